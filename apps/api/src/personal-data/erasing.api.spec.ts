import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErasurePreview } from '@zesumme/domain';
import { QuestionnaireInvitation } from '../diagnosis/answers/questionnaire-invitation.entity';
import { Account } from '../identity/account.entity';
import { PasswordResets } from '../identity/password-resets';
import { Session } from '../identity/session.entity';
import { Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Outcome } from '../meetings/outcome.entity';
import { ContactMessage } from '../messages/contact-message.entity';
import { Contact } from '../organisations/contact.entity';
import { Config } from '../platform/config';
import { Outbox } from '../platform/outbox';
import { Delivery } from '../platform/outbox/delivery.entity';
import { entities } from '../platform/database/entities';
import { given } from '../testing/given';
import type { Client, TestApp } from '../testing/test-app';
import { testApp } from '../testing/test-app';
import { type TracedPerson, tracedPerson } from '../testing/traced-person';
import { Erasure } from './erasure.entity';

let api: TestApp;
let administrator: Client;
beforeAll(async () => {
  api = await testApp();
  administrator = await api.as(await api.given((given) => given.account({ role: 'administrator' })));
});
afterAll(() => api.close());

const scene = (): Promise<TracedPerson> => tracedPerson(api);

/** Every row of every table that holds one of the words. */
async function rowsWith(words: string[]): Promise<string[]> {
  return api.write(async (ctx) => {
    const found: string[] = [];
    for (const entity of entities) {
      const rows = await ctx.manager.find<object>(entity);
      for (const row of rows) {
        const text = JSON.stringify(row).toLowerCase().normalize('NFC');
        if (words.some((word) => text.includes(word))) found.push(`${entity.name}: ${text}`);
      }
    }
    return found;
  });
}

const count = (entity: typeof Invitation | typeof Delivery | typeof Session, where: object): Promise<number> =>
  api.write((ctx) => ctx.manager.countBy<object>(entity, where));

async function attended(meetingId: string) {
  const { body } = await administrator.get(`/api/meetings/${meetingId}`);
  return JSON.stringify(body.counts ?? body.attendance ?? null);
}

