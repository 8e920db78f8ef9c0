import { type ActionCount, type ActionStatus, actionStatuses } from '@zesumme/domain';
import type { ChartSeries } from '@zesumme/ui/chart';

/** The kinds of synergy in the order of the method's page; last, actions without a kind. */
export const synergyOrder = ['joint-activity', 'shared-service', 'flow-exchange', null] as const;

const fills = {
  done: 'effective',
  'under-way': 'half',
  planned: 'planned',
  idea: 'unknown',
  abandoned: 'remaining',
} as const;

/** One series a status, the furthest first, with a count for each kind of synergy. */
export function actionSeries(counts: readonly ActionCount[], nameOf: (status: ActionStatus) => string): ChartSeries[] {
  const order = (['done', 'under-way', 'planned', 'idea', 'abandoned'] as const).filter((status) =>
    actionStatuses.includes(status),
  );
  return order.map((status) => ({
    name: nameOf(status),
    fill: fills[status],
    values: synergyOrder.map(
      (synergy) => counts.find((each) => each.synergy === synergy && each.status === status)?.count ?? 0,
    ),
  }));
}
