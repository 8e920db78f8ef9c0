import fc from 'fast-check';
import {
  type StatedExchange,
  areIntroduced,
  exchangePhases,
  figuresCount,
  needsReason,
  phaseAfter,
  phaseMove,
} from './introduction.rules';
import { introductionFigures } from './introduction.schema';

const both = { offerAnswer: 'accepted', needAnswer: 'accepted' } as const;
const none = { offerAnswer: null, needAnswer: null } as const;

describe('An introduction', () => {
  it('becomes a discussion when both accept, and ends when one declines', () => {
    expect(phaseAfter(none)).toBe('idea');
    expect(phaseAfter({ ...both, needAnswer: null })).toBe('idea');
    expect(phaseAfter(both)).toBe('discussion');
    expect(phaseAfter({ ...both, offerAnswer: 'declined' })).toBe('abandoned');
    expect([areIntroduced(none), areIntroduced(both)]).toEqual([false, true]);
  });

  it('goes on one step at a time, and back or to its end with a reason', () => {
    expect(phaseMove('discussion', 'negotiation', both)).toBe('on');
    expect(phaseMove('discussion', 'implementation', both)).toBeNull();
    expect(phaseMove('implementation', 'discussion', both)).toBe('back');
    expect(phaseMove('negotiation', 'abandoned', both)).toBe('abandon');
    expect(phaseMove('abandoned', 'discussion', both)).toBe('back');
    expect(phaseMove('completed', 'abandoned', both)).toBeNull();
    expect(phaseMove('discussion', 'idea', both)).toBeNull();
    expect([needsReason('on'), needsReason('back'), needsReason('abandon')]).toEqual([false, true, true]);
  });

  it('is moved by nobody past an idea before both accepted', () => {
    for (const to of exchangePhases) {
      const move = phaseMove('idea', to, none);
      expect(move).toBe(to === 'abandoned' ? 'abandon' : null);
    }
  });
});

describe('What exchanges brought', () => {
  const exchange: fc.Arbitrary<StatedExchange> = fc.record({
    phase: fc.constantFrom(...exchangePhases),
    evidence: fc.option(fc.constant('Bon de pesée')),
    evidenceUrl: fc.constant(null),
    tonnes: fc.option(fc.integer({ min: 0, max: 1000 })),
    kgCo2e: fc.option(fc.integer({ min: -1000, max: 1000 })),
    euros: fc.option(fc.integer({ min: -1000, max: 1000 })),
  });

  it('counts once it is implemented and something shows it', () => {
    fc.assert(
      fc.property(fc.array(exchange, { maxLength: 12 }), (all) => {
        const counting = all.filter(figuresCount);
        expect(
          counting.every(({ phase, evidence }) => evidence !== null && ['implementation', 'completed'].includes(phase)),
        ).toBe(true);
        expect(counting.every(({ tonnes, kgCo2e, euros }) => (tonnes ?? kgCo2e ?? euros) !== null)).toBe(true);
      }),
    );
  });

  it('is not stated without saying what shows it', () => {
    expect(introductionFigures.safeParse({ version: 1, tonnes: 3 }).success).toBe(false);
    expect(introductionFigures.safeParse({ version: 1, tonnes: 3, evidence: 'Bon de pesée' }).success).toBe(true);
    expect(introductionFigures.safeParse({ version: 1 }).success).toBe(true);
  });
});
