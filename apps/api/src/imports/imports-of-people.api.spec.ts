import type { HeldRow } from '@zesumme/domain';
import { Contact } from '../organisations/contact.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { EventPersonal } from '../platform/audit/event-personal.entity';
import { newId } from '../platform/database';
import { Links } from '../platform/links';
import { csvFile, importing } from '../testing/import-scene';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';

let world: GroupWorld;
let lead: ReturnType<typeof importing>;
beforeAll(async () => {
  world = await groupWorld();
  lead = importing(world.people.lead);
  await world.given(async (given) => {
    const { member, elsewhere } = world.organisations;
    await given.contact({
      organisationId: member,
      givenName: 'Ana',
      familyName: 'Müller',
      email: 'ana@alpha.example',
      telephone: '+352 1234 5678',
      functionTitle: null,
      locale: 'fr',
    });
    await given.contact({
      organisationId: member,
      givenName: 'Max',
      familyName: 'Alt',
      relation: { toDay: '2026-02-01' },
    });
    await given.contact({
      organisationId: elsewhere,
      givenName: 'Eve',
      familyName: 'Fern',
      email: 'eve@gamma.example',
    });
    await given.organisation({ name: 'Gemeng', kind: 'commune' });
    await given.organisation({ name: 'Amt', kind: 'public-actor' });
  });
});
afterAll(() => world.close());

const HEAD = ['Organisation', 'Prénom', 'Nom', 'Fonction', 'E-mail', 'Téléphone', 'Langue', 'Rôle', 'Depuis', 'Fin'];
const contacts = (...rows: string[][]): string => csvFile(HEAD, ...rows);
const ledBy = (accountId: string) =>
  world.write(({ manager }) => manager.update(WorkingGroup, { id: world.own.id }, { leadAccountId: accountId }));
/** What holds an import that the lead takes back after the group was handed to somebody else. */
const heldForFormerLead = async (applied: Parameters<typeof lead.undo>[0]): Promise<[number, string][]> => {
  await ledBy(world.accounts.otherManager);
  const { body } = await lead.undo(applied);
  await ledBy(world.accounts.lead);
  return body.current.items.map(({ number, reason }: HeldRow) => [number, reason]);
};
const verdicts = (rows: { verdict: string }[]): string[] => rows.map(({ verdict }) => verdict);
const contact = (familyName: string): Promise<Contact | null> =>
  world.write(({ manager }) => manager.findOneBy(Contact, { familyName }));

