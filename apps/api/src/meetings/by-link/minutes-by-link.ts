import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { type MeetingState, system } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { documentName } from '../../platform/documents';
import { DomainError, notFound } from '../../platform/errors';
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
  private readonly logger = new Logger('MinutesByLink');
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
   * How many bytes the file has, as far as it can be made here. It is made to be measured, once for all who read the same.
   *
   * @returns null where it cannot be made
   */
  async size(paper: Paper<MinutesSheet>): Promise<number | null> {
    const key = createHash('sha256').update(JSON.stringify(paper)).digest('base64');
    const known = this.sizes.get(key);
    if (known !== undefined) return known;
    try {
      const { length } = await this.documents.pdf(paper);
      if (this.sizes.size >= MOST_SIZES) this.sizes.clear();
      this.sizes.set(key, length);
      return length;
    } catch (error) {
      // The page is more than this size: it is shown also where the minutes cannot be made.
      if (!(error instanceof DomainError && error.code === 'documents-unavailable'))
        this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return null;
    }
  }

  /** The file, with its name. Made outside units, since it takes its time. @throws DomainError 503 */
  async pdf(paper: Paper<MinutesSheet>): Promise<{ content: Buffer; name: string }> {
    return { content: await this.documents.pdf(paper), name: documentName(paper.name, 'pdf') };
  }
}
