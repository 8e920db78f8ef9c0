import type { Chapter6Detail, Chapter6HistoryEntry, MoveProposal, SnapshotContent } from '@zesumme/domain';
import { Chapter6Snapshot } from '../pacte-climat/chapter-6-snapshot.entity';
import {
  type Chapter6World,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';

let world: Chapter6World;
let code: string;
beforeAll(async () => {
  world = await chapter6World();
  code = world.own;
});
afterAll(() => world.close());

const HOUR = 60 * 60_000;

/** Each measure to the one that is called the same, an hour after what was done before. */
async function moveTo(to: string): Promise<Chapter6Detail> {
  const { administrator } = world.people;
  const url = `${detailUrl(code)}/catalogue`;
  const proposal = (await administrator.get(`${url}?to=${to}`)).body as MoveProposal;
  world.clock.advance(HOUR);
  const mapping = proposal.moves.map((each) => ({ from: each.from.id, to: each.to }));
  const moved = await administrator.post(url, { to, version: proposal.version, mapping });
  expect(moved.status).toBe(200);
  world.clock.advance(HOUR);
  return moved.body as Chapter6Detail;
}

describe('A commune that goes back to a version and forth again', () => {
  it('is told who said its figures in the version that it has, not who said others in the one that it left', async () => {
    const { administrator, 'commune user': user } = world.people;
    const { first } = world.measures;
    await user.put(measureUrl(code, first), anAssessmentPut({ reviewedOn: null }));
    const { catalogue } = (await administrator.get(detailUrl(code))).body as Chapter6Detail;
    const { body: draft } = await administrator.post(`/api/catalogues/${catalogue.id}/versions`);
    await administrator.post(`/api/catalogues/${draft.id}/publication`, { version: draft.version });
    const there = await moveTo(draft.id);
    const own =
      there.sections.flatMap(({ measures }) => measures).find(({ assessment }) => assessment)?.measure.id ?? '';
    await moveTo(catalogue.id);
    const edited = anAssessmentPut({ version: 1, effectiveShare: 0.1, plannedShare: 0, reviewedOn: null });
    expect((await administrator.put(measureUrl(code, first), edited)).status).toBe(200);
    const again = await moveTo(draft.id);
    expect(measureIn(again, own)?.assessment?.effectiveShare).toBe(0.6);

    const history = async (query: string): Promise<Chapter6HistoryEntry[]> =>
      (await administrator.get(`${detailUrl(code)}/history?size=100${query}`)).body.items;
    const { displayName } = (await user.get('/api/me')).body.actor;
    const [said, ...others] = await history(`&figures=true&measureId=${own}`);
    expect([said?.kind, said?.actorLabel, others]).toEqual(['assessment.created', displayName, []]);
    expect((await history(`&measureId=${own}`)).map(({ kind }) => kind)).toEqual([
      'assessment.carried',
      'assessment.created',
    ]);
    // In the history of the whole chapter it stays, and leads nowhere.
    const whole = await history('');
    expect(whole.find(({ kind }) => kind === 'assessment.edited')?.opens).toBe(false);
    expect(whole.find(({ kind }) => kind === 'assessment.created')?.opens).toBe(true);

    const { body: taken } = await administrator.post(`/api/communes/${code}/snapshots`, {});
    const { content } = await world.write((ctx) => ctx.manager.findOneByOrFail(Chapter6Snapshot, { id: taken.id }));
    expect((JSON.parse(content) as SnapshotContent).said).toMatchObject([{ role: 'commune-user' }]);
  });
});
