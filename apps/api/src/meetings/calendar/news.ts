import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { factsOf } from '@zesumme/domain';
import { In } from 'typeorm';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { type NewDelivery, wantsMail } from '../../platform/outbox';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { Invitation } from '../invitation.entity';
import { Meeting } from '../meeting.entity';
import { mailboxesOf } from './mailboxes';
import { type News, newsFor, toldOf } from './told';

/** Contacts in one statement. */
const AT_ONCE = 500;

/** The mails by which those invited hear of a meeting. One template renders them all, from what holds when they leave. */
export const newsTemplates = ['meeting-invitation', 'meeting-change', 'meeting-withdrawn', 'meeting-cancelled'];

/** What mails about a meeting are counted by. */
export const topicOf = (meetingId: string): string => `meeting:${meetingId}`;

/** A mail that waits, or is to wait. */
type Waiting = Pick<Delivery, 'recipientKey' | 'email' | 'locale' | 'template'> & {
  mailbox: string;
  /** What it was to tell when it was queued: as long as that is the same, the mail is left alone. */
  digest: string;
  /** When the first of the changes came that it tells of. */
  since: string;
};

/** Changes that follow each other are told together, but nobody waits longer than this many quiet times. */
const MOST_WAITS = 5;

/** Sees to it that everybody hears what they have to hear of a meeting. */
@Injectable()
export class MeetingNews {
  constructor(private readonly config: Config) {}

  /**
   * Queues what has to be told after a change: that somebody is invited, that the meeting was moved, that they were taken
   * out, or that it is off. It is reckoned from what holds and from what each mailbox was last told, and not from the change
   * at hand, so that changes within the quiet time make one mail, and those that undo each other make none.
   *
   * @param eventId the event that the mails are sent for
   * @param quietSeconds how long further changes are waited for
   */
  async tell(ctx: Ctx, eventId: string, meetingId: string, quietSeconds = this.config.mailQuietSeconds): Promise<void> {
    await ctx.deliver(eventId, await this.due(ctx, meetingId, quietSeconds));
  }

  /** Queues what is still to be told although nothing changed: a mail did not arrive, or somebody has another address. */
  async tellRest(ctx: Ctx, meetingId: string, quietSeconds = this.config.mailQuietSeconds): Promise<void> {
    const deliveries = await this.due(ctx, meetingId, quietSeconds);
    if (deliveries.length === 0) return;
    const { groupId, isDemo } = await ctx.manager.findOneByOrFail(Meeting, { id: meetingId });
    const eventId = await ctx.record({
      kind: 'meeting.mails-retried',
      subject: { type: 'meeting', id: meetingId },
      groupId,
      after: { mails: deliveries.length },
      isDemo,
    });
    await ctx.deliver(eventId, deliveries);
  }

  /** Tells contacts who have a new address of the meetings ahead to which they are invited, by name or with others. */
  async followAddresses(ctx: Ctx, contactIds: readonly string[]): Promise<void> {
    const meetings = new Set<string>();
    for (let from = 0; from < contactIds.length; from += AT_ONCE) {
      for (const id of await this.aheadOf(ctx, contactIds.slice(from, from + AT_ONCE))) meetings.add(id);
    }
    for (const id of meetings) await this.tellRest(ctx, id);
  }

  private async aheadOf(ctx: Ctx, contactIds: readonly string[]): Promise<string[]> {
    const meetings = await ctx.manager
      .createQueryBuilder(Meeting, 'meeting')
      .select('meeting.id', 'id')
      .distinct(true)
      .innerJoin(Invitation, 'invitation', 'invitation.meetingId = meeting.id')
      .innerJoin(ContactRelation, 'relation', 'relation.organisationId = invitation.organisationId')
      .where('relation.contactId IN (:...contactIds)', { contactIds })
      .andWhere('(invitation.contactId IS NULL OR invitation.contactId = relation.contactId)')
      .andWhere('meeting.state IN (:...states)', { states: ['open', 'in-progress'] })
      .andWhere('meeting.endsAt > :now', { now: ctx.clock.instant() })
      .orderBy('meeting.id')
      .getRawMany<{ id: string }>();
    return meetings.map(({ id }) => id);
  }

