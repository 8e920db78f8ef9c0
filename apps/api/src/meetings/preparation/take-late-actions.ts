import type { Ctx } from '../../platform/database';
import { storedAgenda } from '../agenda';
import { asInput } from '../agenda-input';
import { changeAgenda } from '../change-agenda';
import type { StoredMeeting } from '../stored-meeting';
import { lateItems, leftOutOf } from './late-items';

/** Takes what has become late since the draft was made onto its agenda, less what somebody took off it. */
export async function takeLateActions(ctx: Ctx, stored: StoredMeeting): Promise<void> {
  const { id, groupId } = stored.meeting;
  const agenda = await storedAgenda(ctx, id);
  const late = await lateItems(ctx, groupId, agenda, await leftOutOf(ctx, id));
  if (late.length > 0) await changeAgenda(ctx, stored, agenda, [...agenda.map(asInput), ...late]);
}
