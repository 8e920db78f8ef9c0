import type { InvitationDetail, MailingProgress, MeetingDetail } from '@zesumme/domain';
import { TestBed } from '@angular/core/testing';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { MeetingAttendance } from './meeting-attendance';
import { MeetingInvite } from './meeting-invite';
import { MeetingMailing } from './meeting-mailing';
import { MeetingMoves } from './meeting-moves';
import { MeetingPeople } from './meeting-people';

const URL = '/api/meetings/{id}/mailing';
const done = jest.fn();
const progressOf = (over: Partial<MailingProgress> = {}): MailingProgress => ({
  ...{ total: 2_000, sent: 412, waiting: 1_585, failed: 3, noAddress: 0, unwanted: 0, can: { retry: true } },
  ...over,
});
const guest = (at: number): InvitationDetail => ({
  ...{ id: `i${at}`, organisation: null, contact: null, required: true, host: false, delegatedFrom: null },
  guest: { name: `Gast ${at}`, email: `gast-${at}@guest.example`, organisation: null, locale: 'de' },
  linkEndedAt: null,
  hasLink: true,
  ...{ answer: 'needs-action' as const, answeredAt: null, answerNote: null, attendance: null },
});
const meetingOf = (invitations: InvitationDetail[]): MeetingDetail =>
  ({
    id: 'm',
    state: 'open',
    invitations,
    invited: { total: invitations.length, expected: 0 },
    can: { invite: true, noteAnswer: true },
  }) as unknown as MeetingDetail;
const plain = (root: HTMLElement): string => (root.textContent ?? '').replace(/\s+/g, ' ');

async function page<T>(component: new () => T, api: FakeApi, inputs: object) {
  await reader(api, { me: signedIn('project-manager'), providers: [{ provide: Say, useValue: { done } }] });
  const fixture = await show(component, inputs as Record<string, unknown>);
  const refresh = async (): Promise<void> => {
    await settle();
    await fixture.whenStable();
  };
  await refresh();
  const click = async (label: string): Promise<void> => {
    [...fixture.root.querySelectorAll('button')].find((each) => each.textContent?.includes(label))?.click();
    await refresh();
  };
  return { ...fixture, root: fixture.root, refresh, click, instance: fixture.componentInstance };
}

describe('the sending', () => {
  it('tells how far it is, and looks again until all have left', async () => {
    const states = [progressOf(), progressOf({ sent: 1_997, waiting: 0 })];
    const api = new FakeApi({ [`GET ${URL}`]: () => states.shift() ?? progressOf({ sent: 1_997, waiting: 0 }) });
    const { root, refresh } = await page(MeetingMailing, api, { meeting: meetingOf([guest(1)]) });
    expect(plain(root)).toContain('412 sur 2.000 messages envoyés (1.585 en attente et 3 non remis).');
    expect(root.querySelector('progress')?.value).toBe(415);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    await refresh();
    expect(plain(root)).toContain('1.997 sur 2.000 messages envoyés (3 non remis).');
    expect(root.querySelector('progress')).toBeNull();
  });

  it('says whom it did not reach and why, and tries again', async () => {
    const row = { key: 'a', name: 'Anne', email: 'anne@guest.example', sentAt: null, state: 'failed' as const };
    const items = [{ ...row, failure: 'refused', answer: '550 No such mailbox' }];
    const api = new FakeApi({
      [`GET ${URL}`]: () => progressOf({ sent: 1_997, waiting: 0 }),
      [`GET ${URL}/recipients`]: () => ({ items, total: 1, page: 1, size: 10 }),
      [`POST ${URL}/retry`]: () => progressOf({ sent: 1_997, waiting: 3, failed: 0 }),
    });
    const { root, click } = await page(MeetingMailing, api, { meeting: meetingOf([guest(1)]) });
    await click('Voir à qui');
    expect(plain(root)).toContain('Anneanne@guest.exampleLe serveur a refusé l’adresse ou le message.');
    expect(plain(root)).toContain('Réponse du serveur : 550 No such mailbox');
    await click('Renvoyer les 3 messages');
    expect(api.asked.some(({ verb, path }) => verb === 'POST' && path === `${URL}/retry`)).toBe(true);
  });

  it('is not shown where nobody is written to', async () => {
    const api = new FakeApi({ [`GET ${URL}`]: () => progressOf({ total: 0, sent: 0, waiting: 0, failed: 0 }) });
    const { root } = await page(MeetingMailing, api, { meeting: meetingOf([guest(1)]) });
    expect(plain(root)).toBe('');
  });
});

