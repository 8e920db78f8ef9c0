import { Injectable } from '@nestjs/common';
import {
  type EvidenceDecision,
  type EvidenceListQuery,
  type EvidencePage,
  type EvidenceProposed,
  type EvidenceRow,
  evidencePolicy,
} from '@zesumme/domain';
import { Meeting } from '../meetings/meeting.entity';
import type { Ctx } from '../platform/database';
import { allowOrHide, notFound, stale } from '../platform/errors';
import { changeChapter6 } from './chapter-changes';
import { evidenceRow, listEvidence } from './evidence-list';
import { Evidence } from './evidence.entity';
import { proposeEvidence } from './propose-evidence';
import { findReadable } from './readable-communes';

/** Meetings as evidence: proposed to communes, and what they say to it. */
@Injectable()
export class EvidenceService {
  /** One page of the evidence that the reader may see. */
  list(ctx: Ctx, query: EvidenceListQuery): Promise<EvidencePage> {
    return listEvidence(ctx, query);
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
   * Keeps what the commune says to it; a later answer replaces an earlier one.
   *
   * @throws DomainError 403, 404, 409 `stale` also where a colleague has answered meanwhile, `year-locked`
   */
  async decide(ctx: Ctx, id: string, { version, state, word }: EvidenceDecision): Promise<EvidenceRow> {
    const stored = await ctx.manager.findOneBy(Evidence, { id });
    if (!stored) throw notFound('evidence');
    const { ref } = await findReadable(ctx, stored.communeCode);
    allowOrHide(evidencePolicy.read(ctx.actor, ref), 'evidence');
    ctx.allow(evidencePolicy.decide(ctx.actor, ref));
    await changeChapter6(ctx, stored.communeCode, stored.measureId);
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
