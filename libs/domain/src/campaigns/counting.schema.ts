import * as z from 'zod';
import { day } from '../shared/day';
import { canSchema, organisationLabel } from '../shared/labels';
import { choice, choiceOrNull, count, id, version } from '../shared/primitives';
import { LATE_DAYS, MOST_LATE_DAYS, codeAsGiven, entryStates } from './counting.rules';
import { factorSetIds, perimeters } from './factor-sets';
import { staffClasses } from './participation-share';
import { MOST_OCCUPANTS, isVehicle, travelModes } from './travel-modes';

export const LEAST_KM = 0.1;
export const MOST_KM = 500;
export const MOST_KM_A_DAY = 1000;
export const MOST_TRIPS = 6;
export const MOST_LEGS = 8;
const MOST_ORGANISATIONS = 100;
/** So many days are sent at once; no campaign of some weeks has more. */
export const MOST_DAYS = 100;

/** Whether it is of whole hundreds of metres. */
export const hasOneDecimal = (km: number): boolean => Math.abs(km * 10 - Math.round(km * 10)) < 1e-6;

/** How somebody goes. Only a car is shared. */
export const way = z
  .object({ mode: choice(travelModes), occupants: z.int().min(1).max(MOST_OCCUPANTS).default(1) })
  .overwrite((typed) => (isVehicle(typed.mode) ? typed : { ...typed, occupants: 1 }));

/** One leg of a trip. */
export const leg = z
  .object({
    mode: choice(travelModes),
    occupants: z.int().min(1).max(MOST_OCCUPANTS).default(1),
    km: z
      .number()
      .min(LEAST_KM)
      .max(MOST_KM)
      .refine(hasOneDecimal, { params: { code: 'too-precise' } }),
  })
  .overwrite((typed) => (isVehicle(typed.mode) ? typed : { ...typed, occupants: 1 }));

/** One trip, in as many legs as it had. */
export const campaignTrip = z.object({ legs: z.array(leg).min(1).max(MOST_LEGS) });
export type CampaignTrip = z.output<typeof campaignTrip>;

/** One day as it was: its trips, or work at home. A day with neither is taken away. */
export const campaignDay = z
  .object({
    day,
    telework: z.boolean().default(false),
    trips: z.array(campaignTrip).max(MOST_TRIPS).default([]),
  })
  .superRefine(({ telework, trips }, context) => {
    const issue = (path: string, params: Record<string, unknown>): void =>
      context.addIssue({ code: 'custom', path: [path], params });
    if (telework && trips.length > 0) issue('telework', { code: 'day-without-trip' });
    const km = trips.flatMap(({ legs }) => legs).reduce((sum, each) => sum + each.km, 0);
    if (km > MOST_KM_A_DAY) issue('trips', { code: 'too-big', maximum: MOST_KM_A_DAY });
  });
export type CampaignDayInput = z.output<typeof campaignDay>;

/** The code that somebody was shown once. */
export const campaignCode = z.string().max(40).overwrite(codeAsGiven);
const code = campaignCode;
/** The secret part of an organisation's address, or the code of a team as it was typed. */
const token = z.string().min(1).max(200);
const choiceOfTeam = id.nullable();

export const campaignInvitationAsk = z.object({ token });
export const campaignJoin = z.object({
  token,
  usual: way,
  /** One of those that the invitation names; null for somebody of none. What the code of a team opens is of that team. */
  teamId: choiceOfTeam.default(null),
});
export type CampaignJoin = z.output<typeof campaignJoin>;
export const campaignOwnAsk = z.object({ code });
export const campaignUsualPut = z.object({ code, usual: way });
export type CampaignUsualPut = z.output<typeof campaignUsualPut>;
/** Of which team somebody is, as long as they were not counted. */
export const campaignOwnTeamPut = z.object({ code, teamId: choiceOfTeam });
export type CampaignOwnTeamPut = z.output<typeof campaignOwnTeamPut>;
/** How somebody comes half a year later. */
export const campaignAfterPut = z.object({ code, mode: choice(travelModes) });
export type CampaignAfterPut = z.output<typeof campaignAfterPut>;
export const campaignDaysPut = z
  .object({ code, days: z.array(campaignDay).min(1).max(MOST_DAYS) })
  .superRefine(({ days }, context) =>
    days.forEach((each, at) => {
      if (days.findIndex((other) => other.day === each.day) < at) {
        context.addIssue({ code: 'custom', path: ['days', at, 'day'], params: { code: 'given-twice' } });
      }
    }),
  );
export type CampaignDaysPut = z.output<typeof campaignDaysPut>;

