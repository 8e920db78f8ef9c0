import { type CriterionState } from './criteria.rules';
import { type EvidenceStanding, type EvidenceState, isProof } from './evidence.rules';

/** What evidence says of a criterion or a measure: a piece proves it, one did and has ended, or none does. */
export const proofs = ['proven', 'ended', 'unproven'] as const;
export type Proof = (typeof proofs)[number];

/** A piece of evidence as the coverage looks at it. */
export interface ProvingPiece {
  id: string;
  title: string;
  state: EvidenceState;
  standing: EvidenceStanding;
  validFrom: string | null;
  validUntil: string | null;
  measureIds: readonly string[];
  criterionIds: readonly string[];
}

/** A measure with its criteria, in the order of the catalogue. */
export interface ProvableMeasure {
  id: string;
  criteria: readonly { id: string }[];
}

/** How far the criteria of a measure are proven: the three counts add up to the number of its criteria. */
export interface MeasureCoverage {
  measureId: string;
  /** Of the measure as a whole: by any of its pieces, whatever criteria they name. */
  proof: Proof;
  criteria: { criterionId: string; proof: Proof }[];
  counts: Record<Proof, number>;
}

/** What the pieces that the commune accepted say together. */
export function proofBy(pieces: readonly Pick<ProvingPiece, 'state' | 'standing'>[]): Proof {
  const accepted = pieces.filter(({ state }) => state === 'accepted');
  if (accepted.some(({ standing }) => isProof(standing))) return 'proven';
  return accepted.some(({ standing }) => standing === 'stale') ? 'ended' : 'unproven';
}

/** The coverage of each measure's criteria by evidence, in the given order. */
export function coverageOf(measures: readonly ProvableMeasure[], pieces: readonly ProvingPiece[]): MeasureCoverage[] {
  return measures.map(({ id, criteria }) => {
    const shown = criteria.map((criterion) => ({
      criterionId: criterion.id,
      proof: proofBy(pieces.filter(({ criterionIds }) => criterionIds.includes(criterion.id))),
    }));
    const count = (wanted: Proof): number => shown.filter(({ proof }) => proof === wanted).length;
    return {
      measureId: id,
      proof: proofBy(pieces.filter(({ measureIds }) => measureIds.includes(id))),
      criteria: shown,
      counts: { proven: count('proven'), ended: count('ended'), unproven: count('unproven') },
    };
  });
}

/** What is stated without valid evidence: a criterion met or planned, or an effective share of a measure. */
export const gapClaims = ['met', 'planned', 'effective'] as const;
export type GapClaim = (typeof gapClaims)[number];

/**
 * What would close a gap: to answer a piece that is proposed, to add the file that a piece lacks, to wait until one is valid, to
 * renew one that ended, or to add one.
 */
export const gapRemedies = ['decide', 'attach', 'wait', 'renew', 'add'] as const;
export type GapRemedy = (typeof gapRemedies)[number];

export interface Gap {
  measureId: string;
  /** Null where the measure as a whole lacks evidence. */
  criterionId: string | null;
  claim: GapClaim;
  remedy: GapRemedy;
  /** The piece that the remedy is about. */
  piece: Pick<ProvingPiece, 'id' | 'title' | 'validFrom' | 'validUntil'> | null;
}

/** What a commune states of a measure. */
export interface StatedMeasure {
  measureId: string;
  concerns: boolean;
  effectiveShare: number | null;
  criteria: readonly { criterionId: string; state: CriterionState }[];
}

/**
 * What the commune states without valid evidence, in the order of the catalogue, a measure before its criteria. A measure that
 * does not concern it has no gaps.
 */
export function gapsOf(
  measures: readonly ProvableMeasure[],
  stated: readonly StatedMeasure[],
  pieces: readonly ProvingPiece[],
): Gap[] {
  const byMeasure = new Map(stated.map((each) => [each.measureId, each]));
  return measures.flatMap(({ id, criteria }): Gap[] => {
    const said = byMeasure.get(id);
    if (!said?.concerns) return [];
    const gap = (criterionId: string | null, claim: GapClaim): Gap[] => {
      const about = pieces.filter((piece) =>
        criterionId === null ? piece.measureIds.includes(id) : piece.criterionIds.includes(criterionId),
      );
      return proofBy(about) === 'proven' ? [] : [{ measureId: id, criterionId, claim, ...remedyIn(about) }];
    };
    return [
      ...((said.effectiveShare ?? 0) > 0 ? gap(null, 'effective') : []),
      ...criteria.flatMap((criterion) => {
        const state = said.criteria.find(({ criterionId }) => criterionId === criterion.id)?.state;
        return state === 'met' || state === 'planned' ? gap(criterion.id, state) : [];
      }),
    ];
  });
}

function remedyIn(pieces: readonly ProvingPiece[]): Pick<Gap, 'remedy' | 'piece'> {
  const accepted = (wanted: EvidenceStanding) => (piece: ProvingPiece) =>
    piece.state === 'accepted' && piece.standing === wanted;
  const ways: [GapRemedy, (piece: ProvingPiece) => boolean][] = [
    ['decide', ({ state, standing }) => state === 'proposed' && isProof(standing)],
    ['attach', accepted('incomplete')],
    ['wait', accepted('upcoming')],
    ['renew', accepted('stale')],
  ];
  for (const [remedy, fits] of ways) {
    // Of several, the one that was or will be valid longest.
    const [piece] = pieces
      .filter(fits)
      .sort((a, b) => (b.validUntil ?? '9999').localeCompare(a.validUntil ?? '9999') || a.id.localeCompare(b.id));
    if (piece) {
      const { id, title, validFrom, validUntil } = piece;
      return { remedy, piece: { id, title, validFrom, validUntil } };
    }
  }
  return { remedy: 'add', piece: null };
}
