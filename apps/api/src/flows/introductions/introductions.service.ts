import { Injectable } from '@nestjs/common';
import {
  type ExchangeEvidence,
  type ExchangePhase,
  type IntroductionAnswer,
  type IntroductionCreate,
  type IntroductionFigures,
  type IntroductionListQuery,
  type IntroductionPage,
  type IntroductionPool,
  type IntroductionPoolCreate,
  type IntroductionRow,
  type IntroductionStep as StepInput,
  areIntroduced,
  figuresCount,
  introductionPolicy,
  needsReason,
  phaseMove,
} from '@zesumme/domain';
import { In, Not } from 'typeorm';
import { ActionsService } from '../../actions';
import { Action } from '../../actions/action.entity';
import { type Ctx, newId } from '../../platform/database';
import { allowOrHide, conflict, forbidden, invalidField, notFound, stale } from '../../platform/errors';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Flow } from '../flow.entity';
import { findFlow } from '../seen-flows';
import { actionOf } from './exchange-action';
import { FlowIntroduction } from './flow-introduction.entity';
import { introductionRow, listIntroductions } from './introduction-rows';
import { IntroductionStep } from './introduction-step.entity';
import { newIntroduction, recordIntroduction } from './new-introduction';
import { proposePool, waitingInPool, withdrawPool } from './pools';
import { sayAnswer, stillThose } from './say-answer';
import { tellProposed } from './told';

/** The broker brings an offer and a need together; names appear once both sides accepted. */
@Injectable()
export class IntroductionsService {
  constructor(private readonly actions: ActionsService) {}

  list(ctx: Ctx, query: IntroductionListQuery): Promise<IntroductionPage> {
    return listIntroductions(ctx, query);
  }

  /** @throws DomainError 404 */
  async get(ctx: Ctx, id: string): Promise<IntroductionRow> {
    await this.find(ctx, id);
    return introductionRow(ctx, id);
  }

  /** Proposes a pair: both sides are asked, and neither learns who the other is. @throws DomainError 404, 403, 422 */
  async create(ctx: Ctx, { offerId, needId, groupId, word }: IntroductionCreate): Promise<IntroductionRow> {
    const [offer, need] = [await findFlow(ctx, offerId), await findFlow(ctx, needId)];
    const ofSides = [...offer.ref.groupIds, ...need.ref.groupIds];
    ctx.allow(introductionPolicy.create(ctx.actor, groupId, ofSides));
    // Whoever leads several must not put it down to one that neither side has to do with.
    if (!ofSides.includes(groupId)) throw invalidField('groupId', 'invalid-choice');
    if (offer.flow.direction !== 'offer' || !offer.ref.open) throw invalidField('offerId', 'invalid-choice');
    const isOther = need.flow.organisationId !== offer.flow.organisationId;
    if (need.flow.direction !== 'need' || !isOther || !need.ref.open) {
      throw invalidField('needId', 'invalid-choice');
    }
    if (await isStanding(ctx, { offerId, needId })) throw invalidField('needId', 'duplicate');
    const introduction = newIntroduction(ctx, offer.flow, need.flow, { groupId, word, poolId: null });
    await ctx.insert(FlowIntroduction, [introduction]);
    await this.step(ctx, introduction.id, 'idea', null);
    const eventId = await recordIntroduction(ctx, 'introduction.created', introduction, { word });
    await tellProposed(ctx, eventId, introduction);
    return introductionRow(ctx, introduction.id);
  }

  /** A side's answer; the second acceptance makes the names known. @throws DomainError 404, 403, 409 `stale`, `exchange-flow-closed` */
  async answer(
    ctx: Ctx,
    id: string,
    { wholePool, ...said }: Omit<IntroductionAnswer, 'version'>,
  ): Promise<IntroductionRow> {
    // Whatever version was read: a side is not told that the other has answered, and answers once.
    const introduction = await this.find(ctx, id);
    ctx.allow(introductionPolicy.answer(ctx.actor, introduction));
    const asked = [introduction, ...(wholePool ? await waitingInPool(ctx, introduction) : [])];
    // What is not there any more cannot be accepted, and keeps nobody from accepting the others.
    const answered = said.answer === 'accepted' ? await stillThose(ctx, asked) : asked;
    if (!answered.includes(introduction)) throw conflict('exchange-flow-closed');
    await sayAnswer(ctx, answered, said);
    return introductionRow(ctx, id);
  }

  /** Proposes one flow with each of several at once, every pair double-blind. @throws DomainError 404, 403, 422 */
  createPool(ctx: Ctx, input: IntroductionPoolCreate): Promise<IntroductionPool> {
    return proposePool(ctx, input);
  }

  /** Takes back what of a pool is not agreed yet; who knows each other goes on. @throws DomainError 404, 403, 409 `pool-not-waiting` */
  withdrawPool(ctx: Ctx, poolId: string, reason: string): Promise<IntroductionPool> {
    return withdrawPool(ctx, poolId, reason);
  }

