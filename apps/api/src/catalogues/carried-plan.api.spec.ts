import type { Chapter6Detail, MoveProposal, Plans } from '@zesumme/domain';
import { Measure } from '../pacte-climat/measure.entity';
import {
  type Chapter6World,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import type { Client } from '../testing/test-app';

let world: Chapter6World;
let admin: Client;
let code: string;
let former: string;
beforeAll(async () => {
  world = await chapter6World();
  admin = world.people.administrator;
  const { first } = world.measures;
  former = (await world.write(({ manager }) => manager.findOneByOrFail(Measure, { id: first }))).catalogueId;
});
afterAll(() => world.close());
beforeEach(async () => {
  const { first } = world.measures;
  code = await world.commune({ agreed: true });
  await world.given((given) => given.communeCatalogue({ communeCode: code, catalogueId: former }));
  expect((await admin.put(measureUrl(code, first), anAssessmentPut({ plannedShare: 0.2 }))).status).toBe(200);
  const communes = [{ communeCode: code, share: 0.3 }];
  const action = await world.given((given) => given.action({ status: 'planned', communes, measures: [first] }));
  const shares = [{ measureId: first, version: 1 }];
  const plan = { version: null, name: 'Plan', actionIds: [action.id], shares };
  expect((await admin.put(`${detailUrl(code)}/plans/current`, plan)).status).toBe(200);
});

async function move(to: string): Promise<Chapter6Detail> {
  const { version, moves } = (await admin.get(`${detailUrl(code)}/catalogue?to=${to}`)).body as MoveProposal;
  const mapping = moves.map((each) => ({ from: each.from.id, to: each.to }));
  const { status, body } = await admin.post(`${detailUrl(code)}/catalogue`, { to, version, mapping });
  expect(status).toBe(200);
  return body as Chapter6Detail;
}
async function following(): Promise<{ id: string; measureId: string }> {
  const { body: draft } = await admin.post(`/api/catalogues/${former}/versions`);
  await admin.post(`/api/catalogues/${draft.id}/publication`, { version: draft.version });
  const { id } = await world.write(({ manager }) =>
    manager.findOneByOrFail(Measure, { catalogueId: draft.id, position: 0 }),
  );
  return { id: draft.id, measureId: id };
}
const planned = async (measureId: string): Promise<number | null | undefined> =>
  measureIn((await admin.get(detailUrl(code))).body as Chapter6Detail, measureId)?.assessment?.plannedShare;
async function endPlan(): Promise<void> {
  const { plan } = (await admin.get(`${detailUrl(code)}/plans`)).body as Plans;
  const end = { version: plan?.version, putBack: true };
  expect((await admin.post(`${detailUrl(code)}/plans/current/ending`, end)).status).toBe(200);
}

describe('The plan of a commune that moves to another version', () => {
  it('gives the planned shares back there that it set and that came along', async () => {
    const { id, measureId } = await following();
    await move(id);
    expect(await planned(measureId)).toBe(0.3);
    await endPlan();
    expect(await planned(measureId)).toBe(0.2);
  });

  it('gives them back where they were once the commune has come back', async () => {
    const { id } = await following();
    await move(id);
    await move(former);
    await endPlan();
    expect(await planned(world.measures.first)).toBe(0.2);
  });
});
