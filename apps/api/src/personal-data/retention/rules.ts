import { ERASED, type PeriodKind, searchTextOf } from '@zesumme/domain';
import type { ObjectLiteral } from 'typeorm';
import { QuestionnaireAnswer } from '../../diagnosis/answers/questionnaire-answer.entity';
import { QuestionnaireInvitation } from '../../diagnosis/answers/questionnaire-invitation.entity';
import { CampaignParticipant } from '../../campaigns/counting/campaign-participant.entity';
import { CalendarTold } from '../../meetings/calendar/calendar-told.entity';
import { Account } from '../../identity/account.entity';
import { Invitation } from '../../meetings/invitation.entity';
import { ContactMessage } from '../../messages/contact-message.entity';
import { LogEntry } from '../../organisations/log-entry.entity';
import { EventPersonal } from '../../platform/audit/event-personal.entity';
import { type Ctx, newId } from '../../platform/database';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { Succession } from '../../successions/succession.entity';
import { PublicationConsent } from '../publication-consent.entity';
import type { Who } from '../person';
import type { Table } from '../register';

/**
 * What of a kind ends by itself: `aging` is a statement that gives, for all that has not ended yet, an `id` and the moment
 * `since` when its time began. People are erased one by one; rows go or lose what is personal, all that are due at once.
 */
export type Rule = { kind: PeriodKind; aging: string } & (
  | { person: Who['kind'] }
  | { remove: Table; key: string }
  | {
      change: Table;
      key: string;
      to: ObjectLiteral;
      /** What is done to the same rows before, where that is not the same for all. */
      first?: (ctx: Ctx, before: string) => Promise<void>;
    }
);

const OF_MEETINGS_BEFORE = (column: string): string =>
  `${column} IN (SELECT meeting.id FROM meeting WHERE meeting.ends_at < :before)`;

/** Those of them that have aged. */
const among = (aging: string): string => `id IN (SELECT aging.id FROM (${aging}) AS aging WHERE aging.since < :before)`;

/** From the last sign-in on, or from the day on which it was ended, whichever was later: that may have been a mistake. */
const ACCOUNT_USED = 'COALESCE(account.last_login_at, account.invited_at, account.created_at)';
const ACCOUNT_ENDED = `(SELECT COALESCE(MAX(event.at), '') FROM event WHERE event.subject_id = account.id
  AND event.kind = 'account.edited' AND event.data LIKE '%"after":"disabled"%')`;
const ACCOUNT_SINCE = `CASE WHEN ${ACCOUNT_ENDED} > ${ACCOUNT_USED} THEN ${ACCOUNT_ENDED} ELSE ${ACCOUNT_USED} END`;

/** Whoever leads a group stays until somebody else does. */
const LEADS = 'EXISTS (SELECT 1 FROM working_group WHERE working_group.lead_account_id = account.id)';

const CONTACTS_ACCOUNTS = `SELECT account.id AS id, ${ACCOUNT_SINCE} AS since
  FROM account WHERE account.state = 'disabled' AND account.contact_id IS NOT NULL AND NOT ${LEADS}`;

/** All mails to a guest about one thing end with the last of them, so that it can still be counted how many were written to. */
const MAILS = `SELECT delivery.id AS id, COALESCE(
    (SELECT MAX(COALESCE(later.sent_at, later.queued_at, later.next_attempt_at)) FROM delivery AS later
      WHERE delivery.recipient_key LIKE '%@%' AND later.topic = delivery.topic
        AND later.recipient_key = delivery.recipient_key),
    delivery.sent_at, delivery.queued_at, delivery.next_attempt_at) AS since
  FROM delivery WHERE delivery.state <> 'pending' AND delivery.email <> ''`;

/**
 * A consent ends when it is withdrawn, or when what it was given for is gone. One that was withdrawn keeps a picture hidden as long
 * as the picture is there.
 */
