import type { OrganisationKind } from '../shared/actor';
import { addDays } from '../shared/calendar';

/** What a piece of evidence is: a meeting, a file, a web page, a practice sheet, an action of a group, or a figure of a campaign. */
export const evidenceKinds = ['meeting', 'file', 'link', 'practice', 'action', 'campaign'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Those that are a record of ours: each is evidence for a commune's measure once. */
export const sourcedKinds = ['meeting', 'practice', 'action', 'campaign'] as const satisfies readonly EvidenceKind[];

/** Those that somebody who is not of the commune may propose: documents are the commune's own. */
export const proposableKinds = [
  'meeting',
  'link',
  'practice',
  'action',
  'campaign',
] as const satisfies readonly EvidenceKind[];

/**
 * How a piece of evidence stands on a day: it proves (`valid`, `ending` within `ENDING_DAYS`), does so no more (`stale`) or
 * not yet (`upcoming`), or lacks its file (`incomplete`). Never stored.
 */
export const evidenceStandings = ['valid', 'ending', 'stale', 'upcoming', 'incomplete'] as const;
export type EvidenceStanding = (typeof evidenceStandings)[number];

/** So many days before its end a piece of evidence says that it ends. */
export const ENDING_DAYS = 60;

/** What of a piece decides how it stands. */
export interface DatedPiece {
  kind: EvidenceKind;
  validFrom: string | null;
  validUntil: string | null;
  hasFile: boolean;
}

/** How the piece stands on this day; its last day still counts. */
export function standingOf({ kind, validFrom, validUntil, hasFile }: DatedPiece, today: string): EvidenceStanding {
  if (validUntil !== null && validUntil < today) return 'stale';
  if (kind === 'file' && !hasFile) return 'incomplete';
  if (validFrom !== null && validFrom > today) return 'upcoming';
  return validUntil !== null && validUntil <= addDays(today, ENDING_DAYS) ? 'ending' : 'valid';
}

/** Whether a piece that stands so proves something. */
export const isProof = (standing: EvidenceStanding): boolean => standing === 'valid' || standing === 'ending';

/** What becomes of evidence that is proposed: the commune accepts or refuses it. Its own pieces are accepted at once. */
export const evidenceStates = ['proposed', 'accepted', 'refused'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

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
 * commune; where there are none, those that the catalogue says meetings prove.
 *
 * @param version the catalogue by which the commune assesses itself: what a measure of any version is in it, and its measures
 *   that meetings prove by themselves
 */
export function measuresShown(
  { itemMeasures, actions }: Shown,
  communeCode: string,
  version: { measuresFor: (measureId: string) => readonly string[]; ofMeetings: readonly string[] },
): string[] {
  const served = actions
    .filter(({ communeCodes }) => communeCodes.includes(communeCode))
    .flatMap(({ measureIds }) => measureIds);
  const found = [...new Set([...itemMeasures, ...served].flatMap((id) => version.measuresFor(id)))];
  return found.length > 0 ? found : [...version.ofMeetings];
}
