import { type HistoryEntry, addDays } from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { Measure } from '../pacte-climat/measure.entity';
import {
  type Chapter6World,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import { described } from '../testing/described';
import { countQueries } from '../testing/query-count';
import type { Client } from '../testing/test-app';
import { ApiToken } from './api-token.entity';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
  const indicator = { fr: 'Projets', de: 'Projekte', en: 'Projects' };
  await world.write((ctx) => ctx.manager.update(Measure, [world.measures.first, world.measures.second], { indicator }));
});
afterAll(() => world.close());

const everything = ['chapter-6:read', 'evidence:read', 'indicator-values:write'];
const tokensUrl = (code = world.own): string => `/api/communes/${code}/api-tokens`;
const soon = (): string => addDays(world.clock.today(), 30);

/** A token of the commune user, unless somebody else makes it. */
async function aToken(over: object = {}, maker = world.people['commune user'], code = world.own) {
  const asked = { name: 'SIG communal', scopes: everything, expiresOn: soon(), ...over };
  const { status, body } = await maker.post(tokensUrl(code), asked);
  expect([status, body.issues]).toEqual([201, undefined]);
  return body as { token: string; row: { id: string; prefix: string } };
}

let address = 0;
/** Each from an address of its own, since wrong ones are counted. */
async function by(token: string, method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) {
  address += 1;
  const response = await world.app.inject({
    method,
    url,
    remoteAddress: `10.1.${address >> 8}.${address & 255}`,
    headers: { authorization: `Bearer ${token}` },
    ...(body ? { payload: body } : {}),
  });
  return {
    status: response.statusCode,
    body: String(response.headers['content-type']).includes('json') ? response.json() : null,
    headers: response.headers,
  };
}
const chapterUrl = (code = world.own): string => `/api/v1/communes/${code}/chapter-6`;
const valueUrl = (slug: string, year: number | string, code = world.own): string =>
  `/api/v1/communes/${code}/measures/${slug}/indicator-values/${year}`;

/** A commune user with an account and a contact of their own. */
const aUser = async (communeCode: string) =>
  world.given(async (given) => {
    const { id } = await given.organisation({ kind: 'commune', communeCode });
    return given.speaker(id, { role: 'commune-user' });
  });

