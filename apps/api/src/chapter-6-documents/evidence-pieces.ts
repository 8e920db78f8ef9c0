import {
  type EvidenceCounts,
  type EvidenceFigure,
  type EvidenceKind,
  type MeasureLabel,
  type SnapshotEvidence,
  frozenEvidence,
  isProof,
  luxembourgDay,
} from '@zesumme/domain';
import { In, IsNull, Not } from 'typeorm';
import { FileOwner } from '../files/file-owner.entity';
import { evidenceOf } from '../pacte-climat';
import { Assessment } from '../pacte-climat/assessment.entity';
import { Evidence } from '../pacte-climat/evidence.entity';
import { Measure } from '../pacte-climat/measure.entity';
import { type Ctx, columns } from '../platform/database';

/** A file that proves something; its hash is null where a snapshot has its name alone. */
export interface PieceFile {
  name: string;
  size: number | null;
  hash: string | null;
}

/** What proves something of a commune's chapter 6. */
export interface Piece {
  id: string;
  kind: EvidenceKind;
  title: string;
  day: string;
  /** The last day on which it holds; null where it does not end. */
  validUntil: string | null;
  measureIds: string[];
  criterionIds: string[];
  /** Who came to a meeting, as counts. */
  counts: EvidenceCounts | null;
  /** Of a figure of a campaign, as it became evidence. */
  figure: EvidenceFigure | null;
  files: PieceFile[];
  url: string | null;
  meetingId: string | null;
}

/**
 * All pieces of a commune that prove something today; the number of queries does not grow with them.
 *
 * @param catalogueId the version by which it assesses itself: what lies beside assessments by another one is left out
 */
export async function piecesNow(
  ctx: Ctx,
  { communeCode, catalogueId }: { communeCode: string; catalogueId: string },
): Promise<Piece[]> {
  const kept = await evidenceOf(ctx.manager, communeCode, ctx.clock.today());
  const fileIds = kept.flatMap(({ files }) => files.map(({ id }) => id));
  const hashes = new Map(
    (await ctx.manager.find(FileOwner, { select: { id: true, contentHash: true }, where: { id: In(fileIds) } })).map(
      ({ id, contentHash }) => [id, contentHash],
    ),
  );
  const meetings = new Map(
    (
      await ctx.manager.find(Evidence, {
        select: { id: true, meetingId: true },
        where: { communeCode, meetingId: Not(IsNull()) },
      })
    ).map(({ id, meetingId }) => [id, meetingId]),
  );
  const pieces = kept.map(({ id, kind, title, day, validUntil, measures, counts, figure, files, url }): Piece => ({
    id,
    kind,
    title,
    day,
    validUntil,
    ...provenBy(measures),
    counts,
    figure,
    files: files.map((file) => ({ name: file.name, size: file.size, hash: hashes.get(file.id) ?? null })),
    url,
    meetingId: meetings.get(id) ?? null,
  }));
  return [...pieces, ...(await besideAssessments(ctx, communeCode, catalogueId))];
}

/** What lies beside the assessment of a measure: it proves that measure as a whole. */
async function besideAssessments(ctx: Ctx, communeCode: string, catalogueId: string): Promise<Piece[]> {
  const rows = await ctx.manager
    .createQueryBuilder(FileOwner, 'owner')
    .innerJoin(Assessment, 'assessment', 'assessment.id = owner.subjectId')
    .innerJoin(Measure, 'measure', 'measure.id = assessment.measureId AND measure.catalogueId = :catalogueId', {
      catalogueId,
    })
    .select(columns('owner', ['id', 'name', 'size', 'url', 'contentHash', 'addedAt']))
    .addSelect('assessment.measureId', 'measureId')
    .where("owner.subjectType = 'assessment' AND owner.removedAt IS NULL")
    .andWhere('assessment.communeCode = :communeCode', { communeCode })
    .orderBy('owner.addedAt')
    .addOrderBy('owner.id')
    .getRawMany<Pick<FileOwner, 'id' | 'name' | 'size' | 'url' | 'contentHash' | 'addedAt'> & { measureId: string }>();
  return rows.map(({ id, name, size, url, contentHash, addedAt, measureId }) => ({
    id,
    kind: url === null ? 'file' : 'link',
    title: name,
    day: luxembourgDay(new Date(addedAt)),
    validUntil: null,
    measureIds: [measureId],
    criterionIds: [],
    counts: null,
    figure: null,
    files: url === null ? [{ name, size, hash: contentHash }] : [],
    url,
    meetingId: null,
  }));
}

/**
 * What a snapshot says of the evidence that counted then. It keeps no files: those are found that are still there, of pieces
 * that the commune has not taken away or refused since. The others have their name alone.
 */
export async function piecesIn(ctx: Ctx, communeCode: string, evidence: readonly SnapshotEvidence[]): Promise<Piece[]> {
  const frozen = evidence.map(frozenEvidence).filter(({ standing }) => isProof(standing));
  const hashes = await hashesStillThere(
    ctx,
    communeCode,
    frozen.flatMap(({ files }) => files.map(({ id }) => id)),
  );
  return frozen.map(({ id, kind, title, day, validUntil, measures, files, url, figure }) => ({
    id,
    kind,
    title,
    day,
    validUntil,
    ...provenBy(measures),
    counts: null,
    figure,
    files: files.map((file) => ({ name: file.name, size: file.size, hash: hashes.get(file.id) ?? null })),
    url,
    meetingId: null,
  }));
}

/** By the id of the file; a file never changes, it can only go. */
async function hashesStillThere(ctx: Ctx, communeCode: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(FileOwner, 'owner')
    .innerJoin(Evidence, 'evidence', 'evidence.id = owner.subjectId')
    .select(columns('owner', ['id', 'contentHash']))
    .where("owner.id IN (:...ids) AND owner.subjectType = 'evidence' AND owner.removedAt IS NULL", { ids })
    .andWhere("evidence.communeCode = :communeCode AND evidence.state = 'accepted'", { communeCode })
    .andWhere('evidence.removedAt IS NULL')
    .getRawMany<Pick<FileOwner, 'id' | 'contentHash'>>();
  return new Map(rows.flatMap(({ id, contentHash }) => (contentHash === null ? [] : [[id, contentHash]])));
}

const provenBy = (
  measures: readonly { id: string; criteria: readonly { id: string }[] }[],
): Pick<Piece, 'measureIds' | 'criterionIds'> => ({
  measureIds: measures.map(({ id }) => id),
  criterionIds: measures.flatMap(({ criteria }) => criteria.map(({ id }) => id)),
});

/** A piece with its number among the annexes, such as P-01. */
export interface Annex extends Piece {
  number: string;
}

/** Numbered in the order of the measures that they prove, and of their days. */
export function annexesOf(pieces: readonly Piece[], measures: readonly Pick<MeasureLabel, 'id'>[]): Annex[] {
  const rank = new Map(measures.map(({ id }, at) => [id, at]));
  const first = ({ measureIds }: Piece): number => Math.min(...measureIds.map((id) => rank.get(id) ?? Infinity));
  const sorted = [...pieces].sort(
    (a, b) => compare(first(a), first(b)) || compare(a.day, b.day) || compare(a.id, b.id),
  );
  const digits = Math.max(2, String(sorted.length).length);
  return sorted.map((piece, at) => ({ ...piece, number: `P-${String(at + 1).padStart(digits, '0')}` }));
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
