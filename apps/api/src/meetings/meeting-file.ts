import type { InvitationDetail, InvitedOrganisation, MeetingRow } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** Meetings as a file. */
export const meetingFile: ListFile<MeetingRow> = {
  name: 'meetings',
  columns: [
    { label: 'title', of: ({ title }) => title },
    { label: 'group', of: ({ group }) => group.name },
    { label: 'kind', of: ({ kind }, { t }) => t(`meetings.kind.${kind}`) },
    { label: 'state', of: ({ state }, { t }) => t(`meetings.state.${state}`) },
    { label: 'starts', kind: 'wall', of: ({ startsLocal }) => startsLocal },
    { label: 'ends', kind: 'wall', of: ({ endsLocal }) => endsLocal },
    { label: 'timeZone', of: ({ timeZone }) => timeZone },
    { label: 'place', of: ({ place }) => place },
    { label: 'online', kind: 'flag', of: ({ isOnline }) => isOnline },
    { label: 'agendaItems', kind: 'number', of: ({ agendaItems }) => agendaItems },
    { label: 'invitedOrganisations', kind: 'number', of: ({ tally }) => tally?.organisations.invited ?? null },
    { label: 'acceptedOrganisations', kind: 'number', of: ({ tally }) => tally?.organisations.accepted ?? null },
    { label: 'attendedOrganisations', kind: 'number', of: ({ tally }) => tally?.organisations.attended ?? null },
    { label: 'answerBy', kind: 'day', of: ({ answerByDay }) => answerByDay },
    { label: 'ownAnswer', of: ({ ownAnswer }, { t }) => ownAnswer && t(`meetings.answer.${ownAnswer}`) },
    { label: 'public', kind: 'flag', of: (row) => row.public },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};

/** Somebody who is invited, or an organisation where only those are told. */
export type Invited = Partial<InvitationDetail> & InvitedOrganisationOnly;
type InvitedOrganisationOnly = Pick<InvitationDetail, 'answer' | 'attendance'> & {
  organisation: InvitedOrganisation['organisation'] | null;
};

/** Those who are invited to a meeting, with their answer and whether they came. */
export const invitedFile: ListFile<Invited> = {
  name: 'invited',
  columns: [
    { label: 'organisation', of: ({ organisation, guest }) => organisation?.name ?? guest?.organisation ?? null },
    { label: 'contact', of: ({ contact, guest }) => contact?.name ?? guest?.name ?? null },
    { label: 'guestEmail', of: ({ guest }) => guest?.email ?? null },
    { label: 'required', kind: 'flag', of: ({ required }) => required ?? null },
    { label: 'answer', of: ({ answer }, { t }) => t(`meetings.answer.${answer}`) },
    { label: 'answeredAt', kind: 'instant', of: ({ answeredAt }) => answeredAt ?? null },
    { label: 'answerNote', of: ({ answerNote }) => answerNote ?? null },
    { label: 'delegatedFrom', of: ({ delegatedFrom }) => delegatedFrom ?? null },
    { label: 'attendance', of: ({ attendance }, { t }) => attendance && t(`meetings.attendance.${attendance}`) },
  ],
};
