import { type Ctx, allOf, plain } from '../platform/database';
import type { Searched } from '../platform/search';
import { seesFlow } from './seen-flows';

/** The flows that the search may find, none of those that were taken back; whose they are is in no hit and in no text. */
export const searchedFlows = (ctx: Ctx): Searched => ({
  type: 'flow',
  alias: 'flow',
  from: 'flow',
  seen: allOf(plain('flow.withdrawn_at IS NULL'), seesFlow(ctx)),
  hit: { key: 'flow.id', title: 'flow.label', day: 'flow.expires_on' },
});