describe('Contacts', () => {
  it('are known by address and by name, and what is wrong is told of each cell', async () => {
    const { rows } = await lead.checked(
      'contacts',
      contacts(
        ['Alpha', 'Neu', 'Person', 'Chefin', 'Neu@Alpha.example', '', 'Deutsch', 'suppléant', '1.2.2026', ''],
        ['ALPHA', 'ana', 'muller', '', 'ana@alpha.example', '', '', '', '', ''],
        ['Alpha', 'Ana', 'Müller', 'Direktorin', '', '+352 99 88 77', '', '', '', ''],
        ['Alpha', 'Ana', 'Müller', '', 'ana.neu@alpha.example', '', '', '', '', ''],
        ['Beta', 'Ana', 'Müller', '', 'ana@alpha.example', '', '', '', '', ''],
        ['Alpha', 'Max', 'Alt', '', '', '', '', '', '', ''],
        ['Alpha', 'Neu', 'Person', '', '', '', '', '', '', ''],
        ['Betta', 'A', 'B', '', 'keine', 'x', 'klingonisch', 'chef', 'demain', '1.1.2020'],
        ['Nirgends', 'A', 'B', '', '', '', '', '', '', ''],
      ),
    );
    expect(verdicts(rows)).toEqual([
      'new',
      'changed',
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'error',
      'error',
    ]);
    expect(rows[1]?.changes.map(({ field }) => field)).toEqual(['givenName', 'familyName']);
    expect(rows[5]).toMatchObject({ of: { label: 'Max Alt', archived: true }, choices: ['create', 'skip'] });
    expect(rows[6]).toMatchObject({ of: { row: 2 }, choices: ['create', 'skip'] });
    expect(rows[7]?.issues.map(({ field, code }) => [field, code])).toEqual([
      ['organisation', 'similar-organisation'],
      ['email', 'invalid-format'],
      ['telephone', 'invalid-format'],
      ['language', 'unknown-word'],
      ['relation', 'unknown-word'],
      ['fromDay', 'unknown-day'],
    ]);
    expect(rows[8]?.issues).toEqual([{ field: 'organisation', code: 'unknown-organisation', params: {} }]);
  });

  it('that may be somebody else are held until it is decided', async () => {
    const { rows } = await lead.checked(
      'contacts',
      contacts(
        ['Alpha', 'Ana', 'Müller', '', 'ana.neu@alpha.example', '', '', '', '', ''],
        ['Alpha', 'Jemand', 'Anders', '', 'ana@alpha.example', '', '', '', '', ''],
        ['Beta', 'Andere', 'Adresse', '', 'ana@alpha.example', '', '', '', '', ''],
      ),
    );
    expect(rows.map(({ of, choices }) => [of?.label ?? of?.row, choices])).toEqual([
      ['Ana Müller', ['merge', 'create', 'skip']],
      ['Ana Müller', ['merge', 'skip']],
      ['Jemand Anders', ['create', 'skip']],
    ]);
  });

  it('are written with their relation, known the next time, and given back with what the history says of them', async () => {
    const file = contacts(
      ['Alpha', 'Lou', 'Schmit', 'Mobilité', 'lou@alpha.example', '', 'fr', 'suppléance', '2026-02-01', ''],
      ['Alpha', 'Ana', 'Müller', 'Direktorin', 'ana@alpha.example', '', 'allemand', '', '', '31.12.2026'],
    );
    const before = await contact('Müller');
    const applied = await lead.apply(await lead.checked('contacts', file));
    expect([applied.status, applied.body.creates, applied.body.changes]).toEqual([200, 1, 1]);
    const made = await contact('Schmit');
    const relations = await world.write(({ manager }) =>
      manager.findBy(ContactRelation, { contactId: made?.id ?? '' }),
    );
    expect(relations).toMatchObject([
      { organisationId: world.organisations.member, kind: 'substitute', fromDay: '2026-02-01', toDay: null },
    ]);
    expect(await contact('Müller')).toMatchObject({
      functionTitle: 'Direktorin',
      locale: 'de',
      telephone: '+352 1234 5678',
    });
    expect(verdicts((await lead.checked('contacts', file)).rows)).toEqual(['same', 'same']);

    const personal = () => world.write(({ manager }) => manager.find(EventPersonal));
    const isTold = async () => (await personal()).some(({ data }) => JSON.stringify(data).includes('lou@alpha'));
    expect(await isTold()).toBe(true);
    expect(await heldForFormerLead(applied.body)).toEqual([[3, 'not-yours']]);
    expect((await lead.undo(applied.body)).status).toBe(200);
    expect([await contact('Schmit'), await isTold()]).toEqual([null, false]);
    const { version: _, ...restored } = (await contact('Müller')) ?? {};
    const { version: _before, ...asBefore } = before ?? {};
    expect(restored).toEqual(asBefore);
  });

  it('end the personal links of those whose address they correct, and so does giving them back', async () => {
    const links = world.app.get(Links);
    const of = { subjectId: newId(), holderId: (await contact('Müller'))?.id ?? '' };
    const sent = (): Promise<string> => world.write((ctx) => links.issue(ctx, 'answer', of, null));
    const opens = (token: string): Promise<boolean> =>
      world
        .write((ctx) => links.open(ctx, 'answer', token, '192.0.2.1'))
        .then(
          () => true,
          () => false,
        );
    const first = await sent();
    const file = contacts(['Alpha', 'Ana', 'Müller', '', 'ana@right.example', '', '', '', '', '']);
    const { body: decided } = await lead.decide(await lead.checked('contacts', file), 'merge');
    const applied = await lead.apply(decided);
    const second = await sent();
    expect([applied.body.changes, await opens(first), await opens(second)]).toEqual([1, false, true]);
    expect((await lead.undo(applied.body)).status).toBe(200);
    expect(await opens(second)).toBe(false);
  });

  it('of others tell nothing of their addresses, and are not changed', async () => {
    const { rows } = await lead.checked(
      'contacts',
      contacts(
        ['Gamma', 'Eve', 'Fern', '', 'other@gamma.example', '+352 1111', '', '', '', ''],
        ['Gamma', 'Eve', 'Fern', 'Neue Funktion', '', '', '', '', '', ''],
        ['Alpha', 'Neue', 'Frau', '', 'eve@gamma.example', '', '', '', '', ''],
      ),
    );
    expect(verdicts(rows)).toEqual(['same', 'duplicate', 'new']);
    const alone = await lead.checked(
      'contacts',
      contacts(['Gamma', 'Eve', 'Fern', 'Neue Funktion', '', '', '', '', '', '']),
    );
    expect(alone.rows[0]?.issues).toEqual([{ field: null, code: 'contact-not-yours', params: {} }]);
  });

  it('come back from their own export as the same', async () => {
    for (const language of ['fr', 'de', 'en']) {
      const { body } = await world.people.lead.get(`/api/contacts/export?format=csv&language=${language}`);
      const { counts, rowCount, rows } = await lead.checked('contacts', body);
      expect([counts?.changed, counts?.new]).toEqual([0, 0]);
      expect((counts?.same ?? 0) + rows.filter(({ of }) => of?.archived).length).toBe(rowCount);
    }
  });
});

