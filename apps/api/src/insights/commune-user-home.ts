import { type AccountActor, type CommuneUserHome, scoreChapter } from '@zesumme/domain';
import { chapter6Of } from '../pacte-climat';
import type { Ctx } from '../platform/database';
import { asBrief, groupsOf, nextMeetings, unfinishedActions } from './lists';

const MEETINGS = 3;
const ACTIONS = 20;
const GROUPS = 20;

/** Chapter 6 of the own commune by measure, the groups on its territory, the actions that name it. */
export async function communeUserHome(ctx: Ctx, { communeCode }: AccountActor): Promise<CommuneUserHome> {
  const chapter = communeCode ? await chapter6Of(ctx, communeCode) : null;
  const measures = chapter?.sections.flatMap((section) => section.measures) ?? [];
  return {
    role: 'commune-user',
    commune: chapter?.commune ?? null,
    total: chapter?.total ?? scoreChapter([], []).total,
    measures,
    reviewedOn: chapter?.reviewedOn ?? null,
    openComments: (chapter?.comments ?? []).reduce((sum, { open }) => sum + open, 0),
    assessmentIsDemo: chapter?.isDemo ?? false,
    groups: await groupsOf(ctx, { own: 'true' }, GROUPS),
    nextMeetings: await nextMeetings(ctx, MEETINGS, {}),
    actions: communeCode ? (await unfinishedActions(ctx, { communeCode }, ACTIONS)).map(asBrief) : [],
  };
}