const CONSENTS = `SELECT ended.id AS id, ended.since AS since FROM (
    SELECT consent.id AS id, CASE
      WHEN consent.what = 'picture' AND picture.id IS NOT NULL THEN picture.removed_at
      WHEN consent.what = 'picture' OR (consent.what = 'name' AND holder.id IS NULL)
        THEN COALESCE(consent.withdrawn_at, consent.given_at)
      ELSE consent.withdrawn_at END AS since
    FROM publication_consent AS consent
      LEFT JOIN file_owner AS picture ON picture.id = consent.subject_id
      LEFT JOIN account AS holder ON holder.id = consent.subject_id) AS ended
  WHERE ended.since IS NOT NULL`;

/**
 * Answers by name are counted when a questionnaire is closed; one that nobody closed was over on its last day. As long as it has none,
 * contacts go on answering: what each said last is as old as it is.
 */
const NAMED_ANSWERS = `SELECT invitation.id AS id,
    COALESCE(questionnaire.closed_at, questionnaire.until_day, invitation.answered_at, invitation.asked_at) AS since
  FROM questionnaire_invitation AS invitation
  JOIN questionnaire ON questionnaire.id = invitation.questionnaire_id WHERE invitation.answers IS NOT NULL`;

/** Answers without a name say nothing of when. Until the last day, if there is one, it is not over. */
const UNCLOSED = 'COALESCE(questionnaire.until_day, questionnaire.opened_at)';

/** Whose details are due, whose accounts, whose words; in the order of the kinds. */
export const rules: readonly Rule[] = [
  {
    kind: 'contact-details',
    person: 'contact',
    aging: `SELECT contact.id AS id, contact.archived_at AS since FROM contact
      WHERE contact.archived_at IS NOT NULL
        AND NOT (contact.given_name = '${ERASED.givenName}' AND contact.family_name = '${ERASED.familyName}')
        AND NOT EXISTS (SELECT 1 FROM account WHERE account.contact_id = contact.id AND (account.state = 'active' OR ${LEADS}))`,
  },
  {
    kind: 'access',
    person: 'account',
    aging: `SELECT account.id AS id, ${ACCOUNT_SINCE} AS since
      FROM account WHERE account.state = 'disabled' AND account.contact_id IS NULL
        AND NOT ${LEADS}`,
  },
  {
    kind: 'access',
    // Whoever is still a contact stays one, and only signs in no more.
    remove: Account,
    key: among(CONTACTS_ACCOUNTS),
    aging: CONTACTS_ACCOUNTS,
  },
  {
    kind: 'participation',
    change: Invitation,
    key: `answer_note IS NOT NULL AND ${OF_MEETINGS_BEFORE('meeting_id')}`,
    to: { answerNote: null },
    aging: `SELECT invitation.id AS id, meeting.ends_at AS since FROM invitation
      JOIN meeting ON meeting.id = invitation.meeting_id WHERE invitation.answer_note IS NOT NULL`,
  },
  {
    kind: 'guests',
    person: 'guest',
    aging: `SELECT MIN(invitation.id) AS id, MAX(meeting.ends_at) AS since FROM invitation
      JOIN meeting ON meeting.id = invitation.meeting_id WHERE invitation.guest_email IS NOT NULL
      GROUP BY LOWER(invitation.guest_email)`,
  },
  {
    kind: 'mails',
    change: Delivery,
    key: among(MAILS),
    // What somebody is known by here stays, so that it can still be counted whom something reached; an address goes.
    first: forgetGuestKeys,
    to: { email: '', failure: null, params: {} },
    aging: MAILS,
  },
  {
    kind: 'mails',
    remove: CalendarTold,
    key: OF_MEETINGS_BEFORE('meeting_id'),
    aging: `SELECT calendar_told.mailbox AS id, meeting.ends_at AS since FROM calendar_told
      JOIN meeting ON meeting.id = calendar_told.meeting_id`,
  },
  {
    kind: 'history',
    remove: EventPersonal,
    key: 'event_id IN (SELECT event.id FROM event WHERE event.at < :before)',
    aging: `SELECT event_personal.event_id AS id, event.at AS since FROM event_personal
      JOIN event ON event.id = event_personal.event_id`,
  },
  {
    kind: 'log',
    remove: LogEntry,
    key: 'day < :before',
    aging: 'SELECT log_entry.id AS id, log_entry.day AS since FROM log_entry',
  },
  {
    kind: 'successions',
    change: Succession,
    key: `family_name <> '${ERASED.familyName}' AND created_at < :before AND from_day < :before`,
    // What nobody has decided by then is asked no more.
    to: {
      state: () => "CASE WHEN state = 'proposed' THEN 'withdrawn' ELSE state END",
      givenName: ERASED.givenName,
      familyName: ERASED.familyName,
      functionTitle: null,
      email: null,
      telephone: null,
      word: null,
      searchText: searchTextOf(ERASED.name),
    },
    aging: `SELECT succession.id AS id,
        CASE WHEN succession.from_day > succession.created_at THEN succession.from_day ELSE succession.created_at END AS since
      FROM succession WHERE succession.family_name <> '${ERASED.familyName}'`,
  },
  {
    kind: 'messages',
    remove: ContactMessage,
    key: 'at < :before',
    aging: 'SELECT contact_message.id AS id, contact_message.at AS since FROM contact_message',
  },
  {
    kind: 'questionnaire-answers',
    change: QuestionnaireInvitation,
    key: among(NAMED_ANSWERS),
    // That somebody was asked and answered stays, and what may be told of all answers together.
    to: { answers: null },
    aging: NAMED_ANSWERS,
  },
  {
    kind: 'campaign-entries',
    // Their days go with them. What was counted stays, in sums of five people or more.
    remove: CampaignParticipant,
    key: 'campaign_id IN (SELECT campaign.id FROM campaign WHERE campaign.end_day < :before)',
    aging: `SELECT participant.id AS id, campaign.end_day AS since FROM campaign_participant AS participant
      JOIN campaign ON campaign.id = participant.campaign_id WHERE campaign.end_day IS NOT NULL`,
  },
  {
    kind: 'campaign-entries',
    // Of a questionnaire that nobody closed: closing one deletes them at once.
    remove: QuestionnaireAnswer,
    key: `questionnaire_id IN (SELECT questionnaire.id FROM questionnaire WHERE ${UNCLOSED} < :before)`,
    aging: `SELECT answer.id AS id, ${UNCLOSED} AS since FROM questionnaire_answer AS answer
      JOIN questionnaire ON questionnaire.id = answer.questionnaire_id WHERE questionnaire.opened_at IS NOT NULL`,
  },
  { kind: 'publication', remove: PublicationConsent, key: among(CONSENTS), aging: CONSENTS },
];

