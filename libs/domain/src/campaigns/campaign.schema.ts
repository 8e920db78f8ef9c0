import * as z from 'zod';
import { day, instant } from '../shared/day';
import { canSchema, groupLabel, organisationLabel, themeLabel } from '../shared/labels';
import { listQuery, pageOf, queryInteger, queryList } from '../shared/list';
import { choice, count, httpUrl, id, line, orNull, text, title, version } from '../shared/primitives';
import { startsBeforeEnd } from '../shared/span';
import { FIRST_CAMPAIGN_YEAR, LAST_CAMPAIGN_YEAR, campaignStates, figureKinds } from './campaign.rules';

/** A calendar year; no campaign is older than working groups are. */
const year = z.int().min(FIRST_CAMPAIGN_YEAR).max(LAST_CAMPAIGN_YEAR);
const MOST_PEOPLE = 10_000_000;
const people = z.int().min(0).max(MOST_PEOPLE);

/** The counts of an organisation that are hidden where they are of few. */
export const hiddenCountKinds = ['staff', 'participants'] as const;

/** An organisation that took part. What nobody knows is null. */
export const campaignOrganisationInput = z
  .object({
    organisationId: id,
    /** Everybody who works there. */
    staff: z.int().min(1).max(MOST_PEOPLE).nullable().default(null),
    /** How many of them took part. */
    participants: people.nullable().default(null),
    /** Counts that stay as they are stored, since nobody sees them: what is given of them here says nothing. */
    keeps: z.array(choice(hiddenCountKinds)).max(2).default([]),
  })
  .superRefine(({ staff, participants }, context) => {
    if (staff === null || participants === null || participants <= staff) return;
    context.addIssue({ code: 'custom', path: ['participants'], params: { code: 'more-than-staff', staff } });
  });
export type CampaignOrganisationInput = z.output<typeof campaignOrganisationInput>;

const MOST = 1_000_000_000_000;

/** A figure that a campaign gave, with where it comes from. A figure has a value; what is not known is none. */
export const campaignFigureInput = z
  .object({
    /** That of the stored figure; null for a new one. */
    id: orNull(id).default(null),
    label: line(200),
    value: z.number().min(0).max(MOST),
    unit: orNull(line(60)).default(null),
    kind: choice(figureKinds).default('counted'),
    sourceTitle: orNull(line(200)).default(null),
    sourceUrl: orNull(httpUrl).default(null),
    publishedDay: orNull(day).default(null),
    toConfirm: z.boolean().default(false),
  })
  .superRefine(({ value, kind }, context) => {
    if (kind === 'share' && value > 100) {
      context.addIssue({ code: 'custom', path: ['value'], params: { code: 'too-big', maximum: 100 } });
    }
    if (Number(value.toFixed(2)) !== value) {
      context.addIssue({ code: 'custom', path: ['value'], params: { code: 'too-precise' } });
    }
  });
export type CampaignFigureInput = z.output<typeof campaignFigureInput>;

const fields = {
  /** The group that leads it. */
  groupId: id,
  /** The other groups that it is of. */
  groupIds: z.array(id).max(20).default([]),
  title,
  description: orNull(text()).default(null),
  themeId: orNull(id).default(null),
  /** Where days are given, that of the first one. */
  year: year.nullable().default(null),
  startDay: orNull(day).default(null),
  endDay: orNull(day).default(null),
  goals: orNull(text(5000)).default(null),
  sourceTitle: orNull(line(200)).default(null),
  sourceUrl: orNull(httpUrl).default(null),
  organisations: z.array(campaignOrganisationInput).max(100).default([]),
  figures: z.array(campaignFigureInput).max(50).default([]),
};

type Fields = z.output<z.ZodObject<typeof fields>>;

