import { Injectable } from '@nestjs/common';
import {
  type GroupMethod,
  type GroupRef,
  type JudgedStep,
  type MethodStepCreate,
  type MethodStepUpdate,
  type StoryPage,
  type StoryQuery,
  stepIssue,
  workingGroupPolicy,
} from '@zesumme/domain';
import { Meeting } from '../meetings/meeting.entity';
import { Outcome } from '../meetings/outcome.entity';
import { type Ctx, newId } from '../platform/database';
import { conflict, forbidden, invalidField, notFound, stale } from '../platform/errors';
import { findGroup } from '../working-groups';
import { GroupTheme } from '../working-groups/group-theme.entity';
import type { WorkingGroup } from '../working-groups/working-group.entity';
import { groupMethodOf } from './group-method';
import { groupStory } from './group-story';
import { MethodStep } from './method-step.entity';

/** A way longer than this is no way; it is read as a whole. */
const MOST = 60;

type Way = { group: WorkingGroup; ref: GroupRef; steps: MethodStep[] };

/** How themes go through the method, step by step. What a theme has reached is where its latest step leads. */
@Injectable()
export class MethodStepsService {
  /** @param key id or slug of the group. @throws DomainError 404, 403 */
  async read(ctx: Ctx, key: string): Promise<GroupMethod> {
    const { ref } = await findGroup(ctx, key);
    ctx.allow(workingGroupPolicy.readInner(ctx.actor, ref));
    return groupMethodOf(ctx, ref);
  }

  /** What happened in the group, as far as the reader may know of it. @throws DomainError 404, 403 */
  async story(ctx: Ctx, key: string, query: StoryQuery): Promise<StoryPage> {
    const { ref } = await findGroup(ctx, key);
    ctx.allow(workingGroupPolicy.readInner(ctx.actor, ref));
    return groupStory(ctx, ref, query);
  }

  /**
   * A theme moves to another phase.
   *
   * @throws DomainError 404, 403, 409 `stale` where the theme is not in the phase that the writer saw, 422
   */
  async add(ctx: Ctx, key: string, input: MethodStepCreate): Promise<GroupMethod> {
    const { group, ref } = await findGroup(ctx, key);
    ctx.allow(workingGroupPolicy.edit(ctx.actor, ref));
    const theme = await ctx.manager.findOneBy(GroupTheme, { groupId: group.id, themeId: input.themeId });
    if (!theme) throw invalidField('themeId', 'invalid-choice');
    if (theme.phase !== input.from) throw stale(await groupMethodOf(ctx, ref));
    const steps = await stepsOf(ctx, theme);
    if (steps.length >= MOST) throw conflict('way-full', { maximum: MOST });
    refuse(input, lastDayOf(steps), ctx);
    await refuseUnknownDecision(ctx, group.id, input.decisionId);
    const step: MethodStep = {
      id: newId(),
      groupId: group.id,
      themeId: theme.themeId,
      position: (steps.at(-1)?.position ?? -1) + 1,
      fromPhase: input.from,
      toPhase: input.to,
      onDay: input.day,
      outcomeId: input.decisionId,
      word: input.word,
      isDemo: group.isDemo,
      version: 1,
      createdAt: ctx.clock.instant(),
    };
    // The theme is moved first, and only from where the writer saw it: of two at once the second is told of the first.
    if (!(await moveTheme(ctx, step, input.from))) throw stale(await groupMethodOf(ctx, ref));
    await ctx.insert(MethodStep, [step]);
    await record(ctx, 'phase-moved', step, { phase: step.fromPhase }, said(step));
    return groupMethodOf(ctx, ref);
  }

  /** Puts the latest step of a theme right. @throws DomainError 404, 403, 409 `stale`, 422 */
  async correct(ctx: Ctx, id: string, { version, ...fields }: MethodStepUpdate): Promise<GroupMethod> {
    const { step, ref, steps } = await this.latest(ctx, id);
    if (version !== step.version) throw stale(await groupMethodOf(ctx, ref));
    const after: MethodStep = {
      ...step,
      toPhase: fields.to ?? step.toPhase,
      onDay: fields.day === undefined ? step.onDay : fields.day,
      outcomeId: fields.decisionId === undefined ? step.outcomeId : fields.decisionId,
      word: fields.word === undefined ? step.word : fields.word,
      version: version + 1,
    };
    refuse(
      { from: after.fromPhase, to: after.toPhase, day: after.onDay, word: after.word },
      lastDayOf(steps.slice(0, -1)),
      ctx,
    );
    if (after.outcomeId !== step.outcomeId) await refuseUnknownDecision(ctx, step.groupId, after.outcomeId);
    if (!(await moveTheme(ctx, after, step.toPhase))) throw stale(await groupMethodOf(ctx, ref));
    const { toPhase, onDay, outcomeId, word } = after;
    await ctx.manager.update(MethodStep, { id, version }, { toPhase, onDay, outcomeId, word, version: after.version });
    await record(ctx, 'phase-corrected', step, said(step), said(after));
    return groupMethodOf(ctx, ref);
  }

