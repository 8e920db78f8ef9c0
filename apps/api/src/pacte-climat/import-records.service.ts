import { Injectable } from '@nestjs/common';
import {
  type AssessedMeasure,
  type AssessmentDetail,
  type AssessmentPut,
  type ImportRecord,
  type ImportedState,
  type MeasureLabel,
  assessmentAgain,
  assessmentPutOf,
  chapter6Policy,
  differenceOfAssessment,
  fitting,
} from '@zesumme/domain';
import { In, IsNull } from 'typeorm';
import { FileOwner } from '../files/file-owner.entity';
import { type Ctx, newId } from '../platform/database';
import { conflict, notFound, stale } from '../platform/errors';
import { AssessmentImportMeasure } from './assessment-import-measure.entity';
import { AssessmentImport } from './assessment-import.entity';
import { Assessment } from './assessment.entity';
import { chapter6Of } from './chapter-6-detail';
import { changeChapter6 } from './chapter-changes';
import { keepAssessments, removeAssessments } from './keep-assessments';
import { Measure } from './measure.entity';
import { type StoredCommune, findReadable } from './readable-communes';

/** What is known of an import once it was taken over. */
interface TakenOver {
  code: string;
  fileName: string;
  snapshotId: string;
  isDemo: boolean;
  kept: readonly Assessment[];
  before: ReadonlyMap<string, AssessmentDetail>;
}

/** One measure of an import: what was kept of it, what is there now, and what it would become. */
interface FoundMeasure {
  taken: AssessmentImportMeasure;
  label: MeasureLabel;
  row: AssessedMeasure | null;
  state: ImportedState;
  /** Null where nothing had been said. */
  put: AssessmentPut | null;
}

interface Found {
  stored: AssessmentImport;
  measures: FoundMeasure[];
}

/** Keeps what an import changed, with the state before it, so that it can be undone. @returns the id of the import */
export async function recordImport(
  ctx: Ctx,
  { code, fileName, snapshotId, isDemo, kept, before }: TakenOver,
): Promise<string> {
  const row: AssessmentImport = {
    id: newId(),
    communeCode: code,
    fileName: [...fileName].slice(0, 255).join(''),
    importedBy: whoActs(ctx),
    importedAt: ctx.clock.instant(),
    snapshotId,
    undoneAt: null,
    undoneBy: null,
    isDemo,
  };
  await ctx.insert(AssessmentImport, [row]);
  await ctx.insert(
    AssessmentImportMeasure,
    kept.map(({ id, measureId, version }) => {
      const was = before.get(measureId);
      return {
        importId: row.id,
        measureId,
        assessmentId: id,
        versionAfter: version,
        saidBefore: was ? assessmentPutOf(was) : null,
        isUndone: false,
      };
    }),
  );
  await tell(ctx, 'sheet-import.taken', row, kept.length);
  return row.id;
}

/** Imports of spreadsheets that were taken over: looked at, and undone in one act. */
@Injectable()
export class ImportRecords {
  /** As many queries however many measures it changed. @throws DomainError 404, 403 */
  async get(ctx: Ctx, code: string, id: string): Promise<ImportRecord> {
    const commune = await findReadable(ctx, code);
    ctx.allow(chapter6Policy.readFull(ctx.actor, commune.ref));
    return shown(ctx, commune, await find(ctx, code, id));
  }

  /**
   * Makes of the measures of an import what had been said of them before, as new entries of the history. What was changed
   * since stays as it is.
   *
   * @param seen the measures that the reader saw as undone by this
   * @throws DomainError 404, 403, 409 `import-undone`, `year-locked`, or `stale` where other measures would be undone
   */
  async undo(ctx: Ctx, code: string, id: string, seen: readonly string[]): Promise<ImportRecord> {
    const commune = await findReadable(ctx, code);
    ctx.allow(chapter6Policy.assess(ctx.actor, commune.ref));
    const found = await find(ctx, code, id);
    const { stored } = found;
    if (stored.undoneAt !== null) throw conflict('import-undone');
    const undone = found.measures.filter(({ state }) => state === 'as-imported');
    const asSeen = undone.filter(({ taken }) => seen.includes(taken.measureId));
    if (asSeen.length !== undone.length || new Set(seen).size !== undone.length) {
      throw stale(shown(ctx, commune, found));
    }
    await changeChapter6(ctx, code, undone.length === 1 ? (seen[0] ?? null) : null);
    const ids = undone.map(({ taken }) => taken.assessmentId);
    const assessments = new Map((await ctx.manager.findBy(Assessment, { id: In(ids) })).map((row) => [row.id, row]));
    const told = { kind: 'assessment.import-undone', beside: { undoneImport: stored.fileName } };
    const now = undone.flatMap(({ taken, put }) => {
      const assessment = assessments.get(taken.assessmentId);
      return assessment ? [{ measureId: taken.measureId, stored: assessment, input: put }] : [];
    });
    await keepAssessments(
      ctx,
      { code, isDemo: commune.label.isDemo, told },
      now.flatMap(({ input, ...each }) => (input ? [{ ...each, input }] : [])),
    );
    await removeAssessments(
      ctx,
      code,
      told,
      now.flatMap(({ input, stored: assessment }) => (input ? [] : [assessment])),
    );
    const undoneAt = ctx.clock.instant();
    const { affected } = await ctx.manager.update(
      AssessmentImport,
      { id, undoneAt: IsNull() },
      { undoneAt, undoneBy: whoActs(ctx) },
    );
    if (affected !== 1) throw conflict('import-undone');
    await ctx.manager.update(
      AssessmentImportMeasure,
      { importId: id, measureId: In(now.map(({ measureId }) => measureId)) },
      { isUndone: true },
    );
    await tell(ctx, 'sheet-import.undone', stored, now.length);
    return shown(ctx, commune, await find(ctx, code, id));
  }
}

