import type { AgendaItemInput } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { type StoredItem, toldAgenda } from './agenda';
import { Meeting } from './meeting.entity';
import { replaceAgenda } from './replace-agenda';
import { searchTextFor } from './search-text';
import type { StoredMeeting } from './stored-meeting';

/** Changes nothing of a meeting but its agenda, and tells the history. Whoever calls has asked the policy and the version. */
export async function changeAgenda(
  ctx: Ctx,
  { meeting, group }: StoredMeeting,
  before: StoredItem[],
  agenda: AgendaItemInput[],
): Promise<void> {
  await replaceAgenda(ctx, meeting, before, agenda);
  await ctx.manager.update(
    Meeting,
    { id: meeting.id },
    { searchText: searchTextFor(meeting, group, agenda), version: meeting.version + 1 },
  );
  await ctx.record({
    kind: 'meeting.edited',
    subject: { type: 'meeting', id: meeting.id },
    groupId: meeting.groupId,
    before: { agenda: toldAgenda(before) },
    after: { agenda: toldAgenda(agenda) },
    isDemo: meeting.isDemo,
  });
}
