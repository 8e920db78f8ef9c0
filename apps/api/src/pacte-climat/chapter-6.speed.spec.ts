import type { Chapter6Detail } from '@zesumme/domain';
import { randomId } from '@zesumme/testing';
import { type Chapter6World, anAssessmentPut, chapter6World, detailUrl, measureUrl } from '../testing/chapter-6-world';
import { Measure } from './measure.entity';

/** As many as the chapter has that is shipped. */
const MEASURES = 7;
const CRITERIA = 8;
const YEARS = [2021, 2022, 2023, 2024, 2025];
const COMMENTS = 70;
const ACTIONS = 200;
const PIECES = 500;
/** Milliseconds that the server may take. */
const PROMISED = 200;
const ROUNDS = 20;

let world: Chapter6World;
let code: string;
beforeAll(async () => {
  world = await chapter6World();
  code = world.own;
  const { first, second, third, unpublished } = world.measures;
  const { catalogueId } = await world.write((ctx) => ctx.manager.findOneByOrFail(Measure, { id: first }));
  const measures = [first, second, third, unpublished];
  const criteria = new Map<string, string[]>();
  await world.given(async (given) => {
    while (measures.length < MEASURES) {
      measures.push((await given.measure({ catalogueId, maxPoints: 5, position: measures.length })).id);
    }
    for (const measureId of measures) {
      const own: string[] = [];
      for (let at = 0; at < CRITERIA; at += 1) own.push((await given.criterion({ measureId, position: at })).id);
      criteria.set(measureId, own);
    }
  });
  for (const measureId of measures) await assess(measureId, criteria.get(measureId) ?? []);
  await world.given(async (given) => {
    const group = await given.group();
    const of = (at: number): string => measures[at % measures.length] ?? first;
    for (let at = 0; at < ACTIONS; at += 1) {
      await given.action({ groupId: group.id, communes: [{ communeCode: code, share: 0.001 }], measures: [of(at)] });
    }
    for (let at = 0; at < PIECES; at += 1) {
      const proven = criteria.get(of(at))?.[at % CRITERIA] ?? randomId();
      await given.evidence({
        communeCode: code,
        kind: 'link',
        state: 'accepted',
        title: `Preuve ${at}`,
        measureId: of(at),
        criteria: [proven],
      });
    }
    for (let at = 0; at < COMMENTS; at += 1) await given.comment({ communeCode: code, measureId: of(at) });
  });
}, 120_000);
afterAll(() => world.close());

/** As a commune that has said all it can: every criterion, and the indicator of each year. */
async function assess(measureId: string, own: readonly string[]): Promise<void> {
  const put = anAssessmentPut({
    sharesBy: 'criteria',
    criteria: own.map((criterionId) => ({ criterionId, state: 'met', share: 0.1 })),
    indicatorValues: YEARS.map((year) => ({ year, value: year - 2010, source: 'Relevé communal' })),
    comment: 'Tables rondes tenues. '.repeat(40),
  });
  expect((await world.people['commune user'].put(measureUrl(code, measureId), put)).status).toBe(200);
}

/** Nine of ten openings are as fast as this, or faster. */
const ninthOfTen = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * 0.9)] ?? Infinity;

// In the stage of its own, so that what is measured is the product and not the tests beside it.
describe(`A commune with every measure assessed, ${ACTIONS} actions and ${PIECES} pieces of evidence`, () => {
  it('holds what it is said to hold', async () => {
    const { body } = await world.people.administrator.get(detailUrl(code));
    const measures = (body as Chapter6Detail).sections.flatMap((section) => section.measures);
    expect(measures.filter(({ assessment }) => assessment !== null)).toHaveLength(MEASURES);
    expect(measures.flatMap(({ actions }) => actions)).toHaveLength(ACTIONS);
    expect((await world.people.administrator.get(`/api/evidence?communeCode=${code}`)).body.total).toBe(PIECES);
  });

  it.each([
    ['its chapter 6', () => detailUrl(code)],
    ['the state of its review', () => `/api/communes/${code}/review`],
    ['its plan', () => `${detailUrl(code)}/plans`],
    ['what is asked about it', () => `/api/communes/${code}/comments`],
    ['its evidence', () => `/api/evidence?communeCode=${code}`],
    ['how far its criteria are proven', () => `/api/communes/${code}/evidence/coverage`],
    ['what is not proven', () => `/api/communes/${code}/evidence/gaps`],
  ])(`opens %s in under ${PROMISED} ms`, async (_, url) => {
    const waits: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const asked = performance.now();
      expect((await world.people['commune user'].get(url())).status).toBe(200);
      waits.push(performance.now() - asked);
    }
    expect(ninthOfTen(waits)).toBeLessThan(PROMISED);
  });
});
