import { OpenDatabase } from '../../testing/open-database';
import { loadReference } from '../reference';
import { loadDemonstration } from '.';
import { Calendar, isWorkingDay } from './calendar';

describe('The calendar of the demonstration', () => {
  it.each([
    ['2026-11-21', 'a Saturday'],
    ['2026-08-12', 'August'],
    ['2027-03-29', 'Easter Monday'],
    ['2027-05-06', 'Ascension Day'],
    ['2027-05-17', 'Whit Monday'],
    ['2027-06-23', 'the national holiday'],
    ['2026-12-28', 'between the years'],
  ])('does not meet on %s, %s', (day) => {
    expect(isWorkingDay(day)).toBe(false);
  });

  it('keeps the past past and the future to come', () => {
    const calendar = new Calendar('2026-11-23');
    expect(calendar.day(-8)).toBe('2026-11-13');
    expect(calendar.day(10)).toBe('2026-12-03');
    expect(calendar.day(5)).toBe('2026-11-30');
    expect(calendar.instant('2026-12-03', '14:00')).toBe('2026-12-03T13:00:00.000Z');
    expect(calendar.instant('2026-06-11', '14:00')).toBe('2026-06-11T12:00:00.000Z');
  });
});

describe('The demonstration, whatever the day', () => {
  it.each(['2026-11-23', '2026-08-10', '2026-08-31', '2027-01-02', '2028-02-29', '2027-07-25'])(
    'loaded on %s: reads true',
    async (day) => {
      const loaded = await OpenDatabase.open(`${day}T09:00:00.000Z`);
      try {
        await loaded.write(async (ctx) => {
          await loadReference(ctx);
          await loadDemonstration(ctx, 'hash');
        });
        const meetings = await loaded.rows(
          'SELECT state, starts_local, starts_at, answer_by_day, created_at, minutes_sent_at FROM meeting',
        );
        for (const meeting of meetings) {
          const held = String(meeting['starts_local']).slice(0, 10);
          expect(isWorkingDay(held)).toBe(true);
          const toCome = ['draft', 'open'].includes(String(meeting['state']));
          expect(toCome ? held > day : held < day).toBe(true);
          expect(String(meeting['created_at']) < String(meeting['starts_at'])).toBe(true);
          if (toCome) expect(String(meeting['answer_by_day']) >= day).toBe(true);
        }
        const now = `${day}T09:00:00.000Z`;
        await expect(loaded.count(`event WHERE at >= '${now}'`)).resolves.toBe(0);
        await expect(loaded.count(`invitation WHERE answered_at >= '${now}'`)).resolves.toBe(0);
        await expect(loaded.count(`meeting WHERE created_at >= '${now}' OR minutes_sent_at >= '${now}'`)).resolves.toBe(
          0,
        );
        await expect(loaded.count(`action_update WHERE at >= '${now}'`)).resolves.toBe(0);
        const late = `action WHERE status IN ('idea', 'planned', 'under-way') AND due_day < '${day}'`;
        await expect(loaded.count(late)).resolves.toBe(3);
        await expect(
          loaded.count(
            `action WHERE start_day > due_day OR done_day >= '${day}' OR (is_demo AND (status = 'done') <> (done_day IS NOT NULL))`,
          ),
        ).resolves.toBe(0);
      } finally {
        await loaded.close();
      }
    },
  );
});