/** The factors of a campaign and where they come from. */
export const factorSetLabel = z.object({
  id: z.enum(factorSetIds),
  source: z.string(),
  sourceUrl: z.string(),
  year: z.int().nullable(),
  perimeter: z.enum(perimeters),
  /** Their kilometres are in no figure of emissions. */
  modesWithoutFactor: z.array(z.enum(travelModes)),
});
export type FactorSetLabel = z.output<typeof factorSetLabel>;

/** A team as those see it who choose theirs. */
export const campaignTeamLabel = z.object({ id, name: z.string() });
export type CampaignTeamLabel = z.output<typeof campaignTeamLabel>;

/** What a link of an organisation is for, or the code of a team, before anybody joins. */
export const campaignInvitation = z.object({
  title: z.string(),
  organisation: z.string(),
  /** Those of the organisation that take people in, in the order of their names. */
  teams: z.array(campaignTeamLabel),
  /** The one whose code it is, or the one that was chosen. */
  team: campaignTeamLabel.nullable(),
  startDay: day,
  endDay: day,
  lastEntryDay: day,
  state: z.enum(entryStates),
  isDemo: z.boolean(),
});
export type CampaignInvitation = z.output<typeof campaignInvitation>;

/** Sums, with what no figure of emissions counts. Kilograms CO₂e. */
export const campaignFigures = z.object({
  days: count,
  km: z.number(),
  greenKm: z.number(),
  kmWithoutFactor: z.number(),
  kmWithoutUsual: z.number(),
  grossKg: z.number(),
  additionalKg: z.number(),
});
export type CampaignFigures = z.output<typeof campaignFigures>;

/** The same of many. Null where they would tell of fewer than five people, whatever else is told. */
export const campaignSums = campaignFigures.extend({
  greenKm: z.number().nullable(),
  kmWithoutFactor: z.number().nullable(),
  kmWithoutUsual: z.number().nullable(),
  grossKg: z.number().nullable(),
  additionalKg: z.number().nullable(),
});
export type CampaignSums = z.output<typeof campaignSums>;

/** Organisations whose figures are told as one, since one of them alone would tell of too few people. */
export const campaignResultRow = z.object({
  organisations: z.array(organisationLabel),
  /** Null where no people were told yet. */
  participants: count.nullable(),
  figures: campaignSums.nullable(),
  /** A part of what these gave is told together with others. */
  isPart: z.boolean(),
  staff: count.nullable(),
  sizeClass: z.enum(staffClasses).nullable(),
  share: z.number().nullable(),
  rank: z.int().nullable(),
});
export type CampaignResultRow = z.output<typeof campaignResultRow>;

/** Beside the modes: work at home, and a usual mode that nobody stated. */
export const resultModes = [...travelModes, 'telework', 'unknown'] as const;
export type ResultMode = (typeof resultModes)[number];

/** The results of a campaign: of closed steps, and of five people or more, whatever is added up or taken off. */
export const campaignResults = z.object({
  factorSet: factorSetLabel.nullable(),
  /** Nothing is told of what was entered since. */
  closedDay: day.nullable(),
  nextDay: day.nullable(),
  participants: count.nullable(),
  total: campaignSums.nullable(),
  rows: z.array(campaignResultRow),
  /** People by what they used before. */
  before: z.array(z.object({ modes: z.array(z.enum(resultModes)), people: count })),
  during: z.array(z.object({ modes: z.array(z.enum(resultModes)), days: count, km: z.number() })),
  /** People by what they use half a year later; those who did not say so are `unknown`. Empty until it is told. */
  after: z.array(z.object({ modes: z.array(z.enum(resultModes)), people: count })),
});
export type CampaignResults = z.output<typeof campaignResults>;

/** What somebody sees who shows their code: their own entries, and what is told of all. */
export const campaignOwn = campaignInvitation.extend({
  today: day,
  usual: way,
  /** It was counted, and stays; and so does the team. */
  usualIsFixed: z.boolean(),
  nextClosing: day.nullable(),
  /** The latest first. One that was counted stays as it is. */
  days: z.array(campaignDay.safeExtend({ isCounted: z.boolean() })),
  figures: campaignFigures,
  factorSet: factorSetLabel.nullable(),
  /** Half a year after the campaign: when it is asked, and what was answered. */
  after: z.object({ from: day, until: day, isOpen: z.boolean(), mode: z.enum(travelModes).nullable() }),
  all: z.object({ participants: count.nullable(), figures: campaignSums.nullable(), closedDay: day.nullable() }),
});
export type CampaignOwn = z.output<typeof campaignOwn>;

