import * as z from 'zod';
import { canSchema, organisationLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean } from '../shared/list';
import { count, id, line, version } from '../shared/primitives';
import { campaignSums, campaignTeamLabel } from './counting.schema';
import { SMALLEST_TEAM } from './team.rules';

const MOST_HEADS = 100_000;

const fields = {
  name: line(80),
  /** Everybody who belongs to it, whether they take part or not. */
  headCount: z.int().min(SMALLEST_TEAM).max(MOST_HEADS),
};

/** A team of an organisation in a campaign. */
export const campaignTeamCreate = z.object(fields);
export type CampaignTeamCreate = z.output<typeof campaignTeamCreate>;
export const campaignTeamPut = z.object({ ...fields, version });
export type CampaignTeamPut = z.output<typeof campaignTeamPut>;

export const campaignTeamQuery = listQuery(
  ['name', 'headCount'],
  {
    /** Those that take nobody in any more, instead of the others. */
    removed: queryBoolean.optional(),
  },
  'name',
);
export type CampaignTeamQuery = z.output<typeof campaignTeamQuery>;

/** A team, for whoever speaks for its organisation. How many have joined it is told by the results alone. */
export const campaignTeamRow = z.object({
  id,
  name: z.string(),
  headCount: count,
  /** What its people type; null where nobody can join it now. */
  code: z.string().nullable(),
  /** The same as an address, to be scanned. */
  address: z.string().nullable(),
  /** It takes nobody in any more, and can be put back. */
  removed: z.boolean(),
  version,
});
export type CampaignTeamRow = z.output<typeof campaignTeamRow>;

export const campaignTeamPage = pageOf(campaignTeamRow).extend({
  campaign: z.object({ title: z.string(), isDemo: z.boolean() }),
  organisation: organisationLabel,
  staff: count.nullable(),
  /** Heads of all teams that take people in. */
  heads: count,
  /** Nobody joins: the organisation enters what the people of each team gave, all together. */
  byTotals: z.boolean(),
  can: canSchema('edit', 'totals'),
});
export type CampaignTeamPage = z.output<typeof campaignTeamPage>;

export const teamResultSorts = ['name', 'organisation', 'share', 'participants', 'km', 'kmEach', 'grossKg'] as const;

export const campaignTeamResultQuery = listQuery(
  teamResultSorts,
  {
    organisationId: id.optional(),
  },
  'name',
);
export type CampaignTeamResultQuery = z.output<typeof campaignTeamResultQuery>;

/** Teams of one organisation whose figures are told as one, since one of them alone would tell of too few people. */
export const campaignTeamResult = z.object({
  organisation: organisationLabel,
  teams: z.array(campaignTeamLabel),
  /** Those of the organisation who are of no team are in it as well, or are all of it. */
  withoutTeam: z.boolean(),
  /** Null where no people were told yet. */
  participants: count.nullable(),
  headCount: count.nullable(),
  share: z.number().nullable(),
  /** Of one who took part. */
  kmEach: z.number().nullable(),
  figures: campaignSums.nullable(),
  /** A part of what these gave is told together with others. */
  isPart: z.boolean(),
});
export type CampaignTeamResult = z.output<typeof campaignTeamResult>;

/** `organisations` are all those of which teams are told. */
export const campaignTeamResultPage = pageOf(campaignTeamResult).extend({ organisations: z.array(organisationLabel) });
export type CampaignTeamResultPage = z.output<typeof campaignTeamResultPage>;
