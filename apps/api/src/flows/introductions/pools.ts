import { type IntroductionPool, type IntroductionPoolCreate, introductionPolicy, flowPolicy } from '@zesumme/domain';
import { In, Not } from 'typeorm';
import { type Ctx, newId } from '../../platform/database';
import { conflict, invalidField, notFound } from '../../platform/errors';
import { Flow } from '../flow.entity';
import { type SeenFlow, findFlow, refsOf } from '../seen-flows';
import { FlowIntroduction } from './flow-introduction.entity';
import { introductionRows } from './introduction-rows';
import { IntroductionStep } from './introduction-step.entity';
import { newIntroduction, recordIntroduction } from './new-introduction';
import { tellPoolProposed, tellSideProposed } from './told';

/*
 * A pool is several introductions that are proposed together, of one flow with each of several: every pair answers by itself, and
 * names are known to the two who both accepted. Its members learn nothing of each other.
 */

/** Proposes one flow with each of several at once. @throws DomainError 404, 403, 422 */
export async function proposePool(
  ctx: Ctx,
  { flowId, memberIds, groupId, word }: IntroductionPoolCreate,
): Promise<IntroductionPool> {
  const one = await findFlow(ctx, flowId);
  const members = await findMembers(ctx, memberIds);
  for (const { ref } of members) {
    ctx.allow(introductionPolicy.create(ctx.actor, groupId, [...one.ref.groupIds, ...ref.groupIds]));
  }
  const isOfEach = members.every(({ ref }) => [...one.ref.groupIds, ...ref.groupIds].includes(groupId));
  if (!isOfEach) throw invalidField('groupId', 'invalid-choice');
  if (!one.ref.open) throw invalidField('flowId', 'invalid-choice');
  await refuseOthers(ctx, one, members);
  const poolId = newId();
  const isOffer = one.flow.direction === 'offer';
  const introductions = members.map(({ flow }) => {
    const [offer, need] = isOffer ? [one.flow, flow] : [flow, one.flow];
    return newIntroduction(ctx, offer, need, { groupId, word, poolId });
  });
  await ctx.insert(FlowIntroduction, introductions);
  await ctx.insert(
    IntroductionStep,
    introductions.map(({ id, createdAt: at }): IntroductionStep => {
      return { id: newId(), introductionId: id, position: 0, phase: 'idea', reason: null, at };
    }),
  );
  const told: { eventId: string; introduction: FlowIntroduction }[] = [];
  for (const introduction of introductions) {
    const eventId = await recordIntroduction(ctx, 'introduction.created', introduction, { word, poolId });
    told.push({ eventId, introduction });
  }
  await tellSideProposed(ctx, told, isOffer ? 'need' : 'offer');
  // Whoever is asked about several is written to once.
  await tellPoolProposed(ctx, told[0]?.eventId ?? '', poolId, one.flow);
  return {
    id: poolId,
    items: await introductionRows(
      ctx,
      introductions.map(({ id }) => id),
    ),
  };
}

/** Takes back what of a pool is not agreed yet, with the reason; whoever knows each other goes on. */
export async function withdrawPool(ctx: Ctx, poolId: string, reason: string): Promise<IntroductionPool> {
  const all = await ctx.manager.findBy(FlowIntroduction, { poolId });
  const known = all.filter((each) => introductionPolicy.read(ctx.actor, each).allowed);
  if (known.length === 0) throw notFound('introduction');
  for (const introduction of known) ctx.allow(introductionPolicy.run(ctx.actor, introduction));
  const waiting = known.filter(({ phase }) => phase === 'idea');
  if (waiting.length === 0) throw conflict('pool-not-waiting');
  const at = ctx.clock.instant();
  const ids = waiting.map(({ id }) => id);
  await ctx.manager
    .createQueryBuilder()
    .update(FlowIntroduction)
    .set({ phase: 'abandoned', changedAt: at, version: () => 'version + 1' })
    .where({ id: In(ids) })
    .execute();
  await ctx.insert(
    IntroductionStep,
    // Nothing came before but the idea itself.
    waiting.map(({ id }): IntroductionStep => {
      return { id: newId(), introductionId: id, position: 1, phase: 'abandoned', reason, at };
    }),
  );
  for (const introduction of waiting) {
    const after = { phase: 'abandoned', reason, poolId };
    await recordIntroduction(ctx, 'introduction.moved', introduction, after, { phase: introduction.phase });
  }
  return {
    id: poolId,
    items: await introductionRows(
      ctx,
      known.map(({ id }) => id),
    ),
  };
}

/** The others of its pool that wait for the same side. */
export async function waitingInPool(ctx: Ctx, { id, poolId }: FlowIntroduction): Promise<FlowIntroduction[]> {
  if (poolId === null) return [];
  const others = await ctx.manager.findBy(FlowIntroduction, { poolId, phase: 'idea', id: Not(id) });
  return others.filter((each) => introductionPolicy.answer(ctx.actor, each).allowed);
}

/** The flows of these ids that the reader may know of. @throws DomainError 404 */
async function findMembers(ctx: Ctx, ids: readonly string[]): Promise<SeenFlow[]> {
  const flows = await ctx.manager.findBy(Flow, { id: In([...ids]) });
  const refs = await refsOf(ctx, flows);
  return ids.map((id) => {
    const flow = flows.find((each) => each.id === id);
    if (!flow || !flowPolicy.read(ctx.actor, refs(flow)).allowed) throw notFound('flow');
    return { flow, ref: refs(flow) };
  });
}

/** @throws DomainError 422 where a member is no open flow of the other direction and of an organisation of its own, or was proposed */
async function refuseOthers(ctx: Ctx, { flow: one }: SeenFlow, members: readonly SeenFlow[]): Promise<void> {
  const organisations = new Set([one.organisationId, ...members.map(({ flow }) => flow.organisationId)]);
  const fits = members.every(({ flow, ref }) => ref.open && flow.direction !== one.direction);
  if (!fits || organisations.size !== members.length + 1) throw invalidField('memberIds', 'invalid-choice');
  const ids = In(members.map(({ flow }) => flow.id));
  const pair = one.direction === 'offer' ? { offerId: one.id, needId: ids } : { offerId: ids, needId: one.id };
  if (await ctx.manager.existsBy(FlowIntroduction, { ...pair, phase: Not('abandoned') }))
    throw invalidField('memberIds', 'duplicate');
}
