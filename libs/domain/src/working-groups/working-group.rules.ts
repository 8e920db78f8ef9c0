export const phases = ['diagnosis', 'solutions', 'pilot', 'scaling'] as const;
/** The steps of the method, in their order. Source: IMS Luxembourg, page "Pacte Climat". */
export type Phase = (typeof phases)[number];

export const groupStates = ['active', 'paused', 'closed'] as const;
export type GroupState = (typeof groupStates)[number];

export const membershipRoles = ['member', 'partner', 'commune'] as const;
export type MembershipRole = (typeof membershipRoles)[number];

/** How exactly a beginning is known: sources often give a year alone. */
export const precisions = ['year', 'month', 'day'] as const;
export type Precision = (typeof precisions)[number];

/** The furthest phase among the themes of a group, or null without any. */
export function furthestPhase(themes: readonly { phase: Phase }[]): Phase | null {
  return themes.reduce<Phase | null>(
    (furthest, { phase }) => (furthest === null || phases.indexOf(phase) > phases.indexOf(furthest) ? phase : furthest),
    null,
  );
}

/** Whether a dated relation holds on a day; both ends belong to it, and an open end holds for good. */
export function holdsOn(relation: { fromDay: string | null; toDay: string | null }, day: string): boolean {
  return (relation.fromDay === null || relation.fromDay <= day) && (relation.toDay === null || day <= relation.toDay);
}

/**
 * The territory of a group: the communes of its zone, and those that take part as communes today. Each once, in order of
 * code.
 */
export function territoryOf(
  zoneCommuneCodes: readonly string[],
  memberships: readonly { communeCode: string | null; fromDay: string | null; toDay: string | null }[],
  today: string,
): string[] {
  const taking = memberships.filter((membership) => holdsOn(membership, today)).map(({ communeCode }) => communeCode);
  const codes = [...zoneCommuneCodes, ...taking.filter((code) => code !== null)];
  return [...new Set(codes)].sort();
}
