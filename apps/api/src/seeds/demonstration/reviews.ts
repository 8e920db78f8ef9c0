import { type Role, searchTextOf } from '@zesumme/domain';
import { blankReview } from '../../pacte-climat';
import { Chapter6Review } from '../../pacte-climat/chapter-6-review.entity';
import { MeasureComment } from '../../pacte-climat/measure-comment.entity';
import { eventRows } from '../../platform/audit';
import { Event } from '../../platform/audit/event.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { measureId } from '../reference/catalogue';
import { insertAll, seedId } from '../rows';
import { accountOf } from './accounts';
import { measure } from './actions/plan';
import type { Calendar } from './calendar';

const COMMUNE = 'D001';
/** In days from today: Beispill reviewed its chapter after its last assessments. */
const REVIEWED = -9;

type Author = { by: string; role: Role };
const sophie: Author = { by: 'Sophie', role: 'commune-user' };
const paul: Author = { by: 'Paul', role: 'adviser' };

interface Said extends Author {
  key: string;
  measure: string;
  /** In days from today. */
  on: number;
  at: string;
  text: string;
  answers?: string;
  settled?: { by: string; on: number };
}

/** What the adviser of Beispill asks, and what the commune says to it; one is settled. */
const comments: readonly Said[] = [
  {
    ...paul,
    key: 'concept',
    measure: measure.concept,
    on: -20,
    at: '14:10',
    text: 'Le concept est-il voté ? Il faudrait joindre la délibération.',
    settled: { by: 'Sophie', on: -18 },
  },
  {
    ...sophie,
    key: 'concept-answer',
    answers: 'concept',
    measure: measure.concept,
    on: -18,
    at: '09:25',
    text: 'Oui, au conseil de printemps ; la délibération est jointe.',
  },
  {
    ...paul,
    key: 'private-sector',
    measure: measure.privateSector,
    on: -6,
    at: '16:40',
    text: "Pour l'audit, l'inventaire des acteurs privés doit avoir moins de deux ans. Qui le met à jour ?",
  },
];

/** The review of the fictitious commune, last year's and this one's, and the comments on its measures. */
export async function loadReviews(ctx: Ctx, calendar: Calendar): Promise<void> {
  const at = (offset: number, time: string): string => calendar.instant(calendar.day(offset), time);
  const year = Number(calendar.day(REVIEWED).slice(0, 4));
  const [before, now] = [year - 1, year].map((each) => ({
    ...blankReview(COMMUNE, each),
    id: seedId('review', `${COMMUNE}/${each === year ? 'now' : 'before'}`),
    isDemo: true,
    reviewedBy: 'Sophie Beispill',
  }));
  const reviewedAt = at(REVIEWED, '11:15');
  const seenAt = calendar.instant(`${year - 1}-11-20`, '15:00');
  const last = {
    reviewedAt: calendar.instant(`${year - 1}-11-06`, '10:30'),
    seenAt,
    seenBy: 'Paul Beispill',
    createdAt: calendar.instant(`${year - 1}-11-06`, '10:30'),
  };
  await insertAll(ctx, Chapter6Review, [
    { ...before, ...last } as Chapter6Review,
    { ...now, reviewedAt, createdAt: reviewedAt } as Chapter6Review,
  ]);
  await insertAll(
    ctx,
    MeasureComment,
    comments.map(({ key, measure: slug, by, role, on, at: time, text, answers, settled }): MeasureComment => ({
      id: seedId('comment', key),
      communeCode: COMMUNE,
      measureId: measureId(slug),
      threadId: answers ? seedId('comment', answers) : null,
      text: french(text),
      authorAccountId: accountOf(by),
      authorName: `${by} Beispill`,
      authorRole: role,
      createdAt: at(on, time),
      editedAt: null,
      removedAt: null,
      resolvedAt: settled ? at(settled.on, '09:30') : null,
      resolvedBy: settled ? `${settled.by} Beispill` : null,
      searchText: searchTextOf(text, `${by} Beispill`),
      isDemo: true,
      version: settled ? 2 : 1,
    })),
  );
  const { row } = eventRows(
    {
      kind: 'review.reviewed',
      subject: { type: 'review', id: seedId('review', `${COMMUNE}/now`) },
      communeCode: COMMUNE,
      after: { year },
      isDemo: true,
    },
    { kind: 'system' },
    reviewedAt,
  );
  await insertAll(ctx, Event, [{ ...row, actorAccountId: accountOf('Sophie'), actorLabel: 'Sophie Beispill' }]);
}
