import {
  type ExchangeStep,
  type FlowRow,
  type IntroductionListQuery,
  type IntroductionPage,
  type IntroductionRef,
  type IntroductionRow,
  areIntroduced,
  canOf,
  figuresCount,
  introductionPolicy,
  isRole,
} from '@zesumme/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns, pageRows } from '../../platform/database';
import { grouped } from '../../platform/grouped';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { shownFlows, storedFlows } from '../flow-rows';
import { isOpenToOthersSql } from '../seen-flows';
import { FlowIntroduction } from './flow-introduction.entity';
import { IntroductionStep } from './introduction-step.entity';
import { IN_ZONE, seesIntroduction } from './seen-introductions';
import { type Speaker, speakersOf } from './who-speaks';

const own = [
  'id',
  'offerId',
  'needId',
  'offerOrganisationId',
  'needOrganisationId',
  'groupId',
  'poolId',
  'phase',
  'offerAnswer',
  'needAnswer',
  'offerContactId',
  'needContactId',
  'offerReason',
  'needReason',
  'word',
  'tonnes',
  'kgCo2e',
  'euros',
  'evidence',
  'evidenceUrl',
  'actionId',
  'proposedBy',
  'isDemo',
  'version',
  'createdAt',
  'changedAt',
] as const;

interface Stored extends FlowIntroduction {
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean;
}

const selectIntroductions = (ctx: Ctx): SelectQueryBuilder<FlowIntroduction> =>
  ctx.manager
    .createQueryBuilder(FlowIntroduction, 'introduction')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = introduction.groupId')
    .select(columns('introduction', own))
    .addSelect('workingGroup.slug', 'groupSlug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo');

/** One page of the introductions that the reader may know of, with the sums of all of them. */
export async function listIntroductions(ctx: Ctx, query: IntroductionListQuery): Promise<IntroductionPage> {
  const introductions = selectIntroductions(ctx);
  keepSeen(ctx, introductions);
  const { phase, flowId, groupId, poolId, zoneId, implemented, waiting } = query;
  if (phase) introductions.andWhere('introduction.phase IN (:...phases)', { phases: phase });
  if (flowId) introductions.andWhere('(introduction.offerId = :flowId OR introduction.needId = :flowId)', { flowId });
  if (groupId) introductions.andWhere('introduction.groupId = :groupId', { groupId });
  if (poolId) introductions.andWhere('introduction.poolId = :poolId', { poolId });
  if (implemented) introductions.andWhere("introduction.phase IN ('implementation', 'completed')");
  if (zoneId) introductions.andWhere(IN_ZONE, { zoneId });
  if (waiting) keepWaiting(ctx, introductions);
  const { rows, ...page } = await pageRows<Stored>(introductions, query, {
    sorts: { changedAt: changedAtFor(ctx), createdAt: 'introduction.createdAt' },
    tieBreak: 'introduction.id',
  });
  return {
    ...page,
    items: await complete(ctx, rows),
    totals: await totalsOf(ctx),
    waiting: await countWaiting(ctx),
  };
}

/** When it changed, as the reader may know: to a side an idea that was answered by the other has not. */
const changedAtFor = ({ actor }: Ctx): string =>
  isRole(actor, 'contact')
    ? "CASE WHEN introduction.phase = 'idea' THEN introduction.created_at ELSE introduction.changed_at END"
    : 'introduction.changedAt';

/** One introduction as a row. */
export async function introductionRow(ctx: Ctx, id: string): Promise<IntroductionRow> {
  const stored = await selectIntroductions(ctx).where('introduction.id = :id', { id }).getRawMany<Stored>();
  const [row] = await complete(ctx, stored);
  if (!row) throw new Error(`Introduction ${id} is gone.`);
  return row;
}

/** These introductions as rows, in the order in which they were proposed. */
export async function introductionRows(ctx: Ctx, ids: readonly string[]): Promise<IntroductionRow[]> {
  if (ids.length === 0) return [];
  const stored = await selectIntroductions(ctx)
    .where('introduction.id IN (:...ids)', { ids })
    .orderBy('introduction.id')
    .getRawMany<Stored>();
  return complete(ctx, stored);
}

