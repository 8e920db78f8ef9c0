import {
  type AuditRow,
  type CertificateStanding,
  type Chapter6Detail,
  type JudgedAudit,
  type SnapshotContent,
  type SnapshotKind,
  certificateOn,
  chapter6DocumentsPolicy,
  reviewedBy,
} from '@zesumme/domain';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { chapter6Of, findReadable, judged } from '../pacte-climat';
import { Chapter6Snapshot } from '../pacte-climat/chapter-6-snapshot.entity';
import { CommuneAudit } from '../pacte-climat/commune-audit.entity';
import type { Ctx } from '../platform/database';
import { notFound } from '../platform/errors';
import { type Annex, annexesOf, piecesIn, piecesNow } from './evidence-pieces';

export type Chapter = Pick<
  Chapter6Detail,
  'commune' | 'catalogue' | 'sections' | 'topics' | 'total' | 'reviewedOn' | 'isDemo'
>;

/** What a dossier tells, in no language yet. */
export interface DossierContent {
  chapter: Chapter;
  /** The day whose state it tells. */
  day: string;
  /** Null for the chapter as it now is. */
  snapshot: { kind: SnapshotKind; label: string | null; createdBy: string } | null;
  annexes: Annex[];
  /** Results of audits until that day, the latest first, each with the rules by which it was judged. */
  audits: (JudgedAudit & Pick<AuditRow, 'note'>)[];
  standing: CertificateStanding;
  madeOn: string;
  madeBy: string;
}

export type DossierAct = 'dossier' | 'archive';

/**
 * A commune's chapter 6 as it now is, or as a snapshot keeps it. The number of queries does not grow with what it holds.
 *
 * @throws DomainError 404 also for a snapshot of another commune or one that was taken back, 403
 */
export async function dossierContent(
  ctx: Ctx,
  { code, snapshot, act }: { code: string; snapshot: string; act: DossierAct },
): Promise<DossierContent> {
  const { ref } = await findReadable(ctx, code);
  ctx.allow(chapter6DocumentsPolicy[act](ctx.actor, ref));
  const state = snapshot === 'now' ? await stateNow(ctx, code) : await stateIn(ctx, code, snapshot);
  const stored = await ctx.manager.find(CommuneAudit, {
    where: { communeCode: code, removedAt: IsNull(), day: LessThanOrEqual(state.day) },
    order: { day: 'DESC', id: 'ASC' },
  });
  const audits = await judged(ctx, stored);
  return {
    ...state,
    chapter: reviewedOn(state.chapter, state.day),
    audits: audits.map(({ day, percent, note, rules, catalogue }) => ({ day, percent, note, rules, catalogue })),
    standing: certificateOn(audits, state.day),
    madeOn: ctx.clock.today(),
    madeBy: ctx.actor.kind === 'account' ? ctx.actor.displayName : '',
  };
}

type State = Pick<DossierContent, 'chapter' | 'day' | 'snapshot' | 'annexes'>;

async function stateNow(ctx: Ctx, code: string): Promise<State> {
  const chapter = await chapter6Of(ctx, code);
  const pieces = await piecesNow(ctx, { communeCode: code, catalogueId: chapter.catalogue.id });
  return { chapter, day: ctx.clock.today(), snapshot: null, annexes: annexesOf(pieces, measuresIn(chapter)) };
}

async function stateIn(ctx: Ctx, communeCode: string, id: string): Promise<State> {
  const stored = await ctx.manager.findOneBy(Chapter6Snapshot, { id, communeCode, removedAt: IsNull() });
  if (!stored) throw notFound('snapshot');
  const content = JSON.parse(stored.content) as SnapshotContent;
  const { day, kind, label, createdBy } = stored;
  return {
    chapter: content,
    day,
    snapshot: { kind, label, createdBy },
    annexes: annexesOf(await piecesIn(ctx, communeCode, content.evidence), measuresIn(content)),
  };
}

/** A review that had not come yet on the day was none, where one was stored before. */
const reviewedOn = (chapter: Chapter, day: string): Chapter => ({
  ...chapter,
  reviewedOn: reviewedBy(chapter.reviewedOn, day),
  sections: chapter.sections.map((section) => ({
    ...section,
    measures: section.measures.map(({ assessment, ...each }) => ({
      ...each,
      assessment: assessment && { ...assessment, reviewedOn: reviewedBy(assessment.reviewedOn, day) },
    })),
  })),
});

export const assessedIn = ({ sections }: Chapter) => sections.flatMap(({ measures }) => measures);

const measuresIn = (chapter: Chapter) => assessedIn(chapter).map(({ measure }) => measure);
