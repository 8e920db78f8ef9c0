import type { Chapter6HistoryPage, SnapshotContent } from '@zesumme/domain';
import { type Chapter6World, anAssessmentPut, chapter6World, detailUrl, measureUrl } from '../testing/chapter-6-world';
import type { Client } from '../testing/test-app';

let world: Chapter6World;
let user: Client;
let admin: Client;
beforeAll(async () => {
  world = await chapter6World();
  ({ administrator: admin, 'commune user': user } = world.people);
});
afterAll(() => world.close());

/** Saved as what it is now with what is given, a minute later. */
async function saved(person: Client, measureId: string, version: number | null, over: object): Promise<void> {
  world.clock.advance(60_000);
  const { status } = await person.put(measureUrl(world.own, measureId), anAssessmentPut({ version, ...over }));
  expect(status).toBe(200);
}

describe('Who said what the figures of a measure rest on', () => {
  it('is whoever changed them last, not whoever wrote a comment or entered a value', async () => {
    const { first } = world.measures;
    const criterion = await world.given((given) => given.criterion({ measureId: first }));
    const last = async (): Promise<[string | undefined, number]> => {
      const url = `${detailUrl(world.own)}/history?size=1&figures=true&measureId=${first}`;
      const { items, total } = (await admin.get(url)).body as Chapter6HistoryPage;
      return [items[0]?.at, total];
    };
    await saved(user, first, null, { effectiveShare: 0.5, comment: 'Dit "field":"effectiveShare", sans le changer.' });
    const said = world.clock.instant();
    expect(await last()).toEqual([said, 1]);
    const kept = { effectiveShare: 0.5, comment: 'Autrement "field":"effectiveShare" dit.' };
    await saved(admin, first, 1, kept);
    const indicatorValues = [{ year: 2025, value: 3, source: 'Rapport' }];
    await saved(admin, first, 2, { ...kept, indicatorValues, reviewedOn: '2026-11-20' });
    expect(await last()).toEqual([said, 1]);
    const criteria = [{ criterionId: criterion.id, state: 'met', share: null }];
    for (const [at, over] of [
      { criteria },
      { criteria, reductionFactor: 0.5, reductionReason: 'Peu d’entreprises.' },
      { criteria, plannedShare: 0.4 },
    ].entries()) {
      await saved(admin, first, 3 + at, { ...kept, indicatorValues, reviewedOn: '2026-11-20', ...over });
      expect(await last()).toEqual([world.clock.instant(), 2 + at]);
    }
  });

  it('is kept by a snapshot as a day and a role, and no name', async () => {
    const { second, third } = world.measures;
    await saved(user, second, null, { effectiveShare: 0.5 });
    const at = world.clock.instant();
    await saved(admin, second, 1, { effectiveShare: 0.5, comment: 'Relu.' });
    // Of what was there before anything was recorded, nobody knows.
    await world.given((given) => given.assessment({ communeCode: world.own, measureId: third }));
    const url = `/api/communes/${world.own}/snapshots`;
    const taken = await user.post(url, { kind: 'by-hand', label: null });
    expect(taken.status).toBe(201);
    const kept = async (): Promise<SnapshotContent> => (await user.get(`${url}/${taken.body.id}`)).body.content;
    const of = (content: SnapshotContent, id: string) => content.said?.find(({ measureId }) => measureId === id);
    const before = await kept();
    expect(of(before, second)).toEqual({ measureId: second, at, role: 'commune-user' });
    expect(of(before, third)).toBeUndefined();
    await saved(admin, second, 2, { effectiveShare: 0.9, plannedShare: 0 });
    expect((await kept()).said).toEqual(before.said);
  });
});
