import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type MeetingState, system } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { documentName } from '../../platform/documents';
import { notFound } from '../../platform/errors';
import { MinutesDocuments, type Paper } from '../minutes/minutes-documents';
import { insideReader, outsideReader } from '../minutes/minutes-reader';
import type { MinutesSheet } from '../minutes/minutes-sheet';
import { findMeeting } from '../stored-meeting';
import type { LinkHolder } from './holder';

/** So many sizes are remembered. */
const MOST_SIZES = 500;

/** Whether minutes were sent: until then, and while they are written anew, nobody reads them by a link. */
export const haveMinutes = ({ state, minutesSentAt }: { state: MeetingState; minutesSentAt: string | null }): boolean =>
  state === 'closed' && minutesSentAt !== null;

/** The minutes for whoever holds a personal link to the meeting: the document that their mail brought, as it is by now. */
@Injectable()
export class MinutesByLink {
  /** Of what was measured, by what it says. */
  private readonly sizes = new Map<string, number>();

  constructor(private readonly documents: MinutesDocuments) {}

  /**
   * What they say to this reader, with the corrections. Contacts of communes, and guests, read counts, as in their mail.
   *
   * @throws DomainError 404 until they are sent
   */
  async read(ctx: Ctx, { meeting, contactId, organisation }: LinkHolder): Promise<Paper<MinutesSheet>> {
    if (!haveMinutes(meeting)) throw notFound('minutes');
    const isInside = contactId !== null && organisation !== null && organisation.kind !== 'commune';
    // Their link is what lets them read it: the meeting itself may be closed to visitors.
    const stored = await findMeeting(ctx, meeting.id, system);
    return this.documents.minutes(ctx, stored, isInside ? insideReader : outsideReader);
  }

  /**
   * How many bytes the file has, once somebody has had it. It is not made to be measured: that holds up every other request
   * for as long as it takes.
   *
   * @returns null as long as it was not made
   */
  size(paper: Paper<MinutesSheet>): number | null {
    return this.sizes.get(keyOf(paper)) ?? null;
  }

  /** The file, with its name. Made outside units, since it takes its time. @throws DomainError 503 */
  async pdf(paper: Paper<MinutesSheet>): Promise<{ content: Buffer; name: string }> {
    const content = await this.documents.pdf(paper);
    if (this.sizes.size >= MOST_SIZES) this.sizes.clear();
    this.sizes.set(keyOf(paper), content.length);
    return { content, name: documentName(paper.name, 'pdf') };
  }
}

/** The same for all who read the same. */
const keyOf = (paper: Paper<MinutesSheet>): string =>
  createHash('sha256').update(JSON.stringify(paper)).digest('base64');
