import { Injectable } from '@nestjs/common';
import {
  type EvidenceCoverage,
  type EvidenceCreate,
  type EvidenceDecision,
  type EvidenceListQuery,
  type EvidencePage,
  type EvidenceProposed,
  type EvidencePut,
  type EvidenceRow,
  type FigureChoicePage,
  type FigureChoiceQuery,
  type GapListQuery,
  type GapPage,
  evidencePolicy,
} from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { Meeting } from '../meetings/meeting.entity';
import type { Ctx } from '../platform/database';
import { conflict, notFound, stale } from '../platform/errors';
import { changeChapter6 } from './chapter-changes';
import { evidenceCoverage, evidenceGaps } from './evidence-coverage';
import { evidenceRow, listEvidence } from './evidence-list';
import { Evidence } from './evidence.entity';
import {
  addEvidence,
  editEvidence,
  expectCampaign,
  expectDone,
  findEvidence,
  findReadablePiece,
  measureChanged,
  removeEvidence,
  restoreEvidence,
} from './keep-evidence';
import { listFigures } from './campaign-source';
import { proposeAction } from './propose-action';
import { proposeEvidence } from './propose-evidence';
import { proposeFigure } from './propose-figure';

/** Evidence of communes: what they add themselves, what is proposed to them, and what they say to it. */
@Injectable()
export class EvidenceService {
  /** One page of the evidence that the reader may see. */
  list(ctx: Ctx, query: EvidenceListQuery): Promise<EvidencePage> {
    return listEvidence(ctx, query);
  }

  /** @throws DomainError 404 */
  async get(ctx: Ctx, id: string): Promise<EvidenceRow> {
    await findEvidence(ctx, id);
    return evidenceRow(ctx, id);
  }

  /** How far a commune's criteria are proven. @throws DomainError 404, 403 */
  coverage(ctx: Ctx, code: string): Promise<EvidenceCoverage> {
    return evidenceCoverage(ctx, code);
  }

  /** What a commune states without valid evidence. @throws DomainError 404, 403 */
  gaps(ctx: Ctx, code: string, query: GapListQuery): Promise<GapPage> {
    return evidenceGaps(ctx, code, query);
  }

  /** @throws DomainError 403, 404, 409, 422 */
  add(ctx: Ctx, code: string, input: EvidenceCreate): Promise<EvidenceRow> {
    return addEvidence(ctx, code, input);
  }

  /** @throws DomainError 403, 404, 409, 422 */
  edit(ctx: Ctx, id: string, input: EvidencePut): Promise<EvidenceRow> {
    return editEvidence(ctx, id, input);
  }

  /** @throws DomainError 403, 404 */
  remove(ctx: Ctx, id: string): Promise<EvidenceRow> {
    return removeEvidence(ctx, id);
  }

  /** @throws DomainError 403, 404, 409 */
  restore(ctx: Ctx, id: string): Promise<EvidenceRow> {
    return restoreEvidence(ctx, id);
  }

  /**
   * Proposes a closed meeting to the communes that have not been asked yet, such as one that has agreed since.
   *
   * @throws DomainError 403, 404
   */
  async propose(ctx: Ctx, meetingId: string): Promise<EvidenceProposed> {
    const meeting = await ctx.manager.findOneBy(Meeting, { id: meetingId });
    // Whoever may try reads every meeting: there is nothing to hide from them.
    if (!meeting) throw notFound('meeting');
    ctx.allow(evidencePolicy.propose(ctx.actor, meeting));
    return { proposed: await proposeEvidence(ctx, meeting) };
  }

  /**
   * Proposes an action that is done to the communes that have not been asked yet, such as one that has agreed since.
   *
   * @throws DomainError 403, 404
   */
  async proposeAction(ctx: Ctx, actionId: string): Promise<EvidenceProposed> {
    const action = await ctx.manager.findOneBy(Action, { id: actionId });
    // Whoever may try reads every action: there is nothing to hide from them.
    if (!action) throw notFound('action');
    ctx.allow(evidencePolicy.proposeAction(ctx.actor, action));
    return { proposed: await proposeAction(ctx, action) };
  }

  /** Proposes a figure of a campaign to the communes that have not been asked yet. @throws DomainError 403, 404 */
  async proposeFigure(ctx: Ctx, campaignId: string, figureId: string): Promise<EvidenceProposed> {
    return { proposed: await proposeFigure(ctx, campaignId, figureId) };
  }

  /** The figures of campaigns that may become evidence for the commune. @throws DomainError 403, 404 */
  figures(ctx: Ctx, code: string, query: FigureChoiceQuery): Promise<FigureChoicePage> {
    return listFigures(ctx, code, query);
  }

  /**
   * Keeps what the commune says to it; a later answer replaces an earlier one.
   *
   * @throws DomainError 403, 404, 409 `stale` also where a colleague has answered meanwhile, `year-locked`, `campaign-removed`, `action-not-done`
   */
  async decide(ctx: Ctx, id: string, { version, state, word }: EvidenceDecision): Promise<EvidenceRow> {
    const { stored, commune } = await findReadablePiece(ctx, id);
    ctx.allow(evidencePolicy.decide(ctx.actor, commune.ref));
    if (stored.removedAt !== null) throw notFound('evidence');
    // What the commune added itself counts already: there is nothing to answer.
    if (!stored.isProposal) throw conflict('state');
    if (state === 'accepted') {
      await expectCampaign(ctx, stored);
      await expectDone(ctx, stored);
    }
    await changeChapter6(ctx, stored.communeCode, await measureChanged(ctx, stored));
    const decidedBy = ctx.actor.kind === 'account' ? ctx.actor.displayName : null;
    const { affected } = await ctx.manager.update(
      Evidence,
      { id, version },
      { state, word, decidedBy, decidedAt: ctx.clock.instant(), version: version + 1 },
    );
    if (affected === 0) throw stale(await evidenceRow(ctx, id));
    await ctx.record({
      kind: `evidence.${state}`,
      subject: { type: 'evidence', id },
      communeCode: stored.communeCode,
      // Accepted or refused is what the kind of the event says.
      before: { word: stored.word },
      after: { word },
      isDemo: stored.isDemo,
    });
    return evidenceRow(ctx, id);
  }
}
