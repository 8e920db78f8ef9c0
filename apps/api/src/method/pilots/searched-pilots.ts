import type { Ctx } from '../../platform/database';
import type { Searched } from '../../platform/search';
import { seesPilot } from './seen-pilots';

/** The pilots that the search may find. */
export const searchedPilots = ({ actor }: Ctx): Searched => ({
  type: 'pilot',
  alias: 'pilot',
  from: 'pilot JOIN working_group "workingGroup" ON "workingGroup".id = pilot.group_id',
  seen: seesPilot(actor),
  hit: {
    key: 'pilot.id',
    title: 'pilot.title',
    context: '"workingGroup".name',
    day: 'pilot.from_day',
  },
});
