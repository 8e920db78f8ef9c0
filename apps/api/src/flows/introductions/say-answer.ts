import { type IntroductionAnswer, areIntroduced, introductionPolicy, phaseAfter } from '@zesumme/domain';
import { In, IsNull } from 'typeorm';
import { type Ctx, newId } from '../../platform/database';
import { forbidden, stale } from '../../platform/errors';
import { grouped } from '../../platform/grouped';
import { Flow } from '../flow.entity';
import { refsOf } from '../seen-flows';
import { FlowIntroduction } from './flow-introduction.entity';
import { introductionRow } from './introduction-rows';
import { IntroductionStep } from './introduction-step.entity';
import { recordIntroduction } from './new-introduction';
import { tellIntroduced } from './told';
import type { Side } from './who-speaks';

type Said = Pick<IntroductionAnswer, 'answer' | 'reason'>;

/** An introduction that is answered: as it was, what the side says, and how it is then. */
interface Answered {
  before: FlowIntroduction;
  side: Side;
  said: Partial<FlowIntroduction>;
  after: FlowIntroduction;
}

/**
 * Keeps a side's answer to introductions that wait for it, and tells of each other those who know each other by it. What is asked
 * does not grow with how many they are.
 *
 * @throws DomainError 403, 409 `stale`
 */
export async function sayAnswer(ctx: Ctx, introductions: readonly FlowIntroduction[], said: Said): Promise<void> {
  const answered = introductions.map((introduction) => answeredBy(ctx, introduction, said));
  for (const alike of grouped(answered, ({ side, after }) => `${side} ${after.phase}`).values()) await keep(ctx, alike);
  const introduced: { eventId: string; introduction: FlowIntroduction }[] = [];
  for (const { before, side, after } of answered) {
    const told = { side, reason: said.reason };
    const eventId = await recordIntroduction(ctx, `introduction.${said.answer}`, before, told);
    if (areIntroduced(after)) introduced.push({ eventId, introduction: after });
  }
  await tellIntroduced(ctx, introduced);
}

function answeredBy({ actor }: Ctx, before: FlowIntroduction, { answer, reason }: Said): Answered {
  const side = introductionPolicy.sideOf(actor, before);
  if (side === null || actor.kind !== 'account') throw forbidden('not-your-organisation');
  const said: Partial<FlowIntroduction> =
    side === 'offer'
      ? { offerAnswer: answer, offerContactId: actor.contactId, offerReason: reason }
      : { needAnswer: answer, needContactId: actor.contactId, needReason: reason };
  const after: FlowIntroduction = { ...before, ...said };
  return { before, side, said, after: { ...after, phase: phaseAfter(after) } };
}

/** Of one side, and of one phase then. */
async function keep(ctx: Ctx, alike: readonly Answered[]): Promise<void> {
  const [first] = alike;
  if (!first) return;
  const { side, said } = first;
  const { phase } = first.after;
  const at = ctx.clock.instant();
  const ids = alike.map(({ before }) => before.id);
  const { affected } = await ctx.manager
    .createQueryBuilder()
    .update(FlowIntroduction)
    .set({ ...said, phase, changedAt: at, version: () => 'version + 1' })
    .where({ id: In(ids), phase: 'idea', [`${side}Answer`]: IsNull() })
    .execute();
  if (affected !== ids.length) throw stale(await introductionRow(ctx, first.before.id));
  if (phase === 'idea') return;
  await ctx.insert(
    IntroductionStep,
    // Nothing came before but the idea itself.
    ids.map((introductionId): IntroductionStep => {
      return { id: newId(), introductionId, position: 1, phase, reason: null, at };
    }),
  );
}

/** Those of them of which both flows are what both were asked about: nobody learns a name over another one. */
export async function stillThose(ctx: Ctx, introductions: readonly FlowIntroduction[]): Promise<FlowIntroduction[]> {
  const ids = introductions.flatMap(({ offerId, needId }) => [offerId, needId]);
  const flows = await ctx.manager.findBy(Flow, { id: In([...new Set(ids)]) });
  const refs = await refsOf(ctx, flows);
  return introductions.filter((introduction) =>
    (['offer', 'need'] as const).every((side) => {
      const flow = flows.find(({ id }) => id === introduction[`${side}Id`]);
      const isSame = flow?.organisationId === introduction[`${side}OrganisationId`] && flow.direction === side;
      return flow !== undefined && isSame && refs(flow).open;
    }),
  );
}
