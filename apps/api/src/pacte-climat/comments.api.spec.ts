import type { Chapter6Detail, CommentPage, CommentThread } from '@zesumme/domain';
import { randomId } from '@zesumme/testing';
import { Account } from '../identity/account.entity';
import { AdviserGrant } from '../identity/adviser-grant.entity';
import { type Mail, Mailer } from '../platform/mail';
import { Outbox } from '../platform/outbox';
import { MailPreference } from '../platform/outbox/mail-preference.entity';
import { type Chapter6World, type Person, chapter6World, detailUrl } from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';
import { Catalogue } from './catalogue.entity';
import { CommuneCatalogue } from './commune-catalogue.entity';
import { MeasureComment } from './measure-comment.entity';
import { Measure } from './measure.entity';

let world: Chapter6World;
const start = new Date('2026-11-23T09:00:00.000Z');
const sent: Mail[] = [];
beforeAll(async () => {
  world = await chapter6World();
  world.app.get(Mailer).send = async (mail: Mail) => void sent.push(mail);
});
beforeEach(async () => {
  world.clock.moveTo(start);
  await world.write((ctx) => ctx.manager.createQueryBuilder().delete().from(MeasureComment).execute());
  await later(60);
  sent.length = 0;
  world.clock.moveTo(start);
});
afterAll(() => world.close());

const url = (rest = '', code = world.own): string => `/api/communes/${code}/comments${rest}`;
async function say(who: Person, text: string, over: object = {}): Promise<CommentThread> {
  const { status, body } = await world.people[who].post(url(), { measureId: world.measures.first, text, ...over });
  expect(status).toBe(201);
  return body;
}
const list = async (query = '', who: Person = 'commune user'): Promise<CommentPage> =>
  (await world.people[who].get(url(query))).body;
const textsOf = ({ items }: CommentPage) => items.map(({ text }) => text);
/** Lets the minutes pass and sends what is due by then. */
async function later(minutes: number): Promise<void> {
  world.clock.advance(minutes * 60_000);
  await world.app.get(Outbox).work();
}

