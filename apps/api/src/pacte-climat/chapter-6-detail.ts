import {
  type AssessedMeasure,
  type AssessedSection,
  type AssessmentDetail,
  type CatalogueDetail,
  type Chapter6Detail,
  canOf,
  chapter6Part,
  chapter6Policy,
  scoreChapter,
} from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
import { formerCommunes } from '../reference';
import { Commune } from '../territory/commune.entity';
import { type AssessmentParts, noParts, partsOf } from './assessment-parts';
import { Assessment } from './assessment.entity';
import { openCommentsBy } from './comment-rows';
import { actionsByMeasure } from './measure-actions';
import { catalogueOf, newerThan, readCatalogue } from './read-catalogue';
import { type StoredCommune, findReadable } from './readable-communes';
import { latestReview } from './scored-communes';

/** A commune's chapter 6, as much of it as the reader may see. @throws DomainError 404 */
export async function chapter6Of(ctx: Ctx, code: string): Promise<Chapter6Detail> {
  const commune = await findReadable(ctx, code);
  const version = await catalogueOf(ctx, commune);
  const catalogue = await readCatalogue(ctx, version);
  const assessments = await assessmentsIn(ctx, code, catalogue);
  const full = chapter6Part(ctx.actor, commune.ref) === 'full';
  const byMeasure = new Map(assessments.map((assessment) => [assessment.measureId, assessment]));
  const actions = await actionsByMeasure(ctx, {
    communeCode: code,
    full,
    catalogueId: version.id,
    measures: catalogue.measures,
    assessments: byMeasure,
  });
  const parts = full ? await partsOf(ctx, assessments) : () => noParts;
  const score = scoreChapter(catalogue.measures, assessments);
  const shown = catalogue.measures.flatMap((measure): AssessedMeasure[] => {
    const own = score.measures.get(measure.id);
    const assessment = byMeasure.get(measure.id);
    if (!own) return [];
    return [
      {
        measure,
        assessment: assessment ? assessmentShown(assessment, full, parts(assessment)) : null,
        score: own,
        actions: actions.get(measure.id) ?? [],
      },
    ];
  });
  const { sections, topics, measures: _, ...head } = catalogue;
  return {
    commune: commune.label,
    formedFrom: (await formerCommunes(ctx, code)).get(code) ?? [],
    mergedInto: await becameOf(ctx, code),
    part: full ? 'full' : 'published',
    catalogue: head,
    newerCatalogue: full ? await newerThan(ctx, version) : null,
    sections: sectionsOf(sections, shown, score.sections),
    topics,
    total: score.total,
    reviewedOn: full ? latestReview(assessments, ctx.clock.today()) : null,
    settings: full ? settingsOf(commune) : null,
    comments: full ? await openCommentsBy(ctx, code, catalogue) : [],
    isDemo: commune.label.isDemo || assessments.some(({ isDemo }) => isDemo),
    can: canOf({
      assess: chapter6Policy.assess(ctx.actor, commune.ref),
      changeSettings: chapter6Policy.changeSettings(ctx.actor, commune.ref),
      readHistory: chapter6Policy.readFull(ctx.actor, commune.ref),
    }),
  };
}

/** The commune that this one merged into; null while it is in being. */
async function becameOf(ctx: Ctx, code: string): Promise<Chapter6Detail['mergedInto']> {
  const row = await ctx.manager
    .createQueryBuilder(Commune, 'former')
    .innerJoin(Commune, 'commune', 'commune.code = former.mergedIntoCode')
    .select(columns('commune', ['code', 'name', 'isDemo']))
    .addSelect('former.mergedOn', 'since')
    .where('former.code = :code', { code })
    .getRawOne<NonNullable<Chapter6Detail['mergedInto']>>();
  return row ? { ...row, isDemo: Boolean(row.isDemo) } : null;
}

/** What the commune says by this version; what it said by another one stays as it was, and is not counted. */
async function assessmentsIn(ctx: Ctx, communeCode: string, { measures }: CatalogueDetail): Promise<Assessment[]> {
  const assessments = await ctx.manager.findBy(Assessment, { communeCode });
  return assessments.filter(({ measureId }) => measures.some(({ id }) => id === measureId));
}

/** The sections that have a known measure, and last the measures whose section is not published. */
function sectionsOf(
  sections: CatalogueDetail['sections'],
  measures: AssessedMeasure[],
  totals: ReturnType<typeof scoreChapter>['sections'],
): AssessedSection[] {
  const unpublished = { id: null, code: null, titleFr: null, titleDe: null, titleEn: null };
  return [...sections, unpublished].flatMap((section) => {
    const total = totals.get(section.id);
    if (!total) return [];
    return [{ ...section, measures: measures.filter(({ measure }) => measure.sectionId === section.id), total }];
  });
}

function assessmentShown(assessment: Assessment, full: boolean, parts: AssessmentParts): AssessmentDetail {
  const { communeCode: _, measureId: __, responsibleId: ___, ...own } = assessment;
  const shown = { ...own, ...parts };
  return full ? shown : { ...shown, concernsReason: null, reductionReason: null, comment: null, reviewedOn: null };
}

const settingsOf = ({ ref, settingVersion }: StoredCommune): Chapter6Detail['settings'] => ({
  agreed: ref.agreed,
  published: ref.published,
  version: settingVersion,
});
