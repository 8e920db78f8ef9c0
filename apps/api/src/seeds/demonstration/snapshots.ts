import {
  type Chapter6Detail,
  type SnapshotContent,
  type SnapshotKind,
  type SnapshotSaid,
  scoreChapter,
} from '@zesumme/domain';
import { chapter6Of, contentOf, snapshotRow } from '../../pacte-climat';
import type { Assessment } from '../../pacte-climat/assessment.entity';
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
    kind: 'by-hand',
    ago: 1,
    on: '09-15',
    label: 'Tel que présenté au conseil communal',
    reached: 0.7,
    planned: 0.3,
  },
];

type Shares = Pick<Assessment, 'effectiveShare' | 'plannedShare'>;

/** How many days before a snapshot, and at what time, the commune had entered what the snapshot holds. */
const ENTERED_BEFORE = 10;
export const ENTERED_AT = '10:20';
const enteredOn = (calendar: Calendar, day: string): string => calendar.before(day, ENTERED_BEFORE);

/** What an assessment said for each snapshot of its commune, the oldest first: its history and the snapshots agree. */
export function sharesThen(calendar: Calendar, commune: string, now: Shares): { on: string; shares: Shares }[] {
  return taken
    .filter((each) => each.commune === commune)
    .map((each) => ({ on: enteredOn(calendar, dayOf(calendar, each)), shares: lower(now, each) }));
}

/** Snapshots of earlier years, with lower figures than today's. */
export async function loadSnapshots(ctx: Ctx, calendar: Calendar): Promise<void> {
  const rows: Chapter6Snapshot[] = [];
  for (const { commune, ...each } of taken) {
    const day = dayOf(calendar, each);
    const content = earlier(contentOf(await chapter6Of(ctx, commune), []), { ...each, day });
    const at = calendar.instant(enteredOn(calendar, day), ENTERED_AT);
    rows.push(
      snapshotRow(
        { ...content, said: saidIn(content, at) },
        {
          id: seedId('snapshot', `${commune}/${each.kind}`),
          communeCode: commune,
          kind: each.kind,
          label: frenchOrNull(each.label),
          day,
          createdBy: each.kind === 'yearly' ? 'Zesumme' : 'Sophie Beispill',
          createdAt: calendar.instant(day, '10:00'),
        },
      ),
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
    return [{ ...assessment, measureId: measure.id, ...lower(assessment, { reached, planned }) }];
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
        // What was done by then was done then too; what the others were at the time nobody entered.
        actions: each.actions.filter(({ status, doneDay }) => status === 'done' && doneDay !== null && doneDay <= day),
      };
    }),
  }));
  return { ...content, sections, total: score.total, reviewedOn: day };
}

function lower(now: Shares, { reached, planned }: Pick<Taken, 'reached' | 'planned'>): Shares {
  const effectiveShare = now.effectiveShare === null ? null : hundredths(now.effectiveShare * reached);
  const open = effectiveShare === null || now.plannedShare === null ? null : 1 - effectiveShare;
  return { effectiveShare, plannedShare: open === null ? null : hundredths(open * planned) };
}

const saidIn = (content: SnapshotContent, at: string): SnapshotSaid[] =>
  content.sections
    .flatMap(({ measures }) => measures)
    .flatMap(({ measure, assessment }) => (assessment ? [{ measureId: measure.id, at, role: 'commune-user' }] : []));

const dayOf = (calendar: Calendar, { ago, on }: Pick<Taken, 'ago' | 'on'>): string =>
  `${Number(calendar.today.slice(0, 4)) - ago}-${on}`;

const hundredths = (share: number): number => Math.round(share * 100) / 100;
