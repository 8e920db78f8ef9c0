import * as z from 'zod';
import { instant } from '../shared/day';
import { canSchema, contactLabel, groupLabel } from '../shared/labels';
import { listQuery, pageOf, queryBoolean, queryList } from '../shared/list';
import { choice, count, httpUrl, id, line, orNull, version } from '../shared/primitives';
import { flowRow } from './flow.schema';
import { FEWEST_IN_POOL, MOST_IN_POOL } from './pool.rules';
import { exchangePhases, sideAnswers } from './introduction.rules';

const reason = line(400);

/** The project manager proposes the pair; both sides are asked, and neither learns who the other is. */
export const introductionCreate = z.object({
  offerId: id,
  needId: id,
  /** The group that leads it; its manager runs the exchange. */
  groupId: id,
  word: orNull(reason).default(null),
});
export type IntroductionCreate = z.output<typeof introductionCreate>;

/** The project manager proposes a whole pool: the one flow with each of those that together serve it, every pair double-blind. */
export const introductionPoolCreate = z
  .object({
    flowId: id,
    /** Each of another organisation. */
    memberIds: z.array(id).min(FEWEST_IN_POOL).max(MOST_IN_POOL),
    groupId: id,
    word: orNull(reason).default(null),
  })
  .superRefine(({ memberIds }, context) => {
    if (new Set(memberIds).size < memberIds.length)
      context.addIssue({ code: 'custom', path: ['memberIds'], params: { code: 'given-twice' } });
  });
export type IntroductionPoolCreate = z.output<typeof introductionPoolCreate>;

/** Why a pool is withdrawn; for the broker alone. */
export const introductionPoolWithdrawal = z.object({ reason });
export type IntroductionPoolWithdrawal = z.output<typeof introductionPoolWithdrawal>;

/** A side's answer. Whoever declines may say why; the broker alone reads it. */
export const introductionAnswer = z.object({
  version,
  answer: choice(sideAnswers),
  reason: orNull(reason).default(null),
  /** The same for all introductions of its pool that wait for this side. */
  wholePool: z.boolean().default(false),
});
export type IntroductionAnswer = z.output<typeof introductionAnswer>;

/** Where the exchange goes next; a step back and the end by abandoning say why. */
export const introductionStep = z.object({
  version,
  phase: choice(exchangePhases),
  reason: orNull(reason).default(null),
});
export type IntroductionStep = z.output<typeof introductionStep>;

/** What the exchange brought, and what shows it. */
export const introductionFigures = z
  .object({
    version,
    tonnes: z.number().min(0).max(1_000_000_000).nullable().default(null),
    kgCo2e: z.number().min(-1_000_000_000).max(1_000_000_000).nullable().default(null),
    euros: z.number().min(-1_000_000_000).max(1_000_000_000).nullable().default(null),
    evidence: orNull(line(400)).default(null),
    evidenceUrl: orNull(httpUrl).default(null),
  })
  .superRefine((figures, context) => {
    const isStated = figures.tonnes !== null || figures.kgCo2e !== null || figures.euros !== null;
    if (isStated && figures.evidence === null && figures.evidenceUrl === null) {
      context.addIssue({ code: 'custom', path: ['evidence'], params: { code: 'required' } });
    }
  });
export type IntroductionFigures = z.output<typeof introductionFigures>;

/** For which measures of its chapter 6 the exchange is proposed to the commune. */
export const exchangeEvidence = z.object({ measureIds: z.array(id).min(1).max(20) });
export type ExchangeEvidence = z.output<typeof exchangeEvidence>;

export const introductionListQuery = listQuery(
  ['changedAt', 'createdAt'],
  {
    phase: queryList(z.enum(exchangePhases)),
    flowId: id.optional(),
    groupId: id.optional(),
    poolId: id.optional(),
    /** Those of which one side lies in the zone, and where both know each other: before that nobody learns where the other is. */
    zoneId: id.optional(),
    /** Only those that were put into practice. */
    implemented: queryBoolean.default(false),
    /** Only those that wait for the reader's answer. */
    waiting: queryBoolean.default(false),
  },
  '-changedAt',
);
export type IntroductionListQuery = z.output<typeof introductionListQuery>;

const side = z.object({
  flow: flowRow,
  answer: z.enum(sideAnswers).nullable(),
  /** Whoever accepted, with how to reach them; null until both accepted. */
  contact: contactLabel.extend({ email: z.string().nullable() }).nullable(),
  /** Why they declined; for the broker alone. */
  reason: z.string().nullable(),
});

/** One step of the log. */
export const exchangeStep = z.object({
  phase: z.enum(exchangePhases),
  at: instant,
  /** Why; for the broker alone until both sides know each other. */
  reason: z.string().nullable(),
});
export type ExchangeStep = z.output<typeof exchangeStep>;

export const introductionRow = z.object({
  id,
  phase: z.enum(exchangePhases),
  offer: side,
  need: side,
  /** Of which side the reader is; null for the broker. */
  ownSide: z.enum(['offer', 'need']).nullable(),
  group: groupLabel,
  /** The same for all introductions that were proposed together; null where it was proposed alone. */
  poolId: id.nullable(),
  word: z.string().nullable(),
  introduced: z.boolean(),
  hazardous: z.boolean(),
  tonnes: z.number().nullable(),
  kgCo2e: z.number().nullable(),
  euros: z.number().nullable(),
  evidence: z.string().nullable(),
  evidenceUrl: z.string().nullable(),
  /** Whether the figures count. */
  counts: z.boolean(),
  /** The action that carries it to the communes as evidence; null before, and for whoever may not know of it. */
  actionId: id.nullable(),
  steps: z.array(exchangeStep),
  proposedBy: z.string().nullable(),
  createdAt: instant,
  /** As the reader may know: to a side, the answer of the other one shows neither here nor in the version. */
  changedAt: instant,
  isDemo: z.boolean(),
  version,
  can: canSchema('answer', 'move', 'state', 'propose'),
});
export type IntroductionRow = z.output<typeof introductionRow>;

/** The introductions of a pool that the reader may know of. */
export const introductionPool = z.object({ id, items: z.array(introductionRow) });
export type IntroductionPool = z.output<typeof introductionPool>;

/** The sums are over all that the reader sees, whatever the page. */
export const introductionPage = pageOf(introductionRow).extend({
  totals: z.object({
    tonnes: z.number().nullable(),
    kgCo2e: z.number().nullable(),
    euros: z.number().nullable(),
    counted: count,
    leftOut: count,
  }),
  /** How many wait for the reader's answer. */
  waiting: count,
});
export type IntroductionPage = z.output<typeof introductionPage>;
