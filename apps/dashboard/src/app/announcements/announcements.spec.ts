import type { AnnouncementRow, ReachRow } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { AnnouncementFormPage } from './announcement-form';
import { AnnouncementListPage } from './announcement-list';
import { AnnouncementPage } from './announcement-page';

const GROUP = '00000000-0000-4000-8000-00000000000a';
const THEME = '00000000-0000-4000-8000-00000000000b';
const group = { id: GROUP, slug: 'gare', name: 'Gare', isDemo: false };
const theme = { id: THEME, slug: 'mobilite', nameFr: 'Mobilité', nameDe: 'Mobilität', nameEn: 'Mobility' };
const can = { edit: true, send: true, remove: true, retract: false, correct: false, readReach: false };
const row = (over: Partial<AnnouncementRow> = {}): AnnouncementRow => ({
  id: 'a',
  title: 'Navette',
  text: 'Elle roule dès lundi.',
  state: 'draft',
  group,
  theme: null,
  groups: [group],
  authorLabel: 'Claire',
  sentAt: null,
  retractedAt: null,
  correctsId: null,
  correctedById: null,
  reach: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  isDemo: false,
  version: 1,
  can,
  ...over,
});
const reach = { total: 4, sent: 2, waiting: 0, failed: 1, noAddress: 0, unwanted: 1, withdrawn: 0 };
const sent = row({
  state: 'sent',
  sentAt: '2026-11-20T10:00:00.000Z',
  reach,
  can: { ...can, edit: false, send: false, remove: false, retract: true, correct: true, readReach: true },
});
const recipient: ReachRow = {
  id: 'r',
  organisation: { id: 'o', name: 'Beispill', kind: 'company', isDemo: false },
  contact: null,
  state: 'no-address',
  sentAt: null,
};
const pageOf = <T>(...items: T[]) => ({ items, total: items.length, page: 1, size: 20 });

const LIST = '/api/announcements';
const ONE = '/api/announcements/{id}';
const answers = {
  'GET /api/working-groups': () => pageOf({ ...group, counts: { members: 2 } }),
  'GET /api/themes': () => pageOf(theme),
  [`GET ${LIST}/audience`]: () => ({ groups: [group], organisations: 3, mails: 4, noAddress: 1, unwanted: 0 }),
};
const done = jest.fn();
const confirm = jest.fn();
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const button = (root: HTMLElement, text: string) =>
  [...root.querySelectorAll('button')].find((each) => each.textContent?.trim() === text);

const as = (api: FakeApi, role: 'project-manager' | 'contact' = 'project-manager') =>
  reader(api, {
    me: signedIn(role),
    providers: [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm } },
    ],
  });

beforeEach(() => {
  done.mockReset();
  confirm.mockReset().mockResolvedValue(true);
});

describe('The list of announcements', () => {
  it('shows drafts and whom they reached to whoever writes them', async () => {
    await as(new FakeApi({ ...answers, [`GET ${LIST}`]: () => pageOf(sent, row({ id: 'b', title: 'Vélos' })) }));
    const { root } = await show(AnnouncementListPage);
    expect(words(root)).toContain('2 sur 4');
    expect(words(root)).toContain('pas encore');
  });

  it('tells a member what will be here, and offers nothing to write', async () => {
    await as(new FakeApi({ ...answers, [`GET ${LIST}`]: () => pageOf() }), 'contact');
    const { root } = await show(AnnouncementListPage);
    expect(words(root)).toContain('Les annonces à vos groupes paraîtront ici.');
    expect(root.querySelector('a[href="/announcements/new"]')).toBeNull();
  });
});

describe('The form of an announcement', () => {
  it('says whom it would reach, and takes either a group or a theme', async () => {
    const api = new FakeApi({ ...answers, [`POST ${LIST}`]: () => row() });
    await as(api);
    const fixture = await show(AnnouncementFormPage, { groupId: GROUP });
    const { root } = fixture;
    expect(words(root)).toContain('4 personnes recevront un e-mail dans 3 organisations, une est sans adresse.');
    send(root);
    await settle();
    expect(api.sentTo(LIST)).toEqual([]);
    type(root, 'themeId', THEME);
    await settle();
    expect(root.querySelector<HTMLSelectElement>('#groupId')?.value).toBe('');
    type(root, 'title', 'Navette');
    type(root, 'text', 'Elle roule.');
    send(root);
    await settle();
    expect(api.sentTo(LIST)).toEqual([{ groupId: null, themeId: THEME, title: 'Navette', text: 'Elle roule.' }]);
  });

  it('keeps what was typed when somebody else saved the draft in between', async () => {
    const api = new FakeApi({
      ...answers,
      [`GET ${ONE}`]: () => row(),
      [`PATCH ${ONE}`]: () => {
        throw new Problem('stale', 409, {}, [], null, row({ version: 2, title: 'Navette du soir' }));
      },
    });
    await as(api);
    const { root, whenStable } = await show(AnnouncementFormPage, { id: 'a' }).then((fixture) => ({
      root: fixture.root,
      whenStable: () => fixture.whenStable(),
    }));
    type(root, 'title', 'Navette du matin');
    send(root);
    await settle();
    await whenStable();
    expect(words(root)).toContain('Navette du soir');
    expect(root.querySelector<HTMLInputElement>('#title')?.value).toBe('Navette du matin');
    send(root);
    await settle();
    expect(api.sentTo(ONE)).toMatchObject([{ version: 1 }, { version: 2 }]);
  });
});

describe('An announcement', () => {
  it('is sent after asking, with how many mails that makes', async () => {
    const api = new FakeApi({ ...answers, [`GET ${ONE}`]: () => row(), [`POST ${ONE}/sending`]: () => sent });
    await as(api);
    const { root } = await show(AnnouncementPage, { id: 'a' });
    button(root, 'Envoyer')?.click();
    await settle();
    expect(confirm.mock.calls[0][0].text).toContain('4 e-mails partent');
    expect(api.sentTo(`${ONE}/sending`)).toEqual([{ version: 1 }]);
    expect(done).toHaveBeenCalledWith('L’annonce est envoyée.');
  });

  it('shows who has been reached and what became of the others', async () => {
    const api = new FakeApi({
      ...answers,
      [`GET ${ONE}`]: () => sent,
      [`GET ${ONE}/recipients`]: () => pageOf(recipient),
    });
    await as(api);
    const { root } = await show(AnnouncementPage, { id: 'a' });
    expect(words(root)).toContain('2 sur 4 personnes l’ont reçue.');
    expect(words(root)).toContain('aucun contact');
    expect(words(root)).toContain('sans adresse');
    const states = [...root.querySelectorAll('#reach-state option')].map((option) => words(option as HTMLElement));
    expect(states.map((each) => each.trim())).toEqual([
      'Tous les états',
      'envoyé (2)',
      'non remis (1)',
      'ne veut pas d’annonces (1)',
    ]);
  });

  it('is kept when the reader does not want to take it back after all', async () => {
    const api = new FakeApi({
      ...answers,
      [`GET ${ONE}`]: () => sent,
      [`GET ${ONE}/recipients`]: () => pageOf(recipient),
    });
    confirm.mockResolvedValue(false);
    await as(api);
    const { root } = await show(AnnouncementPage, { id: 'a' });
    button(root, 'Retirer')?.click();
    await settle();
    expect(confirm.mock.calls[0][0].text).toContain('2 personnes l’ont déjà reçue.');
    expect(api.asked.map(({ path }) => path)).not.toContain(`${ONE}/retraction`);
  });
});
