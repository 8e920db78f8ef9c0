import {
  type CertificateStanding,
  type PublicChapter,
  type PublicPageChoice,
  type PublicSource,
  type SnapshotContent,
  certificateOn,
  frozenEvidence,
  isProof,
  publicChapterOf,
} from '@zesumme/domain';
import { In, IsNull } from 'typeorm';
import { asTheCommune, chapter6Of, evidenceOf, findReadable, judged } from '../pacte-climat';
import { Chapter6Snapshot } from '../pacte-climat/chapter-6-snapshot.entity';
import { CommuneAudit } from '../pacte-climat/commune-audit.entity';
import type { Ctx } from '../platform/database';
import { invalidField } from '../platform/errors';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { openEvidence } from './open-evidence';

/** The chapter that is shown, and of which day it is. */
type Shown = Pick<PublicSource, 'state' | 'catalogue' | 'sections' | 'total' | 'isDemo' | 'evidence'>;

/**
 * What everybody sees under this choice. It is read as the commune sees it, and goes out through the whitelist alone.
 *
 * @throws DomainError 404 for an unknown commune, 422 on `snapshotId` for a snapshot that is not there
 */
export async function publicContent(ctx: Ctx, code: string, choice: PublicPageChoice): Promise<PublicChapter> {
  const seen = asTheCommune(ctx, code);
  const { label, canton } = await findReadable(seen, code);
  const shown = choice.snapshotId === null ? await asItIs(seen, code) : await asItWas(ctx, code, choice.snapshotId);
  const groupIds = shown.sections.flatMap(({ measures }) =>
    measures.flatMap(({ actions }) => actions.map(({ group }) => group.id)),
  );
  return publicChapterOf(
    {
      ...shown,
      commune: { ...label, canton },
      openGroupIds: await openGroups(ctx, groupIds),
      openEvidenceIds: await openEvidence(ctx, code, shown.evidence),
      standing: await standingOf(ctx, code),
    },
    choice,
  );
}

async function asItIs(seen: Ctx, code: string): Promise<Shown> {
  const day = seen.clock.today();
  const { catalogue, sections, total, isDemo } = await chapter6Of(seen, code);
  const evidence = await evidenceOf(seen.manager, code, day);
  return { state: { kind: 'live', day }, catalogue, sections, total, isDemo, evidence };
}

async function asItWas(ctx: Ctx, communeCode: string, id: string): Promise<Shown> {
  const snapshot = await ctx.manager.findOneBy(Chapter6Snapshot, { id, communeCode, removedAt: IsNull() });
  if (!snapshot) throw invalidField('snapshotId', 'unknown-snapshot');
  const { catalogue, sections, total, isDemo, evidence } = JSON.parse(snapshot.content) as SnapshotContent;
  return {
    state: { kind: 'snapshot', day: snapshot.day },
    catalogue,
    sections,
    total,
    isDemo,
    evidence: evidence.map(frozenEvidence).filter(({ standing }) => isProof(standing)),
  };
}

/** Those of the groups whose page is public now, also where a snapshot knew them otherwise. */
async function openGroups(ctx: Ctx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const groups = await ctx.manager.find(WorkingGroup, {
    select: { id: true, publishedAt: true },
    where: { id: In([...new Set(ids)]), archivedAt: IsNull() },
  });
  return new Set(groups.filter(({ publishedAt }) => publishedAt !== null).map(({ id }) => id));
}

async function standingOf(ctx: Ctx, communeCode: string): Promise<CertificateStanding> {
  const audits = await ctx.manager.find(CommuneAudit, {
    select: { day: true, percent: true, communeCode: true, catalogueId: true },
    where: { communeCode, removedAt: IsNull() },
  });
  return certificateOn(await judged(ctx, audits), ctx.clock.today());
}
