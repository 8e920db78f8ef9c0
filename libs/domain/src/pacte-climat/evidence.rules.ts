import type { OrganisationKind } from '../shared/actor';

/** What becomes of evidence: a closed meeting proposes it, the commune accepts or refuses it. */
export const evidenceStates = ['proposed', 'accepted', 'refused'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/**
 * The measure that a meeting of a working group serves by itself: cooperation with the private sector, whose criteria name
 * company working groups. Source: `data/pc2-chapter6.json`.
 */
export const MEASURE_OF_MEETINGS = 'zusammenarbeit-mit-der-privatwirtschaft';

/** Who came to a meeting, as counts: no names. */
export interface EvidenceCounts {
  persons: number;
  organisations: number;
  companies: number;
  publicActors: number;
}

interface Comer {
  organisationId: string | null;
  organisationKind: OrganisationKind | null;
  attendance: 'attended' | 'excused' | 'absent' | null;
}

/**
 * Who came, counted, each with the organisation that they came for. An organisation that was invited as a whole counts as
 * one person; a guest who was sent by nobody counts as a person without an organisation.
 *
 * @returns null where nobody noted who came, which is not the same as nobody coming
 */
export function countComers(invitations: readonly Comer[]): EvidenceCounts | null {
  if (!invitations.some(({ attendance }) => attendance !== null)) return null;
  const came = invitations.filter(({ attendance }) => attendance === 'attended');
  const kinds = new Map(
    came.flatMap((each) => (each.organisationId ? [[each.organisationId, each.organisationKind]] : [])),
  );
  const of = (kind: OrganisationKind): number => [...kinds.values()].filter((each) => each === kind).length;
  return {
    persons: came.length,
    organisations: kinds.size,
    companies: of('company'),
    publicActors: of('public-actor'),
  };
}

interface Shown {
  /** The measures that items of the agenda are about. */
  itemMeasures: readonly string[];
  /** The actions that the meeting dealt with or gave: the communes that each names, and the measures that it serves. */
  actions: readonly { communeCodes: readonly string[]; measureIds: readonly string[] }[];
}

/**
 * The measures that a meeting is evidence for, for one commune: those of its agenda, and those of its actions that name the
 * commune; where there are none, that of meetings as such.
 *
 * @param known the measures of the catalogue in force, and of them the one for meetings as such
 */
export function measuresShown(
  { itemMeasures, actions }: Shown,
  communeCode: string,
  known: { ids: readonly string[]; ofMeetings: string | null },
): string[] {
  const served = actions
    .filter(({ communeCodes }) => communeCodes.includes(communeCode))
    .flatMap(({ measureIds }) => measureIds);
  const found = [...new Set([...itemMeasures, ...served])].filter((id) => known.ids.includes(id));
  if (found.length > 0) return found;
  return known.ofMeetings === null ? [] : [known.ofMeetings];
}
