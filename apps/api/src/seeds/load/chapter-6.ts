import { Assessment } from '../../pacte-climat/assessment.entity';
import { CommuneCatalogue } from '../../pacte-climat/commune-catalogue.entity';
import { CommuneSetting } from '../../pacte-climat/commune-setting.entity';
import { Measure } from '../../pacte-climat/measure.entity';
import { catalogueId } from '../reference/catalogue';
import type { Made } from './made';
import type { People } from './people';

const AGREED = -400;

/** Every commune that takes part has assessed all measures, and lets the project managers read it. */
export async function makeChapter6(
  made: Made,
  measures: readonly Pick<Measure, 'id'>[],
  { parties }: People,
): Promise<void> {
  const { bulk, random, calendar } = made;
  const codes = parties.flatMap(({ communeCode }) => communeCode ?? []);
  const agreedAt = calendar.instant(calendar.day(AGREED), '11:00');
  await bulk.insert(
    CommuneSetting,
    codes.map((communeCode) => ({ communeCode, agreedAt, publishedAt: null, isDemo: false, version: 1 })),
  );
  await bulk.insert(
    CommuneCatalogue,
    codes.map((communeCode) => ({ communeCode, catalogueId, version: 1 })),
  );
  const assessments = codes.flatMap((communeCode) =>
    measures.map(({ id }): Assessment => ({
      id: random.id(),
      communeCode,
      measureId: id,
      concerns: true,
      concernsReason: null,
      reductionFactor: 1,
      reductionReason: null,
      sharesBy: 'hand',
      effectiveShare: random.below(7) / 10,
      plannedShare: random.below(4) / 10,
      responsibleId: null,
      comment: null,
      reviewedOn: calendar.day(-random.between(10, 300)),
      isDemo: false,
      version: 1,
    })),
  );
  await bulk.insert(Assessment, assessments);
}