  /** Takes the latest step of a theme back: the theme stands again where it stood before. @throws DomainError 404, 403, 409 */
  async takeBack(ctx: Ctx, id: string): Promise<GroupMethod> {
    const { step, ref, steps } = await this.latest(ctx, id);
    const before = steps.at(-2);
    // A theme that begins nowhere is none: it is taken out of the group instead.
    if (!before) throw forbidden('state');
    if (!(await moveTheme(ctx, before, step.toPhase))) throw stale(await groupMethodOf(ctx, ref));
    await ctx.manager.delete(MethodStep, { id });
    await record(ctx, 'phase-taken-back', step, said(step), said(before));
    return groupMethodOf(ctx, ref);
  }

  /** The step with the way that it ends. @throws DomainError 404, 403 where it is not the latest of a theme that is there */
  private async latest(ctx: Ctx, id: string): Promise<Way & { step: MethodStep }> {
    const step = await ctx.manager.findOneBy(MethodStep, { id });
    if (!step) throw notFound('method-step');
    const { group, ref } = await findGroup(ctx, step.groupId);
    ctx.allow(workingGroupPolicy.readInner(ctx.actor, ref));
    ctx.allow(workingGroupPolicy.edit(ctx.actor, ref));
    const isThere = await ctx.manager.existsBy(GroupTheme, { groupId: step.groupId, themeId: step.themeId });
    const steps = await stepsOf(ctx, step);
    if (!isThere || steps.at(-1)?.id !== id) throw forbidden('state');
    return { step, group, ref, steps };
  }
}

const stepsOf = (ctx: Ctx, { groupId, themeId }: Pick<MethodStep, 'groupId' | 'themeId'>): Promise<MethodStep[]> =>
  ctx.manager.find(MethodStep, { where: { groupId, themeId }, order: { position: 'ASC' } });

const lastDayOf = (steps: readonly MethodStep[]): string | null =>
  steps.reduce<string | null>((known, { onDay }) => onDay ?? known, null);

/** @throws DomainError 422 */
function refuse(step: JudgedStep, lastDay: string | null, ctx: Ctx): void {
  const issue = stepIssue(step, lastDay, ctx.clock.today());
  if (issue) throw invalidField(issue.path, issue.code, issue.code === 'before-last-step' ? { day: lastDay } : {});
}

/** @throws DomainError 422 unless it is a decision of a meeting of the group */
async function refuseUnknownDecision(ctx: Ctx, groupId: string, decisionId: string | null): Promise<void> {
  if (decisionId === null) return;
  const known = await ctx.manager
    .createQueryBuilder(Outcome, 'outcome')
    .innerJoin(Meeting, 'meeting', 'meeting.id = outcome.meetingId')
    .where("outcome.id = :decisionId AND outcome.kind = 'decision' AND meeting.groupId = :groupId", {
      decisionId,
      groupId,
    })
    .getCount();
  if (known === 0) throw invalidField('decisionId', 'invalid-choice');
}

/** Writes what the theme has reached by this step; false where it does not stand where it was seen. */
async function moveTheme(ctx: Ctx, step: MethodStep, seenIn: MethodStep['toPhase']): Promise<boolean> {
  const { affected } = await ctx.manager.update(
    GroupTheme,
    { groupId: step.groupId, themeId: step.themeId, phase: seenIn },
    { phase: step.toPhase, sinceDay: step.onDay, isDemo: step.isDemo },
  );
  return affected === 1;
}

/** A step as the history tells it. */
const said = ({ toPhase, onDay, outcomeId, word }: MethodStep) => ({
  phase: toPhase,
  phaseSince: onDay,
  decisionId: outcomeId,
  word,
});

/** Told in the history of the group, of its theme. */
const record = (
  ctx: Ctx,
  what: 'phase-moved' | 'phase-corrected' | 'phase-taken-back',
  { groupId, themeId, isDemo }: MethodStep,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Promise<string> =>
  ctx.record({
    kind: `theme.${what}`,
    subject: { type: 'theme', id: themeId },
    groupId,
    before,
    after,
    // Free text may name somebody, and can be erased.
    personal: ['word'],
    isDemo,
  });
