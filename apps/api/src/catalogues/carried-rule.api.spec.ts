import type {
  CatalogueVersionDetail,
  Chapter6Detail,
  Chapter6HistoryEntry,
  MoveProposal,
  SnapshotContent,
} from '@zesumme/domain';
import { type Chapter6World, anAssessmentPut, chapter6World, detailUrl, measureUrl } from '../testing/chapter-6-world';
import type { Client } from '../testing/test-app';

let world: Chapter6World;
let admin: Client;
let user: Client;
beforeAll(async () => {
  world = await chapter6World();
  ({ administrator: admin, 'commune user': user } = world.people);
});
afterAll(() => world.close());

const nameOf = async (person: Client): Promise<string> => (await person.get('/api/me')).body.actor.displayName;

/** Moves the own commune to a version that says the same but for the criteria that it leaves out. */
async function moveWithout(texts: string[]): Promise<Chapter6Detail> {
  const url = detailUrl(world.own);
  const { catalogue } = (await admin.get(url)).body as Chapter6Detail;
  const { body: draft } = await admin.post(`/api/catalogues/${catalogue.id}/versions`);
  const { id, version, head, body } = draft as CatalogueVersionDetail;
  const measures = body.measures.map((each) => ({
    ...each,
    criteria: each.criteria.filter(({ textFr }) => !texts.includes(textFr)),
  }));
  const { body: filled } = await admin.put(`/api/catalogues/${id}`, { version, head, body: { ...body, measures } });
  await admin.post(`/api/catalogues/${id}/publication`, { version: filled.version });
  const proposal = (await admin.get(`${url}/catalogue?to=${id}`)).body as MoveProposal;
  world.clock.advance(60_000);
  const mapping = proposal.moves.map(({ from, to }) => ({ from: from.id, to }));
  const moved = await admin.post(`${url}/catalogue`, { to: id, version: proposal.version, mapping });
  expect(moved.status).toBe(200);
  return moved.body as Chapter6Detail;
}
const ownIn = (chapter: Chapter6Detail) =>
  chapter.sections.flatMap(({ measures }) => measures).find(({ assessment }) => assessment);
async function lastOf(measureId = ''): Promise<Chapter6HistoryEntry | undefined> {
  const url = `${detailUrl(world.own)}/history?size=1&figures=true&measureId=${measureId}`;
  return (await admin.get(url)).body.items[0];
}

describe('Shares made of criteria of which a move leaves one behind', () => {
  it('are said by hand by whoever moved the commune, not by whoever answered the criteria', async () => {
    const { first } = world.measures;
    const ids = await world.given((given) =>
      Promise.all(
        ['Un', 'Deux', 'Trois'].map(
          async (textFr) => (await given.criterion({ measureId: first, textFr, textDe: textFr })).id,
        ),
      ),
    );
    const criteria = ids.map((criterionId) => ({ criterionId, state: 'met' as const, share: 0.2 }));
    const put = anAssessmentPut({ sharesBy: 'criteria', criteria, effectiveShare: 0.6, plannedShare: 0 });
    expect((await user.put(measureUrl(world.own, first), put)).status).toBe(200);

    // As long as all came along, it is as it was said.
    const whole = ownIn(await moveWithout([]));
    expect(whole?.assessment).toMatchObject({ sharesBy: 'criteria', effectiveShare: 0.6 });
    expect(await lastOf(whole?.measure.id)).toMatchObject({
      kind: 'assessment.created',
      actorLabel: await nameOf(user),
    });

    const part = ownIn(await moveWithout(['Deux']));
    expect(part?.assessment).toMatchObject({ sharesBy: 'hand', effectiveShare: 0.6 });
    expect(part?.assessment?.criteria).toHaveLength(2);
    const last = await lastOf(part?.measure.id);
    expect(last).toMatchObject({ kind: 'assessment.carried', actorLabel: await nameOf(admin) });
    expect(last?.changes).toContainEqual({ field: 'formerSharesBy', before: null, after: 'criteria' });

    const url = `/api/communes/${world.own}/snapshots`;
    const taken = await user.post(url, { kind: 'by-hand', label: null });
    const { content } = (await user.get(`${url}/${taken.body.id}`)).body as { content: SnapshotContent };
    expect(content.said).toMatchObject([{ measureId: part?.measure.id, role: 'administrator' }]);

    // By hand already, nothing is said anew.
    const later = ownIn(await moveWithout(['Trois']));
    expect(later?.assessment?.criteria).toHaveLength(1);
    expect((await lastOf(later?.measure.id))?.at).toBe(last?.at);
  });
});
