import type { QuietGroup, QuietOrganisation } from '@zesumme/domain';
import type { ListFile } from '../platform/spreadsheets';

/** Since when groups have been without a meeting, as a file. */
export const quietGroupFile: ListFile<QuietGroup> = {
  name: 'quietGroups',
  columns: [
    { label: 'group', of: ({ group }) => group.name },
    { label: 'lastMeeting', kind: 'day', of: ({ lastMeeting }) => lastMeeting?.day ?? null },
    { label: 'nextMeeting', kind: 'day', of: ({ nextMeeting }) => nextMeeting?.day ?? null },
    { label: 'daysWithoutMeeting', kind: 'number', of: ({ daysWithoutMeeting }) => daysWithoutMeeting },
    { label: 'thresholdDays', kind: 'number', of: ({ thresholds }) => thresholds.daysWithoutMeeting },
    { label: 'quiet', kind: 'flag', of: ({ quiet }) => quiet },
    { label: 'organisationCount', kind: 'number', of: ({ organisations }) => organisations },
    { label: 'quietOrganisations', kind: 'number', of: ({ quietOrganisations }) => quietOrganisations },
    { label: 'thresholdMeetings', kind: 'number', of: ({ thresholds }) => thresholds.silentMeetings },
    { label: 'demo', kind: 'flag', of: ({ group }) => group.isDemo },
  ],
};

/** Organisations in their groups as a file, with the parts of which their silence is made. */
export const quietOrganisationFile: ListFile<QuietOrganisation> = {
  name: 'quietOrganisations',
  columns: [
    { label: 'organisation', of: ({ organisation }) => organisation.name },
    { label: 'kind', of: ({ organisation }, { t }) => t(`common.kind.${organisation.kind}`) },
    { label: 'group', of: ({ group }) => group.name },
    { label: 'lastSign', kind: 'day', of: ({ lastSignDay }) => lastSignDay },
    { label: 'lastAttended', kind: 'day', of: ({ lastAttended }) => lastAttended?.day ?? null },
    { label: 'lastAnswer', kind: 'day', of: ({ lastAnswer }) => lastAnswer?.day ?? null },
    { label: 'lastActionDone', kind: 'day', of: ({ lastActionDone }) => lastActionDone?.day ?? null },
    { label: 'lastHeard', kind: 'day', of: ({ lastHeardDay }) => lastHeardDay },
    { label: 'missed', kind: 'number', of: ({ missed }) => missed.length },
    { label: 'silentMeetings', kind: 'number', of: ({ silentMeetings }) => silentMeetings },
    { label: 'thresholdMeetings', kind: 'number', of: ({ threshold }) => threshold },
    { label: 'quiet', kind: 'flag', of: ({ quiet }) => quiet },
    { label: 'withoutMainContact', kind: 'flag', of: ({ withoutMainContact }) => withoutMainContact },
    { label: 'demo', kind: 'flag', of: ({ isDemo }) => isDemo },
  ],
};
