import fc from 'fast-check';
import { flowKinds, flowPeriods, flowUnits } from './flow.rules';
import { textTerms } from './match-text.rules';
import {
  type MatchPartName,
  type MatchedFlow,
  MATCH_WEIGHTS,
  closenessAt,
  isRelevant,
  matchScore,
} from './match.rules';
import { wasteCloseness } from './waste-code.rules';

const day = fc
  .integer({ min: 0, max: 800 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const window = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([a, b]) => (a !== null && b !== null && b < a ? { fromDay: b, toDay: a } : { fromDay: a, toDay: b }));
const code = fc.constantFrom('150103', '150101', '150110', '170201', '200138', '200108', '020304', '020399', '130205');
const text = fc.constantFrom('Palettes en bois', 'Holzpaletten', 'marc de café', 'Kartonagen', 'sciure', 'chaleur', '');
const place = fc.option(
  fc.record({
    lon: fc.double({ min: 5.7, max: 6.5, noNaN: true }),
    lat: fc.double({ min: 49.4, max: 50.2, noNaN: true }),
  }),
);

const flow: fc.Arbitrary<MatchedFlow> = fc
  .record({
    kind: fc.constantFrom(...flowKinds),
    wasteCode: fc.option(code),
    terms: text.map((each) => textTerms(each)),
    naceCode: fc.option(fc.constantFrom('10', '1071', '3811', '47', '1623', '0111')),
    quantity: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    unit: fc.option(fc.constantFrom(...flowUnits)),
    per: fc.constantFrom(...flowPeriods),
    window,
    place,
  })
  .map(({ window: days, place: at, ...rest }) => ({ ...rest, ...days, lon: at?.lon ?? null, lat: at?.lat ?? null }));

const plain: MatchedFlow = {
  ...{ kind: 'material', wasteCode: '150103', terms: textTerms('palettes'), naceCode: null },
  ...{ quantity: null, unit: null, per: 'once', fromDay: null, toDay: null, lon: 6.1, lat: 49.6 },
};
const valueOf = (offer: MatchedFlow, need: MatchedFlow, name: MatchPartName): number | null | undefined =>
  matchScore(offer, need).parts.find((part) => part.name === name)?.value;

describe('matchScore', () => {
  it('stays between 0 and 1, with what is unknown between what is known and all', () => {
    fc.assert(
      fc.property(flow, flow, (offer, need) => {
        const { score, most, parts } = matchScore(offer, need);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(most).toBeLessThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(most);
        expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
        for (const { value } of parts) if (value !== null) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });

  it('is what its parts say and nothing else', () => {
    fc.assert(
      fc.property(flow, flow, (offer, need) => {
        const { score, parts } = matchScore(offer, need);
        const sum = parts.reduce((all, { value, weight }) => all + (value ?? 0) * weight, 0);
        if (offer.kind === need.kind) expect(score).toBeCloseTo(sum, 3);
        else expect(score).toBe(0);
      }),
    );
  });

  it('is the same in every part but the sector when both sides are exchanged', () => {
    fc.assert(
      fc.property(flow, flow, (one, other) => {
        const alike = { ...other, kind: one.kind };
        for (const name of ['waste', 'text', 'distance', 'quantity', 'period'] as const) {
          const [a, b] = [valueOf(one, alike, name), valueOf(alike, one, name)];
          if (typeof a === 'number' && typeof b === 'number') expect(a).toBeCloseTo(b, 9);
          else expect(a).toEqual(b);
        }
        const blind = (each: MatchedFlow): MatchedFlow => ({ ...each, naceCode: null });
        expect(matchScore(blind(one), blind(alike)).score).toBeCloseTo(matchScore(blind(alike), blind(one)).score, 3);
      }),
    );
  });

  it('never falls as the codes come closer, all else the same', () => {
    fc.assert(
      fc.property(flow, flow, code, code, code, (offer, need, own, a, b) => {
        const near = wasteCloseness(own, a) >= wasteCloseness(own, b) ? a : b;
        const far = near === a ? b : a;
        const pair = (wasteCode: string) =>
          matchScore({ ...offer, kind: 'material', wasteCode: own }, { ...need, kind: 'material', wasteCode }).score;
        expect(pair(near)).toBeGreaterThanOrEqual(pair(far));
      }),
    );
  });

  it('never rises with the distance, all else the same', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.7, noNaN: true }),
        fc.double({ min: 0, max: 0.7, noNaN: true }),
        flow,
        (one, other, need) => {
          const [near, far] = [Math.min(one, other), Math.max(one, other)];
          const at = (north: number) =>
            matchScore({ ...plain, lat: 49.4 + north }, { ...need, kind: 'material', lon: 6.1, lat: 49.4 }).score;
          expect(at(near)).toBeGreaterThanOrEqual(at(far));
        },
      ),
    );
    expect(closenessAt(0)).toBe(1);
    expect(closenessAt(12)).toBe(0.5);
  });

  it('leaves what nobody said unknown, and weighs it as nothing', () => {
    const need = { ...plain, lon: null, lat: null };
    expect(valueOf(plain, need, 'distance')).toBeNull();
    const { score, most } = matchScore(plain, need);
    expect(most - score).toBeCloseTo(MATCH_WEIGHTS.distance + MATCH_WEIGHTS.sector + MATCH_WEIGHTS.quantity, 3);
  });

  it('does not ask for a waste code between resources that are no material', () => {
    const room = { ...plain, kind: 'capacity', wasteCode: null, terms: textTerms('salle de réunion') } as const;
    expect(matchScore(room, room).parts.map(({ name }) => name)).not.toContain('waste');
  });

  it('knows ordinary words in three languages for the same', () => {
    expect(valueOf({ ...plain, terms: textTerms('Holzpaletten') }, plain, 'text')).toBeGreaterThan(0.5);
    const coffee = { ...plain, terms: textTerms('marc de café, 40 kg') };
    expect(valueOf(coffee, { ...plain, terms: textTerms('Kaffeesatz gesucht') }, 'text')).toBe(1);
    expect(valueOf(coffee, { ...plain, terms: textTerms('coffee grounds') }, 'text')).toBe(1);
    expect(valueOf(coffee, plain, 'text')).toBe(0);
  });

  it('does not take a pair for a match by its place alone', () => {
    const other = { ...plain, wasteCode: '130205', terms: textTerms('huile de vidange') };
    expect(isRelevant(matchScore(plain, other))).toBe(false);
    expect(isRelevant(matchScore(plain, { ...plain, wasteCode: null }))).toBe(true);
  });
});
