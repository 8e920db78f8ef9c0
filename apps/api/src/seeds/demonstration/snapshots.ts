import { type Chapter6Detail, type SnapshotContent, type SnapshotKind, scoreChapter } from '@zesumme/domain';
import { chapter6Of, contentOf, snapshotRow } from '../../pacte-climat';
import { Chapter6Snapshot } from '../../pacte-climat/chapter-6-snapshot.entity';
import type { Ctx } from '../../platform/database';
import { frenchOrNull } from '../french';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';

interface Taken {
  commune: string;
  kind: SnapshotKind;
  /** Years before this one. */
  ago: number;
  /** Month and day. */
  on: string;
  label: string | null;
  /** How much of today's effective shares was reached by then, and of what is still to do how much was planned. */
  reached: number;
  planned: number;
}

/** How Beispill stood in earlier years. */
const taken: readonly Taken[] = [
  { commune: 'D001', kind: 'yearly', ago: 2, on: '12-31', label: null, reached: 0.3, planned: 0.4 },
  {
    commune: 'D001',
    kind: 'before-audit',
    ago: 1,
    on: '09-15',
    label: "Avant l'audit, tel que voté au conseil communal",
    reached: 0.7,
    planned: 0.3,
  },
];

/** Snapshots of earlier years, with lower figures than today's. */
export async function loadSnapshots(ctx: Ctx, calendar: Calendar): Promise<void> {
  const year = Number(calendar.day(0).slice(0, 4));
  const rows: Chapter6Snapshot[] = [];
  for (const { commune, ago, on, ...each } of taken) {
    const day = `${year - ago}-${on}`;
    const content = earlier(contentOf(await chapter6Of(ctx, commune), []), { ...each, day });
    rows.push(
      snapshotRow(content, {
        id: seedId('snapshot', `${commune}/${each.kind}`),
        communeCode: commune,
        kind: each.kind,
        label: frenchOrNull(each.label),
        day,
        createdBy: each.kind === 'yearly' ? 'Zesumme' : 'Sophie Beispill',
        createdAt: calendar.instant(day, '10:00'),
      }),
    );
  }
  await insertAll(ctx, Chapter6Snapshot, rows);
}

/** The chapter with the lower shares of an earlier day, and the figures that follow from them. */
function earlier(
  content: SnapshotContent,
  { reached, planned, day }: Pick<Taken, 'reached' | 'planned'> & { day: string },
): SnapshotContent {
  const measures = content.sections.flatMap((section) => section.measures);
  const assessments = measures.flatMap(({ measure, assessment }) => {
    if (!assessment) return [];
    const effectiveShare = assessment.effectiveShare === null ? null : hundredths(assessment.effectiveShare * reached);
    const plannedShare = effectiveShare === null ? null : hundredths((1 - effectiveShare) * planned);
    return [{ ...assessment, measureId: measure.id, effectiveShare, plannedShare }];
  });
  const score = scoreChapter(
    measures.map(({ measure }) => measure),
    assessments,
  );
  const byMeasure = new Map(assessments.map(({ measureId, ...assessment }) => [measureId, assessment]));
  const sections = content.sections.map((section): Chapter6Detail['sections'][number] => ({
    ...section,
    total: score.sections.get(section.id) ?? section.total,
    measures: section.measures.map((each) => {
      const assessment = byMeasure.get(each.measure.id);
      return {
        measure: each.measure,
        assessment: assessment
          ? { ...assessment, sharesBy: 'hand', criteria: [], indicatorValues: [], comment: null, reviewedOn: day }
          : null,
        score: score.measures.get(each.measure.id) ?? each.score,
        actions: [],
      };
    }),
  }));
  return { ...content, sections, total: score.total, reviewedOn: day };
}

const hundredths = (share: number): number => Math.round(share * 100) / 100;
