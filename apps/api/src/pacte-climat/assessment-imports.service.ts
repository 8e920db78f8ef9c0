import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AssessmentCheck,
  type AssessmentDetail,
  type AssessmentImportQuery,
  type AssessmentImported,
  type AssessmentReading,
  type Chapter6Detail,
  type ChapterThere,
  type MeasureDetail,
  assessmentsFromTable,
  chapter6Policy,
  differenceOfAssessment,
  fold,
  totalsWith,
} from '@zesumme/domain';
import { translate } from '@zesumme/i18n/all';
import { In } from 'typeorm';
import { type Ctx, UnitOfWork, columns } from '../platform/database';
import { DomainError, invalidField, stale } from '../platform/errors';
import type { ZesummeRequest } from '../platform/http';
import { type ReceivedSheet, receiveSheet } from '../platform/spreadsheets';
import { ASSESSMENT_LIMITS, assessmentWords } from './assessment-sheet';
import { Assessment } from './assessment.entity';
import { Catalogue } from './catalogue.entity';
import { chapter6Of } from './chapter-6-detail';
import { changeChapter6, expectUnlocked } from './chapter-changes';
import { recordImport } from './import-records.service';
import { keepAssessments } from './keep-assessments';
import { Measure } from './measure.entity';
import { startWith } from './read-catalogue';
import { findReadable } from './readable-communes';
import { takeSnapshot } from './take-snapshot';

/** Brings a commune's existing assessment in from a spreadsheet: checked whole and looked at, then written in one unit. */
@Injectable()
export class AssessmentImports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The chapter for the file that is filled in. @throws DomainError 404, 403 */
  async template(ctx: Ctx, code: string): Promise<Chapter6Detail> {
    await requireAssess(ctx, code);
    return chapter6Of(ctx, code);
  }

  /**
   * What the spreadsheet would do to the commune's chapter. Writes nothing.
   *
   * @throws DomainError 404, 403, 409 `year-locked`, 400, 413, 415, 422
   */
  async check(actor: Actor, code: string, request: ZesummeRequest): Promise<AssessmentCheck> {
    const sheet = await this.receive(actor, code, request);
    return this.unitOfWork.read(actor, async (ctx) => checkOf(sheet, await chapterOf(ctx, code)));
  }

  /**
   * Takes over what the spreadsheet says of the chosen measures, after a snapshot of what was there.
   *
   * @throws DomainError 404, 403, 409 `year-locked`, 409 `stale` with a fresh check where somebody saved since it was checked,
   *   400, 413, 415; 422, also `assessment-sheet-wrong` where a row is not right
   */
  async apply(
    actor: Actor,
    code: string,
    { stamp, measures }: AssessmentImportQuery,
    request: ZesummeRequest,
  ): Promise<AssessmentImported> {
    const sheet = await this.receive(actor, code, request);
    return this.unitOfWork.write(actor, async (ctx) => {
      await requireAssess(ctx, code);
      const chapter = await chapterOf(ctx, code);
      if (stampOf(chapter) !== stamp) throw stale(checkOf(sheet, chapter));
      const { proposals, issues } = readingOf(sheet, chapter);
      if (issues.length > 0) throw new DomainError('assessment-sheet-wrong', 422, { count: issues.length });
      const changing = proposals.filter(
        (each) => differenceOfAssessment(each, chapter.assessments.get(each.measure.id) ?? null).change !== 'unchanged',
      );
      const chosen = changing.filter(({ measure }) => measures.includes(measure.id));
      if (chosen.length < measures.length) throw invalidField('measures', 'invalid-choice');
      await changeChapter6(ctx, code, chosen.length === 1 ? (measures[0] ?? null) : null);
      const { label } = await findReadable(ctx, code);
      const snapshot = await takeSnapshot(ctx, {
        communeCode: code,
        kind: 'by-hand',
        label: [...translate(localeOf(ctx), 'assessmentImport.snapshot', { file: sheet.fileName })]
          .slice(0, 200)
          .join(''),
        day: ctx.clock.today(),
      });
      await startWith(ctx, [code]);
      const stored = await ctx.manager.findBy(Assessment, { communeCode: code, measureId: In(measures) });
      const kept = await keepAssessments(
        ctx,
        {
          code,
          isDemo: label.isDemo,
          told: { kind: 'assessment.imported', beside: { importedFrom: sheet.fileName } },
        },
        chosen.map(({ measure, put }) => ({
          measureId: measure.id,
          stored: stored.find(({ measureId }) => measureId === measure.id) ?? null,
          input: put,
        })),
      );
      const importId = await recordImport(ctx, {
        code,
        fileName: sheet.fileName,
        snapshotId: snapshot.id,
        isDemo: label.isDemo,
        kept,
        before: chapter.assessments,
      });
      return { taken: chosen.length, snapshotId: snapshot.id, importId };
    });
  }

  /** Nobody's file is read who may not write, and none of a locked year. */
  private async receive(actor: Actor, code: string, request: ZesummeRequest): Promise<ReceivedSheet> {
    await this.unitOfWork.read(actor, async (ctx) => {
      await requireAssess(ctx, code);
      await expectUnlocked(ctx, code);
    });
    return receiveSheet(request, ASSESSMENT_LIMITS);
  }
}