describe('A comment on a measure', () => {
  it('names its author with their role, and is answered in its thread', async () => {
    const { id, author, can } = await say('adviser', 'Où est la délibération\u202f?');
    expect([author.role, can]).toEqual(['adviser', { change: true, resolve: true, answer: true }]);
    world.clock.advance(60_000);
    const thread = await say('commune user', 'En annexe.', { threadId: id });
    expect(thread).toMatchObject({ id, answers: [{ text: 'En annexe.', author: { role: 'commune-user' } }] });
    const page = await list('', 'adviser');
    expect(page).toMatchObject({ total: 1, open: 1, can: { write: true } });
    expect(page.items[0]?.answers[0]?.can).toEqual({ change: false });
  });

  it('on a measure of a former version counts where something came in its place, else under that measure', async () => {
    const code = await world.commune({});
    const slug = await world.write(async ({ manager }) => {
      return (await manager.findOneByOrFail(Measure, { id: world.measures.second })).slug;
    });
    const former = await world.given(async (given) => {
      const label = 'Ausgabe 2019';
      const { id: catalogueId } = await given.catalogue({
        label,
        isDefault: false,
        publishedAt: '2019-01-01T10:00:00.000Z',
      });
      const own = { catalogueId, position: 0 };
      return {
        catalogueId,
        same: await given.measure({ ...own, slug }),
        gone: await given.measure({ ...own, slug: 'eng-aner' }),
      };
    });
    const current = await world.write(async ({ manager }) => {
      const { catalogueId } = await manager.findOneByOrFail(Measure, { id: world.measures.second });
      await manager.update(Catalogue, { id: catalogueId }, { replacesId: former.catalogueId });
      return catalogueId;
    });
    await world.given((given) => given.communeCatalogue({ communeCode: code, catalogueId: former.catalogueId }));
    const { administrator } = world.people;
    for (const { id: measureId } of [former.same, former.gone, former.gone]) {
      expect((await administrator.post(url('', code), { measureId, text: 'Eng Fro.' })).status).toBe(201);
    }
    await world.write(({ manager }) =>
      manager.update(CommuneCatalogue, { communeCode: code }, { catalogueId: current }),
    );
    await administrator.post(url('', code), { measureId: world.measures.second, text: 'Nach eng.' });
    const { comments } = (await administrator.get(detailUrl(code))).body as Chapter6Detail;
    expect(comments).toHaveLength(2);
    expect(comments).toContainEqual({ measureId: world.measures.second, open: 2 });
    expect(comments).toContainEqual({
      measureId: former.gone.id,
      open: 2,
      former: { measure: expect.objectContaining({ slug: 'eng-aner' }), version: 'Ausgabe 2019' },
    });
    const page: CommentPage = (await administrator.get(url('', code))).body;
    expect(page.open).toBe(4);
    expect(page.items.filter((each) => each.former === 'Ausgabe 2019')).toHaveLength(3);
    const own: CommentPage = (await administrator.get(url(`?measureId=${former.gone.id}`, code))).body;
    expect(own.total).toBe(2);
    await world.write(({ manager }) => manager.update(Catalogue, { id: current }, { replacesId: null }));
  });

  it('is read, and not written, by a project manager where the commune agreed', async () => {
    await say('adviser', 'Une question.');
    await world.given((given) => given.communeSetting({ communeCode: world.own, agreedAt: start.toISOString() }));
    const page = await list('', 'project manager');
    expect([page.total, page.can.write]).toEqual([1, false]);
    expect(page.items[0]?.can).toEqual({ change: false, resolve: false, answer: false });
  });

  it('is changed by its author alone, and never over a newer text', async () => {
    const { id, version } = await say('adviser', 'Premier jet.');
    const put = (who: Person, body: object) => world.people[who].put(url(`/${id}`), { text: 'Mieux.', ...body });
    expect((await put('commune user', { version })).body.params.reason).toBe('not-yours');
    expect((await put('adviser', { version })).body).toMatchObject({ text: 'Mieux.', editedAt: start.toISOString() });
    const stale = await put('adviser', { version });
    expect([stale.status, stale.body.code, stale.body.current.text]).toEqual([409, 'stale', 'Mieux.']);
  });

  it('is settled by the commune or its author, reopened, and not twice', async () => {
    const { id, version } = await say('adviser', 'Une question.');
    const post = (what: string, of: number) =>
      world.people['commune user'].post(url(`/${id}/${what}`), { version: of });
    const settled = await post('settling', version);
    expect(settled.body.resolved).toEqual({ at: start.toISOString(), by: expect.any(String) });
    expect((await list()).open).toBe(0);
    expect((await post('settling', settled.body.version)).body.version).toBe(settled.body.version);
    expect((await post('settling', version)).body.code).toBe('stale');
    const again = await world.people.adviser.post(url(`/${id}/reopening`), { version: settled.body.version });
    expect([again.status, again.body.resolved]).toEqual([200, null]);
  });

  it('is taken away by its author and put back; where it was answered, the answers stay', async () => {
    const { id } = await say('adviser', 'Une question.');
    const remove = () => world.people.adviser.delete(url(`/${id}`));
    await remove();
    expect(await list()).toMatchObject({ total: 0, open: 0 });
    const back = await world.people.adviser.post(url(`/${id}/restore`));
    expect(back.body.text).toBe('Une question.');
    await say('commune user', 'Une réponse.', { threadId: id });
    await remove();
    expect((await list()).items).toMatchObject([
      { text: null, can: { change: false }, answers: [{ text: 'Une réponse.' }] },
    ]);
    const edit = await world.people.adviser.put(url(`/${id}`), { text: 'Non.', version: back.body.version + 1 });
    expect([edit.status, edit.body.code]).toEqual([409, 'comment-removed']);
  });

  it('is listed by state, measure and words, sorted and paged, in as many queries as one', async () => {
    const { first, second } = world.measures;
    const one = await say('adviser', 'Été : les tables rondes');
    world.clock.advance(60_000);
    await say('adviser', 'Le budget', { measureId: second });
    await say('commune user', 'Voir le procès-verbal', { threadId: one.id });
    await world.people['commune user'].post(url(`/${one.id}/settling`), { version: one.version });
    expect(textsOf(await list())).toEqual(['Le budget', 'Été : les tables rondes']);
    expect(textsOf(await list('?sort=measure'))).toEqual(['Été : les tables rondes', 'Le budget']);
    expect(textsOf(await list('?resolved=false'))).toEqual(['Le budget']);
    expect(textsOf(await list(`?measureId=${first}`))).toEqual(['Été : les tables rondes']);
    expect(textsOf(await list('?q=ete'))).toEqual(['Été : les tables rondes']);
    expect(textsOf(await list('?q=proces-verbal'))).toEqual(['Été : les tables rondes']);
    expect(await list('?size=1&page=2')).toMatchObject({ total: 2, items: [{ text: 'Été : les tables rondes' }] });
    const few = await countQueries(world, () => list('?size=1'));
    expect(await countQueries(world, () => list('?size=100'))).toBe(few);
  });

  it('is counted on the page of the chapter while it is open, for whoever reads it whole', async () => {
    const read = async (who: Person) => (await world.people[who].get(detailUrl(world.own))).body.comments;
    await say('adviser', 'Une.');
    await say('adviser', 'Deux.');
    expect(await read('commune user')).toEqual([{ measureId: world.measures.first, open: 2 }]);
    const published = await world.commune({ published: true });
    expect((await world.people.visitor.get(detailUrl(published))).body.comments).toEqual([]);
  });

  it.each([
    [{ text: ' ' }, 400, 'required'],
    [{ text: 'x'.repeat(2001) }, 400, 'too-long'],
    [{ text: 'a\u0000b' }, 400, 'control-characters'],
    [{ measureId: randomId() }, 422, 'unknown-measure'],
    [{ threadId: randomId() }, 422, 'unknown-comment'],
  ])('refuses %j', async (over, status, code) => {
    const body = { measureId: world.measures.first, text: 'Une question.', ...over };
    const answer = await world.people.adviser.post(url(), body);
    expect([answer.status, answer.body.issues[0]?.code]).toEqual([status, code]);
  });

  it('is answered on its own measure and at one level, and of elsewhere is not found', async () => {
    const { id } = await say('adviser', 'Une question.');
    const answer = await say('commune user', 'Une réponse.', { threadId: id });
    const post = (over: object) =>
      world.people.adviser.post(url(), { measureId: world.measures.first, text: 'x', ...over });
    expect((await post({ threadId: answer.answers[0]?.id })).status).toBe(422);
    expect((await post({ threadId: id, measureId: world.measures.second })).status).toBe(422);
    const elsewhere = await world.commune({});
    const { status } = await world.people.administrator.put(url(`/${id}`, elsewhere), { text: 'x', version: 1 });
    expect(status).toBe(404);
  });
});

