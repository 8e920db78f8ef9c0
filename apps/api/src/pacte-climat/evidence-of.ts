import { type EvidenceFigure, type EvidenceRow, type EvidenceStanding, isProof, standingOf } from '@zesumme/domain';
import type { EntityManager } from 'typeorm';
import { columns } from '../platform/database';
import { type EvidenceParts, evidenceParts } from './evidence-parts';
import { Evidence } from './evidence.entity';

const shown = ['id', 'kind', 'state', 'title', 'day', 'validFrom', 'validUntil', 'note', 'url', 'addedBy'] as const;

/** A piece of evidence of a commune, how it stands on a day, what it proves, and its files. */
export interface CommuneEvidence extends Pick<EvidenceRow, (typeof shown)[number]>, EvidenceParts {
  standing: EvidenceStanding;
  counts: EvidenceRow['counts'];
  /** Of a figure of a campaign, as it became evidence. */
  figure: EvidenceFigure | null;
  isDemo: boolean;
}

/** All pieces of a commune that are there, whatever it answered and however they stand; four queries. */
export async function piecesOf(manager: EntityManager, communeCode: string, day: string): Promise<CommuneEvidence[]> {
  const rows = await manager
    .createQueryBuilder(Evidence, 'evidence')
    .select(columns('evidence', [...shown, 'counts', 'figure', 'isDemo']))
    .where('evidence.communeCode = :communeCode AND evidence.removedAt IS NULL', { communeCode })
    .orderBy('evidence.day')
    .addOrderBy('evidence.id')
    .getRawMany<Omit<CommuneEvidence, 'counts' | 'figure'> & { counts: string | null; figure: string | null }>();
  const parts = await evidenceParts(
    manager,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const own = parts(row.id);
    return {
      ...row,
      ...own,
      counts: row.counts === null ? null : (JSON.parse(row.counts) as EvidenceRow['counts']),
      figure: row.figure === null ? null : (JSON.parse(row.figure) as EvidenceFigure),
      isDemo: Boolean(row.isDemo),
      standing: standingOf({ ...row, hasFile: own.files.length > 0 }, day),
    };
  });
}

/**
 * The evidence of a commune that counts on a day: accepted, and valid then. Each piece comes with its measures and their
 * criteria, and with the ids of its files. Oldest first.
 */
export async function evidenceOf(manager: EntityManager, communeCode: string, day: string): Promise<CommuneEvidence[]> {
  const pieces = await piecesOf(manager, communeCode, day);
  return pieces.filter(({ state, standing }) => state === 'accepted' && isProof(standing));
}
