import type { Chapter6Detail } from '@zesumme/domain';
import { randomId } from '@zesumme/testing';
import { type Chapter6World, chapter6World, detailUrl } from '../testing/chapter-6-world';

const ACTIONS = 200;
const PIECES = 500;
/** Milliseconds that the server may take. */
const PROMISED = 200;
const ROUNDS = 20;

let world: Chapter6World;
let code: string;
beforeAll(async () => {
  world = await chapter6World();
  code = await world.commune({ agreed: true });
  const { first, second, third, unpublished } = world.measures;
  const measures = [first, second, third, unpublished];
  await world.given(async (given) => {
    const criteria = new Map<string, string[]>();
    for (const measureId of measures) {
      await given.assessment({ communeCode: code, measureId, effectiveShare: 0.4, plannedShare: 0.2 });
      const own: string[] = [];
      for (let at = 0; at < 8; at += 1) own.push((await given.criterion({ measureId, position: at })).id);
      criteria.set(measureId, own);
    }
    const group = await given.group();
    const of = (at: number): string => measures[at % measures.length] ?? first;
    for (let at = 0; at < ACTIONS; at += 1) {
      await given.action({ groupId: group.id, communes: [{ communeCode: code, share: 0.001 }], measures: [of(at)] });
    }
    for (let at = 0; at < PIECES; at += 1) {
      const proven = criteria.get(of(at))?.[at % 8] ?? randomId();
      await given.evidence({
        communeCode: code,
        kind: 'link',
        state: 'accepted',
        title: `Preuve ${at}`,
        measureId: of(at),
        criteria: [proven],
      });
    }
  });
}, 120_000);
afterAll(() => world.close());

const median = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

// In the stage of its own, so that what is measured is the product and not the tests beside it.
describe(`A commune with every measure assessed, ${ACTIONS} actions and ${PIECES} pieces of evidence`, () => {
  it('holds what it is said to hold', async () => {
    const { body } = await world.people.administrator.get(detailUrl(code));
    const measures = (body as Chapter6Detail).sections.flatMap((section) => section.measures);
    expect(measures.filter(({ assessment }) => assessment !== null)).toHaveLength(4);
    expect(measures.flatMap(({ actions }) => actions)).toHaveLength(ACTIONS);
    expect((await world.people.administrator.get(`/api/evidence?communeCode=${code}`)).body.total).toBe(PIECES);
  });

  it.each([
    ['its chapter 6', () => detailUrl(code)],
    ['the state of its review', () => `/api/communes/${code}/review`],
    ['its evidence', () => `/api/evidence?communeCode=${code}`],
    ['how far its criteria are proven', () => `/api/communes/${code}/evidence/coverage`],
    ['what is not proven', () => `/api/communes/${code}/evidence/gaps`],
  ])(`opens %s in under ${PROMISED} ms`, async (_, url) => {
    const waits: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const asked = performance.now();
      expect((await world.people['project manager'].get(url())).status).toBe(200);
      waits.push(performance.now() - asked);
    }
    expect(median(waits)).toBeLessThan(PROMISED);
  });
});
