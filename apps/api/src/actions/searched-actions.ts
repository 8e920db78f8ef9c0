import type { Ctx } from '../platform/database';
import type { Searched } from '../platform/search';
import { seesAction, seesWholeAction } from './whole-action';

/** The actions that the search may find. Whoever sees the public part alone finds them by their title, and no day is told. */
export function searchedActions({ actor }: Ctx): Searched {
  const whole = seesWholeAction(actor, 'action');
  return {
    type: 'action',
    alias: 'action',
    from: 'action JOIN working_group "workingGroup" ON "workingGroup".id = action.group_id',
    seen: seesAction(actor),
    seenText: whole,
    hit: {
      key: 'action.id',
      title: 'action.title',
      context: '"workingGroup".name',
      day: `CASE WHEN ${whole.sql} THEN action.due_day END`,
    },
  };
}