  /** Moves an exchange one step on, back, or to its end. @throws DomainError 404, 403, 409 `stale`, `exchange-proposed`, 422 */
  async move(ctx: Ctx, id: string, { version, phase, reason }: StepInput): Promise<IntroductionRow> {
    const introduction = await this.current(ctx, id, version);
    ctx.allow(introductionPolicy.run(ctx.actor, introduction));
    const move = phaseMove(introduction.phase, phase, introduction);
    if (move === null) throw invalidField('phase', 'invalid-choice');
    if (needsReason(move) && reason === null) throw invalidField('reason', 'required');
    if (move !== 'on') await refuseProposed(ctx, introduction);
    if (introduction.phase === 'abandoned' && (await isStanding(ctx, introduction))) throw conflict('duplicate');
    await this.keep(ctx, introduction, { phase });
    await this.step(ctx, id, phase, reason);
    await recordIntroduction(ctx, 'introduction.moved', introduction, { phase, reason }, { phase: introduction.phase });
    return introductionRow(ctx, id);
  }

  /** States what the exchange brought, with what shows it. @throws DomainError 404, 403, 409 `stale`, `exchange-proposed` */
  async state(ctx: Ctx, id: string, { version, ...figures }: IntroductionFigures): Promise<IntroductionRow> {
    const introduction = await this.current(ctx, id, version);
    ctx.allow(introductionPolicy.run(ctx.actor, introduction));
    if (!areIntroduced(introduction)) throw forbidden('state');
    await refuseProposed(ctx, introduction);
    await this.keep(ctx, introduction, figures);
    await recordIntroduction(ctx, 'introduction.stated', introduction, { ...figures }, { ...introduction });
    return introductionRow(ctx, id);
  }

  /**
   * Proposes an exchange that counts to the communes of both flows as evidence of their chapter 6: by an action of the group that
   * is done, which is how evidence is proposed.
   *
   * @throws DomainError 404, 403, 409 `exchange-not-counted`, 422
   */
  async propose(ctx: Ctx, id: string, { measureIds }: ExchangeEvidence): Promise<IntroductionRow> {
    const introduction = await this.find(ctx, id);
    ctx.allow(introductionPolicy.run(ctx.actor, introduction));
    if (!figuresCount(introduction) || introduction.actionId !== null) throw conflict('exchange-not-counted');
    const flows = await ctx.manager.findBy(Flow, { id: In([introduction.offerId, introduction.needId]) });
    const communeCodes = [...new Set(flows.flatMap(({ communeCode }) => communeCode ?? []))];
    if (communeCodes.length === 0) throw conflict('exchange-not-counted');
    const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: introduction.groupId });
    const action = await this.actions.create(ctx, {
      ...actionOf(introduction, flows, { locale: group.locale, today: ctx.clock.today() }),
      ...{ communeCodes, measureIds },
    });
    await this.keep(ctx, introduction, { actionId: action.id });
    await recordIntroduction(ctx, 'introduction.proposed', introduction, { actionId: action.id });
    return introductionRow(ctx, id);
  }

  private async keep(ctx: Ctx, { id, version }: FlowIntroduction, change: Partial<FlowIntroduction>): Promise<void> {
    const { affected } = await ctx.manager.update(
      FlowIntroduction,
      { id, version },
      { ...change, version: version + 1, changedAt: ctx.clock.instant() },
    );
    if (affected === 0) throw stale(await introductionRow(ctx, id));
  }

  private async step(ctx: Ctx, introductionId: string, phase: ExchangePhase, reason: string | null): Promise<void> {
    const position = await ctx.manager.countBy(IntroductionStep, { introductionId });
    const at = ctx.clock.instant();
    await ctx.insert(IntroductionStep, [{ id: newId(), introductionId, position, phase, reason, at }]);
  }

  private async current(ctx: Ctx, id: string, version: number): Promise<FlowIntroduction> {
    const introduction = await this.find(ctx, id);
    if (version !== introduction.version) throw stale(await introductionRow(ctx, id));
    return introduction;
  }

  /** The stored introduction that the reader may know of. @throws DomainError 404 */
  private async find(ctx: Ctx, id: string): Promise<FlowIntroduction> {
    const introduction = await ctx.manager.findOneBy(FlowIntroduction, { id });
    if (!introduction) throw notFound('introduction');
    allowOrHide(introductionPolicy.read(ctx.actor, introduction), 'introduction');
    return introduction;
  }
}

/** Whether an introduction of the pair stands: there is one at a time. */
const isStanding = (ctx: Ctx, { offerId, needId }: Pick<FlowIntroduction, 'offerId' | 'needId'>): Promise<boolean> =>
  ctx.manager.existsBy(FlowIntroduction, { offerId, needId, phase: Not('abandoned') });

/** What communes read as evidence stays as they read it. @throws DomainError 409 `exchange-proposed` */
async function refuseProposed(ctx: Ctx, { actionId }: FlowIntroduction): Promise<void> {
  if (actionId === null) return;
  if (await ctx.manager.existsBy(Action, { id: actionId, status: 'done' })) throw conflict('exchange-proposed');
}