describe('A token', () => {
  it('is told once, kept as a hash, and recorded without itself', async () => {
    const { token, row } = await aToken({ name: 'Tableau de bord' });
    expect(token).toMatch(/^zs_[\w-]{43}$/);
    expect(row.prefix).toBe(token.slice(0, 9));
    const list = await world.people['commune user'].get(`${tokensUrl()}?q=tableau`);
    expect(list.body.items).toMatchObject([{ id: row.id, name: 'Tableau de bord', state: 'active', lastUsedOn: null }]);
    const stored = await world.write((ctx) => ctx.manager.findOneByOrFail(ApiToken, { id: row.id }));
    const history = await world.people['commune user'].get(`${detailUrl(world.own)}/history`);
    for (const seen of [stored, list.body, history.body]) expect(JSON.stringify(seen)).not.toContain(token.slice(9));
    expect(history.body.items.map(({ kind }: { kind: string }) => kind)).toContain('api-token.created');
  });

  it('is named in the history, to those alone who may list tokens', async () => {
    const code = await world.commune({ agreed: true });
    const { people } = world;
    const { row } = await aToken({ name: 'Compteurs' }, people.administrator, code);
    await people.administrator.post(`${tokensUrl(code)}/${row.id}/revocation`);
    await people.administrator.put(`${detailUrl(code)}/setting`, { agreed: true, version: 1 });
    const told = async (by: Client): Promise<string[]> => {
      const { items } = (await by.get(`${detailUrl(code)}/history`)).body;
      return items.map(({ kind, subject }: HistoryEntry) => `${kind} ${subject.label}`).sort();
    };
    const settings = 'commune-setting.edited null';
    const tokens = ['api-token.created Compteurs', 'api-token.revoked Compteurs'];
    expect(await told(people.administrator)).toEqual([...tokens, settings]);
    expect(await told(people['project manager'])).toEqual([settings]);
  });

  it('opens what it declares, of its own commune alone', async () => {
    const published = await world.commune({ agreed: true, published: true });
    const { token } = await aToken({ scopes: ['chapter-6:read'] });
    expect((await by(token, 'GET', chapterUrl())).body).toMatchObject({ commune: { code: world.own } });
    expect((await by(token, 'GET', chapterUrl(published))).body).toMatchObject({
      status: 403,
      params: { reason: 'not-your-commune' },
    });
    const other = await by(token, 'GET', `/api/v1/communes/${world.own}/evidence`);
    expect(other.body).toMatchObject({ status: 403, code: 'token-scope', params: { scope: 'evidence:read' } });
  });

  it('opens no route but those that declare its scope, of all there are', async () => {
    const { token } = await aToken();
    const opened: string[] = [];
    const otherwise: string[] = [];
    for (const [path, methods] of Object.entries(described(world.app).paths)) {
      for (const method of Object.keys(methods)) {
        const url = path.replace('{code}', world.own).replace(/\{(\w+)\}/g, '00000000-0000-4000-8000-000000000000');
        const { status, body } = await by(token, method.toUpperCase() as 'GET', url);
        // Pages for people tell a refusal in their own words.
        const isRefused = status === 403 && (body === null || body.params.reason === 'not-for-tokens');
        if (!isRefused) opened.push(`${method.toUpperCase()} ${path}`);
        if (!isRefused && status === 401) otherwise.push(`${status} ${path}`);
      }
    }
    expect(opened.sort()).toEqual([
      'GET /api/v1/communes/{code}/chapter-6',
      'GET /api/v1/communes/{code}/evidence',
      'PUT /api/v1/communes/{code}/measures/{measure}/indicator-values/{year}',
    ]);
    expect(otherwise).toEqual([]);
  });

  it('is refused when it is forged, expired, revoked, or nobody sends one', async () => {
    const { token, row } = await aToken();
    const codeOf = async (sent: string): Promise<unknown[]> => {
      const { status, body, headers } = await by(sent, 'GET', chapterUrl());
      return [status, body.code, headers['www-authenticate']];
    };
    const challenge = 'Bearer error="invalid_token"';
    expect(await codeOf(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toEqual([
      401,
      'token-unknown',
      challenge,
    ]);
    expect(await codeOf('zs_')).toEqual([401, 'token-unknown', challenge]);
    await world.write((ctx) =>
      ctx.manager.update(ApiToken, { id: row.id }, { expiresOn: addDays(ctx.clock.today(), -1) }),
    );
    expect(await codeOf(token)).toEqual([401, 'token-expired', challenge]);
    await world.write((ctx) => ctx.manager.update(ApiToken, { id: row.id }, { expiresOn: ctx.clock.today() }));
    expect((await by(token, 'GET', chapterUrl())).status).toBe(200);
    const revoked = await world.people['commune user'].post(`${tokensUrl()}/${row.id}/revocation`);
    expect(revoked.body).toMatchObject({ state: 'revoked', can: { revoke: false } });
    expect(await codeOf(token)).toEqual([401, 'token-revoked', challenge]);
    const { visitor, administrator } = world.people;
    for (const person of [visitor, administrator]) {
      expect((await person.get(chapterUrl())).body).toMatchObject({ status: 401, code: 'token-required' });
    }
  });

  it('counts for nothing beside a session, which it does not open either', async () => {
    const { token } = await aToken();
    expect((await by(token, 'GET', '/api/me')).status).toBe(403);
    expect((await by('zs_', 'GET', '/api/me')).status).toBe(401);
    expect((await by(token, 'POST', tokensUrl(), { name: 'X', scopes: everything, expiresOn: soon() })).status).toBe(
      403,
    );
  });

  it('stops when whoever made it has no account any more, or leaves the commune', async () => {
    const { code } = await world.given((given) => given.commune());
    const user = await aUser(code);
    const { token } = await aToken({}, await world.as(user), code);
    const state = async (): Promise<unknown> => (await by(token, 'GET', chapterUrl(code))).body.code ?? 'open';
    expect(await state()).toBe('open');
    await world.write((ctx) => ctx.manager.update(Account, { id: user.id }, { state: 'disabled' }));
    expect(await state()).toBe('token-stopped');
    const rows = (await world.people.administrator.get(`${tokensUrl(code)}?state=stopped`)).body.items;
    expect(rows).toMatchObject([{ state: 'stopped' }]);
    await world.write((ctx) => ctx.manager.update(Account, { id: user.id }, { state: 'active' }));
    expect(await state()).toBe('open');
    const contactId = user.contactId ?? '';
    await world.write((ctx) => ctx.manager.update(ContactRelation, { contactId }, { toDay: '2020-01-01' }));
    expect(await state()).toBe('token-stopped');
  });

  it('of an administrator is of the one commune all the same', async () => {
    const { code } = await world.given((given) => given.commune());
    const { token } = await aToken({}, world.people.administrator, code);
    expect((await by(token, 'GET', chapterUrl(code))).status).toBe(200);
    expect((await by(token, 'GET', chapterUrl())).status).toBe(403);
  });

  it('notes the day on which it was used, once', async () => {
    const { token, row } = await aToken({ name: 'Noté' });
    await by(token, 'GET', chapterUrl());
    const found = (await world.people['commune user'].get(`${tokensUrl()}?q=noté`)).body.items;
    expect(found).toMatchObject([{ id: row.id, lastUsedOn: world.clock.today() }]);
    const read = () => countQueries(world, () => by(token, 'GET', chapterUrl()));
    expect(await read()).toBe(await read());
  });

  it('has a name, a scope and a last day within two years', async () => {
    const refused = async (over: object): Promise<string> => {
      const asked = { name: 'SIG', scopes: everything, expiresOn: soon(), ...over };
      const { body } = await world.people['commune user'].post(tokensUrl(), asked);
      return `${body.issues?.[0]?.path} ${body.issues?.[0]?.code}`;
    };
    expect(await refused({ name: ' ' })).toBe('name required');
    expect(await refused({ scopes: [] })).toBe('scopes nothing-chosen');
    expect(await refused({ scopes: ['everything'] })).toBe('scopes.0 invalid-choice');
    expect(await refused({ expiresOn: addDays(world.clock.today(), -1) })).toBe('expiresOn token-day');
    expect(await refused({ expiresOn: addDays(world.clock.today(), 731) })).toBe('expiresOn token-day');
  });
});

describe('The API of a commune', () => {
  it('tells the chapter and the evidence without people', async () => {
    const { token } = await aToken();
    await world.people['commune user'].put(measureUrl(world.own, world.measures.first), anAssessmentPut());
    await world.given((given) =>
      given.evidence({
        communeCode: world.own,
        measureId: world.measures.first,
        kind: 'link',
        title: 'Convention',
        url: 'https://beispill.example',
        addedBy: 'Sophie Secrète',
        state: 'accepted',
      }),
    );
    const { body } = await by(token, 'GET', chapterUrl());
    expect(body.measures[0]).toMatchObject({
      possible: 10,
      effective: 6,
      assessment: { comment: 'Tables rondes tenues.' },
    });
    expect(body.measures.at(-1)).toMatchObject({ maximum: null, possible: null, assessment: null });
    const evidence = await by(token, 'GET', `/api/v1/communes/${world.own}/evidence?size=1&state=accepted`);
    expect(evidence.body).toMatchObject({
      size: 1,
      items: [{ title: 'Convention', measures: [body.measures[0].slug] }],
    });
    expect(JSON.stringify([body, evidence.body])).not.toContain('Sophie');
  });

  it('says that nothing is known, and not zero, where nothing is assessed', async () => {
    const code = await world.commune({});
    const { token } = await aToken({}, world.people.administrator, code);
    const { body } = await by(token, 'GET', chapterUrl(code));
    const nothing = { effective: null, planned: null, remaining: null };
    expect(body.totals).toMatchObject({ possible: 20, unknown: 20, ...nothing });
  });

  it('keeps the value of an indicator, as often as it is sent, and leaves the rest as it is', async () => {
    const { token } = await aToken({ name: 'Compteur' });
    const { code } = { code: world.own };
    const slug = (await by(token, 'GET', chapterUrl())).body.measures[1].slug;
    const first = await by(token, 'PUT', valueUrl(slug, 2024), { value: 3, source: 'Rapport 2024' });
    expect(first).toMatchObject({ status: 200, body: { measure: slug, values: [{ year: 2024, value: 3 }] } });
    await by(token, 'PUT', valueUrl(slug, 2025), { value: 4 });
    const again = await by(token, 'PUT', valueUrl(slug, 2024), { value: 5, source: 'Corrigé' });
    expect(again.body.values).toEqual([
      { year: 2025, value: 4, source: null },
      { year: 2024, value: 5, source: 'Corrigé' },
    ]);
    const history = (await world.people['commune user'].get(`${detailUrl(code)}/history`)).body.items;
    expect(history.map(({ actorLabel }: { actorLabel: string }) => actorLabel)).toContain('API · Compteur');
  });

  it('writes nothing when the value is there already', async () => {
    const { code } = await world.given((given) => given.commune());
    const { administrator } = world.people;
    const { token } = await aToken({}, administrator, code);
    const slug = (await by(token, 'GET', chapterUrl(code))).body.measures[1].slug;
    const put = async (body: object) => (await by(token, 'PUT', valueUrl(slug, 2025, code), body)).body;
    const review = `/api/communes/${code}/review`;
    const stand = async () => {
      const detail = (await administrator.get(detailUrl(code))).body;
      const { total } = (await administrator.get(`${detailUrl(code)}/history`)).body;
      const { current } = (await administrator.get(review)).body;
      return { version: measureIn(detail, world.measures.second)?.assessment?.version, total, current };
    };
    const kept = await put({ value: 4, source: 'Rapport' });
    expect((await administrator.post(`${review}/reviewed`, { version: null })).status).toBe(200);
    const before = await stand();
    expect(before).toMatchObject({ version: 1, current: { state: 'reviewed', changed: null } });
    expect(await put({ value: 4, source: 'Rapport' })).toEqual(kept);
    expect(await stand()).toEqual(before);
    for (const other of [{ value: 4 }, { value: 5 }]) await put(other);
    expect(await stand()).toMatchObject({ version: 3, current: { changed: { by: 'API · SIG communal' } } });
  });

  it('takes no value of a measure without an indicator', async () => {
    const { code } = await world.given((given) => given.commune());
    const { token } = await aToken({}, world.people.administrator, code);
    const { slug } = (await by(token, 'GET', chapterUrl(code))).body.measures[2];
    const { status, body } = await by(token, 'PUT', valueUrl(slug, 2025, code), { value: 4 });
    expect([status, body.issues]).toMatchObject([422, [{ path: '', code: 'no-indicator' }]]);
    const detail = (await world.people.administrator.get(detailUrl(code))).body;
    expect(measureIn(detail, world.measures.third)?.assessment).toBeNull();
  });

  it('refuses what is not a value, not a year, not a measure, and a year that is locked', async () => {
    const { code } = await world.given((given) => given.commune());
    const { token } = await aToken({}, world.people.administrator, code);
    const slug = (await by(token, 'GET', chapterUrl(code))).body.measures[0].slug;
    const statusOf = async (url: string, body: object): Promise<number> => (await by(token, 'PUT', url, body)).status;
    expect(await statusOf(valueUrl(slug, 2024, code), { value: 'many' })).toBe(400);
    expect(await statusOf(valueUrl(slug, 1200, code), { value: 1 })).toBe(400);
    expect(await statusOf(valueUrl('nowhere', 2024, code), { value: 1 })).toBe(404);
    await world.given((given) => given.review({ communeCode: code, lockedAt: world.clock.instant() }));
    expect((await by(token, 'PUT', valueUrl(slug, 2024, code), { value: 1 })).body.code).toBe('year-locked');
  });
});