interface Chapter extends ChapterThere {
  measures: MeasureDetail[];
  assessments: Map<string, AssessmentDetail>;
  catalogueId: string;
}

/** What the spreadsheet is held against: the chapter as the commune sees it, and the measures of other versions. */
async function chapterOf(ctx: Ctx, code: string): Promise<Chapter> {
  const { sections, catalogue } = await chapter6Of(ctx, code);
  const rows = sections.flatMap(({ measures }) => measures);
  return {
    catalogueId: catalogue.id,
    measures: rows.map(({ measure }) => measure),
    assessments: new Map(rows.flatMap(({ measure, assessment }) => (assessment ? [[measure.id, assessment]] : []))),
    elsewhere: await measuresElsewhere(ctx, catalogue.id),
    today: ctx.clock.today(),
  };
}

/** Measures of other published versions by their folded codes and titles, with the name of the version. */
async function measuresElsewhere(ctx: Ctx, catalogueId: string): Promise<Map<string, string>> {
  const rows = await ctx.manager
    .createQueryBuilder(Measure, 'measure')
    .innerJoin(Catalogue, 'catalogue', 'catalogue.id = measure.catalogueId')
    .select(columns('measure', ['slug', 'codeInferred', 'titleFr', 'titleDe']))
    .addSelect('catalogue.label', 'label')
    .where('catalogue.id <> :catalogueId AND catalogue.publishedAt IS NOT NULL', { catalogueId })
    .orderBy('catalogue.publishedAt')
    .addOrderBy('measure.id')
    .getRawMany<Pick<Measure, 'slug' | 'codeInferred' | 'titleFr' | 'titleDe'> & { label: string }>();
  return new Map(
    rows.flatMap(({ slug, codeInferred, titleFr, titleDe, label }) =>
      [slug, codeInferred, titleFr, titleDe].flatMap((name) => (name ? [[fold(name), label] as const] : [])),
    ),
  );
}

const readingOf = (sheet: ReceivedSheet, chapter: Chapter): AssessmentReading =>
  assessmentsFromTable(sheet, assessmentWords, chapter);

function checkOf(sheet: ReceivedSheet, chapter: Chapter): AssessmentCheck {
  const { proposals, issues, ignored, percents } = readingOf(sheet, chapter);
  const right = issues.length === 0 ? proposals : [];
  const measures = right.map((each) => differenceOfAssessment(each, chapter.assessments.get(each.measure.id) ?? null));
  return {
    fileName: sheet.fileName,
    rows: sheet.rows.length,
    ignored,
    issues,
    measures,
    untouched: chapter.measures.length - measures.length,
    percents,
    total: totalsWith(chapter.measures, chapter.assessments, right),
    stamp: stampOf(chapter),
  };
}

/** What the commune has said, in so many letters: another one once anybody saved an assessment, or another version is in use. */
function stampOf({ catalogueId, assessments }: Chapter): string {
  const said = [...assessments.values()].map(({ id, version }) => `${id}@${version}`).sort();
  return createHash('sha256')
    .update([catalogueId, ...said].join('\n'))
    .digest('hex');
}

async function requireAssess(ctx: Ctx, code: string): Promise<void> {
  const { ref } = await findReadable(ctx, code);
  ctx.allow(chapter6Policy.assess(ctx.actor, ref));
}

const localeOf = ({ actor }: Ctx) => (actor.kind === 'account' ? actor.locale : 'fr');