describe('a pasted list of addresses', () => {
  it('says what it comes down to, invites who can be read, and keeps the other lines', async () => {
    const api = new FakeApi({ 'POST /api/meetings/{id}/invitations': () => meetingOf([guest(1), guest(2)]) });
    const { root, refresh, instance } = await page(MeetingInvite, api, { meeting: meetingOf([]) });
    const left = jest.fn();
    instance.left.subscribe(left);
    type(root, 'list', 'Anne <anne@guest.example>\nève@guest.example\nanne@guest.example\nBen\tben@guest.example');
    await refresh();
    expect(plain(root)).toContain('2 adresses reconnues.');
    expect(plain(root)).toContain('Ligne 2, « ève@guest.example » : des accents avant le @');
    expect(plain(root)).toContain('Ligne 3, « anne@guest.example » : adresse déjà dans la liste');
    send(root);
    await refresh();
    expect(api.sentTo('/api/meetings/{id}/invitations')).toEqual([
      expect.objectContaining({
        guests: [
          { name: 'Anne', email: 'anne@guest.example', organisation: null, locale: 'fr' },
          { name: 'Ben', email: 'ben@guest.example', organisation: null, locale: 'fr' },
        ],
      }),
    ]);
    expect(root.querySelector<HTMLTextAreaElement>('#list')?.value).toBe('ève@guest.example');
    expect(left).not.toHaveBeenCalled();
  });

  it.each([MeetingPeople, MeetingAttendance])('is not lost without being asked: %p', async (component) => {
    const api = new FakeApi({ [`GET ${URL}`]: () => progressOf({ waiting: 0 }) });
    const meeting = { ...meetingOf([guest(1)]), version: 3, tally: null };
    const { root, refresh, instance } = await page<MeetingPeople | MeetingAttendance>(component, api, { meeting });
    const confirm = jest.spyOn(TestBed.inject(Ask), 'confirm').mockResolvedValue(false);
    const toggle = async (): Promise<void> => {
      root.querySelector<HTMLButtonElement>('button[aria-expanded]')?.click();
      await refresh();
    };
    await toggle();
    await refresh();
    expect(instance.hasUnsavedChanges()).toBe(false);
    type(root, 'list', 'Anne <anne@guest.example>');
    await refresh();
    expect(instance.hasUnsavedChanges()).toBe(true);
    await toggle();
    expect(root.querySelector<HTMLTextAreaElement>('#list')?.value).toBe('Anne <anne@guest.example>');
    confirm.mockResolvedValue(true);
    await toggle();
    expect(root.querySelector('#list')).toBeNull();
  });
});

