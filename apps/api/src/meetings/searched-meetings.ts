import type { Ctx } from '../platform/database';
import type { Searched } from '../platform/search';
import { seesMeeting } from './visible-meetings';

/** The meetings that the search may find. */
export const searchedMeetings = ({ actor }: Ctx): Searched => ({
  type: 'meeting',
  alias: 'meeting',
  from: 'meeting JOIN working_group "workingGroup" ON "workingGroup".id = meeting.group_id',
  seen: seesMeeting(actor),
  hit: {
    key: 'meeting.id',
    title: 'meeting.title',
    context: '"workingGroup".name',
    day: 'substr(meeting.starts_local, 1, 10)',
  },
});