/** The same rule as `figuresCount`, of those that are implemented. */
const COUNTS =
  '(introduction.evidence IS NOT NULL OR introduction.evidenceUrl IS NOT NULL) AND ' +
  '(introduction.tonnes IS NOT NULL OR introduction.kgCo2e IS NOT NULL OR introduction.euros IS NOT NULL)';

/** What the reader sees brought, whatever the page and its filters; null where nothing that counts states it. */
async function totalsOf(ctx: Ctx): Promise<IntroductionPage['totals']> {
  const all = ctx.manager
    .createQueryBuilder(FlowIntroduction, 'introduction')
    .select('COUNT(*)', 'done')
    .addSelect(`SUM(CASE WHEN ${COUNTS} THEN 1 ELSE 0 END)`, 'counted')
    .where("introduction.phase IN ('implementation', 'completed')");
  for (const figure of ['tonnes', 'kgCo2e', 'euros'] as const) {
    all.addSelect(`SUM(CASE WHEN ${COUNTS} THEN introduction.${figure} END)`, figure);
  }
  keepSeen(ctx, all);
  const sums = await all.getRawOne<Figures & { done: number; counted: number | null }>();
  const [done, counted] = [Number(sums?.done ?? 0), Number(sums?.counted ?? 0)];
  const none: Figures = { tonnes: null, kgCo2e: null, euros: null };
  return { ...figuresOf(sums ?? none), counted, leftOut: done - counted };
}

/** How many introductions wait for an answer of the reader's own organisation. */
export async function countWaiting(ctx: Ctx): Promise<number> {
  const waiting = ctx.manager.createQueryBuilder(FlowIntroduction, 'introduction');
  keepSeen(ctx, waiting);
  keepWaiting(ctx, waiting);
  return waiting.getCount();
}

function keepSeen(ctx: Ctx, introductions: SelectQueryBuilder<FlowIntroduction>): void {
  const seen = seesIntroduction(ctx.actor);
  introductions.andWhere(seen.sql, seen.parameters);
}

/** The same rule as `introductionPolicy.answer`, for a whole list; what is over is asked of nobody any more. */
function keepWaiting(ctx: Ctx, introductions: SelectQueryBuilder<FlowIntroduction>): void {
  const { actor } = ctx;
  const ownOrganisationId = isRole(actor, 'contact') ? actor.organisationId : null;
  introductions.andWhere(
    "introduction.phase = 'idea' AND ((introduction.offerOrganisationId = :waitingId AND introduction.offerAnswer IS NULL) " +
      'OR (introduction.needOrganisationId = :waitingId AND introduction.needAnswer IS NULL))',
    { waitingId: ownOrganisationId },
  );
  const open = isOpenToOthersSql(ctx.clock.today());
  introductions.andWhere(
    `NOT EXISTS (SELECT 1 FROM flow WHERE flow.id IN (introduction.offer_id, introduction.need_id) AND NOT ${open.sql})`,
    open.parameters,
  );
}

/** Completes rows in a number of queries that does not depend on how many there are. */
async function complete(ctx: Ctx, rows: readonly Stored[]): Promise<IntroductionRow[]> {
  const stored = await storedFlows(
    ctx,
    rows.flatMap(({ offerId, needId }) => [offerId, needId]),
  );
  const flows = [...stored.values()];
  const blind = await byId(ctx, flows, new Set());
  const known = await byId(ctx, flows, new Set(flows.map(({ id }) => id)));
  const steps = await stepsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const speakers = await speakersOf(ctx, rows);
  return rows.flatMap((row) => {
    // A flow whose name is learned by one introduction is still without a name in another.
    const readsNames = introductionPolicy.readNames(ctx.actor, row).allowed;
    const shown = readsNames ? known : blind;
    const [offer, need] = [shown.get(row.offerId), shown.get(row.needId)];
    return offer && need ? [shownRow(ctx, row, { offer, need, steps: steps.get(row.id) ?? [], speakers })] : [];
  });
}

