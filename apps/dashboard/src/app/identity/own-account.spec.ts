import type { AccountDetail, ContactRow, MailWishes } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { AccountsData } from './accounts-data';
import { OwnContactForm } from './own-contact-form';
import { OwnMailsForm } from './own-mails-form';
import { OwnSessions } from './own-sessions';
import { OwnZone } from './own-zone';
import { SessionsOfAccount } from './sessions-of-account';

const done = jest.fn();
const ID = '00000000-0000-4000-8000-00000000000c';
const contact = (over: Partial<ContactRow> = {}) =>
  ({
    id: ID,
    givenName: 'Anne',
    familyName: 'Beispill',
    functionTitle: null,
    telephone: '+352 12 34',
    email: 'anne@beispill.example',
    locale: 'fr',
    version: 3,
    ...over,
  }) as ContactRow;

async function as(api: FakeApi) {
  const me = signedIn('contact');
  const actor = { ...me.actor, contactId: ID, organisationId: 'o' } as typeof me.actor;
  await reader(api, { me: { ...me, actor }, providers: [{ provide: Say, useValue: { done } }] });
}
const ONE = '/api/contacts/{id}';

describe('My own details', () => {
  beforeEach(() => done.mockReset());

  it('are corrected where I stand, and keep what I typed when somebody else saved', async () => {
    let isFirst = true;
    const api = new FakeApi({
      [`GET ${ONE}`]: () => contact(),
      [`PATCH ${ONE}`]: () => {
        if (!isFirst) return contact({ version: 5 });
        isFirst = false;
        throw new Problem('stale', 409, {}, [], null, contact({ version: 4, telephone: '+352 99' }));
      },
      'GET /api/me': () => signedIn('contact'),
    });
    await as(api);
    const fixture = await show(OwnContactForm);
    await settle();
    await fixture.whenStable();
    type(fixture.root, 'functionTitle', 'Mobilité');
    send(fixture.root);
    await settle();
    await fixture.whenStable();
    expect(fixture.root.querySelector<HTMLInputElement>('#functionTitle')?.value).toBe('Mobilité');
    send(fixture.root);
    await settle();
    expect(api.sentTo(ONE)).toMatchObject([{ version: 3 }, { version: 4, functionTitle: 'Mobilité' }]);
    expect(done).toHaveBeenCalled();
  });
});

describe('My time zone', () => {
  const account = signedIn('contact').account;
  const shown = async (timeZone: string | null) => {
    const me = { ...signedIn('contact'), account: account && { ...account, timeZone } };
    const api = new FakeApi({ 'PATCH /api/me': () => me });
    await reader(api, { me, providers: [{ provide: Say, useValue: { done } }] });
    return { api, root: (await show(OwnZone)).root };
  };

  it('is chosen among those there are', async () => {
    const { api, root } = await shown('Europe/Luxembourg');
    const select = root.querySelector<HTMLSelectElement>('#timeZone');
    expect(select?.value).toBe('Europe/Luxembourg');
    if (select) select.value = 'America/New_York';
    select?.dispatchEvent(new Event('change'));
    await settle();
    expect(api.sentTo('/api/me')).toMatchObject([{ timeZone: 'America/New_York', version: 3 }]);
  });

  it('is not asked of those who are invited to nothing', async () => {
    expect((await shown(null)).root.textContent?.trim()).toBe('');
  });
});

describe('The mails I get', () => {
  beforeEach(() => done.mockReset());
  const wishes = (wanted: boolean): MailWishes => ({ wishes: [{ kind: 'reminder', wanted }] });
  const box = (root: HTMLElement) => root.querySelector<HTMLInputElement>('input');

  it('are chosen one by one, at once', async () => {
    const api = new FakeApi({ 'GET /api/me/mails': () => wishes(true), 'PUT /api/me/mails': () => wishes(false) });
    await as(api);
    const fixture = await show(OwnMailsForm);
    await settle();
    await fixture.whenStable();
    expect(box(fixture.root)?.checked).toBe(true);
    box(fixture.root)?.click();
    await settle();
    expect(api.sentTo('/api/me/mails')).toEqual([wishes(false)]);
    expect(done).toHaveBeenCalledWith('Ces e-mails ne vous arriveront plus.');
  });

  it('are shown as they are stored again when a choice is refused', async () => {
    const api = new FakeApi({
      'GET /api/me/mails': () => wishes(true),
      'PUT /api/me/mails': () => {
        throw Problem.offline();
      },
    });
    await as(api);
    const fixture = await show(OwnMailsForm);
    await settle();
    await fixture.whenStable();
    box(fixture.root)?.click();
    await settle();
    await fixture.whenStable();
    expect(box(fixture.root)?.checked).toBe(true);
    expect(fixture.root.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('are no section where no mail is ever sent', async () => {
    await as(new FakeApi({ 'GET /api/me/mails': () => ({ wishes: [] }) }));
    const fixture = await show(OwnMailsForm);
    await settle();
    await fixture.whenStable();
    expect(fixture.root.textContent?.trim()).toBe('');
  });
});

describe('Where I am signed in', () => {
  it('is told, and each other browser signed out by itself', async () => {
    let items = [
      { id: 'a', createdAt: '2026-11-29T08:00:00.000Z', seenAt: '2026-11-29T09:00:00.000Z', isCurrent: true },
      { id: 'b', createdAt: '2026-11-20T08:00:00.000Z', seenAt: '2026-11-21T09:00:00.000Z', isCurrent: false },
    ];
    const api = new FakeApi({
      'GET /api/me/sessions': () => ({ items }),
      'DELETE /api/me/sessions/{id}': () => {
        items = items.slice(0, 1);
      },
    });
    await as(api);
    const fixture = await show(OwnSessions);
    await settle();
    await fixture.whenStable();
    expect(fixture.root.querySelectorAll('li')).toHaveLength(2);
    expect(fixture.root.querySelectorAll('button')).toHaveLength(1);
    fixture.root.querySelector('button')?.click();
    await settle();
    await fixture.whenStable();
    expect(fixture.root.querySelectorAll('li')).toHaveLength(1);
    expect(done).toHaveBeenCalledWith('Cet appareil est déconnecté.');
  });
});

describe('The sessions of somebody else', () => {
  it('are ended by an administrator who is sure', async () => {
    const ended: string[] = [];
    const account = { id: 'other', displayName: 'Jo Klein' } as AccountDetail;
    const providers = [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm: async () => true } },
      { provide: AccountsData, useValue: { endSessions: async (id: string) => void ended.push(id) } },
    ];
    await reader(new FakeApi({}), { me: signedIn('administrator'), providers });
    const fixture = await show(SessionsOfAccount, { account });
    fixture.root.querySelector('button')?.click();
    await settle();
    expect(ended).toEqual(['other']);
    expect(done).toHaveBeenCalledWith('Jo Klein est déconnecté de tous les appareils.');
  });
});
