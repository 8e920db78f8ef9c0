import { addDays } from '@zesumme/domain';
import { FIXED_TODAY } from '@zesumme/testing';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { Config } from '../config';
import { openWriter } from '../database/data-sources';
import { WITHOUT_STANDING } from '../database/grounds';
import { type Client, type TestApp, testApp } from '../../testing/test-app';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Account } from '../../identity/account.entity';
import { accountActor } from '../../identity/actor';
import { Session } from '../../identity/session.entity';

const MINUTE = 60_000;
const YESTERDAY = addDays(FIXED_TODAY, -1);

const ME = { displayName: 'Léa Weber', locale: 'fr' };

type Change = (manager: DataSource['manager']) => Promise<unknown>;

describe('Whoever writes', () => {
  let app: TestApp;
  let elsewhere: DataSource;
  let writers: Record<string, () => Promise<number>>;
  let changes: Record<string, Change>;
  let forget: () => Promise<unknown>;
  let left: Client;

  beforeAll(async () => {
    app = await testApp();
    elsewhere = await openWriter(app.app.get(Config));
    const { lead, other, contact, stranger, group, company, meeting } = await app.given(async (given) => {
      const [lead, other] = [
        await given.account({ role: 'project-manager' }),
        await given.account({ role: 'project-manager' }),
      ];
      const company = await given.organisation();
      const person = await given.contact({ organisationId: company.id });
      const contact = await given.account({ role: 'contact', contactId: person.id });
      const stranger = await given.account({ role: 'adviser' });
      const group = await given.group({ leadAccountId: lead.id });
      await given.membership({ groupId: group.id, organisationId: company.id });
      const meeting = await given.meeting({
        groupId: group.id,
        state: 'open',
        invitations: [{ organisationId: company.id, contactId: null }],
      });
      return { lead, other, contact, stranger, group, company, meeting };
    });
    left = await app.as(lead);
    let count = 0;
    const turn = <T>(...values: T[]): T => values[(count += 1) % values.length] as T;
    const answer = (by: Client) => async () =>
      (await by.put(`/api/meetings/${meeting.id}/answer`, { answer: 'accepted', note: `Nous serons ${(count += 1)}.` }))
        .status;
    const hold = (by: Client) => async () =>
      (
        await by.post('/api/meetings', {
          ...{ groupId: group.id, kind: 'working-group', title: `Réunion ${(count += 1)}` },
          ...{ startsLocal: '2026-12-01T14:00', endsLocal: '2026-12-01T16:00' },
        })
      ).status;
    const [leads, others, contacts] = [await app.as(lead), await app.as(other), await app.as(contact)];
    writers = {
      'the lead': hold(leads),
      'another project manager': hold(others),
      'the contact': answer(contacts),
      'the contact, elsewhere': answer(await app.as(contact)),
      'a stranger': answer(await app.as(stranger)),
    };
    const ids = { accountId: contact.id };
    changes = {
      'a session ends': async (manager) => {
        const [first] = await manager.find(Session, { where: { accountId: contact.id }, take: 1 });
        if (first) await manager.update(Session, { id: first.id }, { expiresAt: turn(YESTERDAY, first.expiresAt) });
      },
      'all sessions end or are as before': (manager) =>
        manager.update(Session, ids, {
          expiresAt: turn('2025-01-01T00:00:00.000Z', `${addDays(FIXED_TODAY, 9)}T00:00:00.000Z`),
        }),
      'an account is disabled or not': (manager) =>
        manager.update(Account, { id: contact.id }, { state: turn('disabled', 'active') }),
      'a role changes': (manager) =>
        manager.update(Account, { id: other.id }, { role: turn('administrator', 'project-manager') }),
      'another leads the group': (manager) =>
        manager.update(WorkingGroup, { id: group.id }, { leadAccountId: turn(other.id, lead.id) }),
      'somebody leaves their organisation or returns': (manager) =>
        manager.update(ContactRelation, { organisationId: company.id }, { toDay: turn(YESTERDAY, null) }),
      'the organisation is archived or not': (manager) =>
        manager.update(Organisation, { id: company.id }, { archivedAt: turn('2026-01-01T00:00:00.000Z', null) }),
    };
    forget = () => app.write((ctx) => ctx.manager.update(Account, { id: 'nobody' }, { state: 'active' }));
  });
  afterAll(async () => {
    await elsewhere.destroy();
    await app.close();
  });

  const writeAll = async (): Promise<Record<string, number>> => {
    const statuses: Record<string, number> = {};
    for (const [name, write] of Object.entries(writers)) statuses[name] = await write();
    return statuses;
  };

  it('may do so to begin with', async () => {
    const expected = { 'the lead': 201, 'the contact': 200, 'the contact, elsewhere': 200, 'a stranger': 403 };
    expect(await writeAll()).toMatchObject(expected);
    expect(await writeAll()).toMatchObject(expected);
  });

  it('is not looked up again for each thing they write, where nothing else writes', async () => {
    const [, reader] = app.unitOfWork.sources as [DataSource, DataSource];
    if (reader.options.type !== 'sqlite') return;
    await forget();
    await writeAll();
    const log = jest.spyOn(reader.logger, 'logQuery');
    await writeAll();
    const asked = log.mock.calls.map(([sql]) => sql);
    log.mockRestore();
    // Who is refused for their role alone is looked up again first.
    expect(asked.map((sql) => /FROM "(\w+)"/.exec(sql)?.[1])).toEqual(['session', 'adviser_grant']);
  });

  it('is at each moment who they would be if it were read anew, whoever changed that', async () => {
    const way = fc.constantFrom('here', 'elsewhere', 'meanwhile', 'undone');
    const act = fc.tuple(fc.constantFrom(...Object.keys(changes)), way);
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
        for (const [name, how] of acts) {
          await writeAll();
          const change = changes[name] as Change;
          if (how === 'elsewhere') await change(elsewhere.manager);
          else if (how === 'here') await app.write(({ manager }) => change(manager));
          else if (how === 'meanwhile')
            await Promise.all([app.write(({ manager }) => change(manager)), writeAll(), writeAll()]);
          else
            await app
              .write(async ({ manager }) => {
                await change(manager);
                throw new Error('Taken back.');
              })
              .catch(() => undefined);
          const [first, again] = [await writeAll(), await writeAll()];
          await forget();
          const anew = await writeAll();
          expect([name, how, first]).toEqual([name, how, anew]);
          expect([name, how, again]).toEqual([name, how, anew]);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is not refused for a role that they no longer have, whoever changed that', async () => {
    const account = await app.given((given) => given.account({ role: 'adviser' }));
    const client = await app.as(account);
    const hold = async () => (await client.post('/api/meetings', {})).status;
    expect([await hold(), await hold()]).toEqual([403, 403]);
    await elsewhere.manager.update(Account, { id: account.id }, { role: 'administrator' });
    expect(await hold()).toBe(400);
    await elsewhere.manager.update(Account, { id: account.id }, { role: 'adviser' });
    expect(await hold()).toBe(403);
    await elsewhere.manager.delete(Session, { accountId: account.id });
    expect(await hold()).toBe(401);
  });

  it('is signed out once their session has been left for too long, though nothing was written', async () => {
    const leave = () => left.patch('/api/me', { ...ME, version: 1 });
    const before = (await leave()).status;
    app.clock.advance(8 * 24 * 60 * MINUTE);
    expect([before, (await leave()).status]).toEqual([200, 401]);
  });

  it('is found out from no table that is taken to be without meaning for it', async () => {
    const log = jest.spyOn(
      app.unitOfWork.sources[1]?.logger as never as { logQuery: (sql: string) => void },
      'logQuery',
    );
    for (const role of ['administrator', 'project-manager', 'contact', 'commune-user', 'adviser'] as const) {
      const account = await app.given((given) => given.account({ role }));
      await (await app.as(account)).patch('/api/me', ME);
      await app.unitOfWork.read({ kind: 'system' }, (ctx) => accountActor(ctx, account.id));
    }
    const read = log.mock.calls
      .flatMap(([sql]) => [...sql.matchAll(/\b(?:FROM|JOIN)\s+"?([a-z_]+)"?/gi)])
      .map(([, table]) => table);
    log.mockRestore();
    expect(read).toEqual(expect.arrayContaining(['session', 'account', 'membership', 'contact_relation']));
    expect(read.filter((table) => WITHOUT_STANDING.has(String(table)))).toEqual([]);
  });
});