/** The import with its measures, held against the chapter of today. @throws DomainError 404 */
async function find(ctx: Ctx, code: string, id: string): Promise<Found> {
  const stored = await ctx.manager.findOneBy(AssessmentImport, { id, communeCode: code });
  if (!stored) throw notFound('sheet-import');
  const taken = await ctx.manager.findBy(AssessmentImportMeasure, { importId: id });
  const { sections } = await chapter6Of(ctx, code);
  const rows = new Map(sections.flatMap(({ measures }) => measures).map((row) => [row.measure.id, row]));
  const labels = await labelsOf(
    ctx,
    taken.map(({ measureId }) => measureId).filter((measureId) => !rows.has(measureId)),
  );
  const filed = await withFiles(
    ctx,
    taken.map(({ assessmentId }) => assessmentId),
  );
  const order = new Map([...rows.keys()].map((measureId, at) => [measureId, at]));
  const placeOf = ({ measureId }: AssessmentImportMeasure): number => order.get(measureId) ?? order.size;
  const measures = taken
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.measureId < b.measureId ? -1 : 1))
    .flatMap((each): FoundMeasure[] => {
      const row = rows.get(each.measureId) ?? null;
      const label = row?.measure ?? labels.get(each.measureId);
      const hasFiles = filed.has(each.assessmentId);
      return label ? [{ taken: each, label, row, ...stateOf(each, row, hasFiles, ctx.clock.today()) }] : [];
    });
  return { stored, measures };
}

/** Those beside which files lie, or lay and can be put back. */
async function withFiles(ctx: Ctx, assessmentIds: string[]): Promise<Set<string>> {
  const files = await ctx.manager.find(FileOwner, {
    select: { subjectId: true },
    where: { subjectType: 'assessment', subjectId: In(assessmentIds) },
  });
  return new Set(files.map(({ subjectId }) => subjectId));
}

function stateOf(
  { assessmentId, versionAfter, saidBefore, isUndone }: AssessmentImportMeasure,
  row: AssessedMeasure | null,
  hasFiles: boolean,
  today: string,
): Pick<FoundMeasure, 'state' | 'put'> {
  if (isUndone) return { state: 'undone', put: null };
  if (!row) return { state: 'other-version', put: null };
  const now = row.assessment;
  if (now?.id !== assessmentId || now.version !== versionAfter) return { state: 'changed', put: null };
  // What was said for the first time would take the files beside it along.
  if (!saidBefore) return { state: hasFiles ? 'changed' : 'as-imported', put: null };
  const known = new Set(row.measure.criteria.map(({ id }) => id));
  const { put } = fitting(saidBefore, known, true, { today, stored: now.reviewedOn });
  // An import says nothing of who is responsible; whoever has been erased since is not named again.
  const before = { ...put, responsibleId: now.responsible?.id ?? null };
  const isFit = assessmentAgain.safeParse(before).success;
  return isFit ? { state: 'as-imported', put: before } : { state: 'does-not-fit', put: null };
}

function shown({ actor }: Ctx, { label, ref }: StoredCommune, { stored, measures }: Found): ImportRecord {
  const { id, fileName, importedAt, importedBy, snapshotId, undoneAt, undoneBy, isDemo } = stored;
  const isOpen = undoneAt === null && measures.some(({ state }) => state === 'as-imported');
  return {
    id,
    commune: label,
    fileName,
    at: importedAt,
    by: importedBy,
    snapshotId,
    undone: undoneAt === null ? null : { at: undoneAt, by: undoneBy ?? '' },
    measures: measures.map(({ taken, label: measure, row, state, put }) => ({
      measure: labelOf(measure),
      state,
      isFirst: taken.saidBefore === null,
      difference:
        row && put
          ? differenceOfAssessment({ measure: row.measure, rows: [], put, converted: [] }, row.assessment)
          : null,
    })),
    isDemo: Boolean(isDemo),
    can: { undo: isOpen && chapter6Policy.assess(actor, ref).allowed },
  };
}

/** What measures of another catalogue version are called. */
async function labelsOf(ctx: Ctx, ids: string[]): Promise<Map<string, MeasureLabel>> {
  if (ids.length === 0) return new Map();
  const measures = await ctx.manager.findBy(Measure, { id: In(ids) });
  return new Map(measures.map((measure) => [measure.id, labelOf(measure)]));
}

const labelOf = ({ id, slug, codeInferred, titleFr, titleDe, titleEn }: MeasureLabel): MeasureLabel => ({
  ...{ id, slug, codeInferred, titleFr, titleDe, titleEn },
});

const tell = (ctx: Ctx, kind: string, { id, communeCode, isDemo }: AssessmentImport, measures: number) =>
  ctx.record({
    kind,
    subject: { type: 'sheet-import', id },
    communeCode,
    after: { [kind === 'sheet-import.undone' ? 'undoneMeasures' : 'importedMeasures']: measures },
    isDemo: Boolean(isDemo),
  });

const whoActs = ({ actor }: Ctx): string =>
  'displayName' in actor ? [...actor.displayName].slice(0, 200).join('') : actor.kind;
