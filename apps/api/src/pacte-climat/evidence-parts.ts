import type { Criterion as CriterionText, EvidenceRow, MeasureLabel } from '@zesumme/domain';
import type { EntityManager } from 'typeorm';
import { FileOwner } from '../files/file-owner.entity';
import { columns } from '../platform/database';
import { grouped } from '../platform/grouped';
import { CommuneCatalogue } from './commune-catalogue.entity';
import { Criterion } from './criterion.entity';
import { EvidenceCriterion } from './evidence-criterion.entity';
import { EvidenceMeasure } from './evidence-measure.entity';
import { Measure } from './measure.entity';

/** What several tables hold of a piece of evidence. */
export type EvidenceParts = Pick<EvidenceRow, 'measures' | 'files'>;

/** SQL that says whether the piece has a file that is there; an address beside it is none. */
export const HAS_FILE =
  "EXISTS (SELECT 1 FROM file_owner held WHERE held.subject_type = 'evidence' AND held.subject_id = evidence.id AND held.removed_at IS NULL AND held.content_hash IS NOT NULL)";

/** The measures, criteria and files of each piece, by its id: three queries, however many pieces there are. */
export async function evidenceParts(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(id: string) => EvidenceParts> {
  if (ids.length === 0) return () => ({ measures: [], files: [] });
  const measures = grouped(await measuresOf(manager, ids), ({ evidenceId }) => evidenceId);
  const criteria = grouped(await criteriaOf(manager, ids), ({ evidenceId }) => evidenceId);
  const files = grouped(await filesOf(manager, ids), ({ evidenceId }) => evidenceId);
  return (id) => ({
    measures: (measures.get(id) ?? []).map(({ evidenceId: _, ...measure }) => ({
      ...measure,
      criteria: (criteria.get(id) ?? [])
        .filter(({ measureId }) => measureId === measure.id)
        .map(({ evidenceId: __, measureId: ___, ...criterion }) => criterion),
    })),
    files: (files.get(id) ?? []).map(({ evidenceId: _, ...file }) => file),
  });
}

function measuresOf(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(MeasureLabel & { evidenceId: string })[]> {
  return (
    manager
      .createQueryBuilder(EvidenceMeasure, 'proving')
      .innerJoin(Measure, 'measure', 'measure.id = proving.measureId')
      // Of a piece that came along to another version of the catalogue, what it proves in that one.
      .leftJoin(CommuneCatalogue, 'chosen', 'chosen.communeCode = proving.communeCode')
      .select('proving.evidenceId', 'evidenceId')
      .addSelect(columns('measure', ['id', 'slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn']))
      .where('proving.evidenceId IN (:...ids)', { ids })
      .andWhere('(chosen.catalogueId IS NULL OR chosen.catalogueId = measure.catalogueId)')
      .orderBy('measure.position')
      .addOrderBy('measure.id')
      .getRawMany()
  );
}

function criteriaOf(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(CriterionText & { evidenceId: string; measureId: string })[]> {
  return manager
    .createQueryBuilder(EvidenceCriterion, 'proving')
    .innerJoin(Criterion, 'criterion', 'criterion.id = proving.criterionId')
    .select('proving.evidenceId', 'evidenceId')
    .addSelect(columns('criterion', ['id', 'measureId', 'textFr', 'textDe', 'textEn']))
    .where('proving.evidenceId IN (:...ids)', { ids })
    .orderBy('criterion.position')
    .addOrderBy('criterion.id')
    .getRawMany();
}

/** Only what was not taken away. */
function filesOf(
  manager: EntityManager,
  ids: readonly string[],
): Promise<(EvidenceRow['files'][number] & { evidenceId: string })[]> {
  return manager
    .createQueryBuilder(FileOwner, 'owner')
    .select('owner.subjectId', 'evidenceId')
    .addSelect(columns('owner', ['id', 'name', 'size']))
    .where("owner.subjectType = 'evidence' AND owner.removedAt IS NULL AND owner.contentHash IS NOT NULL")
    .andWhere('owner.subjectId IN (:...ids)', { ids })
    .orderBy('owner.addedAt')
    .addOrderBy('owner.id')
    .getRawMany();
}
