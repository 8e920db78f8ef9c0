import type { AccountDetail, CommuneAdvisers } from '@zesumme/domain';
import { type Chapter6World, chapter6World, detailUrl } from '../testing/chapter-6-world';
import type { Client } from '../testing/test-app';

let world: Chapter6World;
let user: Client;
let admin: Client;
beforeAll(async () => {
  world = await chapter6World();
  ({ administrator: admin, 'commune user': user } = world.people);
});
afterAll(() => world.close());

const url = (id = ''): string => `/api/communes/${world.own}/advisers${id && `/${id}`}`;
const adviser = (over: object = {}) => world.given((given) => given.account({ role: 'adviser', ...over }));
const reads = async (account: { id: string }): Promise<number> =>
  (await (await world.as(account)).get(`${detailUrl(world.own)}/history`)).status;
const listed = async (id: string): Promise<CommuneAdvisers['advisers'][number] | undefined> =>
  ((await user.get(url())).body as CommuneAdvisers).advisers.find(({ account }) => account.id === id);

describe('An adviser whom the commune chooses itself', () => {
  it('reads from then on until the day it gave, and no more once it takes it back', async () => {
    const account = await adviser();
    expect(await reads(account)).toBe(404);
    const chosen = await user.post(url(), { email: account.email, untilDay: '2026-12-31' });
    expect(chosen.status).toBe(201);
    expect(await listed(account.id)).toMatchObject({ untilDay: '2026-12-31', isCurrent: true });
    expect(await reads(account)).toBe(200);
    const { body: history } = await user.get(`${detailUrl(world.own)}/history?size=1`);
    expect(history.items[0]).toMatchObject({
      kind: 'commune-setting.edited',
      changes: expect.arrayContaining([{ field: 'adviserUntil', before: null, after: '2026-12-31' }]),
    });
    const ended = await user.put(url(account.id), { untilDay: '2026-11-22', was: '2026-12-31' });
    expect(ended.status).toBe(200);
    expect(await reads(account)).toBe(404);
  });

  it.each<[string, () => Promise<object>, number, string, string]>([
    [
      'of an address that nobody has',
      async () => ({ email: 'niemand@beispill.example' }),
      422,
      'email',
      'unknown-adviser',
    ],
    [
      'who is no adviser',
      async () => world.given((given) => given.account({ role: 'project-manager' })),
      422,
      'email',
      'unknown-adviser',
    ],
    ['whose account is closed', () => adviser({ state: 'disabled' }), 422, 'email', 'unknown-adviser'],
    ['whose account everybody shares', () => adviser({ isDemo: true }), 422, 'email', 'unknown-adviser'],
    [
      'who is named already',
      () => adviser({ grants: [{ communeCode: world.own, untilDay: '2020-01-01' }] }),
      422,
      'email',
      'adviser-named',
    ],
    [
      'until a day that is over',
      async () => ({ ...(await adviser()), untilDay: '2026-11-22' }),
      422,
      'untilDay',
      'in-past',
    ],
    ['without a day', async () => ({ ...(await adviser()), untilDay: null }), 400, 'untilDay', 'required'],
  ])('is refused %s', async (_, of, status, path, code) => {
    const { email, untilDay = '2026-12-31' } = (await of()) as { email: string; untilDay?: string | null };
    const { body, ...answer } = await user.post(url(), { email, untilDay });
    expect([answer.status, body.issues[0]]).toMatchObject([status, { path, code }]);
  });
});

describe('Two who choose the same adviser at once', () => {
  it('name them once, and one of the two is told so', async () => {
    const { id, email } = await adviser();
    const days = ['2026-12-30', '2026-12-31'];
    const answers = await Promise.all(days.map((untilDay) => user.post(url(), { email, untilDay })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.issues).toMatchObject([{ code: 'adviser-named' }]);
    const own = ((await user.get(url())).body as CommuneAdvisers).advisers.filter(({ account }) => account.id === id);
    expect(own).toHaveLength(1);
  });
});

describe('An adviser whom an administrator names until a day', () => {
  it('reads at once, since there is no first day, and to the end of the last one', async () => {
    const account = await adviser({ grants: [{ communeCode: world.own, untilDay: '2026-12-31' }] });
    const now = world.clock.now();
    expect(await reads(account)).toBe(200);
    world.clock.moveTo(new Date('2026-12-31T22:59:00.000Z'));
    expect(await reads(account)).toBe(200);
    world.clock.moveTo(new Date('2026-12-31T23:01:00.000Z'));
    expect(await reads(account)).toBe(404);
    world.clock.moveTo(now);
  });
});

describe('An adviser whom an administrator names without a day', () => {
  it('reads nothing until the commune gives one', async () => {
    const account = await adviser();
    const { body: detail } = await admin.get(`/api/accounts/${account.id}`);
    const { email, displayName, role, locale, contactId, state, version } = detail as AccountDetail;
    const fields = { email, displayName, role, locale, contactId, state };
    const grants = [{ communeCode: world.own, untilDay: '' }];
    const named = await admin.patch(`/api/accounts/${account.id}`, { ...fields, version, grants });
    expect([named.status, named.body.grants]).toMatchObject([200, [{ communeCode: world.own, untilDay: null }]]);
    expect(await reads(account)).toBe(404);
    // Who waits is asked for first.
    expect(((await user.get(url())).body as CommuneAdvisers).advisers[0]).toMatchObject({
      ...{ account: { id: account.id }, untilDay: null, isCurrent: false },
    });
    const given = await user.put(url(account.id), { untilDay: '2026-12-31', was: null });
    expect(given.status).toBe(200);
    expect(await reads(account)).toBe(200);
    const late = await user.put(url(account.id), { untilDay: '2027-12-31', was: null });
    expect([late.status, late.body.code]).toEqual([409, 'stale']);
    // The administrator, who saw it before, does not take the day away unseen.
    const over = await admin.patch(`/api/accounts/${account.id}`, { ...fields, version: version + 1, grants });
    expect([over.status, over.body.code]).toEqual([409, 'stale']);
  });
});
