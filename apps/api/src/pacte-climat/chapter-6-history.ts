import {
  type Chapter6HistoryPage,
  type Chapter6HistoryQuery,
  type Locale,
  apiTokenPolicy,
  figureFields,
} from '@zesumme/domain';
import { ApiToken } from '../api-tokens/api-token.entity';
import type { Ctx } from '../platform/database';
import { changing, historyOf } from '../platform/audit';
import { In } from 'typeorm';
import { AssessmentImportMeasure } from './assessment-import-measure.entity';
import { AssessmentImport } from './assessment-import.entity';
import { Assessment } from './assessment.entity';
import { isInLine, lineOfAssessments, ofLine, saidOfFigures } from './carried-assessments';
import { Chapter6Plan } from './chapter-6-plan.entity';
import { Chapter6Variant } from './chapter-6-variant.entity';
import { CommuneAudit } from './commune-audit.entity';
import { Evidence } from './evidence.entity';
import { MeasureComment } from './measure-comment.entity';
import { Measure } from './measure.entity';
import { catalogueOf } from './read-catalogue';
import type { StoredCommune } from './readable-communes';

const subjects = [
  'assessment',
  'audit',
  'comment',
  'commune-setting',
  'evidence',
  'plan',
  'public-page',
  'review',
  'sheet-import',
  'snapshot',
  'variant',
];
const called = { 'api-token': ApiToken, plan: Chapter6Plan, variant: Chapter6Variant };
const about = { assessment: Assessment, comment: MeasureComment };
const titleIn: Record<Locale, 'titleFr' | 'titleDe' | 'titleEn'> = { fr: 'titleFr', de: 'titleDe', en: 'titleEn' };

/**
 * What happened to a commune's assessments, evidence and settings. An assessment is called by the title of its measure, and
 * the history of a measure goes on with what was said of it in versions of the catalogue that the commune left. What became
 * of the tokens is told to those alone who may list them.
 */
export async function chapter6History(
  ctx: Ctx,
  commune: StoredCommune,
  query: Chapter6HistoryQuery,
): Promise<Chapter6HistoryPage> {
  const { code } = commune.label;
  const toldOf = apiTokenPolicy.manage(ctx.actor, { code }).allowed ? [...subjects, 'api-token'] : subjects;
  const lineOf = await lineOfAssessments(ctx, code);
  const { measureId } = query;
  const own = measureId ? await ctx.manager.findOneBy(Assessment, { communeCode: code, measureId }) : null;
  const page = await historyOf(ctx, query, {
    of: (events) => {
      events.where('event.communeCode = :code', { code });
      if (measureId) {
        const line = ofLine(lineOf(own?.id ?? ''));
        events.andWhere(`event.subjectType = 'assessment' AND ${line.sql}`, line.parameters);
      } else {
        events.andWhere('event.subjectType IN (:...toldOf)', { toldOf });
      }
      if (query.figures) {
        const { sql, parameters } = changing(figureFields);
        const said = `event.subjectType = 'assessment' AND ${saidOfFigures.sql}`;
        events.andWhere(`${said} AND ${sql}`, { ...parameters, ...saidOfFigures.parameters });
      }
    },
    personal: true,
    labels: async (named) => {
      const idsOf = (type: string): string[] => named.filter((each) => each.type === type).map(({ id }) => id);
      return new Map([
        ...(await titlesOf(ctx, 'assessment', idsOf('assessment'))),
        ...(await titlesOfRemoved(ctx, idsOf('assessment'))),
        ...(await titlesOf(ctx, 'comment', idsOf('comment'))),
        ...(await piecesOf(ctx, idsOf('evidence'))),
        ...(await sheetsOf(ctx, idsOf('sheet-import'))),
        ...(await daysOf(ctx, idsOf('audit'))),
        ...(await namesOf(ctx, 'api-token', idsOf('api-token'))),
        ...(await namesOf(ctx, 'plan', idsOf('plan'))),
        ...(await namesOf(ctx, 'variant', idsOf('variant'))),
      ]);
    },
  });
  const current = (await assessmentIds(ctx, commune)).flatMap(lineOf);
  return {
    ...page,
    items: page.items.map((entry) => ({
      ...entry,
      opens: entry.subject.type === 'assessment' && isInLine(current, { subjectId: entry.subject.id, at: entry.at }),
    })),
  };
}

/** The assessments of the version by which the commune assesses itself. */
async function assessmentIds(ctx: Ctx, commune: StoredCommune): Promise<string[]> {
  const { id: catalogueId } = await catalogueOf(ctx, commune);
  const rows = await ctx.manager
    .createQueryBuilder(Assessment, 'own')
    .innerJoin(Measure, 'measure', 'measure.id = own.measureId AND measure.catalogueId = :catalogueId', { catalogueId })
    .select('own.id', 'id')
    .where('own.communeCode = :code', { code: commune.label.code })
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** The day of each audit, also of one that was taken back. */
async function daysOf(ctx: Ctx, ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const audits = await ctx.manager.find(CommuneAudit, { select: { id: true, day: true }, where: { id: In(ids) } });
  return audits.map(({ id, day }) => [`audit:${id}`, day]);
}

/** The name of each plan, variant or token, also of one that ended, was taken away or revoked. */
async function namesOf(ctx: Ctx, type: keyof typeof called, ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const rows = await ctx.manager.find<Chapter6Plan | Chapter6Variant | ApiToken>(called[type], {
    select: { id: true, name: true },
    where: { id: In(ids) },
  });
  return rows.map(({ id, name }) => [`${type}:${id}`, name]);
}

/** The name of each spreadsheet that was brought in. */
async function sheetsOf(ctx: Ctx, ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const select = { id: true, fileName: true };
  const imports = await ctx.manager.find(AssessmentImport, { select, where: { id: In(ids) } });
  return imports.map(({ id, fileName }) => [`sheet-import:${id}`, fileName]);
}

/** The title of each piece of evidence, also of one that was taken away. */
async function piecesOf(ctx: Ctx, ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const pieces = await ctx.manager.find(Evidence, { select: { id: true, title: true }, where: { id: In(ids) } });
  return pieces.map(({ id, title }) => [`evidence:${id}`, title]);
}

/** The title of the measure that each assessment, or each comment, is about, in the reader's language. */
async function titlesOf(ctx: Ctx, type: keyof typeof about, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder<Assessment | MeasureComment>(about[type], 'named')
    .innerJoin(Measure, 'measure', 'measure.id = named.measureId')
    .select('named.id', 'id')
    .addSelect(titleFor(ctx), 'title')
    .where('named.id IN (:...ids)', { ids })
    .getRawMany<{ id: string; title: string }>();
  return new Map(rows.map((row) => [`${type}:${row.id}`, row.title]));
}

/** The same of first assessments that an import made and that went when it was undone. */
async function titlesOfRemoved(ctx: Ctx, ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const rows = await ctx.manager
    .createQueryBuilder(AssessmentImportMeasure, 'taken')
    .innerJoin(Measure, 'measure', 'measure.id = taken.measureId')
    .select('taken.assessmentId', 'id')
    .addSelect(titleFor(ctx), 'title')
    .where('taken.assessmentId IN (:...ids)', { ids })
    .getRawMany<{ id: string; title: string }>();
  return rows.map((row) => [`assessment:${row.id}`, row.title]);
}

const titleFor = ({ actor }: Ctx): string => `measure.${titleIn[actor.kind === 'account' ? actor.locale : 'fr']}`;
