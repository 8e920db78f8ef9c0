/** Why something is refused; each has its words in the catalogues. */
export const reasons = [
  'sign-in',
  'role',
  'not-your-group',
  'not-your-organisation',
  'not-your-commune',
  'not-invited',
  'not-responsible',
  'not-yours',
  'not-agreed',
  'not-granted',
  'not-published',
  'archived',
  'merged',
  'state',
] as const;
export type Reason = (typeof reasons)[number];

/** What a policy answers: yes, or no with the reason that is shown beside a disabled button. */
export type Decision = { allowed: true } | { allowed: false; reason: Reason };

export const yes: Decision = { allowed: true };

export const no = (reason: Reason): Decision => ({ allowed: false, reason });

/** Yes when the condition holds, else no with the reason. */
export const yesIf = (condition: boolean, reason: Reason): Decision => (condition ? yes : no(reason));

/** The first refusal among several decisions, or yes when there is none. */
export const allOf = (...decisions: Decision[]): Decision => decisions.find((decision) => !decision.allowed) ?? yes;

/** Decisions as the yes or no that a page needs to know which buttons to show. */
export function canOf<K extends string>(decisions: Record<K, Decision>): Record<K, boolean> {
  const can = {} as Record<K, boolean>;
  for (const key of Object.keys(decisions) as K[]) can[key] = decisions[key].allowed;
  return can;
}