describe('Erasing somebody', () => {
  it('is shown before: what goes, what stays, which mails will not leave', async () => {
    const { client, contactId } = await scene();
    const { status, body } = await client.get('/api/me/data/erasure');
    expect(status).toBe(200);
    const preview = body as ErasurePreview;
    expect(preview).toMatchObject({ waitingMails: 1, hasNamesake: false });
    expect(preview.mentions).toBeGreaterThan(5);
    const effects = new Map(preview.tables.map(({ table, effect }) => [table, effect]));
    expect(Object.fromEntries(effects)).toMatchObject({
      Contact: 'anonymised',
      ContactRelation: 'kept',
      Account: 'removed',
      Invitation: 'anonymised',
      PersonalLink: 'removed',
    });
    const { body: asked } = await administrator.get(`/api/personal-data/people/contact/${contactId}/erasure`);
    expect(asked.tables).toEqual(preview.tables);
  });

  it('leaves no trace of them in any table, and every count as it was', async () => {
    const { contactId, account, traces, meetingId, client } = await scene();
    expect((await rowsWith(traces)).length).toBeGreaterThan(15);
    const before = [await attended(meetingId), await count(Invitation, { meetingId }), await count(Delivery, {})];
    const waiting = await count(Delivery, { state: 'pending' });
    const { status } = await administrator.post(`/api/personal-data/people/contact/${contactId}/erasure`, {
      understood: true,
    });
    expect(status).toBe(204);
    expect(await rowsWith(traces)).toEqual([]);
    expect([await attended(meetingId), await count(Invitation, { meetingId }), await count(Delivery, {})]).toEqual(
      before,
    );
    await expect(count(Invitation, { contactId, attendance: 'attended' })).resolves.toBe(1);
    const contact = await api.write((ctx) => ctx.manager.findOneByOrFail(Contact, { id: contactId }));
    expect(contact).toMatchObject({ givenName: 'Personne', familyName: 'effacée', email: null });
    expect(contact.archivedAt).not.toBeNull();
    await expect(count(Session, { accountId: account.id })).resolves.toBe(0);
    expect((await client.get('/api/me/data')).status).toBe(401);
    await expect(count(Delivery, { state: 'pending' })).resolves.toBe(waiting - 1);
    const found = await administrator.get(`/api/search?q=${encodeURIComponent('Krieps')}`);
    expect(JSON.stringify(found.body)).not.toContain(contactId);
  });

  it('leaves how many were asked and answered in a questionnaire, and nothing of what they answered', async () => {
    const { contactId, family } = await scene();
    const said = { questionId: crypto.randomUUID(), optionIds: [], number: null, text: `De ${family}`, point: null };
    const id = await api.given(async (given) => {
      const [{ id: groupId }, { id: themeId }] = [await given.group(), await given.theme()];
      const { id: organisationId } = await given.organisation();
      const closed = { way: 'contacts' as const, state: 'closed' as const };
      const { id: questionnaireId } = await given.questionnaire({ groupId, themeId, ...closed });
      const asked = { questionnaireId, organisationId, contactId };
      return (await given.questionnaireInvitation({ ...asked, answeredAt: api.clock.instant(), answers: [said] })).id;
    });
    await administrator.post(`/api/personal-data/people/contact/${contactId}/erasure`, { understood: true });
    const left = await api.write((ctx) => ctx.manager.findOneBy(QuestionnaireInvitation, { id }));
    expect([left?.answeredAt, left?.answers]).toEqual([api.clock.instant(), null]);
  });

  it('removes the mails that were written to a folder, and no others', async () => {
    const { contactId, traces, account } = await scene();
    await api.visitor.post('/api/password-resets', { email: account.email });
    await api.app.get(PasswordResets).settled();
    await api.app.get(Outbox).work();
    const folder = join(api.app.get(Config).dataDir, 'mail');
    const other = join(folder, 'other.eml');
    writeFileSync(other, `To: guy.${account.email}, ${account.email}.lu`);
    const naming = (): string[] =>
      readdirSync(folder).filter((name) => {
        const text = readFileSync(join(folder, name), 'utf8').toLowerCase();
        return name !== 'other.eml' && traces.some((trace) => trace.includes('@') && text.includes(trace));
      });
    expect(naming().length).toBeGreaterThan(0);
    expect([folder, join(folder, naming()[0] ?? '')].map((path) => statSync(path).mode & 0o77)).toEqual([0, 0]);
    await administrator.post(`/api/personal-data/people/contact/${contactId}/erasure`, { understood: true });
    for (let tries = 0; naming().length > 0 && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect([naming(), existsSync(other)]).toEqual([[], true]);
  });

  it('is kept in a list that names nobody, and is told in the history', async () => {
    const { contactId, account, family } = await scene();
    const { total } = (await administrator.get('/api/personal-data/erasures')).body;
    await administrator.post(`/api/personal-data/people/contact/${contactId}/erasure`, { understood: true });
    const rows = await api.write((ctx) => ctx.manager.findBy(Erasure, { subjectKey: contactId }));
    expect(rows).toMatchObject([{ subjectKind: 'contact', reason: 'administrator' }]);
    const act = await api.write((ctx) => ctx.manager.findBy(Erasure, { actId: rows[0]?.actId ?? '' }));
    expect(act.map(({ subjectKey }) => subjectKey).sort()).toEqual([contactId, account.id].sort());
    const { body } = await administrator.get('/api/personal-data/erasures');
    // One act, though the contact and its account are both in it.
    expect(body.total).toBe(total + 1);
    expect(body.items[0]).toMatchObject({ subjectKind: 'contact', reason: 'administrator' });
    expect(JSON.stringify(body)).not.toContain(family);
    // Beside the database too.
    const kept = JSON.parse(readFileSync(join(api.app.get(Config).dataDir, 'erasures.json'), 'utf8'));
    expect(kept.rows).toContainEqual(expect.objectContaining({ subject_key: contactId }));
    expect(JSON.stringify(kept)).not.toContain(family);
    const list = await administrator.get(`/api/personal-data/people?q=${encodeURIComponent(family)}`);
    expect(list.body.total).toBe(0);
  });

  it('is one’s own act too, which ends every session and is recorded without the name', async () => {
    const { account, family, contactId } = await scene();
    // The name was given long ago.
    await api.write((ctx) => ctx.manager.query("UPDATE event SET at = '2026-01-01T10:00:00.000Z'"));
    const client = await api.as(account);
    expect((await client.post('/api/me/data/erasure', { understood: false })).status).toBe(400);
    expect((await client.post('/api/me/data/erasure', { understood: true })).status).toBe(204);
    expect((await client.get('/api/me/data')).status).toBe(401);
    expect(await rowsWith([family.toLowerCase()])).toEqual([]);
    const rows = await api.write((ctx) => ctx.manager.findBy(Erasure, { subjectKey: contactId }));
    expect(rows).toMatchObject([{ reason: 'person' }]);
  });

  it('by oneself reads and takes nothing by a name or an address that one gave oneself', async () => {
    const { account, contactId, client, family } = await scene();
    const [citizen, other] = [`citoyen-${Math.random()}@example.org`, `Autrefois Nommée${family.toLowerCase()}`];
    const at = '2026-01-01T10:00:00.000Z';
    const left = await api.write(async (ctx) => {
      const message = { id: crypto.randomUUID(), at, senderName: 'C', senderEmail: citizen, text: 'Confidence' };
      await ctx.insert(ContactMessage, [{ ...message, subjectType: null, subjectId: null, isDemo: false }]);
      const make = given(ctx.manager);
      const meeting = await make.meeting({ minutes: `${other} était là.` });
      const outcome = await make.outcome({ meetingId: meeting.id, text: 'Son idée', createdBy: other });
      return { message: message.id, meeting: meeting.id, outcome: outcome.id };
    });
    const { body: contact } = await client.get(`/api/contacts/${contactId}`);
    const changed = await client.patch(`/api/contacts/${contactId}`, { version: contact.version, email: citizen });
    expect(changed.status).toBe(200);
    const { body: me } = await client.get('/api/me');
    await client.patch('/api/me', { version: me.account.version, displayName: other, locale: 'fr' });
    const { body: held } = await client.get('/api/me/data');
    for (const told of ['Confidence', 'Son idée']) expect(JSON.stringify(held)).not.toContain(told);
    const { body: preview } = await client.get('/api/me/data/erasure');
    for (const text of [other, citizen]) expect(preview.stays).toContainEqual({ text, why: 'unconfirmed' });
    // Some weeks later.
    await api.write((ctx) => ctx.manager.query(`UPDATE event SET at = '${at}'`));
    expect((await client.post('/api/me/data/erasure', { understood: true })).status).toBe(204);
    await api.write(async ({ manager }) => {
      await expect(manager.existsBy(Account, { id: account.id })).resolves.toBe(false);
      await expect(manager.existsBy(ContactMessage, { id: left.message })).resolves.toBe(true);
      const meeting = await manager.findOneByOrFail(Meeting, { id: left.meeting });
      expect(meeting.minutes).toBe(`${other} était là.`);
      await expect(manager.findOneByOrFail(Outcome, { id: left.outcome })).resolves.toMatchObject({ createdBy: other });
    });
  });

  it('takes out a guest, who has no more than an address', async () => {
    const address = `gast-${Math.random()}@example.org`;
    const guest = await api.given(async (given) => {
      const meeting = await given.meeting({
        invitations: [{ guestName: 'Guy Wagener-Haas', guestEmail: address, attendance: 'attended' }],
      });
      return meeting.id;
    });
    const { body } = await administrator.get(`/api/personal-data/people?q=${encodeURIComponent(address)}`);
    expect(body.items).toMatchObject([{ kind: 'guest', name: 'Guy Wagener-Haas', email: address }]);
    const url = `/api/personal-data/people/guest/${body.items[0].id}`;
    expect((await administrator.post(`${url}/erasure`, { understood: true })).status).toBe(204);
    expect(await rowsWith([address, 'wagener-haas'])).toEqual([]);
    await expect(count(Invitation, { meetingId: guest, attendance: 'attended' })).resolves.toBe(1);
    expect((await administrator.get(url)).status).toBe(404);
  });

  it('takes out whoever wrote through the public pages, or is proposed and has no contact yet', async () => {
    const [writer, proposed] = [1, 2].map((each) => `seule.${each}.${Math.random()}@example.org`) as [string, string];
    await api.write(async (ctx) => {
      const make = given(ctx.manager);
      const at = ctx.clock.instant();
      const message = { id: crypto.randomUUID(), at, senderName: 'Léo Écrivant', senderEmail: writer, text: 'Bonjour' };
      await ctx.insert(ContactMessage, [{ ...message, subjectType: null, subjectId: null, isDemo: false }]);
      const { id: organisationId } = await make.organisation();
      const by = await make.contact({ organisationId });
      const person = { givenName: 'Ida', familyName: 'Nommée', email: proposed };
      await make.succession({ organisationId, contactId: by.id, personId: null, ...person });
    });
    for (const [address, name] of [
      [writer, 'Léo Écrivant'],
      [proposed, 'Ida Nommée'],
    ] as const) {
      const { body } = await administrator.get(`/api/personal-data/people?q=${encodeURIComponent(address)}`);
      expect(body.items).toMatchObject([{ kind: 'guest', name, email: address }]);
      const url = `/api/personal-data/people/guest/${body.items[0].id}`;
      expect((await administrator.get(url)).status).toBe(200);
      expect((await administrator.post(`${url}/erasure`, { understood: true })).status).toBe(204);
      expect(await rowsWith([address])).toEqual([]);
      expect((await administrator.get(url)).status).toBe(404);
    }
  });

  it('leaves alone what stands under a name that somebody else bears too', async () => {
    const name = 'Jean Schmity';
    const contactId = await api.given(async (given) => {
      const [givenName, familyName] = name.split(' ');
      const one = await given.contact({ givenName, familyName });
      await given.contact({ givenName, familyName });
      const meeting = await given.meeting({ minutes: `${name} était là.` });
      await given.outcome({ meetingId: meeting.id, createdBy: name });
      return one.id;
    });
    const url = `/api/personal-data/people/contact/${contactId}/erasure`;
    const { body: preview } = await administrator.get(url);
    expect(preview).toMatchObject({ hasNamesake: true, mentions: 0, stays: [{ text: name, why: 'others' }] });
    expect((await administrator.post(url, { understood: true })).status).toBe(204);
    const left = await rowsWith([name.toLowerCase()]);
    expect(left.map((row) => row.split(':')[0]).sort()).toEqual(['Contact', 'Meeting', 'Outcome']);
  });

  it('shows before which names of things it leaves as they are, and takes the name out of everything else', async () => {
    const family = 'Mullerzessig';
    const [name, firm] = [`Jean ${family}`, `Menuiserie Jean ${family} Sàrl`];
    const { contactId, meetingId } = await api.given(async (given) => {
      const { id: organisationId } = await given.organisation({ name: firm });
      const contact = await given.contact({ organisationId, givenName: 'Jean', familyName: family });
      const meeting = await given.meeting({ minutes: `${name}, de ${firm}` });
      return { contactId: contact.id, meetingId: meeting.id };
    });
    const url = `/api/personal-data/people/contact/${contactId}/erasure`;
    const { body: preview } = await administrator.get(url);
    expect(preview).toMatchObject({ mentions: 1, stays: [{ text: firm, why: 'within' }] });
    expect((await administrator.post(url, { understood: true })).status).toBe(204);
    const { minutes } = await api.write((ctx) => ctx.manager.findOneByOrFail(Meeting, { id: meetingId }));
    expect(minutes).toBe(`Personne effacée, de ${firm}`);
  });

  it('waits until somebody else leads their groups and administers, and does not take a new name from others', async () => {
    const lead = await api.given(async (given) => {
      const account = await given.account({ role: 'project-manager' });
      await given.group({ leadAccountId: account.id });
      return account;
    });
    const refused = await administrator.post(`/api/personal-data/people/account/${lead.id}/erasure`, {
      understood: true,
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'leads-groups']);
    const last = await administrator.post('/api/me/data/erasure', { understood: true });
    expect([last.status, last.body.code]).toEqual([409, 'last-administrator']);
    const shared = await api.as(await api.given((given) => given.account({ role: 'adviser', isDemo: true })));
    const everybodys = await shared.post('/api/me/data/erasure', { understood: true });
    expect([everybodys.status, everybodys.body.code]).toEqual([409, 'shared-account']);
    const { client } = await scene();
    const { body: me } = await client.get('/api/me');
    await client.patch('/api/me', { version: me.account.version, displayName: 'Beispill Lëtzebuerg', locale: 'fr' });
    const renamed = await client.post('/api/me/data/erasure', { understood: true });
    expect([renamed.status, renamed.body.code]).toEqual([409, 'renamed-lately']);
    expect((await client.get('/api/me/data/erasure')).body.obstacle).toBe('renamed-lately');
  });
});
