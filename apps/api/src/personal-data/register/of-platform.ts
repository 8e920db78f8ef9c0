import { CampaignDay } from '../../campaigns/counting/campaign-day.entity';
import { QuestionnaireAnswer } from '../../diagnosis/answers/questionnaire-answer.entity';
import { CampaignParticipant } from '../../campaigns/counting/campaign-participant.entity';
import { CalendarFeed } from '../../meetings/calendar-feed.entity';
import { CalendarTold } from '../../meetings/calendar/calendar-told.entity';
import { DigestSent } from '../../pacte-climat/digest-sent.entity';
import { EventPersonal } from '../../platform/audit/event-personal.entity';
import { Event } from '../../platform/audit/event.entity';
import { PersonalLink } from '../../platform/links/personal-link.entity';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { MailPreference } from '../../platform/outbox/mail-preference.entity';
import { ReaderZone } from '../../platform/outbox/reader-zone.entity';
import type { Holding } from './holding';

/** What the product keeps by itself: mails, calendars, choices, and the history. */
export const ofPlatform: readonly Holding[] = [
  {
    kind: 'mails',
    entity: Delivery,
    ties: { recipientKey: 'key', email: 'address' },
    // By their keys it is counted how many were written to, and whom something reached.
    erased: { recipientKey: 'nobodys-key', email: 'empty', failure: 'null', params: 'empty-object' },
    hidden: ['params', 'messageId'],
    when: 'queuedAt',
    say: ['email', 'failure'],
  },
  {
    kind: 'mails',
    entity: CalendarTold,
    ties: { mailbox: 'address' },
    erased: 'row',
    when: 'toldAt',
    say: ['title', 'name', 'place', 'placeAddress'],
  },
  { kind: 'mails', entity: DigestSent, ties: { accountId: 'account' }, erased: 'row', when: 'at', say: ['week'] },
  { kind: 'choices', entity: MailPreference, ties: { recipientKey: 'key' }, erased: 'row', when: 'changedAt' },
  {
    kind: 'choices',
    entity: ReaderZone,
    ties: { recipientKey: 'key' },
    erased: 'row',
    when: 'changedAt',
    say: ['timeZone'],
  },
  {
    kind: 'choices',
    entity: PersonalLink,
    ties: { holderId: 'key', subjectId: 'key' },
    erased: 'row',
    when: 'createdAt',
  },
  {
    kind: 'choices',
    entity: CalendarFeed,
    ties: { accountId: 'account', contactId: 'contact' },
    erased: 'row',
    hidden: ['tokenHash'],
    when: 'createdAt',
  },
  {
    kind: 'history',
    entity: Event,
    ties: { actorAccountId: 'account', actorHolderId: 'key' },
    erased: { actorLabel: 'name', actorHolderId: 'nobodys-key' },
    when: 'at',
    say: ['kind'],
  },
  {
    kind: 'history',
    entity: Event,
    as: 'EventAbout',
    ties: { subjectId: 'subject' },
    erased: {},
    isPart: true,
    when: 'at',
    say: ['kind'],
  },
  { kind: 'history', entity: EventPersonal, ties: { eventId: 'event' }, erased: 'row', say: ['data'] },
  // Of these nothing ties a row to anybody: the code is known to whoever holds it, who reads and deletes by it.
  { kind: 'campaign-entries', entity: CampaignParticipant, ties: {}, erased: 'row', hidden: ['codeHash'] },
  { kind: 'campaign-entries', entity: CampaignDay, ties: {}, erased: 'row' },
  { kind: 'campaign-entries', entity: QuestionnaireAnswer, ties: {}, erased: 'row', hidden: ['codeHash'] },
];