function checkCampaign(campaign: Fields, context: z.RefinementCtx): void {
  const { groupId, groupIds, startDay, endDay, organisations, figures } = campaign;
  const wrong = (path: (string | number)[], params: Record<string, unknown>): void =>
    context.addIssue({ code: 'custom', path, params });
  const once = (path: (at: number) => (string | number)[], values: readonly (string | null)[]): void =>
    values.forEach((value, at) => {
      if (value !== null && values.indexOf(value) < at) wrong(path(at), { code: 'given-twice' });
    });
  for (const [path, said] of Object.entries({ startDay, endDay })) {
    const typed = said === null ? FIRST_CAMPAIGN_YEAR : Number(said.slice(0, 4));
    if (typed < FIRST_CAMPAIGN_YEAR) wrong([path], { code: 'too-small', minimum: FIRST_CAMPAIGN_YEAR });
    if (typed > LAST_CAMPAIGN_YEAR) wrong([path], { code: 'too-big', maximum: LAST_CAMPAIGN_YEAR });
  }
  if (startDay !== null && campaign.year !== null && startDay.slice(0, 4) !== String(campaign.year)) {
    wrong(['year'], { code: 'year-of-start', year: Number(startDay.slice(0, 4)) });
  }
  if (startDay === null && endDay !== null && campaign.year !== null && endDay < `${campaign.year}-01-01`) {
    wrong(['endDay'], { code: 'ends-before-start', start: `${campaign.year}-01-01` });
  }
  once((at) => ['groupIds', at - 1], [groupId, ...groupIds]);
  once(
    (at) => ['organisations', at, 'organisationId'],
    organisations.map(({ organisationId }) => organisationId),
  );
  once(
    (at) => ['figures', at, 'id'],
    figures.map((figure) => figure.id),
  );
}

export const campaignCreate = z
  .object(fields)
  .check(startsBeforeEnd('startDay', 'endDay', true))
  .superRefine(checkCampaign);
export type CampaignCreate = z.output<typeof campaignCreate>;

/** A campaign, whole. A figure that is left out is taken away, unless it is evidence. */
export const campaignPut = z
  .object({ ...fields, version })
  .check(startsBeforeEnd('startDay', 'endDay', true))
  .superRefine(checkCampaign);
export type CampaignPut = z.output<typeof campaignPut>;

export const campaignListQuery = listQuery(
  ['period', 'title'],
  {
    groupId: id.optional(),
    /** Those of groups of the zone. */
    zoneId: id.optional(),
    themeId: id.optional(),
    state: queryList(z.enum(campaignStates)),
    year: queryInteger.min(FIRST_CAMPAIGN_YEAR).max(LAST_CAMPAIGN_YEAR).optional(),
  },
  '-period',
);
export type CampaignListQuery = z.output<typeof campaignListQuery>;

/**
 * Who took part, in numbers: the sums are of what is shown, and leave out the organisations whose counts are hidden. Null where no
 * count is shown.
 */
export const campaignTaking = z.object({
  organisations: count,
  staff: count.nullable(),
  staffHidden: count,
  participants: count.nullable(),
  participantsHidden: count,
});
export type CampaignTaking = z.output<typeof campaignTaking>;

export const campaignRow = z.object({
  id,
  title: z.string(),
  state: z.enum(campaignStates),
  startDay: day.nullable(),
  endDay: day.nullable(),
  year: z.int().nullable(),
  theme: themeLabel.nullable(),
  /** Those that the reader may know of, the leading one first. */
  groups: z.array(groupLabel),
  taking: campaignTaking,
  figures: count,
  isDemo: z.boolean(),
});
export type CampaignRow = z.output<typeof campaignRow>;

/** `years` are those of all campaigns that the reader sees, the latest first. */
export const campaignPage = pageOf(campaignRow).extend({ years: z.array(z.int()) });
export type CampaignPage = z.output<typeof campaignPage>;

export const campaignFigure = z.object({
  id,
  label: z.string(),
  value: z.number(),
  unit: z.string().nullable(),
  kind: z.enum(figureKinds),
  sourceTitle: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  publishedDay: day.nullable(),
  toConfirm: z.boolean(),
});
export type CampaignFigure = z.output<typeof campaignFigure>;

export const campaignDetail = campaignRow.omit({ figures: true }).extend({
  /** The leading group, for whoever edits; null for the others. */
  groupId: id.nullable(),
  description: z.string().nullable(),
  goals: z.string().nullable(),
  sourceTitle: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  /** In the order in which they were typed. */
  figures: z.array(campaignFigure),
  removed: z.boolean(),
  createdAt: instant,
  version,
  can: canSchema('edit', 'remove', 'propose'),
});
export type CampaignDetail = z.output<typeof campaignDetail>;

export const campaignOrganisationQuery = listQuery(['name', 'staff', 'participants'], {}, 'name');
export type CampaignOrganisationQuery = z.output<typeof campaignOrganisationQuery>;

/** An organisation that took part. A count that is not known, and one that is hidden, is null. */
export const campaignOrganisationRow = z.object({
  organisation: organisationLabel,
  staff: count.nullable(),
  staffIsHidden: z.boolean(),
  participants: count.nullable(),
  participantsAreHidden: z.boolean(),
});
export type CampaignOrganisationRow = z.output<typeof campaignOrganisationRow>;

export const campaignOrganisationPage = pageOf(campaignOrganisationRow);
export type CampaignOrganisationPage = z.output<typeof campaignOrganisationPage>;
