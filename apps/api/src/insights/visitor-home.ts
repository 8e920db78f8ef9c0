import { type VisitorHome, practiceSheetListQuery } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { listPracticeSheets } from '../practice-sheets';
import { groupsOf, nextMeetings } from './lists';

const MEETINGS = 3;
const SHEETS = 6;
const GROUPS = 12;

/** What is public: groups, practice sheets, the next public meetings. */
export async function visitorHome(ctx: Ctx): Promise<VisitorHome> {
  return {
    role: 'visitor',
    groups: await groupsOf(ctx, {}, GROUPS),
    practiceSheets: (await listPracticeSheets(ctx, practiceSheetListQuery.parse({ size: SHEETS }))).items,
    meetings: await nextMeetings(ctx, MEETINGS, { state: 'open' }),
  };
}
