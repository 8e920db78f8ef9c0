import { type ActionStatus, isLate } from './action.rules';

/** How an action stands, each in one way: what is still to be done and past its due day is late, whatever its status. */
export const actionStandings = ['done', 'under-way', 'planned', 'idea', 'late', 'abandoned'] as const;
export type ActionStanding = (typeof actionStandings)[number];

/** How the action stands on this day. */
export const actionStanding = (
  action: { status: ActionStatus; dueDay: string | null },
  today: string,
): ActionStanding => (isLate(action, today) ? 'late' : action.status);

/** Actions counted by how they stand. */
export type StandingCounts = Record<ActionStanding, number>;

export const noActions = (): StandingCounts => ({
  done: 0,
  'under-way': 0,
  planned: 0,
  idea: 0,
  late: 0,
  abandoned: 0,
});

/** How many of them are counted: an abandoned action leaves the denominator. */
export const countedActions = ({ abandoned: _, ...counted }: StandingCounts): number =>
  Object.values(counted).reduce((sum, each) => sum + each, 0);

/** How an action is found again in the list of actions by how it stands. */
export const standingFilter = (standing: ActionStanding): { status: ActionStatus | 'all'; late?: boolean } => {
  if (standing === 'late') return { status: 'all', late: true };
  return standing === 'done' || standing === 'abandoned' ? { status: standing } : { status: standing, late: false };
};
