import { Injectable } from '@nestjs/common';
import {
  type AssessedMeasure,
  type Chapter6Detail,
  type ChosenAction,
  MOST_VARIANTS,
  type PlanEnd,
  type PlanPut,
  type Plans,
  type SetShare,
  type VariantCreate,
  type VariantPut,
  answeredFor,
  assessmentPutOf,
  broughtBy,
  chapter6Policy,
  isAsSet,
  isUnfinished,
  plannedWith,
} from '@zesumme/domain';
import { In, IsNull } from 'typeorm';
import { type Ctx, newId } from '../platform/database';
import { conflict, invalidField, notFound, stale } from '../platform/errors';
import { Assessment } from './assessment.entity';
import { chapter6Of } from './chapter-6-detail';
import { Chapter6Plan } from './chapter-6-plan.entity';
import { Chapter6Variant } from './chapter-6-variant.entity';
import { changeChapter6 } from './chapter-changes';
import { keepAssessments } from './keep-assessments';
import { type StoredCommune, findReadable } from './readable-communes';

/** Shares are fractions: a sum of one may miss it by the last binary digit. */
const TOLERANCE = 1e-9;

/** What a commune keeps of its what-ifs: named variants, and the one that is its plan. Indicative, and never an audit. */
@Injectable()
export class PlansService {
  /** The plan and all variants, in two queries besides the commune. @throws DomainError 404, 403 */
  async get(ctx: Ctx, code: string): Promise<Plans> {
    const commune = await findReadable(ctx, code);
    ctx.allow(chapter6Policy.readFull(ctx.actor, commune.ref));
    return plansOf(ctx, commune);
  }

  /** @throws DomainError 404, 403, 409 `too-many-variants`, 422 for an action that cannot be chosen */
  async add(ctx: Ctx, code: string, { name, actionIds }: VariantCreate): Promise<Plans> {
    const commune = await assessable(ctx, code);
    const variants = await ctx.manager.countBy(Chapter6Variant, { communeCode: code, removedAt: IsNull() });
    if (variants >= MOST_VARIANTS) throw conflict('too-many-variants', { maximum: MOST_VARIANTS });
    const actions = chosenIn(await chapter6Of(ctx, code), actionIds);
    const variant: Chapter6Variant = {
      id: newId(),
      communeCode: code,
      name,
      actions,
      createdBy: whoActs(ctx),
      createdAt: ctx.clock.instant(),
      removedAt: null,
      isDemo: commune.label.isDemo,
      version: 1,
    };
    await ctx.insert(Chapter6Variant, [variant]);
    await tell(ctx, 'variant.created', variant, { after: told(variant) });
    return plansOf(ctx, commune);
  }

  /** Names a variant anew, or chooses other actions; those that are gone meanwhile may stay. @throws DomainError 404, 403, 409 `stale`, 422 */
  async change(ctx: Ctx, code: string, id: string, { version, name, actionIds }: VariantPut): Promise<Plans> {
    const commune = await assessable(ctx, code);
    const variant = await findVariant(ctx, code, id);
    if (variant.version !== version) throw stale(await plansOf(ctx, commune));
    const actions = chosenIn(await chapter6Of(ctx, code), actionIds, variant.actions);
    await ctx.manager.update(Chapter6Variant, { id }, { name, actions, version: version + 1 });
    await tell(ctx, 'variant.edited', variant, { before: told(variant), after: told({ name, actions }) });
    return plansOf(ctx, commune);
  }

  /** Takes a variant away; the plan that was made of it stays. @throws DomainError 404, 403 */
  async remove(ctx: Ctx, code: string, id: string): Promise<Plans> {
    return this.setRemoved(ctx, code, id, ctx.clock.instant());
  }

  /** @throws DomainError 404, 403 */
  async restore(ctx: Ctx, code: string, id: string): Promise<Plans> {
    return this.setRemoved(ctx, code, id, null);
  }