describe('one who is invited', () => {
  const URL_ANSWER = 'PUT /api/meetings/{id}/answer';
  const ONE = '/api/meetings/{id}/invitations/{invitationId}';
  const mailing = { [`GET ${URL}`]: () => progressOf({ waiting: 0 }) };

  it('is shown as stored again when a choice is refused', async () => {
    const refuse = (): never => {
      throw new Problem('forbidden', 403);
    };
    const api = new FakeApi({ ...mailing, [URL_ANSWER]: refuse, [`PATCH ${ONE}`]: refuse });
    const { root, refresh } = await page(MeetingPeople, api, { meeting: meetingOf([guest(1)]) });
    const selects = [...root.querySelectorAll<HTMLSelectElement>('.rows select')];
    const stored = selects.map(({ value }) => value);
    for (const [at, value] of ['accepted', 'optional'].entries()) {
      const select = selects[at] as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await refresh();
    }
    expect(selects.map(({ value }) => value)).toEqual(stored);
    expect(root.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('is taken out with the way back, where there is an address to invite again', async () => {
    const unreachable = { ...guest(2), guest: { name: 'Ben', email: null, organisation: null, locale: 'fr' as const } };
    const api = new FakeApi({ ...mailing, [`DELETE ${ONE}`]: () => meetingOf([]) });
    for (const invitation of [guest(1), unreachable]) {
      done.mockReset();
      TestBed.resetTestingModule();
      const { click } = await page(MeetingPeople, api, { meeting: meetingOf([invitation]) });
      await click('Retirer');
      const [[, undo]] = done.mock.calls as [string, unknown][];
      expect(typeof undo).toBe(invitation.guest?.email ? 'function' : 'undefined');
    }
  });

  it('is a guest who is invited again in the language that their row says', async () => {
    const api = new FakeApi({
      ...mailing,
      [`DELETE ${ONE}`]: () => meetingOf([]),
      'POST /api/meetings/{id}/invitations': () => meetingOf([guest(1)]),
    });
    done.mockReset();
    const { root, click } = await page(MeetingPeople, api, { meeting: meetingOf([guest(1)]) });
    expect(plain(root)).toContain('gast-1@guest.example · messages en allemand');
    await click('Retirer');
    (done.mock.calls[0] as [string, () => void])[1]();
    await settle();
    expect(api.sentTo('/api/meetings/{id}/invitations')).toMatchObject([
      { guests: [{ name: 'Gast 1', email: 'gast-1@guest.example', organisation: null, locale: 'de' }] },
    ]);
  });

  it('has their personal link ended once that is confirmed, and is sent another one', async () => {
    const can = { endLinks: true, sendLinks: true };
    const ended = { ...guest(1), linkEndedAt: '2026-11-28T09:00:00.000Z', hasLink: false };
    const api = new FakeApi({
      ...mailing,
      [`DELETE ${ONE}/link`]: () => ({ ...meetingOf([ended]), can }),
      [`POST ${ONE}/link`]: () => ({ ...meetingOf([ended]), can }),
    });
    done.mockReset();
    const { root, refresh, click, instance } = await page(MeetingPeople, api, {
      meeting: { ...meetingOf([guest(1)]), can },
    });
    const confirm = jest.spyOn(TestBed.inject(Ask), 'confirm').mockResolvedValue(false);
    const told: MeetingDetail[] = [];
    instance.changed.subscribe((meeting) => void told.push(meeting));
    const more = (): void => root.querySelector<HTMLButtonElement>('[aria-label="Autres actes pour Gast 1"]')?.click();
    for (const sure of [false, true]) {
      confirm.mockResolvedValue(sure);
      more();
      await refresh();
      await click('Désactiver le lien personnel');
      expect(told).toHaveLength(sure ? 1 : 0);
    }
    expect(confirm.mock.calls[0]?.[0].title).toBe('Désactiver le lien personnel de Gast 1\u202f?');
    for (const sure of [false, true]) {
      confirm.mockResolvedValue(sure);
      more();
      await refresh();
      await click('Envoyer un nouveau lien');
      expect(told).toHaveLength(sure ? 2 : 1);
    }
    const asked = confirm.mock.calls.map(([{ text }]) => text ?? '');
    expect(asked.filter((text) => text.includes('calendriers'))).toHaveLength(4);
    expect(done.mock.calls.map(([said]) => said)).toEqual([
      'Le lien personnel de Gast 1 ne s’ouvre plus.',
      'Un nouveau lien part pour Gast 1. Les précédents ne s’ouvrent plus.',
    ]);
  });

  it('says that there is nothing to end where no link was ever sent, and claims nothing else', async () => {
    const meeting = { ...meetingOf([guest(1)]), can: { endLinks: true, sendLinks: true } };
    const api = new FakeApi({
      ...mailing,
      [`DELETE ${ONE}/link`]: () => {
        throw new Problem('no-link', 409);
      },
    });
    done.mockReset();
    const { root, refresh, click } = await page(MeetingPeople, api, { meeting });
    jest.spyOn(TestBed.inject(Ask), 'confirm').mockResolvedValue(true);
    root.querySelector<HTMLButtonElement>('[aria-label="Autres actes pour Gast 1"]')?.click();
    await refresh();
    await click('Désactiver le lien personnel');
    await refresh();
    expect(plain(root)).toContain('il n’y a rien à désactiver');
    expect(done).not.toHaveBeenCalled();
  });

  it('shows since when their link opens nothing, with the way to send another one while that is of use', async () => {
    const ended = { ...guest(1), linkEndedAt: '2026-11-28T09:00:00.000Z', hasLink: false };
    for (const sendLinks of [true, false]) {
      TestBed.resetTestingModule();
      const meeting = { ...meetingOf([ended]), can: { endLinks: true, sendLinks } };
      const { root } = await page(MeetingPeople, new FakeApi(mailing), { meeting });
      expect(plain(root)).toContain('Lien personnel désactivé le 28');
      expect(plain(root).includes('Envoyer un nouveau lien')).toBe(sendLinks);
    }
  });

  it.each([
    ['offers to end the links of an organisation invited as a whole', true],
    ['offers nothing to end where an organisation invited as a whole has no link that opens', false],
  ])('%s', async (_, hasLink) => {
    const organisation = { id: 'o', name: 'Ganz SA', kind: 'company' as const, isDemo: false };
    const whole = { ...guest(1), guest: null, organisation, hasLink };
    const ask = async (sendLinks: boolean) => {
      TestBed.resetTestingModule();
      const meeting = { ...meetingOf([whole]), can: { endLinks: true, sendLinks } };
      const { root, refresh } = await page(MeetingPeople, new FakeApi(mailing), { meeting });
      const more = root.querySelector<HTMLButtonElement>('[aria-label="Autres actes pour Ganz SA"]');
      more?.click();
      await refresh();
      return { more, said: plain(root) };
    };
    const { said } = await ask(true);
    expect(said.includes('Désactiver les liens personnels')).toBe(hasLink);
    // A menu in which nothing is left is none.
    expect((await ask(false)).more !== null).toBe(hasLink);
  });

  it('counts, also beyond the first page, before a meeting is opened or cancelled', async () => {
    const first = Array.from({ length: 20 }, (_, at) => guest(at));
    const meeting = { ...meetingOf(first), invited: { total: 45, expected: 0 }, moves: ['open', 'cancelled'] };
    const { click } = await page(MeetingMoves, new FakeApi(), { meeting });
    const confirm = jest.spyOn(TestBed.inject(Ask), 'confirm').mockResolvedValue(false);
    await click('Ouvrir');
    await click('Annuler');
    expect(confirm.mock.calls.map(([{ text }]) => /\d+/.exec(text ?? '')?.[0])).toEqual(['45', '45']);
  });
});

describe('many who are invited', () => {
  it('come twenty at a time, and are found by name', async () => {
    const found = (items: InvitationDetail[], total: number) => ({ items, total, page: 1, size: 20 });
    const answers = [found([guest(20), guest(21)], 45), found([guest(44)], 1), found([], 0)];
    const api = new FakeApi({
      [`GET ${URL}`]: () => progressOf({ waiting: 0 }),
      'GET /api/meetings/{id}/invitations': () => answers.shift(),
    });
    const first = Array.from({ length: 20 }, (_, at) => guest(at));
    const meeting = { ...meetingOf(first), invited: { total: 45, expected: 0 } };
    const { root, refresh, click } = await page(MeetingPeople, api, { meeting });
    const names = (): string[] =>
      [...root.querySelectorAll('ul.rows > li strong')].map(({ textContent }) => String(textContent));
    const search = async (text: string): Promise<void> => {
      const field = root.querySelector<HTMLInputElement>('#people-q');
      if (field) field.value = text;
      field?.dispatchEvent(new Event('change'));
      await refresh();
    };
    expect(names()).toHaveLength(20);
    // What the meeting brings along is not asked for once more.
    expect(api.asked.some(({ path }) => path.endsWith('/invitations'))).toBe(false);
    await click('Suivant');
    expect(names()).toEqual(['Gast 20', 'Gast 21']);
    await search('gast 44');
    expect(names()).toEqual(['Gast 44']);
    await search('niemand');
    expect(plain(root)).toContain('Aucun invité ne correspond.');
    expect(api.asked.filter(({ path }) => path.endsWith('/invitations')).map(({ params }) => params)).toMatchObject([
      { query: { page: 2, size: 20 } },
      { query: { page: 1, q: 'gast 44' } },
      { query: { page: 1, q: 'niemand' } },
    ]);
  });

  it('are noted as there by a tap, or all who had accepted at once', async () => {
    const there = { ...guest(1), attendance: 'attended' as const };
    const meeting = { ...meetingOf([guest(1)]), version: 3, tally: null, invited: { total: 1, expected: 1 } };
    const api = new FakeApi({
      'PUT /api/meetings/{id}/attendance': () => ({ ...meeting, version: 4, invitations: [there] }),
    });
    const { root, click } = await page(MeetingAttendance, api, { meeting });
    await click('Présent');
    await click('avaient dit oui');
    expect(api.sentTo('/api/meetings/{id}/attendance')).toMatchObject([
      { version: 3, entries: [{ invitationId: 'i1', attendance: 'attended' }], asAccepted: false },
      { version: 4, entries: [], asAccepted: true },
    ]);
    expect(root.querySelector('[role="alert"]')).toBeNull();
  });
});