describe('The mail about comments', () => {
  it('tells the users of the commune once of all that is said within a while', async () => {
    await say('adviser', 'Première question.');
    await later(5);
    await say('adviser', 'Deuxième question.', { measureId: world.measures.second });
    expect(sent).toHaveLength(0);
    await later(15);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.subject).toContain('2 nouveaux commentaires');
    expect(sent[0]?.text).toContain('Secteur privé\n');
    expect(sent[0]?.text).toContain('Deuxième question.');
    expect(sent[0]?.text).toContain(`/chapter-6/${world.own}/comments`);
    expect(sent[0]?.text).toMatch(/\/u\/[^/]+\/comment/);
    await say('adviser', 'Troisième question.');
    await later(20);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.text).not.toContain('Deuxième');
  });

  it('tells whoever takes part in a thread of the answers, and nobody of what they said themselves', async () => {
    const { id } = await say('adviser', 'Une question.');
    await later(20);
    sent.length = 0;
    await say('commune user', 'Une réponse.', { threadId: id });
    await say('commune user', 'Autre chose.');
    await later(20);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain('Une réponse.');
    expect(sent[0]?.text).not.toContain('Autre chose.');
  });

  it('is not sent of what was taken away, to whoever does without, or after the grant', async () => {
    const { id } = await say('adviser', 'Une question.');
    await world.people.adviser.delete(url(`/${id}`));
    await later(20);
    expect(sent).toHaveLength(0);
    const kept = await say('adviser', 'Une autre.');
    await later(20);
    sent.length = 0;
    await say('commune user', 'Une réponse.', { threadId: kept.id });
    const grants = await world.write((ctx) => ctx.manager.findBy(AdviserGrant, { communeCode: world.own }));
    const untilDay = '2026-11-22';
    await world.write((ctx) => ctx.manager.update(AdviserGrant, { communeCode: world.own }, { untilDay }));
    await later(20);
    expect(sent).toHaveLength(0);
    for (const grant of grants) await world.write((ctx) => ctx.manager.save(AdviserGrant, grant));
    const { wishes } = (await world.people['commune user'].get('/api/me/mails')).body;
    expect(wishes).toContainEqual({ kind: 'comment', wanted: true });
    await world.people['commune user'].put('/api/me/mails', { wishes: [{ kind: 'comment', wanted: false }] });
    await say('adviser', 'Une dernière.');
    await later(20);
    expect(sent).toHaveLength(0);
    await world.write((ctx) => ctx.manager.clear(MailPreference));
  });

  it('names whoever does without by their name, where they are no contact', async () => {
    const { id } = await say('adviser', 'Une question.');
    await say('commune user', 'Une réponse.', { threadId: id });
    await later(20);
    const account = await world.write((ctx) => ctx.manager.findOneByOrFail(Account, { email: sent.at(-1)?.to ?? '' }));
    const path = /\/u\/\S+/.exec(sent.find(({ text }) => text.includes('Une réponse.'))?.text ?? '')?.[0] ?? '';
    const { status, body } = await world.visitor.get(path);
    expect([status, account.role]).toEqual([200, expect.any(String)]);
    expect(body).toContain('commentaires sur l’évaluation d’une commune');
    expect(body).not.toContain('invitations à des réunions');
  });
});
