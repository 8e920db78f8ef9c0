import * as z from 'zod';
import { day, instant } from '../shared/day';
import { canSchema, groupLabel, organisationLabel, themeLabel, zoneLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import { choice, count, id, line, orNull, text, title, version } from '../shared/primitives';
import { costRefusals, costRules } from './cost-sharing.rules';
import { euros } from './money';
import { serviceInterest } from './service-interest.schema';
import { serviceOffer } from './service-offer.schema';
import { serviceSaving } from './service-saving.schema';
import { interestAnswers, serviceKinds, servicePeriods, servicePhases, serviceUnits } from './shared-service.rules';

const fields = {
  zoneId: orNull(id).default(null),
  themeId: orNull(id).default(null),
  kind: choice(serviceKinds),
  title,
  /** What is needed, in words. */
  need: text(5000),
  unit: choice(serviceUnits),
  per: choice(servicePeriods),
  /** How many such periods a year counts. */
  timesPerYear: z
    .number()
    .min(1)
    .max(366)
    .refine((value) => Number(value.toFixed(3)) === value, { params: { code: 'too-precise' } }),
  decideBy: orNull(day).default(null),
  rule: choice(costRules).default('equal'),
  /** The least that each pays in a year; null without a floor. */
  floor: euros.nullable().default(null),
};

/** A need, stated by a member's contact or proposed by whoever leads the group. */
export const sharedServiceCreate = z.object({ groupId: id, ...fields });
export type SharedServiceCreate = z.output<typeof sharedServiceCreate>;

/** A shared service, whole; its group never changes. Another rule or floor asks those who joined again. */
export const sharedServicePut = z.object({ version, ...fields });
export type SharedServicePut = z.output<typeof sharedServicePut>;

/** Where it goes next; a step back and the end by abandoning say why. */
export const sharedServiceStep = z.object({
  version,
  phase: choice(servicePhases),
  reason: orNull(line(400)).default(null),
  /** Of an agreement: the day on which it was made; today where none is said. */
  day: orNull(day).default(null),
});
export type SharedServiceStep = z.output<typeof sharedServiceStep>;

/** For which measures of their chapter 6 it is proposed to the communes. */
export const serviceEvidence = z.object({ version, measureIds: z.array(id).min(1).max(20) });
export type ServiceEvidence = z.output<typeof serviceEvidence>;

export const sharedServiceListQuery = listQuery(
  ['changedAt', 'title', 'group', 'decideBy'],
  {
    groupId: id.optional(),
    kind: queryList(z.enum(serviceKinds)),
    phase: queryList(z.enum(servicePhases)),
    /** Only those that wait for an answer of the reader's own organisation. */
    waiting: queryBoolean.optional(),
  },
  '-changedAt',
);
export type SharedServiceListQuery = z.output<typeof sharedServiceListQuery>;

const shape = {
  id,
  title: z.string(),
  kind: z.enum(serviceKinds),
  group: groupLabel,
  phase: z.enum(servicePhases),
  decideBy: day.nullable(),
  /** How many organisations joined. */
  joined: count,
  /** What the reader's own organisation said; null where it said nothing yet, or the reader speaks for none. */
  ownAnswer: z.enum(interestAnswers).nullable(),
  changedAt: instant,
  isDemo: z.boolean(),
};

export const sharedServiceRow = z.object(shape);
export type SharedServiceRow = z.output<typeof sharedServiceRow>;

export const sharedServicePage = pageOf(sharedServiceRow);
export type SharedServicePage = z.output<typeof sharedServicePage>;

/** A sum of several organisations, with what it is made of. */
export const pooledFigure = z.object({
  sum: z.number(),
  known: count,
  unknown: count,
  /** The day as of which it is told; null for whoever leads the group, who reads it as it is now. */
  asOf: day.nullable(),
});
export type PooledFigure = z.output<typeof pooledFigure>;

/** What one pays, and by what. */
export const serviceShare = z.object({
  organisation: organisationLabel,
  euros: z.number(),
  atFloor: z.boolean(),
  /** Of one's own organisation, and for whoever leads the group. */
  volume: z.number().nullable(),
  heads: count.nullable(),
  /** What it answered to this share; null where it has not, or its share was another one then. */
  acceptance: z.enum(['accepted', 'declined']).nullable(),
});

/** How the cost of the offer that was put to those who joined is shared, with the receipt of the total. */
export const serviceSharing = z.object({
  offerId: id,
  supplier: z.string(),
  fixed: z.number(),
  unitPrice: z.number(),
  volume: z.number().nullable(),
  volumeUnknown: count,
  timesPerYear: z.number(),
  total: z.number().nullable(),
  rule: z.enum(costRules),
  floor: z.number().nullable(),
  refused: z.enum(costRefusals).nullable(),
  /** What is shared by the rule among those whom no floor lifts, and the sum of what it is shared by. */
  rest: z.object({ euros: z.number(), weight: z.number() }).nullable(),
  shares: z.array(serviceShare),
  /** Whether organisations have come, gone or changed a figure since it was put; for whoever leads the group. */
  behind: z.boolean(),
  /** The day on which it was agreed: from then on nothing of it changes. */
  agreedDay: day.nullable(),
});
export type ServiceSharing = z.output<typeof serviceSharing>;

/** What was saved, added up over those of whom it is told. */
export const savedFigure = z.object({
  euros: pooledFigure.nullable(),
  kgCo2e: pooledFigure.nullable(),
});

export const sharedServiceDetail = z.object({
  ...shape,
  need: z.string(),
  zone: zoneLabel.nullable(),
  theme: themeLabel.nullable(),
  unit: z.enum(serviceUnits),
  per: z.enum(servicePeriods),
  timesPerYear: z.number(),
  rule: z.enum(costRules),
  floor: z.number().nullable(),
  statedBy: organisationLabel.nullable(),
  /** Whoever leads the group answers questions. */
  lead: z.string().nullable(),
  /** Who joined, by name. */
  members: z.array(organisationLabel),
  /** How many were asked and have not answered; for whoever leads the group. */
  waiting: count.nullable(),
  /** The volume of those who joined, per period; null until it is told. */
  volume: pooledFigure.nullable(),
  /** What those who joined pay in a year today; null until it is told. */
  cost: pooledFigure.nullable(),
  /** What the reader's own organisation said, and what all said for whoever leads the group. */
  interests: z.array(serviceInterest),
  /** The organisation for which the reader answers; null for whoever speaks for none here. */
  own: organisationLabel.nullable(),
  /** As they are compared, the best first. */
  offers: z.array(serviceOffer),
  sharing: serviceSharing.nullable(),
  /** Those of one's own organisation, and all for whoever leads the group. */
  savings: z.array(serviceSaving),
  saved: savedFigure,
  steps: z.array(z.object({ phase: z.enum(servicePhases), at: instant, reason: z.string().nullable() })),
  /** The action that carries it to the communes as evidence. */
  actionId: id.nullable(),
  createdAt: instant,
  version,
  can: canSchema(
    'edit',
    'answer',
    'answerForOthers',
    'offer',
    'choose',
    'accept',
    'measure',
    'measureForOthers',
    'move',
    'propose',
  ),
});
export type SharedServiceDetail = z.output<typeof sharedServiceDetail>;
