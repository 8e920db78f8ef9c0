import fc from 'fast-check';
import { type Phase, furthestPhase, phases } from '../working-groups/working-group.rules';
import { type JudgedStep, moveNeedsReason, moveOf, stepIssue, stretchesOf } from './method-step.rules';
import { methodStepCreate } from './method-step.schema';

const TODAY = '2026-11-29';
const phase = fc.constantFrom(...phases);
const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.option(fc.constant('Parce que le devis manque.'));
const wanted: fc.Arbitrary<{ to: Phase; day: string; word: string | null }> = fc.record({ to: phase, day, word });

describe('moveOf', () => {
  it.each([
    [null, 'scaling', 'start'],
    ['diagnosis', 'solutions', 'forward'],
    ['diagnosis', 'pilot', 'skip'],
    ['solutions', 'scaling', 'skip'],
    ['scaling', 'pilot', 'back'],
    ['pilot', 'pilot', null],
  ] as const)('from %s to %s is %s', (from, to, move) => {
    expect(moveOf(from, to)).toBe(move);
  });

  it('asks for a reason just where the next phase is not the one after', () => {
    fc.assert(
      fc.property(phase, phase, (from, to) => {
        const distance = phases.indexOf(to) - phases.indexOf(from);
        expect(moveNeedsReason(moveOf(from, to))).toBe(distance < 0 || distance > 1);
      }),
    );
  });
});

describe('stepIssue', () => {
  const step: JudgedStep = { from: 'diagnosis', to: 'solutions', day: '2026-05-01', word: null };

  it.each([
    [{}, null],
    [{ to: 'diagnosis' }, { path: 'to', code: 'same-phase' }],
    [{ day: null }, { path: 'day', code: 'required' }],
    [{ from: null, day: null }, null],
    [{ day: '2026-11-30' }, { path: 'day', code: 'not-come-yet' }],
    [{ day: '2026-03-31' }, { path: 'day', code: 'before-last-step' }],
    [{ day: '2026-04-01' }, null],
    [{ to: 'scaling' }, { path: 'word', code: 'step-needs-reason' }],
    [{ from: 'pilot' }, { path: 'word', code: 'step-needs-reason' }],
    [{ from: 'pilot', word: 'Le devis a changé.' }, null],
  ] as const)('of %j is %j', (over, issue) => {
    expect(stepIssue({ ...step, ...over } as JudgedStep, '2026-04-01', TODAY)).toEqual(issue);
  });

  it('keeps whatever is tried one unbroken way, in order, explained, ending where the theme stands', () => {
    fc.assert(
      fc.property(phase, fc.option(day), fc.array(wanted, { maxLength: 30 }), (first, since, tried) => {
        const way: JudgedStep[] = [
          { from: null, to: first, day: since !== null && since <= TODAY ? since : null, word: null },
        ];
        for (const each of tried) {
          const last = way.at(-1) as JudgedStep;
          const lastDay = way.reduce<string | null>((known, { day: on }) => on ?? known, null);
          const step = { ...each, from: last.to };
          if (stepIssue(step, lastDay, TODAY) === null) way.push(step);
        }
        way.slice(1).forEach((step, at) => {
          expect(step.from).toBe(way[at]?.to);
          expect(step.to).not.toBe(step.from);
          if (moveNeedsReason(moveOf(step.from, step.to))) expect(step.word).not.toBeNull();
        });
        const days = way.flatMap(({ day: on }) => on ?? []);
        expect(days).toEqual([...days].sort());
        expect(days.every((on) => on <= TODAY)).toBe(true);
        const stretches = stretchesOf(way);
        expect(stretches.map(({ phase: reached }) => reached)).toEqual(way.map(({ to }) => to));
        expect(stretches.slice(0, -1).map(({ until }) => until)).toEqual(way.slice(1).map(({ day: on }) => on));
        expect(furthestPhase(way.slice(-1).map(({ to }) => ({ phase: to })))).toBe(way.at(-1)?.to);
      }),
    );
  });
});

describe('methodStepCreate', () => {
  it('refuses at its field what never can be a step', () => {
    fc.assert(
      fc.property(phase, wanted, (from, { to, ...rest }) => {
        const themeId = '8f6d1c1e-2f63-4c36-9f3b-0f5c9d1e7a10';
        const given = methodStepCreate.safeParse({ themeId, from, to, ...rest });
        const issue = stepIssue({ from, to, ...rest }, null, '9999-12-31');
        expect(given.success).toBe(issue === null);
        if (!given.success) expect(given.error.issues[0]?.path).toEqual([issue?.path]);
      }),
    );
  });
});
