import { Injectable } from '@nestjs/common';
import { type ItemMark, type ItemRecord, type ItemRecordInput, meetingPolicy } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { notFound, stale } from '../../platform/errors';
import { AgendaItem } from '../agenda-item.entity';
import { type StoredMeeting, findMeeting } from '../stored-meeting';

/** What is noted of the items while people talk. */
@Injectable()
export class ItemNotesService {
  /**
   * Keeps a note. It is kept every few words, so that the history tells when a note was begun or struck out, and not of each
   * time that it was kept.
   *
   * @throws DomainError 403, 404, 409 `stale` with the note as it is
   */
  async write(ctx: Ctx, id: string, itemId: string, { version, record }: ItemRecordInput): Promise<ItemRecord> {
    const { item, stored } = await this.findItem(ctx, id, itemId);
    if (item.record === record) return noteOf(item);
    if (item.recordVersion !== version) throw stale(noteOf(item));
    const after = { record, recordVersion: version + 1 };
    await ctx.manager.update(AgendaItem, { id: itemId }, after);
    ctx.touch({ type: 'meeting', id });
    if ((item.record === null) !== (record === null)) {
      await ctx.record({
        kind: record === null ? 'meeting.note-struck' : 'meeting.note-begun',
        subject: { type: 'meeting', id },
        groupId: stored.meeting.groupId,
        after: { item: item.title },
        isDemo: stored.meeting.isDemo,
      });
    }
    return noteOf({ ...item, ...after });
  }

  /** Says whether the item has to be taken up again at another meeting. @throws DomainError 403, 404 */
  async mark(ctx: Ctx, id: string, itemId: string, { isUnresolved }: ItemMark): Promise<ItemMark> {
    const { item, stored } = await this.findItem(ctx, id, itemId);
    if (item.isUnresolved === isUnresolved) return { isUnresolved };
    await ctx.manager.update(AgendaItem, { id: itemId }, { isUnresolved });
    await ctx.record({
      kind: isUnresolved ? 'meeting.item-left-open' : 'meeting.item-settled',
      subject: { type: 'meeting', id },
      groupId: stored.meeting.groupId,
      after: { item: item.title },
      isDemo: stored.meeting.isDemo,
    });
    return { isUnresolved };
  }

  private async findItem(ctx: Ctx, id: string, itemId: string): Promise<{ item: AgendaItem; stored: StoredMeeting }> {
    const stored = await findMeeting(ctx, id);
    ctx.allow(meetingPolicy.record(ctx.actor, stored.ref));
    const item = await ctx.manager.findOneBy(AgendaItem, { id: itemId, meetingId: id });
    if (!item) throw notFound('agenda-item');
    return { item, stored };
  }
}

const noteOf = ({ id, record, recordVersion }: AgendaItem): ItemRecord => ({ agendaItemId: id, record, recordVersion });
