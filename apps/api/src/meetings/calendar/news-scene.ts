import type { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { type Sender, senderOf } from '../../platform/mail';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { agendaOf } from '../agenda';
import { Meeting } from '../meeting.entity';
import { hostsOf, modifiedAt } from './meeting-facts';

/** What the mails about one meeting have in common. */
export interface NewsScene {
  meeting: Meeting;
  group: string;
  agenda: readonly { title: string; minutes: number }[];
  hosts: readonly string[];
  organizer: Sender;
  modifiedAt: string | null;
  now: string;
  /** The page of the meeting. */
  url: string;
}

/** What holds of a meeting now; null where it is gone. */
export async function sceneOf(ctx: Ctx, config: Config, meetingId: string): Promise<NewsScene | null> {
  const meeting = await ctx.manager.findOneBy(Meeting, { id: meetingId });
  if (!meeting) return null;
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: meeting.groupId });
  return {
    meeting,
    group: group.name,
    agenda: await agendaOf(ctx, meetingId),
    hosts: await hostsOf(ctx, meetingId),
    organizer: senderOf(config.mailFrom),
    modifiedAt: (await modifiedAt(ctx, [meetingId])).get(meetingId) ?? meeting.createdAt,
    now: ctx.clock.instant(),
    url: `${config.publicUrl}/meetings/${meetingId}`,
  };
}
