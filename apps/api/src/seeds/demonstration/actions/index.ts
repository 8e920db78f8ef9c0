import { ActionCommune } from '../../../actions/action-commune.entity';
import { ActionMeasure } from '../../../actions/action-measure.entity';
import { ActionResponsible } from '../../../actions/action-responsible.entity';
import { ActionUpdate } from '../../../actions/action-update.entity';
import { Action } from '../../../actions/action.entity';
import type { Ctx } from '../../../platform/database';
import { insertAll } from '../../rows';
import type { Calendar } from '../calendar';
import { clocheDOr } from './cloche-d-or';
import { corporateGardens } from './corporate-gardens';
import { kirchberg } from './kirchberg';
import type { PlannedAction } from './plan';
import { actionRow, communeRows, measureRows, responsibleRows, updateRows } from './rows';
import { zoneBeispill } from './zone-beispill';

export { actionId } from './rows';

const byGroup: Record<string, readonly PlannedAction[]> = {
  'cloche-d-or': clocheDOr,
  kirchberg,
  'corporate-gardens': corporateGardens,
  'zone-beispill': zoneBeispill,
};

/** Every action of the demonstration with its group. */
export const plannedActions = Object.entries(byGroup).flatMap(([group, actions]) =>
  actions.map((action) => ({ group, action })),
);

/** The actions with those who answer for them, the communes and measures they serve, and their news. */
export async function loadActions(ctx: Ctx, calendar: Calendar): Promise<void> {
  const actions = plannedActions.map(({ action }) => action);
  await insertAll(
    ctx,
    Action,
    plannedActions.map(({ group, action }) => actionRow(calendar, group, action)),
  );
  await insertAll(ctx, ActionResponsible, actions.flatMap(responsibleRows));
  await insertAll(ctx, ActionCommune, actions.flatMap(communeRows));
  await insertAll(ctx, ActionMeasure, actions.flatMap(measureRows));
  await insertAll(
    ctx,
    ActionUpdate,
    actions.flatMap((action) => updateRows(calendar, action)),
  );
}
