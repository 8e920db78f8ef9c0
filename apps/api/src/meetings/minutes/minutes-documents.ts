import { Injectable } from '@nestjs/common';
import { type Actor, dayOf, meetingPolicy } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { In } from 'typeorm';
import { Account } from '../../identity/account.entity';
import { type Ctx, UnitOfWork } from '../../platform/database';
import { type DocumentFacts, Documents } from '../../platform/documents';
import { type StoredMeeting, findMeeting, findMeetings } from '../stored-meeting';
import { type AgendaSheet, agendaSheet } from './agenda-sheet';
import { type MeetingForReader, minutesOfAll } from './minutes-content';
import { fillMinutes } from './minutes-docx';
import { type MinutesReader, readerOf } from './minutes-reader';
import { type MinutesSheet, minutesSheet } from './minutes-sheet';

/** A document before it is made: what it says, in the words of its language, and what is said of it as a whole. */
export interface Paper<Sheet> {
  template: 'minutes' | 'agenda';
  sheet: Sheet;
  facts: DocumentFacts;
  /** Of its file, without an ending. */
  name: string;
}

/** The documents of a meeting, in the language of its group. They are made outside units, of what was read inside one. */
@Injectable()
export class MinutesDocuments {
  constructor(
    private readonly documents: Documents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What the minutes say to this reader. */
  async minutes(ctx: Ctx, stored: StoredMeeting, reader: MinutesReader): Promise<Paper<MinutesSheet>> {
    return (await papersOf(ctx, [{ stored, reader }]))(stored, reader);
  }

  /** The same as somebody may read it who asks for it. @throws DomainError 403, 404 */
  readMinutes(actor: Actor, id: string): Promise<Paper<MinutesSheet>> {
    return this.unitOfWork.read(actor, async (ctx) => {
      const stored = await findMeeting(ctx, id);
      ctx.allow(meetingPolicy.readMinutes(actor, stored.ref));
      return this.minutes(ctx, stored, readerOf(actor, stored));
    });
  }

  /**
   * Those of several meetings that were sent and that this reader may read, by the meeting's id: as it is read, in one unit
   * whose number of queries does not grow with them. Nothing is set yet.
   */
  readSent(actor: Actor, ids: readonly string[]): Promise<Map<string, () => Paper<MinutesSheet>>> {
    return this.unitOfWork.read(actor, async (ctx) => {
      const readable = (await findMeetings(ctx, ids)).filter(
        ({ meeting, ref }) => meeting.state === 'closed' && meetingPolicy.readMinutes(actor, ref).allowed,
      );
      if (readable.length === 0) return new Map();
      const all = readable.map((stored) => ({ stored, reader: readerOf(actor, stored) }));
      const paperOf = await papersOf(ctx, all);
      return new Map(all.map(({ stored, reader }) => [stored.meeting.id, () => paperOf(stored, reader)]));
    });
  }

  /** What the meeting is going to be about. @throws DomainError 404 */
  readAgenda(actor: Actor, id: string): Promise<Paper<AgendaSheet>> {
    return this.unitOfWork.read(actor, async (ctx) => {
      const stored = await findMeeting(ctx, id);
      const sheet = await agendaSheet(ctx, stored);
      return { template: 'agenda' as const, sheet, ...about(stored, 'agenda', stored.meeting.state === 'draft') };
    });
  }

  pdf({ template, sheet, facts }: Paper<object>): Promise<Buffer> {
    return this.documents.pdf(template, sheet, facts);
  }

  docx({ sheet, facts }: Paper<MinutesSheet>): Promise<Buffer> {
    return this.documents.docx(facts, (letter) => fillMinutes(letter, sheet));
  }
}

function about(
  { meeting, group }: StoredMeeting,
  kind: 'minutes' | 'agenda',
  isDraft: boolean,
): { facts: DocumentFacts; name: string } {
  const { locale } = group;
  const day = formatDay(locale, meeting.startsLocal);
  return {
    facts: {
      locale,
      title: translate(locale, `minutes.document.${kind}Title`, { title: meeting.title }),
      foot: `${group.name} · ${day}`,
      isDemo: meeting.isDemo,
      isDraft,
    },
    name: `${translate(locale, `minutes.document.${kind}File`)} ${dayOf(meeting.startsLocal)} ${meeting.title}`,
  };
}

/** What the minutes of each say to its reader. They are put into words one by one, as they are asked for. */
async function papersOf(
  ctx: Ctx,
  all: readonly MeetingForReader[],
): Promise<(stored: StoredMeeting, reader: MinutesReader) => Paper<MinutesSheet>> {
  const contentOf = await minutesOfAll(ctx, all);
  const leads = await leadsOf(
    ctx,
    all.map(({ stored }) => stored),
  );
  return (stored, reader) => {
    const { meeting, group } = stored;
    const lead = leads.get(group.leadAccountId ?? '') ?? null;
    const sheet = minutesSheet(group.locale, { meeting, group, lead, content: contentOf(stored, reader) });
    return { template: 'minutes', sheet, ...about(stored, 'minutes', meeting.state !== 'closed') };
  };
}

/** The names of those who lead the groups, by their accounts. */
async function leadsOf(ctx: Ctx, all: readonly StoredMeeting[]): Promise<Map<string, string>> {
  const ids = all.flatMap(({ group }) => group.leadAccountId ?? []);
  if (ids.length === 0) return new Map();
  const accounts = await ctx.manager.find(Account, {
    where: { id: In([...new Set(ids)]) },
    select: { id: true, displayName: true },
  });
  return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
}
