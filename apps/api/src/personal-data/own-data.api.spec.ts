import type { HeldData, HeldKind } from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { issueToken } from '../identity/tokens';
import { aQuestion, inFrench, someContent } from '../testing/given-diagnosis';
import { countQueries } from '../testing/query-count';
import { readPdf } from '../testing/pdf';
import { type Client, type TestApp, testApp } from '../testing/test-app';

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
});
afterAll(() => api.close());

interface Scene {
  account: Account;
  contactId: string;
  client: Client;
}

/** A contact with an account, invited to a meeting as themselves and once as a guest, who wrote news of an action. */
async function scene(): Promise<Scene> {
  const account = await api.given(async (given) => {
    const { id: organisationId } = await given.organisation({ name: 'Beispill Bureaux' });
    const contact = await given.contact({
      organisationId,
      givenName: 'Yasmine',
      familyName: `Kariger ${Math.random()}`,
      functionTitle: 'Mobilité',
      telephone: '+352 621 000 111',
    });
    const made = await given.account({
      role: 'contact',
      contactId: contact.id,
      displayName: `${contact.givenName} ${contact.familyName}`,
    });
    const group = await given.group();
    await given.meeting({
      groupId: group.id,
      title: 'Comité du printemps',
      invitations: [{ organisationId, contactId: contact.id, answer: 'declined', answerNote: 'En congé' }],
    });
    await given.meeting({
      groupId: group.id,
      title: 'Avant d’être contact',
      invitations: [{ organisationId: null, guestName: 'Y. Kariger', guestEmail: made.email.toUpperCase() }],
    });
    return made;
  });
  await api.write((ctx) => issueToken(ctx, 'password-reset', account.id));
  return { account, contactId: String(account.contactId), client: await api.as(account) };
}

const kindIn = (held: HeldData, kind: HeldKind['kind']): HeldKind =>
  held.kinds.find((each) => each.kind === kind) as HeldKind;
const tablesIn = (held: HeldData, kind: HeldKind['kind']): string[] =>
  kindIn(held, kind).holdings.map(({ table }) => table);

