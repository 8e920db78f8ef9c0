import {
  type AccountActor,
  type Chapter6Detail,
  type SnapshotContent,
  type SnapshotEvidence,
  type SnapshotKind,
  type SnapshotSaid,
  searchTextOf,
} from '@zesumme/domain';
import { Ctx, newId } from '../platform/database';
import { chapter6Of } from './chapter-6-detail';
import { Chapter6Snapshot } from './chapter-6-snapshot.entity';
import { piecesOf } from './evidence-of';
import { figuresSaid } from './figures-said';

interface Asked {
  communeCode: string;
  kind: SnapshotKind;
  label: string | null;
  day: string;
}

/** Keeps the commune's chapter 6 as it now is. */
export async function takeSnapshot(ctx: Ctx, asked: Asked): Promise<Chapter6Snapshot> {
  const detail = await chapter6Of(asTheCommune(ctx, asked.communeCode), asked.communeCode);
  const evidence = await acceptedEvidence(ctx, asked.communeCode, asked.day);
  const content = { ...contentOf(detail, evidence), said: await saidIn(ctx, detail) };
  const snapshot = snapshotRow(content, { ...asked, createdBy: authorOf(ctx), createdAt: ctx.clock.instant() });
  await ctx.insert(Chapter6Snapshot, [snapshot]);
  const { id, communeCode, isDemo } = snapshot;
  const { kind, label, day } = asked;
  await ctx.record({
    kind: 'snapshot.taken',
    subject: { type: 'snapshot', id },
    communeCode,
    after: { kind, label, day },
    isDemo,
  });
  return snapshot;
}

/** The row that keeps a content, with its figures beside it. */
export function snapshotRow(
  content: SnapshotContent,
  asked: Asked & Pick<Chapter6Snapshot, 'createdBy' | 'createdAt'> & { id?: string },
): Chapter6Snapshot {
  const { effective, planned, possible, remaining, unknown } = content.total;
  return {
    ...asked,
    id: asked.id ?? newId(),
    catalogueId: content.catalogue.id,
    content: JSON.stringify(content),
    effective,
    planned,
    possible,
    remaining,
    unknown,
    evidence: content.evidence.length,
    removedAt: null,
    searchText: searchTextOf(asked.label, asked.createdBy),
    isDemo: content.commune.isDemo,
  };
}

/** Of a chapter, what a snapshot keeps: everything but people, and what is about the reader. */
export function contentOf(detail: Chapter6Detail, evidence: SnapshotEvidence[]): SnapshotContent {
  const { part: _, settings: __, comments: ___, formedFrom: ____, mergedInto: _____, ...present } = detail;
  const { newerCatalogue: ______, can: _______, ...kept } = present;
  const sections = kept.sections.map((section) => ({
    ...section,
    measures: section.measures.map((each) => ({
      ...each,
      assessment: each.assessment && { ...each.assessment, responsible: null },
    })),
  }));
  return { ...kept, sections, evidence };
}

/**
 * The same unit, seen by the commune: whoever takes a snapshot, it holds what each of its readers may see, and no action of
 * which the commune may not know.
 */
export function asTheCommune(ctx: Ctx, communeCode: string): Ctx {
  const commune: AccountActor = {
    kind: 'account',
    accountId: '',
    role: 'commune-user',
    displayName: '',
    locale: 'fr',
    contactId: null,
    organisationId: null,
    organisationKind: 'commune',
    communeCode,
    groupIds: [],
    leadGroupIds: [],
    grants: [],
    territoryGroupIds: [],
  };
  return new Ctx(commune, ctx.manager, ctx.clock, false);
}

/** When what the figures rest on was said, and in which role. */
const saidIn = (ctx: Ctx, { commune, sections }: Chapter6Detail): Promise<SnapshotSaid[]> =>
  figuresSaid(
    ctx,
    commune.code,
    sections
      .flatMap(({ measures }) => measures)
      .flatMap(({ measure, assessment }) => (assessment ? [{ id: assessment.id, measureId: measure.id }] : [])),
  );

/** What the commune had accepted, whole, as it stood on the day. Who added it is not kept, as nobody else is. */
async function acceptedEvidence(ctx: Ctx, communeCode: string, day: string): Promise<SnapshotEvidence[]> {
  const pieces = await piecesOf(ctx.manager, communeCode, day);
  return pieces
    .filter(({ state }) => state === 'accepted')
    .map(({ state: _, addedBy: __, counts: ___, isDemo: ____, ...piece }) => piece);
}

const authorOf = ({ actor }: Ctx): string => (actor.kind === 'account' ? actor.displayName : 'Zesumme');
