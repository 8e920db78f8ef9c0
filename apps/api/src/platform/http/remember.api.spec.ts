import { addDays } from '@zesumme/domain';
import { FIXED_TODAY } from '@zesumme/testing';
import fc from 'fast-check';
import { Action } from '../../actions/action.entity';
import { Account } from '../../identity/account.entity';
import { Invitation } from '../../meetings/invitation.entity';
import { Meeting } from '../../meetings/meeting.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { type Client, type TestApp, testApp } from '../../testing/test-app';
import { Membership } from '../../working-groups/membership.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Config } from '../config';
import { Memory } from '../database';
import { openWriter } from '../database/data-sources';

const MINUTE = 60_000;

describe('What is remembered', () => {
  let app: TestApp;
  let readers: Record<string, Client>;
  let paths: string[];
  let acts: Record<string, () => Promise<unknown> | undefined>;
  beforeAll(async () => {
    app = await testApp();
    const world = await app.given(async (given) => {
      const [lead, other] = [
        await given.account({ role: 'project-manager' }),
        await given.account({ role: 'project-manager' }),
      ];
      const company = await given.organisation({ name: 'Assurances' });
      const contact = await given.contact({ organisationId: company.id });
      const group = await given.group({ leadAccountId: lead.id, publishedAt: null });
      const membership = await given.membership({ groupId: group.id, organisationId: company.id });
      const meeting = await given.meeting({
        groupId: group.id,
        state: 'open',
        agenda: [{ title: 'Accueil', minutes: 10 }],
        invitations: [{ organisationId: company.id, contactId: contact.id }],
      });
      const action = await given.action({ groupId: group.id, status: 'under-way', dueDay: addDays(FIXED_TODAY, 1) });
      const account = await given.account({ role: 'contact', contactId: contact.id });
      return { lead, other, group, membership, meeting, action, account };
    });
    const { lead, other, group, membership, meeting, action, account } = world;
    readers = {
      lead: await app.as(lead),
      other: await app.as(other),
      contact: await app.as(account),
      visitor: app.visitor,
    };
    paths = ['/api/home', `/api/meetings?groupId=${group.id}&period=upcoming`, `/api/meetings/${meeting.id}`];
    let count = 0;
    const change = (work: Parameters<TestApp['write']>[0]) => () => app.write(work);
    const turn = <T>(...values: T[]): T => values[(count += 1) % values.length] as T;
    acts = {
      'a meeting is renamed': change((ctx) =>
        ctx.manager.update(Meeting, { id: meeting.id }, { title: `Titre ${(count += 1)}` }),
      ),
      'a meeting is published or not': change((ctx) =>
        ctx.manager.update(Meeting, { id: meeting.id }, { isPublic: turn(true, false) }),
      ),
      'a meeting is called off or not': change((ctx) =>
        ctx.manager.update(Meeting, { id: meeting.id }, { state: turn('cancelled', 'open') }),
      ),
      'somebody answers': () =>
        readers['contact']?.put(`/api/meetings/${meeting.id}/answer`, { answer: turn('accepted', 'declined') }),
      'somebody is invited or not': change((ctx) =>
        ctx.manager.update(Invitation, { meetingId: meeting.id }, { contactId: turn(account.contactId, null) }),
      ),
      'an action is done or not': change((ctx) =>
        ctx.manager.update(Action, { id: action.id }, { status: turn('done', 'under-way') }),
      ),
      'an organisation leaves or returns': change((ctx) =>
        ctx.manager.update(Membership, { id: membership.id }, { toDay: turn('2026-01-01', null) }),
      ),
      'somebody leaves their organisation or returns': change((ctx) =>
        ctx.manager.update(
          ContactRelation,
          { contactId: account.contactId ?? '' },
          { toDay: turn('2026-01-01', null) },
        ),
      ),
      'another leads the group': change((ctx) =>
        ctx.manager.update(WorkingGroup, { id: group.id }, { leadAccountId: turn(other.id, lead.id) }),
      ),
      'the group is published or not': change((ctx) =>
        ctx.manager.update(WorkingGroup, { id: group.id }, { publishedAt: turn('2026-01-01T00:00:00.000Z', null) }),
      ),
      'a role changes': change((ctx) =>
        ctx.manager.update(Account, { id: other.id }, { role: turn('administrator', 'project-manager') }),
      ),
      'an account is disabled or not': change((ctx) =>
        ctx.manager.update(Account, { id: account.id }, { state: turn('disabled', 'active') }),
      ),
      'a change is taken back': () =>
        app
          .write(async (ctx) => {
            await ctx.manager.update(Meeting, { id: meeting.id }, { title: 'Nie gesinn' });
            throw new Error('taken back');
          })
          .catch(() => undefined),
      'another process writes': async () => {
        const elsewhere = await openWriter(app.app.get(Config));
        await elsewhere.manager.update(Meeting, { id: meeting.id }, { title: `Ailleurs ${(count += 1)}` });
        await elsewhere.destroy();
      },
      'the meeting just ends': async () => app.clock.moveTo(new Date(meeting.endsAt)),
      'a minute passes': async () => app.clock.advance(MINUTE),
      'some seconds pass': async () => app.clock.advance(7_000),
      'hours pass': async () => app.clock.advance(11 * 60 * MINUTE),
    };
  });
  afterAll(() => app.close());

  const answers = async (): Promise<unknown[]> => {
    const given: unknown[] = [];
    for (const [reader, client] of Object.entries(readers)) {
      for (const path of paths) {
        const { status, body } = await client.get(path);
        given.push([reader, path, status, { ...body, requestId: '' }]);
      }
    }
    return given;
  };

  it('is never anything but what would be read anew', async () => {
    const memory = app.app.get(Memory);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 5 }),
        async (names) => {
          for (const name of names) {
            await acts[name]?.();
            const [first, again] = [await answers(), await answers()];
            memory.forget();
            const anew = await answers();
            expect([name, first]).toEqual([name, anew]);
            expect([name, again]).toEqual([name, anew]);
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('is what was answered, without asking again', async () => {
    const path = paths[1] ?? '';
    // On PostgreSQL a commit in any database of the server, such as one of another test, comes between now and then.
    let reads = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 50 && reads > 0; round += 1) {
      const before = await readers['lead']?.get(path);
      const kept = jest.spyOn(app.unitOfWork, 'read');
      const after = await readers['lead']?.get(path);
      reads = kept.mock.calls.length;
      kept.mockRestore();
      expect([after?.raw, after?.headers['content-type']]).toEqual([before?.raw, before?.headers['content-type']]);
    }
    expect(reads).toBe(0);
  });
});
