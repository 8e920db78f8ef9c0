import { Injectable } from '@nestjs/common';
import { type Actor, dayOf, meetingPolicy } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { Account } from '../../identity/account.entity';
import { type Ctx, UnitOfWork } from '../../platform/database';
import { type DocumentFacts, Documents } from '../../platform/documents';
import { type StoredMeeting, findMeeting } from '../stored-meeting';
import { type AgendaSheet, agendaSheet } from './agenda-sheet';
import { minutesOf } from './minutes-content';
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
    const { meeting, group } = stored;
    const content = await minutesOf(ctx, stored, reader);
    const sheet = minutesSheet(group.locale, { meeting, group, lead: await leadOf(ctx, stored), content });
    return { template: 'minutes', sheet, ...about(stored, 'minutes', meeting.state !== 'closed') };
  }

  /** The same as somebody may read it who asks for it. @throws DomainError 403, 404 */
  readMinutes(actor: Actor, id: string): Promise<Paper<MinutesSheet>> {
    return this.unitOfWork.read(actor, async (ctx) => {
      const stored = await findMeeting(ctx, id);
      ctx.allow(meetingPolicy.readMinutes(actor, stored.ref));
      return this.minutes(ctx, stored, readerOf(actor, stored));
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

async function leadOf(ctx: Ctx, { group }: StoredMeeting): Promise<string | null> {
  if (!group.leadAccountId) return null;
  const lead = await ctx.manager.findOne(Account, {
    where: { id: group.leadAccountId },
    select: { id: true, displayName: true },
  });
  return lead?.displayName ?? null;
}