  /**
   * Keeps a choice of actions as the plan, in place of the one before, and sets the planned shares that are asked for. What
   * the one before set stays, and is given back when this one ends.
   *
   * @throws DomainError 404, 403, 409 `stale`, 409 `year-locked` where shares are to be set, 422
   */
  async keep(ctx: Ctx, code: string, { version, name, actionIds, shares }: PlanPut): Promise<Plans> {
    const commune = await assessable(ctx, code);
    const former = await planOf(ctx, code);
    if ((former?.version ?? null) !== version) throw stale(await plansOf(ctx, commune));
    const detail = await chapter6Of(ctx, code);
    const actions = chosenIn(detail, actionIds, former?.actions);
    const rows = measuresOf(detail);
    const set = shares.map(({ measureId, version: seen }, at) => {
      const row = rows.find(({ measure }) => measure.id === measureId);
      if (!row) throw invalidField(`shares.${at}.measureId`, 'unknown-measure');
      return { at, row, seen };
    });
    if (set.some(({ row, seen }) => (row.assessment?.version ?? null) !== seen)) {
      throw stale(await plansOf(ctx, commune));
    }
    const chosen = new Set(actions.map(({ id }) => id));
    const changes = set.map(({ at, row }): SetShare => {
      const brought = broughtBy(row.actions, chosen);
      const { plannedShare } = plannedWith(row.assessment, brought);
      if (plannedShare === null || brought.length === 0) throw invalidField(`shares.${at}.measureId`, 'invalid-choice');
      return { measureId: row.measure.id, before: row.assessment?.plannedShare ?? null, after: plannedShare };
    });
    await setShares(
      ctx,
      { commune, rows, name },
      changes.map(({ measureId, after }) => ({ measureId, plannedShare: after })),
    );
    if (former) await end(ctx, former);
    // Also a plan that has ended counts: whoever looked at it does not look at this one.
    const last = await ctx.manager.findOne(Chapter6Plan, { where: { communeCode: code }, order: { version: 'DESC' } });
    const plan: Chapter6Plan = {
      id: newId(),
      communeCode: code,
      name,
      actions,
      shares: answeredFor(former?.shares ?? [], changes, assessmentIn(rows)),
      keptBy: whoActs(ctx),
      keptAt: ctx.clock.instant(),
      endedAt: null,
      endedBy: null,
      isDemo: commune.label.isDemo,
      version: (last?.version ?? 0) + 1,
    };
    await ctx.insert(Chapter6Plan, [plan]);
    await tell(ctx, 'plan.kept', plan, { before: former ? told(former) : undefined, after: told(plan) });
    return plansOf(ctx, commune);
  }

  /**
   * Ends the plan. Planned shares that it set become what they were, where they still are what it set.
   *
   * @throws DomainError 404, 403, 409 `stale`, 409 `year-locked` where shares are to be put back
   */
  async end(ctx: Ctx, code: string, { version, putBack }: PlanEnd): Promise<Plans> {
    const commune = await assessable(ctx, code);
    const plan = await planOf(ctx, code);
    if (!plan) throw notFound('plan');
    if (plan.version !== version) throw stale(await plansOf(ctx, commune));
    if (putBack) {
      const rows = measuresOf(await chapter6Of(ctx, code));
      const untouched = plan.shares.filter((share) => {
        const assessment = assessmentIn(rows)(share.measureId);
        const fits = (share.before ?? 0) + (assessment?.effectiveShare ?? 0) <= 1 + TOLERANCE;
        return isAsSet(share, assessment) && fits;
      });
      await setShares(
        ctx,
        { commune, rows, name: plan.name },
        untouched.map(({ measureId, before }) => ({ measureId, plannedShare: before })),
      );
    }
    await end(ctx, plan);
    await tell(ctx, 'plan.ended', plan, { before: told(plan) });
    return plansOf(ctx, commune);
  }

  private async setRemoved(ctx: Ctx, code: string, id: string, removedAt: string | null): Promise<Plans> {
    const commune = await assessable(ctx, code);
    const variant = await ctx.manager.findOneBy(Chapter6Variant, { id, communeCode: code });
    if (!variant) throw notFound('variant');
    if ((variant.removedAt === null) === (removedAt === null)) return plansOf(ctx, commune);
    await ctx.manager.update(Chapter6Variant, { id }, { removedAt, version: variant.version + 1 });
    await tell(ctx, removedAt ? 'variant.removed' : 'variant.restored', variant, {});
    return plansOf(ctx, commune);
  }
}

const measuresOf = ({ sections }: Chapter6Detail): AssessedMeasure[] => sections.flatMap(({ measures }) => measures);

const assessmentIn = (rows: readonly AssessedMeasure[]) => (measureId: string) =>
  rows.find(({ measure }) => measure.id === measureId)?.assessment;

/**
 * The chosen actions as they are now: still to be done, with a share that the commune states.
 *
 * @param former actions that were chosen already, which stay as they were even if they are gone
 */
