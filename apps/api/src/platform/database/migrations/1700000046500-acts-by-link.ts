import type { QueryRunner } from 'typeorm';
import { TablesMigration } from './tables-migration';
import { id, optional, string } from './table';

/** Those who were sent the link to the meeting that an event is about, and are called as the event says. */
const HOLDERS = `(SELECT contact.id AS holder FROM personal_link JOIN contact ON contact.id = personal_link.holder_id
    WHERE personal_link.purpose = 'answer' AND personal_link.subject_id = event.subject_id
      AND contact.given_name || ' ' || contact.family_name = event.actor_label
  UNION
  SELECT LOWER(invitation.guest_email) FROM invitation
    WHERE invitation.meeting_id = event.subject_id AND invitation.guest_email IS NOT NULL
      AND COALESCE(invitation.guest_name, invitation.guest_email) = event.actor_label) AS holders`;

/** Whose personal link an act came by, so that it is told to them and found again where they are erased. */
export class ActsByLink1700000046500 extends TablesMigration {
  override readonly name = 'ActsByLink1700000046500';
  protected override readonly tables = [];
  protected override readonly additions = {
    event: { columns: [optional(string('actor_holder_id', 254))] },
    action_update: {
      columns: [optional(id('contact_id'))],
      references: { contact_id: 'contact.id SET NULL' } as const,
      indices: [['contact_id']],
    },
  };

  /** Of what was done before it is noted where there is one who it can have been; else it stays unknown. */
  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    await runner.query(
      `UPDATE event SET actor_holder_id = (SELECT MIN(holders.holder) FROM ${HOLDERS})
        WHERE actor_account_id IS NULL AND subject_type = 'meeting' AND actor_label NOT IN ('system', 'visitor')
          AND (SELECT COUNT(*) FROM ${HOLDERS}) = 1`,
    );
    await runner.query(
      `UPDATE event SET actor_holder_id = (SELECT contact_id FROM backlog_item WHERE backlog_item.id = event.subject_id)
        WHERE actor_account_id IS NULL AND kind IN ('proposal.made', 'proposal.withdrawn')`,
    );
  }
}
