import { PublicationConsent } from '../personal-data/publication-consent.entity';
import { type Chapter6World, chapter6World } from '../testing/chapter-6-world';
import { PublicPage } from './public-page.entity';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

type Choice = Partial<Pick<PublicPage, 'contactOf' | 'contactName' | 'contactEmail' | 'contactTelephone'>>;

const consentsOf = (subjectId: string): Promise<PublicationConsent[]> =>
  world.write((ctx) => ctx.manager.find(PublicationConsent, { where: { subjectId }, order: { givenAt: 'ASC' } }));
const versionOf = async (communeCode: string): Promise<{ version: number }> => {
  const { version } = await world.write((ctx) => ctx.manager.findOneByOrFail(PublicPage, { communeCode }));
  return { version };
};
const shown = async (code: string) =>
  (await world.people.visitor.get(`/api/public/communes/${code}/chapter-6.json`)).body.contact;

/** A commune with a way to publish its page with this contact. */
async function commune() {
  const code = await world.commune({});
  let version: number | null = null;
  const publish = async (choice: Choice, more: object = {}) => {
    world.clock.advance(1_000);
    const body = { version, published: true, parts: ['totals', 'contact'], ...choice, ...more };
    const answer = await world.people.administrator.put(`/api/communes/${code}/public-page`, body);
    if (answer.status === 200) version = answer.body.version;
    return answer;
  };
  return { code, publish };
}

/** What the history of the commune says, and what is stored for it. */
async function told(code: string): Promise<string> {
  const { body } = await world.people.administrator.get(`/api/communes/${code}/chapter-6/history`);
  const stored = await world.write((ctx) =>
    ctx.manager.query(
      `SELECT event_personal.data FROM event_personal JOIN event ON event.id = event_personal.event_id
        WHERE event.commune_code = '${code}' ORDER BY event.at, event.id`,
    ),
  );
  return JSON.stringify([body, stored]);
}

const find = async (words: string) =>
  (await world.people.administrator.get(`/api/personal-data/people?q=${encodeURIComponent(words)}`)).body.items;

