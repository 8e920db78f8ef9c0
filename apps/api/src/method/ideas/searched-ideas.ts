import type { Ctx } from '../../platform/database';
import type { Searched } from '../../platform/search';
import { seesIdea } from './seen-ideas';

/** The ideas that the search may find. */
export const searchedIdeas = ({ actor }: Ctx): Searched => ({
  type: 'idea',
  alias: 'idea',
  from: 'idea JOIN working_group "workingGroup" ON "workingGroup".id = idea.group_id',
  seen: seesIdea(actor),
  hit: { key: 'idea.id', title: 'idea.title', context: '"workingGroup".name' },
});
