import * as fc from 'fast-check';
import { broughtByActions } from './brought.rules';
import type { ActionStatus } from '../actions/action.rules';
import type { AssessedMeasure } from './chapter-6.schema';

type Sections = Parameters<typeof broughtByActions>[0];
type Score = Pick<AssessedMeasure['score'], 'possible' | 'effective'> & { state?: AssessedMeasure['score']['state'] };

const measureOf = (
  { state = 'assessed', ...score }: Score,
  actions: Record<string, number | null>,
  status: ActionStatus = 'done',
) =>
  ({
    score: { ...score, state },
    actions: Object.entries(actions).map(([id, share]) => ({ id, share, status })),
  }) as unknown as AssessedMeasure;
const finished = (...ids: string[]) => ids.map((id) => ({ id, measureIds: ['any'] }));
const sectionsOf = (...measures: AssessedMeasure[]): Sections => [{ measures }];

describe('What finished actions bring', () => {
  it('is the stated share of the possible points, and no more than is effective', () => {
    const sections = sectionsOf(
      measureOf({ possible: 10, effective: 8 }, { shuttle: 0.25, bikes: 0.1, idea: 0.5 }),
      measureOf({ possible: 6, effective: 1 }, { shuttle: 0.5 }),
    );
    expect(broughtByActions(sections, finished('shuttle', 'bikes'))).toEqual({
      points: 3.5 + 1,
      counted: 2,
      isLeast: false,
      unknown: 0,
      later: 0,
    });
  });

  it('counts an action as unknown only where nothing of it is known, and not where it does not concern the commune', () => {
    const sections = sectionsOf(
      measureOf({ possible: 10, effective: 8 }, { shuttle: null, bikes: 0.1, talks: 0.2 }),
      measureOf({ possible: null, effective: null }, { bikes: 0.1, panel: 0.3 }),
      measureOf({ possible: 0, effective: 0, state: 'not-concerning' }, { elsewhere: 0.3 }),
    );
    expect(broughtByActions(sections, finished('shuttle', 'bikes', 'panel', 'elsewhere', 'later'))).toEqual({
      points: 1,
      counted: 1,
      isLeast: true,
      unknown: 2,
      later: 1,
    });
    // What is unknown of others says nothing of those that count.
    expect(broughtByActions(sections, finished('talks', 'panel'))).toMatchObject({ points: 2, isLeast: false });
  });

  it('counts nothing of what was done after the day of which the sections tell', () => {
    const sections = sectionsOf(
      measureOf({ possible: 10, effective: 6 }, { shuttle: 0.3 }, 'planned'),
      measureOf({ possible: 10, effective: 6 }, { bikes: 0.1 }),
    );
    expect(broughtByActions(sections, finished('shuttle', 'bikes', 'unheard'))).toEqual({
      points: 1,
      counted: 1,
      isLeast: false,
      unknown: 0,
      later: 2,
    });
  });

  it('leaves out what serves no measure', () => {
    const sections = sectionsOf(measureOf({ possible: 10, effective: 8 }, {}));
    expect(broughtByActions(sections, [{ id: 'talks', measureIds: [] }])).toEqual({
      points: 0,
      counted: 0,
      isLeast: false,
      unknown: 0,
      later: 0,
    });
  });

  it('never exceeds what is effective, whatever the shares', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const property = fc.property(
      fc.array(fc.record({ possible: fc.integer({ min: 0, max: 20 }), part: share, shares: fc.array(share) })),
      (measures) => {
        const sections = sectionsOf(
          ...measures.map(({ possible, part, shares }) =>
            measureOf(
              { possible, effective: Math.round(possible * part * 1000) / 1000 },
              Object.fromEntries(shares.map((each, at) => [`${at}`, each])),
            ),
          ),
        );
        const all = sections.flatMap((section) => section.measures);
        const ids = all.flatMap(({ actions }) => actions.map(({ id }) => id));
        const effective = all.reduce((sum, { score }) => sum + (score.effective ?? 0), 0);
        expect(broughtByActions(sections, finished(...ids)).points).toBeLessThanOrEqual(effective + 1e-6);
      },
    );
    fc.assert(property);
  });
});