function chosenIn(
  detail: Chapter6Detail,
  actionIds: readonly string[],
  former: readonly ChosenAction[] = [],
): ChosenAction[] {
  const known = new Map(
    measuresOf(detail).flatMap(({ actions }) => actions.map((action) => [action.id, action] as const)),
  );
  return actionIds.map((id, at) => {
    const action = known.get(id);
    if (action && isUnfinished(action.status) && action.share !== null) {
      return { id, title: action.title, group: action.group.name, share: action.share };
    }
    const before = former.find((each) => each.id === id);
    if (!before) throw invalidField(`actionIds.${at}`, 'not-to-be-planned');
    return before;
  });
}

interface Where {
  commune: StoredCommune;
  rows: readonly AssessedMeasure[];
  name: string;
}

/** Writes planned shares through the same way as the form, into assessments that there are. */
async function setShares(
  ctx: Ctx,
  { commune: { label }, rows, name }: Where,
  shares: readonly { measureId: string; plannedShare: number | null }[],
): Promise<void> {
  const changed = shares.filter(({ measureId, plannedShare }) => {
    const own = assessmentIn(rows)(measureId);
    return own && own.plannedShare !== plannedShare;
  });
  const [first] = changed;
  if (!first) return;
  await changeChapter6(ctx, label.code, changed.length === 1 ? first.measureId : null);
  const stored = await ctx.manager.findBy(Assessment, {
    communeCode: label.code,
    measureId: In(changed.map(({ measureId }) => measureId)),
  });
  await keepAssessments(
    ctx,
    { code: label.code, isDemo: label.isDemo, told: { kind: 'assessment.planned', beside: { plan: name } } },
    changed.flatMap(({ measureId, plannedShare }) => {
      const own = assessmentIn(rows)(measureId);
      if (!own) return [];
      const input = { ...assessmentPutOf(own), plannedShare };
      return [{ measureId, stored: stored.find((each) => each.measureId === measureId) ?? null, input }];
    }),
  );
}

const planOf = (ctx: Ctx, communeCode: string): Promise<Chapter6Plan | null> =>
  ctx.manager.findOneBy(Chapter6Plan, { communeCode, endedAt: IsNull() });

async function end(ctx: Ctx, { id }: Chapter6Plan): Promise<void> {
  await ctx.manager.update(Chapter6Plan, { id }, { endedAt: ctx.clock.instant(), endedBy: whoActs(ctx) });
}

async function findVariant(ctx: Ctx, communeCode: string, id: string): Promise<Chapter6Variant> {
  const variant = await ctx.manager.findOneBy(Chapter6Variant, { id, communeCode, removedAt: IsNull() });
  if (!variant) throw notFound('variant');
  return variant;
}

async function assessable(ctx: Ctx, code: string): Promise<StoredCommune> {
  const commune = await findReadable(ctx, code);
  ctx.allow(chapter6Policy.assess(ctx.actor, commune.ref));
  return commune;
}

async function plansOf(ctx: Ctx, { label, ref }: StoredCommune): Promise<Plans> {
  const communeCode = label.code;
  const plan = await planOf(ctx, communeCode);
  const variants = await ctx.manager.find(Chapter6Variant, {
    where: { communeCode, removedAt: IsNull() },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return {
    plan: plan && {
      id: plan.id,
      name: plan.name,
      actions: plan.actions,
      keptBy: plan.keptBy,
      keptAt: plan.keptAt,
      shares: plan.shares,
      version: plan.version,
      isDemo: plan.isDemo,
    },
    variants: variants.map(({ communeCode: _, removedAt: __, ...variant }) => variant),
    can: { edit: chapter6Policy.assess(ctx.actor, ref).allowed },
  };
}

/** What the history tells of a choice. */
const told = ({ name, actions }: { name: string; actions: readonly ChosenAction[] }) => ({
  name,
  actions: actions.map(({ title }) => title),
});

async function tell(
  ctx: Ctx,
  kind: string,
  { id, communeCode, isDemo }: { id: string; communeCode: string; isDemo: boolean },
  values: { before?: Record<string, unknown> | undefined; after?: Record<string, unknown> },
): Promise<void> {
  const [type = ''] = kind.split('.');
  const { before, after } = values;
  await ctx.record({
    kind,
    subject: { type, id },
    communeCode,
    isDemo,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  });
}

const whoActs = ({ actor }: Ctx): string =>
  [...(actor.kind === 'account' ? actor.displayName : 'Zesumme')].slice(0, 200).join('');
