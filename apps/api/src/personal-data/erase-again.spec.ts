import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXED_NOW } from '@zesumme/testing';
import { Account } from '../identity/account.entity';
import { Invitation } from '../meetings/invitation.entity';
import { Contact } from '../organisations/contact.entity';
import { keepErasureList } from '../platform/backup';
import { backUp } from '../platform/backup/back-up';
import { restore } from '../platform/backup/restore';
import type { Ctx } from '../platform/database';
import { entities } from '../platform/database/entities';
import { type TestDatabase, testDatabase } from '../testing/database';
import { given } from '../testing/given';
import { openedOnce } from '../testing/open-database';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { erase, noteErasure } from './erase';
import { Erasure } from './erasure.entity';
import { type Who, personOf } from './person';
import { eraseAgain } from '.';

const NOW = new Date(FIXED_NOW);
const NAME = 'Théa Wampach-Lux';
const GUEST = 'gast@wampach.example';

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zesumme-erased-'));
  database = await testDatabase();
});
afterAll(async () => {
  await database.remove();
  rmSync(folder, { recursive: true, force: true });
});

const opened = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => openedOnce(database, NOW, work);

async function eraseNow(ctx: Ctx, who: Who): Promise<void> {
  const person = await personOf(ctx, who);
  await noteErasure(ctx, person, 'administrator', await erase(ctx, person));
}

const traces = async (ctx: Ctx): Promise<string[]> => {
  const found: string[] = [];
  for (const entity of entities)
    for (const row of await ctx.manager.find<object>(entity))
      if (/wampach/i.test(JSON.stringify(row))) found.push(entity.name);
  return [...new Set(found)].sort();
};

describe('A backup that is restored', () => {
  it('is without those whom an erasure has named since, and keeps the list of them', async () => {
    const archive = join(folder, 'before.tar.gz');
    const { contactId, guestId } = await opened(async (ctx) => {
      const make = given(ctx.manager);
      const [givenName, familyName] = NAME.split(' ');
      const contact = await make.contact({ givenName, familyName, email: 'thea@wampach.example' });
      await make.account({ role: 'contact', contactId: contact.id, displayName: NAME, email: 'thea@wampach.example' });
      await make.meeting({
        minutes: `${NAME} et un gast@wampach.example`,
        invitations: [
          { organisationId: contact.organisationId, contactId: contact.id, attendance: 'attended' },
          { guestName: 'Guy Wampach-Haas', guestEmail: GUEST, attendance: 'attended' },
        ],
      });
      const guest = await ctx.manager.findOneByOrFail(Invitation, { guestEmail: GUEST });
      return { contactId: contact.id, guestId: guest.id };
    });
    await backUp(database.config, archive, NOW);
    await opened(async (ctx) => {
      await eraseNow(ctx, { kind: 'contact', id: contactId });
      await eraseNow(ctx, { kind: 'guest', id: guestId });
    });
    await expect(opened(traces)).resolves.toEqual([]);

    const { erasedAgain } = await restore(database.config, archive, eraseAgain, NOW);
    expect(erasedAgain).toBe(2);
    await expect(opened(traces)).resolves.toEqual([]);
    const contact = await opened((ctx) => ctx.manager.findOneByOrFail(Contact, { id: contactId }));
    expect(contact).toMatchObject({ givenName: 'Personne', familyName: 'effacée' });
    await expect(opened((ctx) => ctx.manager.countBy(Invitation, { attendance: 'attended' }))).resolves.toBe(2);
    // A contact, its account, and a guest.
    await expect(opened((ctx) => ctx.manager.count(Erasure))).resolves.toBe(3);

    // Once more: the list came along, and nobody is there who is not erased.
    const again = await restore(database.config, archive, eraseAgain, new Date(NOW.getTime() + 1000));
    expect(again.erasedAgain).toBe(2);
    await expect(opened(traces)).resolves.toEqual([]);
  });

  it('is of a time when somebody led a group who has handed it over since, and left', async () => {
    const archive = join(folder, 'led.tar.gz');
    const { lead, next, group } = await opened(async (ctx) => {
      const make = given(ctx.manager);
      const account = await make.account({ role: 'project-manager', displayName: 'Léa Wampach-Bous' });
      const other = await make.account({ role: 'project-manager' });
      return { lead: account, next: other, group: await make.group({ leadAccountId: account.id }) };
    });
    await backUp(database.config, archive, NOW);
    await opened(async (ctx) => {
      await ctx.manager.update(WorkingGroup, { id: group.id }, { leadAccountId: next.id });
      await eraseNow(ctx, { kind: 'account', id: lead.id });
    });
    const { erasedAgain } = await restore(database.config, archive, eraseAgain, new Date(NOW.getTime() + 3000));
    expect(erasedAgain).toBe(1);
    await expect(opened(traces)).resolves.toEqual([]);
    const left = await opened((ctx) => ctx.manager.findOneByOrFail(WorkingGroup, { id: group.id }));
    expect(left.leadAccountId).toBeNull();
    await expect(opened((ctx) => ctx.manager.existsBy(Account, { id: lead.id }))).resolves.toBe(false);
  });

  it('on another machine is without them by the list beside it, and says so where there is none', async () => {
    const archive = join(folder, 'elsewhere', 'moved.tar.gz');
    mkdirSync(join(folder, 'elsewhere'));
    const gone = await opened(async (ctx) => {
      const contact = await given(ctx.manager).contact({ givenName: 'Lou', familyName: 'Wampach-Weis' });
      await ctx.record({ kind: 'contact.created', subject: { type: 'contact', id: contact.id } });
      return contact;
    });
    await backUp(database.config, archive, NOW);
    const rows = await opened(async (ctx) => {
      await eraseNow(ctx, { kind: 'contact', id: gone.id });
      return ctx.manager.query('SELECT * FROM "erasure"');
    });
    const other = await testDatabase();
    const on = (at: number) => restore(other.config, archive, eraseAgain, new Date(NOW.getTime() + at));
    // The database there is one that has just been made.
    await expect(on(4000)).resolves.toMatchObject({ isSureOfErasures: false });
    const writtenAt = new Date(NOW.getTime() + 1000).toISOString();
    keepErasureList({ dataDir: join(folder, 'elsewhere'), backupDir: null }, { writtenAt, rows });
    await expect(on(6000)).resolves.toMatchObject({ erasedAgain: 1, isSureOfErasures: true });
    await expect(openedOnce(other, NOW, traces)).resolves.toEqual([]);
    await other.remove();
    // Here, the database itself has gone on.
    const here = await restore(database.config, archive, eraseAgain, new Date(NOW.getTime() + 8000));
    expect(here).toMatchObject({ erasedAgain: 1, isSureOfErasures: true });
  });

  it('has its own erasures still, with nothing to do again', async () => {
    const archive = join(folder, 'after.tar.gz');
    await backUp(database.config, archive, NOW);
    const { erasedAgain } = await restore(database.config, archive, eraseAgain, new Date(NOW.getTime() + 10_000));
    expect(erasedAgain).toBe(0);
    await expect(opened((ctx) => ctx.manager.count(Erasure))).resolves.toBe(5);
  });
});