  /** The mails that are to be queued; those that wait and are not needed any more are taken back. */
  private async due(ctx: Ctx, meetingId: string, quietSeconds: number): Promise<NewDelivery[]> {
    const meeting = await ctx.manager.findOneByOrFail(Meeting, { id: meetingId });
    const [invited, told] = [await mailboxesOf(ctx, meetingId), await toldOf(ctx, meetingId)];
    const news = await wanted(ctx, newsFor(meeting, [...invited.keys(), ...told.keys()], invited, told));
    const { waiting, onTheirWay } = await queuedFor(ctx, meetingId);
    const due = new Map(news.map((each) => [each.mailbox, waitingFor(meeting, each, ctx.clock.instant())]));
    // What is on its way tells what held when it left. It cannot be taken back, and is followed by a look at whether that
    // is still so.
    const keys = new Set([...due.values()].map(({ recipientKey }) => recipientKey));
    for (const each of onTheirWay) {
      if (due.has(each.mailbox)) continue;
      // Whoever has a new address since hears there: the old one stands for itself.
      const recipientKey = keys.has(each.recipientKey) ? each.mailbox : each.recipientKey;
      due.set(each.mailbox, { ...each, recipientKey, digest: 'look', since: ctx.clock.instant() });
      keys.add(recipientKey);
    }
    const outdated = settleWaiting(due, waiting);
    if (outdated.length > 0) await ctx.manager.delete(Delivery, { id: In(outdated) });
    const quiet = quietSeconds * 1_000;
    return [...due.values()].map((each) => deliveryOf(meetingId, each, ctx.clock.now().getTime(), quiet));
  }
}

/**
 * Holds what is due against what waits already: what is the same stays as it is and is due no more, what it replaces keeps
 * its place in time. Answers the ids of what nobody needs any more.
 */
function settleWaiting(due: Map<string, Waiting>, waiting: Queued[]): string[] {
  return waiting.flatMap(({ id, mailbox, digest, since }) => {
    const wish = due.get(mailbox);
    if (wish?.digest === digest) {
      due.delete(mailbox);
      return [];
    }
    if (wish) due.set(mailbox, { ...wish, since });
    return [id];
  });
}

/** Leaves out those who do without invitations, or without changes; what is called off is written to everybody. */
async function wanted(ctx: Ctx, news: News[]): Promise<News[]> {
  const kept = news.filter(({ due }) => due.kind === 'withdrawn' || due.kind === 'cancelled');
  for (const kind of ['invitation', 'change'] as const) {
    const some = news.filter(({ due }) => due.kind === kind);
    const wanting = await wantsMail(
      ctx,
      some.map((each) => keyOf(each)),
      kind,
    );
    kept.push(...some.filter((each) => wanting.has(keyOf(each))));
  }
  return kept;
}

const keyOf = ({ invited, mailbox }: News): string => invited?.recipientKey ?? mailbox;

async function queuedFor(ctx: Ctx, meetingId: string): Promise<Record<'waiting' | 'onTheirWay', Queued[]>> {
  const rows = await ctx.manager.findBy(Delivery, {
    topic: topicOf(meetingId),
    state: 'pending',
    template: In(newsTemplates),
  });
  const queued = rows.map(({ id, recipientKey, email, locale, template, attempts, params }) => ({
    ...{ id, recipientKey, email, locale, template, attempts },
    mailbox: String(params['mailbox']),
    digest: String(params['digest']),
    since: String(params['since']),
  }));
  return {
    waiting: queued.filter(({ attempts }) => attempts === 0),
    onTheirWay: queued.filter(({ attempts }) => attempts > 0),
  };
}
type Queued = Waiting & { id: string };

function waitingFor(meeting: Meeting, news: News, now: string): Waiting {
  const { due, invited, told, mailbox } = news;
  const isOff = due.kind === 'withdrawn' || due.kind === 'cancelled';
  const content = JSON.stringify([due.kind, isOff ? null : factsOf(meeting)]);
  return {
    mailbox,
    recipientKey: keyOf(news),
    email: invited?.email ?? mailbox,
    locale: invited?.locale ?? told?.locale ?? 'fr',
    template: `meeting-${due.kind}`,
    digest: createHash('sha256').update(content).digest('base64url').slice(0, 16),
    since: now,
  };
}

function deliveryOf(meetingId: string, waiting: Waiting, now: number, quiet: number): NewDelivery {
  const { recipientKey, email, locale, template, mailbox, digest, since } = waiting;
  const leavesAt = Math.max(Math.min(now + quiet, Date.parse(since) + MOST_WAITS * quiet), now);
  return {
    ...{ recipientKey, email, locale, template },
    topic: topicOf(meetingId),
    params: { meetingId, mailbox, digest, since },
    notBefore: new Date(leavesAt).toISOString(),
  };
}