/** Gives each guest a key that is nobody's, the same for all of their mails that have aged. */
async function forgetGuestKeys({ manager }: Ctx, before: string): Promise<void> {
  const guests = await manager
    .createQueryBuilder(Delivery, 'delivery')
    .select('DISTINCT delivery.recipientKey', 'address')
    .where(`delivery.recipientKey LIKE '%@%' AND delivery.${among(MAILS)}`, { before })
    .getRawMany<{ address: string }>();
  for (const { address } of guests)
    await manager
      .createQueryBuilder()
      .update(Delivery)
      .set({ recipientKey: newId() })
      .where(`recipient_key = :address AND ${among(MAILS)}`, { address, before })
      .execute();
}

/** What has aged for so long: how many, and since when the next one does. */
export async function aged(ctx: Ctx, { aging }: Rule, before: string): Promise<number> {
  const found = await ctx.manager
    .createQueryBuilder()
    .select('COUNT(*)', 'count')
    .from(`(${aging})`, 'aging')
    .where('aging.since < :before', { before })
    .getRawOne<{ count: number | string }>();
  return Number(found?.count ?? 0);
}

/** Since when what ends next has been kept; null when nothing is left. */
export async function nextSince(ctx: Ctx, { aging }: Rule, before: string): Promise<string | null> {
  const found = await ctx.manager
    .createQueryBuilder()
    .select('MIN(aging.since)', 'since')
    .from(`(${aging})`, 'aging')
    .where('aging.since >= :before', { before })
    .getRawOne<{ since: string | null }>();
  return found?.since ?? null;
}