describe('What is held about oneself', () => {
  it('is shown by kind, with purpose, legal basis and period', async () => {
    const { account, client } = await scene();
    const { status, body } = await client.get('/api/me/data');
    expect(status).toBe(200);
    const held = body as HeldData;
    expect(held.name).toBe(account.displayName);
    expect(kindIn(held, 'access')).toMatchObject({ basis: 'contract', months: 36 });
    expect(kindIn(held, 'contributions')).toMatchObject({ basis: 'legitimate-interests', months: null });
    expect(tablesIn(held, 'contact-details')).toEqual(['Contact', 'ContactRelation']);
    expect(tablesIn(held, 'access')).toEqual(['Account', 'Session', 'OneTimeToken']);
    const [contact] = kindIn(held, 'contact-details').holdings;
    expect(contact?.rows[0]?.facts).toContainEqual({ field: 'functionTitle', value: 'Mobilité' });
    const [invitation] = kindIn(held, 'participation').holdings;
    expect(invitation).toMatchObject({
      table: 'Invitation',
      total: 1,
      rows: [{ text: 'Comité du printemps · En congé' }],
    });
    expect(kindIn(held, 'guests').holdings).toMatchObject([{ rows: [{ text: 'Avant d’être contact · Y. Kariger' }] }]);
  });

  it('goes into a file whole and without secrets', async () => {
    const { account, client } = await scene();
    const answer = await client.get('/api/me/data/export');
    expect([answer.status, answer.headers['content-disposition']]).toEqual([
      200,
      expect.stringMatching(/^attachment; filename="yasmine-kariger[\w-]+\.json"$/),
    ]);
    const text = answer.raw.toString('utf8');
    for (const told of ['En congé', '+352 621 000 111', account.email, 'Beispill Bureaux'])
      expect(text).toContain(told);
    for (const secret of ['passwordHash', 'tokenHash', 'sealedSecret']) expect(text).not.toContain(secret);
  });

  it('is read and printed as PDF, in the language that is asked for', async () => {
    const { account, client } = await scene();
    const { status, raw } = await client.get('/api/me/data/document?language=de');
    expect([status, status === 200 ? '' : raw.toString()]).toEqual([200, '']);
    const text = readPdf(raw).text.join(' ');
    for (const told of [
      'Rechtsgrundlage',
      account.email,
      'Comité du printemps',
      'En congé',
      'Letzte Anmeldung',
      'CNPD',
    ])
      expect(text).toContain(told);
  });

  it('says what was answered in a questionnaire by the words of its questions, on the page, in the file and in the PDF', async () => {
    const { client, contactId } = await scene();
    await api.given(async (given) => {
      const [{ id: groupId }, { id: themeId }] = [await given.group(), await given.theme()];
      const { id: organisationId } = await given.organisation();
      const asked = aQuestion({ text: inFrench('Comment vient-on ?') }, ['En tram', 'À pied']);
      const content = someContent([asked, aQuestion({ kind: 'text', text: inFrench('Et sinon ?') })], 'Trajets');
      const nothing = { optionIds: [], number: null, text: null, point: null };
      const { id: questionnaireId } = await given.questionnaire({ groupId, themeId, way: 'contacts', content });
      await given.questionnaireInvitation({
        ...{ questionnaireId, organisationId, contactId },
        answers: [
          { ...nothing, questionId: asked.id, optionIds: [asked.options[1]?.id ?? ''] },
          { ...nothing, questionId: content.sections[0]?.questions[1]?.id ?? '', text: 'Une navette' },
        ],
      });
    });
    const said = ['Comment vient-on ? À pied', 'Et sinon ? Une navette'];
    const held = (await client.get('/api/me/data')).body as HeldData;
    const [asked] = kindIn(held, 'questionnaire-answers').holdings;
    expect(asked?.rows[0]?.text).toContain(said.join(' · '));
    expect((await client.get('/api/me/data/export')).raw.toString('utf8')).toContain(said[0]);
    const printed = readPdf((await client.get('/api/me/data/document')).raw).text.join(' ');
    for (const each of said) expect(printed).toContain(each);
  });

  it('leaves out what stands under a name that somebody else bears too, and mail to an address of others', async () => {
    const { client, contactId, account } = await scene();
    const other = await api.given(async (given) => {
      const { id } = await given.organisation();
      const group = await given.group();
      const guest = `guest-${Math.random()}@example.org`;
      await given.meeting({
        groupId: group.id,
        title: 'Réunion d’une autre',
        invitations: [{ organisationId: null, guestName: 'Autre', guestEmail: guest }],
      });
      await given.contact({ organisationId: id });
      return guest;
    });
    // Contacts change their own address as they like: it opens nothing.
    const { body: before } = await client.get(`/api/contacts/${contactId}`);
    await api.write((ctx) => ctx.manager.query(`UPDATE contact SET email = '${other}' WHERE id = '${contactId}'`));
    expect(before.id).toBe(contactId);
    const { body } = await client.get('/api/me/data');
    expect(JSON.stringify(body)).not.toContain('Réunion d’une autre');
    expect(account.email).not.toBe(other);
  });

  it('is asked for in a number of queries that does not grow with what is held', async () => {
    const { account, client, contactId } = await scene();
    const ask = (): Promise<number> => countQueries(api, () => client.get('/api/me/data'));
    const few = await ask();
    await api.given(async (given) => {
      const group = await given.group();
      for (let at = 0; at < 6; at += 1)
        await given.meeting({ groupId: group.id, invitations: [{ contactId, organisationId: null }] });
      await given.announcement({ groupId: group.id, accountId: account.id });
    });
    // A table that held nothing before is asked for its rows now.
    expect(await ask()).toBe(few + 1);
  });
});