/** The code is shown this once. */
export const campaignJoined = campaignOwn.extend({ code: z.string() });
export type CampaignJoined = z.output<typeof campaignJoined>;

/** How an organisation takes part, for whoever runs the campaign and for the organisation itself. */
export const campaignWay = z.object({
  organisation: organisationLabel,
  byTotals: z.boolean(),
  /** Where its people join; null where they do not. */
  address: z.string().nullable(),
  can: canSchema('totals', 'certify', 'teams'),
});
export type CampaignWay = z.output<typeof campaignWay>;

/** How a campaign is counted. */
export const campaignCounting = z.object({
  factorSet: factorSetLabel.nullable(),
  isOpen: z.boolean(),
  state: z.enum(entryStates),
  lateDays: count,
  lastEntryDay: day.nullable(),
  nextClosing: day.nullable(),
  /** Entries began: the factors, the period and how each organisation takes part stay. */
  isFixed: z.boolean(),
  ways: z.array(campaignWay),
  version,
  can: canSchema('edit'),
});
export type CampaignCounting = z.output<typeof campaignCounting>;

export const campaignCountingPut = z
  .object({
    factorSetId: choiceOrNull(factorSetIds).default(null),
    isOpen: z.boolean().default(false),
    lateDays: z.int().min(0).max(MOST_LATE_DAYS).default(LATE_DAYS),
    /** The organisations that enter totals; the people of the others enter for themselves. */
    byTotals: z.array(id).max(MOST_ORGANISATIONS).default([]),
    version,
  })
  .superRefine(({ factorSetId, isOpen }, context) => {
    if (!isOpen || factorSetId !== null) return;
    context.addIssue({ code: 'custom', path: ['factorSetId'], params: { code: 'required' } });
  });
export type CampaignCountingPut = z.output<typeof campaignCountingPut>;

const MOST_PEOPLE = 1_000_000;
/** No campaign takes longer than a year. */
const MOST_DAYS_EACH = 366;
const people = z.int().min(1).max(MOST_PEOPLE);

/** What the people of an organisation gave in one mode. */
export const totalsRow = z.object({
  mode: choice(travelModes),
  occupants: z.int().min(1).max(MOST_OCCUPANTS).default(1),
  km: z
    .number()
    .min(0.1)
    .max(10_000_000)
    .refine(hasOneDecimal, { params: { code: 'too-precise' } }),
  /** How many of them. */
  people,
  /** What they used before; null where nobody knows. */
  usualMode: choiceOrNull(travelModes).default(null),
});

export const campaignTotalsPut = z
  .object({
    participants: people,
    /** Days on which one of them took part, all together. */
    days: z.int().min(1).max(100_000_000),
    rows: z.array(totalsRow).min(1).max(40),
    version,
  })
  .superRefine(({ participants, days, rows }, context) => {
    const issue = (path: (string | number)[], params: Record<string, unknown>): void =>
      context.addIssue({ code: 'custom', path, params });
    const mostDays = participants * MOST_DAYS_EACH;
    if (days > mostDays) issue(['days'], { code: 'too-big', maximum: mostDays });
    const wayOf = ({ mode, occupants, usualMode }: z.output<typeof totalsRow>): string =>
      [mode, occupants, usualMode].join();
    rows.forEach((row, at) => {
      if (row.people > participants) issue(['rows', at, 'people'], { code: 'too-big', maximum: participants });
      const mostKm = days * MOST_KM_A_DAY;
      if (row.km > mostKm) issue(['rows', at, 'km'], { code: 'too-big', maximum: mostKm });
      const isSecond = rows.findIndex((other) => wayOf(other) === wayOf(row)) < at;
      if (isSecond) issue(['rows', at, 'mode'], { code: 'given-twice' });
    });
  });
export type CampaignTotalsPut = z.output<typeof campaignTotalsPut>;

/** The totals that an organisation entered, for itself alone. */
export const campaignTotals = z.object({
  organisation: organisationLabel,
  /** The team whose people they are of; null for those of none. */
  team: campaignTeamLabel.nullable(),
  /** Whether it has teams, whose totals are entered for each by itself. */
  hasTeams: z.boolean(),
  participants: count.nullable(),
  days: count.nullable(),
  rows: z.array(totalsRow),
  /** They were counted, and stay. */
  isCounted: z.boolean(),
  state: z.enum(entryStates),
  version,
  can: canSchema('edit'),
});
export type CampaignTotals = z.output<typeof campaignTotals>;

export const campaignCertificateQuery = z.object({ language: choice(['fr', 'de', 'en']).optional() });
