import { Injectable } from '@nestjs/common';
import {
  type AssessedMeasure,
  type AssessmentPut,
  type CommuneChapter,
  type CommuneEvidencePage,
  type CommuneEvidenceQuery,
  type IndicatorValuePut,
  type IndicatorValues,
  communeChapterOf,
  communeEvidenceOf,
  isRole,
} from '@zesumme/domain';
import { assess, chapter6Of, listEvidence } from '../pacte-climat';
import type { Ctx } from '../platform/database';
import { forbidden, invalidField, notFound } from '../platform/errors';

/** So many years a measure has values of, as in its form. */
const MOST_VALUES = 60;

/** What the systems of a commune read and write by a token. The token is of one commune, and reaches no other. */
@Injectable()
export class CommuneApiService {
  /** @throws DomainError 403 for another commune */
  async chapter(ctx: Ctx, code: string): Promise<CommuneChapter> {
    expectOwn(ctx, code);
    return communeChapterOf(await chapter6Of(ctx, code), ctx.clock.today());
  }

  /** @throws DomainError 403 for another commune */
  async evidence(ctx: Ctx, code: string, query: CommuneEvidenceQuery): Promise<CommuneEvidencePage> {
    expectOwn(ctx, code);
    const page = await listEvidence(ctx, { ...query, communeCode: code });
    return { ...page, items: page.items.map(communeEvidenceOf) };
  }

  /**
   * Keeps the value of a measure's indicator for a year, in the place of the one that was there; other years stay.
   * One that is there already is not written again: systems send what they have every night, and nothing happened.
   *
   * @throws DomainError 403 for another commune, 404 for an unknown measure, 409 `year-locked`, 422 for a measure
   *   without an indicator and on too many years
   */
  async putValue(
    ctx: Ctx,
    { code, measure: slug, year }: { code: string; measure: string; year: number },
    input: IndicatorValuePut,
  ): Promise<IndicatorValues> {
    expectOwn(ctx, code);
    const found = measuresOf(await chapter6Of(ctx, code)).find(({ measure }) => measure.slug === slug);
    if (!found) throw notFound('measure');
    if (!found.measure.indicator) throw invalidField('', 'no-indicator');
    const values = found.assessment?.indicatorValues ?? [];
    const same = values.find((each) => each.year === year);
    if (same?.value === input.value && same.source === input.source) return { measure: slug, values };
    const others = values.filter((each) => each.year !== year);
    if (others.length >= MOST_VALUES) throw invalidField('', 'too-many', { maximum: MOST_VALUES });
    const detail = await assess(ctx, code, found.measure.id, {
      ...saidOf(found),
      indicatorValues: [...others, { ...input, year }],
    });
    const now = measuresOf(detail).find(({ measure }) => measure.id === found.measure.id);
    return { measure: slug, values: now?.assessment?.indicatorValues ?? [] };
  }
}

/** A token opens the routes of its commune alone, also where another one publishes its figures. */
function expectOwn({ actor }: Ctx, code: string): void {
  if (!isRole(actor, 'commune-user') || actor.communeCode !== code) throw forbidden('not-your-commune');
}

const measuresOf = ({ sections }: { sections: readonly { measures: AssessedMeasure[] }[] }): AssessedMeasure[] =>
  sections.flatMap(({ measures }) => measures);

/** What the commune says of the measure now, as it would be saved again. */
function saidOf({ assessment }: AssessedMeasure): AssessmentPut {
  if (!assessment) {
    return {
      version: null,
      concerns: true,
      concernsReason: null,
      reductionFactor: 1,
      reductionReason: null,
      sharesBy: 'hand',
      effectiveShare: null,
      plannedShare: null,
      criteria: [],
      indicatorValues: [],
      responsibleId: null,
      comment: null,
      reviewedOn: null,
    };
  }
  const { id: _, isDemo: __, responsible, ...said } = assessment;
  return { ...said, responsibleId: responsible?.id ?? null };
}