describe('Whoever is the contact of a public page', () => {
  it('is named to everybody once somebody said that they agreed, until the page names another', async () => {
    const { code, publish } = await commune();
    const person = { contactName: 'Jo Kleinbauer', contactEmail: `jo.${code.toLowerCase()}@beispill.example` };
    const { status, body } = await publish(person);
    expect([status, body.issues[0]]).toMatchObject([400, { path: 'contactOf', code: 'required' }]);
    expect((await publish({ ...person, contactOf: 'person' })).status).toBe(200);
    expect(await shown(code)).toMatchObject({ name: person.contactName, email: person.contactEmail });
    expect(await consentsOf(code)).toMatchObject([
      { what: 'contact', personName: person.contactName, withdrawnAt: null },
    ]);
    await publish({ ...person, contactOf: 'person' });
    expect(await consentsOf(code)).toHaveLength(1);
    await publish({ contactName: 'Service', contactEmail: 'service@beispill.example', contactOf: 'office' });
    expect(await consentsOf(code)).toMatchObject([{ withdrawnAt: expect.any(String) }]);
    expect(await shown(code)).toMatchObject({ name: 'Service' });
  });

  it('is shown no longer once the consent is gone, or the page is withdrawn', async () => {
    const { code, publish } = await commune();
    const person = { contactOf: 'person', contactName: 'Ida Kleinbauer', contactTelephone: '26 55 11 22' } as const;
    await publish(person);
    const gone = { withdrawnAt: '2026-11-29T10:00:00.000Z' };
    await world.write((ctx) => ctx.manager.update(PublicationConsent, { subjectId: code }, gone));
    expect(await shown(code)).toMatchObject({ name: null, telephone: null });
    await publish(person);
    expect(await shown(code)).toMatchObject({ name: person.contactName });
    await publish(person, { published: false });
    expect((await consentsOf(code)).every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
  });

  it.each([
    ['at an address', { contactEmail: 'seul@page.example' }, 'seul@page.example'],
    ['by a number', { contactTelephone: '+352 26 55 77 99' }, null],
  ])('is found %s, told what is held, and erased', async (_, reached, email) => {
    const { code, publish } = await commune();
    const contactName = `Pol Allein${code.toLowerCase()}`;
    await publish({ ...reached, contactName, contactOf: 'person' });
    const items = await find(contactName);
    expect(items).toMatchObject([{ kind: 'guest', name: contactName, email }]);
    const url = `/api/personal-data/people/guest/${items[0].id}`;
    const { body: held } = await world.people.administrator.get(url);
    expect(JSON.stringify(held)).toContain(Object.values(reached)[0]);
    const { raw } = await world.people.administrator.get(`${url}/export`);
    expect(raw.toString('utf8')).toContain(contactName);
    const { body: preview } = await world.people.administrator.get(`${url}/erasure`);
    expect(preview.tables).toContainEqual({ table: 'PublicPage', total: 1, effect: 'anonymised' });
    expect(preview.stays).toEqual([]);
    const { status } = await world.people.administrator.post(`${url}/erasure`, { understood: true });
    expect(status).toBe(204);
    const page = await world.write((ctx) => ctx.manager.findOneByOrFail(PublicPage, { communeCode: code }));
    expect(page).toMatchObject({ contactName: null, contactEmail: null, contactTelephone: null, contactKey: null });
    expect(await consentsOf(code)).toMatchObject([{ personName: 'Personne effacée', withdrawnAt: expect.any(String) }]);
    expect(await find(contactName)).toEqual([]);
    for (const said of [contactName, ...Object.values(reached)]) expect(await told(code)).not.toContain(said);
  });

  it('is erased with every number that the page ever gave for them', async () => {
    const { code, publish } = await commune();
    const who = { contactName: `Lou Nummer${code.toLowerCase()}`, contactOf: 'person' } as const;
    const email = `lou.${code.toLowerCase()}@page.example`;
    const numbers = ['+352 26 55 40 11', '+352 26 55 40 22'];
    for (const contactTelephone of numbers) await publish({ ...who, contactEmail: email, contactTelephone });
    expect(await told(code)).toMatch(/40 11.*40 22/);
    const [{ id }] = await find(who.contactName);
    await world.people.administrator.post(`/api/personal-data/people/guest/${id}/erasure`, { understood: true });
    for (const said of [who.contactName, email, ...numbers]) expect(await told(code)).not.toContain(said);
  });

  it.each([
    ['at an address', { contactEmail: 'avant@page.example' }],
    ['by a number', { contactTelephone: '+352 26 55 41 11' }],
  ])('is found %s and erased after the page named another', async (_, reached) => {
    const { code, publish } = await commune();
    const contactName = `Max Virdrun${code.toLowerCase()}`;
    const other = { contactName: 'Service', contactEmail: `service.${code.toLowerCase()}@page.example` };
    await publish({ ...reached, contactName, contactOf: 'person' });
    await publish({ contactTelephone: '+352 26 55 42 22', ...reached, contactName, contactOf: 'person' });
    await publish({ ...other, contactOf: 'office' });
    const items = await find(contactName);
    expect(items).toMatchObject([
      { kind: 'guest', name: contactName, email: 'contactEmail' in reached ? reached.contactEmail : null },
    ]);
    const url = `/api/personal-data/people/guest/${items[0].id}`;
    const { body: held } = await world.people.administrator.get(url);
    expect(JSON.stringify(held)).toContain(contactName);
    expect((await world.people.administrator.post(`${url}/erasure`, { understood: true })).status).toBe(204);
    for (const said of [contactName, '41 11', '42 22', 'avant@']) expect(await told(code)).not.toContain(said);
    expect(await told(code)).toContain(other.contactEmail);
    expect(await consentsOf(code)).toMatchObject([
      { personName: 'Personne effacée', personKey: null, personAddress: null, withdrawnAt: expect.any(String) },
    ]);
    expect(await find(contactName)).toEqual([]);
    expect(await shown(code)).toMatchObject({ name: other.contactName });
  });

  it('leaves the history once another is named, where nobody ever saw them named', async () => {
    const { code, publish } = await commune();
    const draft = {
      contactName: 'Pit Entworf',
      contactEmail: 'pit@page.example',
      contactTelephone: '+352 26 55 43 33',
    };
    await publish(draft, { published: false });
    await publish({ contactName: 'Service', contactEmail: 'service@page.example' }, { published: false });
    for (const said of Object.values(draft)) expect(await told(code)).not.toContain(said);
    expect(await told(code)).toContain('service@page.example');
  });

  it('goes from the history of the page where others have the name and the number, which is said before', async () => {
    const { code, publish } = await commune();
    const contactName = `Kim Doppelt${code.toLowerCase()}`;
    const [givenName, familyName] = contactName.split(' ');
    const contactTelephone = '+352 26 55 40 33';
    await world.given((given) => given.contact({ givenName, familyName, telephone: contactTelephone }));
    await publish({ contactName, contactTelephone, contactOf: 'person' });
    const guest = (await find(contactName)).find(({ kind }: { kind: string }) => kind === 'guest');
    const url = `/api/personal-data/people/guest/${guest.id}/erasure`;
    const { body: preview } = await world.people.administrator.get(url);
    expect(preview.stays).toContainEqual({ text: contactTelephone, why: 'others' });
    await world.people.administrator.post(url, { understood: true });
    for (const said of [contactName, contactTelephone]) expect(await told(code)).not.toContain(said);
  });

  it('with the name of somebody else is erased alone', async () => {
    const { code, publish } = await commune();
    const contactName = `Jean Doppelt${code.toLowerCase()}`;
    const [givenName, familyName] = contactName.split(' ');
    await world.given((given) => given.contact({ givenName, familyName }));
    await publish({ contactTelephone: '+352 26 55 77 00', contactName, contactOf: 'person' });
    const guest = (await find(contactName)).find(({ kind }: { kind: string }) => kind === 'guest');
    await world.people.administrator.post(`/api/personal-data/people/guest/${guest.id}/erasure`, { understood: true });
    expect(await find(contactName)).toMatchObject([{ kind: 'contact' }]);
    expect(await shown(code)).toMatchObject({ name: null, telephone: null });
    const gone = { personName: 'Personne effacée', personKey: null, withdrawnAt: expect.any(String) };
    expect(await consentsOf(code)).toMatchObject([gone]);
    await publish({ contactTelephone: '+352 26 55 77 01', contactName, contactOf: 'person' }, await versionOf(code));
    expect(await consentsOf(code)).toMatchObject([gone, { personName: contactName, withdrawnAt: null }]);
  });
});
