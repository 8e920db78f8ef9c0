import { type QueryRunner, TableIndex } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { id, instant, integer, optional, primary, string, table, text, wallTime } from './table';

const tables = [
  table('calendar_told', {
    columns: [
      primary(id('meeting_id')),
      primary(string('mailbox', 254)),
      string('locale', 2),
      string('name', 410),
      string('method', 8),
      integer('sequence'),
      string('title', 200),
      wallTime('starts_local'),
      wallTime('ends_local'),
      string('time_zone', 64),
      instant('starts_at'),
      instant('ends_at'),
      optional(string('place', 400)),
      optional(string('place_address', 300)),
      optional(string('online_url', 2000)),
      instant('told_at'),
    ],
    references: { meeting_id: 'meeting.id CASCADE' },
  }),
  table('reminder_plan', {
    columns: [primary(string('subject_type', 8)), primary(id('subject_id')), text('days'), integer('version')],
  }),
  table('reader_zone', {
    columns: [primary(string('recipient_key', 254)), string('time_zone', 64), instant('changed_at')],
  }),
  table('reminder_sent', {
    columns: [primary(id('meeting_id')), primary(instant('starts_at')), primary(integer('days')), instant('at')],
    references: { meeting_id: 'meeting.id CASCADE' },
  }),
];

const byTopic = (): TableIndex[] =>
  [
    ['topic', 'state'],
    ['topic', 'recipient_key'],
  ].map((columnNames) => new TableIndex({ columnNames }));

/** What calendars were told, reminders, and mails that are counted and merged by what they are about. */
export class Calendar1700000014000 extends TablesMigration {
  override readonly name = 'Calendar1700000014000';
  protected override readonly tables = tables;
  protected override readonly additions = {
    delivery: {
      columns: [optional(string('topic', 60)), optional(instant('queued_at')), optional(string('failure', 300))],
    },
  };

  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    for (const index of byTopic()) await runner.createIndex('delivery', index);
    await noteWhatWasMailed(runner);
  }

  override async down(runner: QueryRunner): Promise<void> {
    const stored = await runner.getTable('delivery');
    const added = byTopic().map(({ columnNames }) => columnNames.join());
    for (const index of stored?.indices.filter(({ columnNames }) => added.includes(columnNames.join())) ?? [])
      await runner.dropIndex('delivery', index);
    await super.down(runner);
  }
}

/**
 * Whoever was invited before by a mail without a calendar part still has to hear of changes, and what waits at the time of
 * the upgrade still leaves.
 */
async function noteWhatWasMailed(runner: QueryRunner): Promise<void> {
  await runner.query(
    "UPDATE delivery SET template = 'meeting-change' WHERE template = 'meeting-changed' AND state = 'pending'",
  );
  await runner.query(`
    INSERT INTO calendar_told (meeting_id, mailbox, locale, name, method, sequence, title, starts_local, ends_local, time_zone,
      starts_at, ends_at, place, place_address, online_url, told_at)
    SELECT meeting.id, LOWER(delivery.email), MIN(delivery.locale), LOWER(delivery.email), 'mail', meeting.sequence,
      meeting.title, meeting.starts_local, meeting.ends_local, meeting.time_zone, meeting.starts_at, meeting.ends_at,
      meeting.place, meeting.place_address, meeting.online_url, MAX(delivery.sent_at)
    FROM delivery
    JOIN event ON event.id = delivery.event_id AND event.subject_type = 'meeting'
    JOIN meeting ON meeting.id = event.subject_id AND meeting.state IN ('open', 'in-progress', 'cancelled')
    WHERE delivery.state = 'sent' AND delivery.template IN ('meeting-invitation', 'meeting-changed')
      AND NOT EXISTS (
        SELECT 1 FROM delivery taken JOIN event removal ON removal.id = taken.event_id
        WHERE removal.subject_id = meeting.id AND taken.template = 'meeting-withdrawn'
          AND LOWER(taken.email) = LOWER(delivery.email))
    GROUP BY meeting.id, LOWER(delivery.email)`);
}