async function byId(
  ctx: Ctx,
  flows: Parameters<typeof shownFlows>[1],
  known: ReadonlySet<string>,
): Promise<Map<string, FlowRow>> {
  return new Map((await shownFlows(ctx, flows, { known })).map((flow) => [flow.id, flow]));
}

async function stepsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ExchangeStep[]>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(IntroductionStep, 'step')
    .where('step.introductionId IN (:...ids)', { ids })
    .orderBy('step.position')
    .getMany();
  return new Map(
    [...grouped(rows, ({ introductionId }) => introductionId)].map(([id, own]) => [
      id,
      own.map(({ phase, at, reason }) => ({ phase, at, reason })),
    ]),
  );
}

const numberOf = (value: number | null): number | null => (value === null ? null : Number(value));

type Figures = Pick<FlowIntroduction, 'tonnes' | 'kgCo2e' | 'euros'>;

const figuresOf = (row: Figures): Figures => ({
  tonnes: numberOf(row.tonnes),
  kgCo2e: numberOf(row.kgCo2e),
  euros: numberOf(row.euros),
});

interface Around {
  offer: FlowRow;
  need: FlowRow;
  steps: ExchangeStep[];
  speakers: Awaited<ReturnType<typeof speakersOf>>;
}

function shownRow({ actor }: Ctx, row: Stored, { offer, need, steps, speakers }: Around): IntroductionRow {
  const ref: IntroductionRef = row;
  const ownSide = introductionPolicy.sideOf(actor, ref);
  const isRun = introductionPolicy.run(actor, ref).allowed;
  const isIntroduced = areIntroduced(ref);
  const isKnown = isRun || isIntroduced;
  const figures = figuresOf(row);
  const counts = figuresCount({ ...row, ...figures });
  // What one side answered is not told to the other before both know each other; nor why it declined.
  const answerOf = (side: 'offer' | 'need') => (isKnown || ownSide === side ? row[`${side}Answer`] : null);
  const side = (name: 'offer' | 'need', flow: FlowRow): IntroductionRow['offer'] => ({
    flow,
    answer: answerOf(name),
    contact: isIntroduced ? reached(speakers(row, name)[0]) : null,
    reason: isRun || ownSide === name ? row[`${name}Reason`] : null,
  });
  return {
    id: row.id,
    phase: row.phase,
    offer: side('offer', offer),
    need: side('need', need),
    ownSide,
    group: { id: row.groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
    poolId: row.poolId,
    word: row.word,
    introduced: isIntroduced,
    hazardous: [offer, need].some(({ wasteCode }) => wasteCode?.hazardous ?? false),
    ...figures,
    evidence: row.evidence,
    evidenceUrl: row.evidenceUrl,
    counts,
    actionId: isRun ? row.actionId : null,
    // The broker's reason for ending it may say who the other side is.
    steps: isKnown ? steps : steps.map((step) => ({ ...step, reason: null })),
    proposedBy: row.proposedBy,
    createdAt: row.createdAt,
    changedAt: isRun || row.phase !== 'idea' ? row.changedAt : row.createdAt,
    isDemo: Boolean(row.isDemo),
    version: isKnown ? row.version : ownVersion(row, ownSide),
    can: {
      ...canOf({ answer: introductionPolicy.answer(actor, ref) }),
      move: isRun && row.phase !== 'completed',
      state: isRun && isIntroduced,
      propose: isRun && counts && row.actionId === null,
    },
  };
}

/** The version as if the other side had not answered: whoever is asked must not read from it that it has. */
const ownVersion = (row: Stored, ownSide: IntroductionRow['ownSide']): number =>
  1 + Number(ownSide !== null && row[`${ownSide}Answer`] !== null) + Number(row.phase === 'abandoned');

const reached = (speaker: Speaker | undefined) =>
  speaker ? { id: speaker.id, name: speaker.name, email: speaker.email } : null;
