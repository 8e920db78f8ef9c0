import { type Ctx, allOf, plain } from '../platform/database';
import type { Searched } from '../platform/search';
import { seesGroup } from './seen-groups';

/** The groups that the search may find: as in the list, none that is archived. */
export const searchedGroups = ({ actor }: Ctx): Searched => ({
  type: 'working-group',
  alias: '"workingGroup"',
  from: 'working_group "workingGroup" LEFT JOIN zone ON zone.id = "workingGroup".zone_id',
  seen: allOf(plain('"workingGroup".archived_at IS NULL'), seesGroup(actor)),
  hit: { key: '"workingGroup".slug', title: '"workingGroup".name', context: 'zone.name' },
});
