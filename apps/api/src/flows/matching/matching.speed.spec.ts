import { aFlow, anOrganisation } from '@zesumme/testing';
import { ordinaryWords, searchTextOf } from '@zesumme/domain';
import { Organisation } from '../../organisations/organisation.entity';
import { insertAll } from '../../seeds/rows';
import { loadReference } from '../../seeds/reference';
import { OpenDatabase } from '../../testing/open-database';
import { Flow } from '../flow.entity';
import { FlowMatch } from './flow-match.entity';
import { judgeAll, keepMatches } from './match-all';
import { matchFlow } from './match-flow';

const system = { kind: 'system' } as const;

/** What is promised: so many flows, and so many milliseconds for one and for all. */
const FLOWS = 10_000;
const ONE = 1_000;
const ALL = 60_000;
const MANY = 180_000;

describe('Ten thousand flows', () => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await OpenDatabase.open('2026-11-23T09:00:00.000Z');
    await database.write(loadReference);
    await database.write(async (ctx) => {
      const organisations = Array.from({ length: 400 }, (_, at) => {
        const row = anOrganisation({ naceCode: ['1071', '3811', '4711', '1623', '0111', '6419'][at % 6] ?? null });
        return { ...row, searchText: searchTextOf(row.name) };
      });
      await insertAll(ctx, Organisation, organisations);
      // Few things are offered and sought by many, as in life: each has the words and the code of something ordinary.
      const flows = Array.from({ length: FLOWS }, (_, at) => {
        const thing = ordinaryWords[(at * at + at) % ordinaryWords.length];
        const label = `${thing?.phrases[at % (thing.phrases.length || 1)]} lot ${at % 97}`;
        return {
          ...aFlow({
            organisationId: organisations[at % organisations.length]?.id ?? '',
            direction: at % 2 === 0 ? ('offer' as const) : ('need' as const),
            wasteCode: thing?.codes[at % (thing.codes.length || 1)] ?? null,
            ...{ quantity: at % 50, unit: 't' as const, lon: 5.8 + (at % 71) / 100, lat: 49.45 + (at % 67) / 100 },
          }),
          label,
          searchText: searchTextOf(label),
        };
      });
      await insertAll(ctx, Flow, flows);
    });
  }, MANY);

  afterAll(() => database.close());

  it(
    'are all matched in less than a minute',
    async () => {
      const from = performance.now();
      const judged = await database.unitOfWork.read(system, judgeAll);
      await database.write((ctx) => keepMatches(ctx, judged));
      const took = performance.now() - from;
      expect(judged.matches.length).toBeGreaterThan(FLOWS);
      expect(took).toBeLessThan(ALL);
    },
    MANY,
  );

  it(
    'have the matches of a new one in less than a second',
    async () => {
      const some = await database.unitOfWork.read(system, (ctx) =>
        ctx.manager.find(Flow, { select: { id: true }, order: { id: 'ASC' }, take: 20 }),
      );
      const times: number[] = [];
      for (const { id } of some) {
        const from = performance.now();
        await database.write((ctx) => matchFlow(ctx, id));
        times.push(performance.now() - from);
      }
      const found = await database.unitOfWork.read(system, (ctx) =>
        ctx.manager.countBy(FlowMatch, { offerId: some[0]?.id ?? '' }),
      );
      expect(found).toBeGreaterThanOrEqual(0);
      expect(Math.max(...times)).toBeLessThan(ONE);
    },
    MANY,
  );
});
