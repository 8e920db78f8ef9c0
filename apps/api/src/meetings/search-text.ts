import { searchTextOf } from '@zesumme/domain';
import type { WorkingGroup } from '../working-groups/working-group.entity';
import type { Meeting } from './meeting.entity';

/** What a meeting is found by: its title and place, its group, and the titles of its agenda. */
export const searchTextFor = (
  meeting: Pick<Meeting, 'title' | 'place'>,
  group: Pick<WorkingGroup, 'name'>,
  agenda: readonly { title: string }[],
): string => searchTextOf(meeting.title, meeting.place, group.name, ...agenda.map(({ title }) => title));