describe('Memberships', () => {
  const memberships = (...rows: string[][]): string => csvFile(['Organisation', 'Rôle', 'Depuis', 'Fin'], ...rows);

  it('for one group are judged by its policy and the days of those that are there', async () => {
    const { rows } = await lead.checked(
      'memberships',
      memberships(
        ['Gamma', '', '', ''],
        ['Gemeng', '', '1.2.2026', ''],
        ['Amt', '', '', ''],
        ['Alpha', '', '', ''],
        ['Beta', 'partenaire', '', ''],
        ['Delta', '', '', ''],
        ['Gamma', '', '', ''],
        ['Alpha', 'commune', '', ''],
        ['Amt', '', '2.2.2026', '1.1.2026'],
      ),
      { groupId: world.own.id },
    );
    expect(verdicts(rows)).toEqual(['new', 'new', 'new', 'same', 'changed', 'new', 'duplicate', 'error', 'duplicate']);
    expect(rows[7]?.issues).toEqual([{ field: 'membershipRole', code: 'not-a-commune', params: {} }]);
  });

  it('are written with the role that fits, and taken away again', async () => {
    const stored = await lead.checked(
      'memberships',
      memberships(
        ['Gemeng', '', '1.2.2026', ''],
        ['Amt', '', '', ''],
        ['Delta', '', '', ''],
        ['Beta', '', '', '31.12.2026'],
      ),
      { groupId: world.own.id },
    );
    const count = () => world.write(({ manager }) => manager.countBy(Membership, { groupId: world.own.id }));
    const before = await count();
    const applied = await lead.apply(stored);
    expect(applied.body).toMatchObject({ creates: 3, changes: 1 });
    const { body } = await world.people.lead.get(`/api/working-groups/${world.own.id}/memberships?size=100&sort=role`);
    const shown = body.items.map(
      ({
        organisation,
        role,
        fromDay,
        toDay,
      }: {
        organisation: { name: string };
        role: string;
        fromDay: string | null;
        toDay: string | null;
      }) => [organisation.name, role, fromDay, toDay],
    );
    expect(shown).toEqual(
      expect.arrayContaining([
        ['Gemeng', 'commune', '2026-02-01', null],
        ['Amt', 'partner', null, null],
        ['Delta', 'member', '2026-11-23', null],
        ['Beta', 'member', '2026-01-01', '2026-12-31'],
      ]),
    );
    expect(await heldForFormerLead(applied.body)).toEqual([2, 3, 4, 5].map((number) => [number, 'not-yours']));
    expect((await lead.undo(applied.body)).body.state).toBe('undone');
    expect(await count()).toBe(before);
  });

  it('of many groups name theirs, and only those that are led are written', async () => {
    const file = csvFile(
      ['Organisation', 'Groupe de travail'],
      ['Gamma', 'gare'],
      ['Alpha', 'Nirgendwo'],
      ['Alpha', ''],
    );
    expect(
      (await lead.checked('memberships', file)).rows.map(({ verdict, issues }) => [verdict, issues[0]?.code]),
    ).toEqual([
      ['new', undefined],
      ['error', 'unknown-group'],
      ['error', 'required'],
    ]);
    const other = await importing(world.people['other manager']).checked('memberships', file);
    expect(other.rows[0]?.issues).toEqual([{ field: 'group', code: 'group-not-yours', params: {} }]);
    const wrong = await lead.checked('memberships', csvFile(['Organisation', 'Groupe'], ['Gamma', 'gare']), {
      groupId: world.own.id,
    });
    expect(verdicts(wrong.rows)).toEqual(['new']);
  });
});
