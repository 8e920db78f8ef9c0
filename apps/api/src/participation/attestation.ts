import type { AttestationQuery } from '@zesumme/domain';
import { formatDay, formatPeriod } from '@zesumme/i18n';
import { type Ctx, columns } from '../platform/database';
import type { DocumentFacts } from '../platform/documents';
import { type Words, wordsFor } from '../platform/spreadsheets';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { type CampaignTaken, campaignsTaken } from './campaigns-taken';
import { attendedMeetings, doneActions, readableOrganisation } from './participation';

/** What the sheet shows, and what is said of it as a whole. */
interface Attestation {
  data: object;
  facts: DocumentFacts;
  /** The name of its file. */
  name: string;
}

interface Entry {
  title: string;
  groupName: string;
  isDemo: boolean;
}
type MeetingEntry = Entry & { startsLocal: string };
type ActionEntry = Entry & { doneDay: string };

/**
 * What an organisation took part in during a year, for its own report: the meetings at which somebody of it was there, the
 * campaigns, and the actions of its that were done. A year without any says so.
 *
 * @throws DomainError 404, 403
 */
export async function attestation(
  ctx: Ctx,
  organisationId: string,
  { year, language }: AttestationQuery,
): Promise<Attestation> {
  const organisation = await readableOrganisation(ctx, organisationId);
  const words = wordsFor(ctx.actor, language);
  const meetings = await meetingsIn(ctx, organisationId, year);
  const actions = await actionsIn(ctx, organisationId, year);
  const campaigns = (await campaignsTaken(ctx, organisationId)).filter(({ years }) => years.includes(year));
  const today = formatDay(words.locale, ctx.clock.today(), 'full');
  const title = words.t('participation.title', { year: String(year) });
  const told = { organisation: organisation.name, year: String(year) };
  return {
    data: {
      facts: [
        { label: words.t('participation.organisation'), value: organisation.name },
        { label: words.t('participation.year'), value: String(year) },
        { label: words.t('participation.issuedOn'), value: today },
      ],
      lead: leadOf(words, told, meetings, campaigns, actions),
      sections: [
        sectionOfMeetings(words, meetings),
        sectionOfCampaigns(words, campaigns),
        sectionOfActions(words, actions),
        { title: words.t('participation.basis'), note: words.t('participation.basisText', { day: today }) },
      ],
    },
    facts: {
      locale: words.locale,
      title,
      foot: `${organisation.name}, ${year}`,
      isDemo: organisation.isDemo || [...meetings, ...campaigns, ...actions].some(({ isDemo }) => Boolean(isDemo)),
    },
    name: `${title} ${organisation.name}`,
  };
}

function leadOf(
  { t }: Words,
  told: { organisation: string; year: string },
  meetings: MeetingEntry[],
  campaigns: CampaignTaken[],
  actions: ActionEntry[],
): string {
  const all = [...meetings, ...campaigns, ...actions];
  if (all.length === 0) return t('participation.nothing', told);
  // A group that the reader may not know of is counted, without its name.
  const groups = new Set(all.map(({ groupName }) => groupName)).size;
  const counts = { meetings: meetings.length, campaigns: campaigns.length, actions: actions.length };
  return t('participation.lead', { ...told, ...counts, groups });
}

const sectionOfMeetings = ({ t, locale }: Words, meetings: MeetingEntry[]) => ({
  title: t('participation.meetings'),
  table: {
    columns: [
      { label: t('participation.day'), width: 1.3 },
      { label: t('participation.meeting'), width: 3 },
      { label: t('participation.group'), width: 2.4 },
    ],
    rows: meetings.map((row) => [formatDay(locale, row.startsLocal.slice(0, 10), 'medium'), row.title, row.groupName]),
  },
  ...(meetings.length === 0 ? { note: t('participation.noMeetings') } : {}),
});

const sectionOfCampaigns = ({ t, locale }: Words, campaigns: CampaignTaken[]) => ({
  title: t('participation.campaigns'),
  table: {
    columns: [
      { label: t('participation.period'), width: 1.3 },
      { label: t('participation.campaign'), width: 3 },
      { label: t('participation.group'), width: 2.4 },
    ],
    rows: campaigns.map((row) => [formatPeriod(locale, row, t), row.title, row.groupName ?? '']),
  },
  ...(campaigns.length === 0 ? { note: t('participation.noCampaigns') } : {}),
});

const sectionOfActions = ({ t, locale }: Words, actions: ActionEntry[]) => ({
  title: t('participation.actions'),
  table: {
    columns: [
      { label: t('participation.doneOn'), width: 1.3 },
      { label: t('participation.action'), width: 3 },
      { label: t('participation.group'), width: 2.4 },
    ],
    rows: actions.map((row) => [formatDay(locale, row.doneDay, 'medium'), row.title, row.groupName]),
  },
  ...(actions.length === 0 ? { note: t('participation.noActions') } : {}),
});

const spanOf = (year: number) => ({ from: `${year}-01-01`, before: `${year + 1}-01-01` });

/** By the day on the clock of the meeting itself. */
const meetingsIn = (ctx: Ctx, organisationId: string, year: number): Promise<MeetingEntry[]> =>
  attendedMeetings(ctx, organisationId)
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = meeting.groupId')
    .select(columns('meeting', ['startsLocal', 'title', 'isDemo']))
    .addSelect('workingGroup.name', 'groupName')
    .andWhere('meeting.startsLocal >= :from AND meeting.startsLocal < :before', spanOf(year))
    .orderBy('meeting.startsAt')
    .addOrderBy('meeting.id')
    .getRawMany<MeetingEntry>();

const actionsIn = (ctx: Ctx, organisationId: string, year: number): Promise<ActionEntry[]> =>
  doneActions(ctx, organisationId)
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = action.groupId')
    .select(columns('action', ['doneDay', 'title', 'isDemo']))
    .addSelect('workingGroup.name', 'groupName')
    .andWhere('action.doneDay >= :from AND action.doneDay < :before', spanOf(year))
    .orderBy('action.doneDay')
    .addOrderBy('action.id')
    .getRawMany<ActionEntry>();
