import type { ThemeDetail, WorkingGroupRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { ThemePage } from './theme-page';

const label = { id: 't', slug: 'mobilite', nameFr: 'Mobilité', nameDe: 'Mobilität', nameEn: 'Mobility' };
const theme: ThemeDetail = {
  ...label,
  groups: 1,
  phases: [
    { phase: 'diagnosis', groups: 0 },
    { phase: 'solutions', groups: 0 },
    { phase: 'pilot', groups: 1 },
    { phase: 'scaling', groups: 0 },
  ],
  archived: false,
  version: 1,
  can: { edit: false, announce: false },
};
const group = {
  ...{ id: 'g', slug: 'gare', name: 'Gare', isDemo: false, zone: null, state: 'active', phase: 'scaling' },
  themes: [
    { theme: { ...label, id: 'other' }, phase: 'scaling', sinceDay: null, isDemo: false },
    { theme: label, phase: 'pilot', sinceDay: '2025-08-01', isDemo: true },
  ],
  nextMeeting: { id: 'm', startsLocal: '2026-12-03T14:00:00', isDemo: false },
  lateActions: 0,
} as unknown as WorkingGroupRow;
const announcement = { id: 'a', title: 'Navette', authorLabel: 'Claire', sentAt: '2026-11-20T10:00:00.000Z' };
const pageOf = (...items: object[]) => ({ items, total: items.length, page: 1, size: 10 });

const answers = {
  'GET /api/themes/{id}': (): unknown => theme,
  'GET /api/working-groups': (): unknown => pageOf(group),
  'GET /api/announcements': (): unknown => pageOf(announcement),
};
const done = jest.fn();
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const button = (root: HTMLElement, text: string) =>
  [...root.querySelectorAll('button')].find((each) => each.textContent?.trim() === text);

async function page(over: Partial<typeof answers> & Record<string, (body: unknown) => unknown> = {}, role?: 'contact') {
  const api = new FakeApi({ ...answers, ...over });
  const me = signedIn(role ?? 'project-manager');
  await reader(api, { me, providers: [{ provide: Say, useValue: { done } }] });
  return { api, ...(await show(ThemePage, { slug: 'mobilite' })) };
}

describe('The page of a theme', () => {
  it('shows who works on it, how far each has come with it, when they meet and what they are told', async () => {
    const { root, api } = await page({}, 'contact');
    expect(words(root)).toContain('Un groupe de travail s’en occupe.');
    const row = root.querySelector('tbody tr') as HTMLElement;
    expect(words(row)).toContain('Projet pilote');
    expect(words(row)).toContain('depuis août 2025');
    expect(row.querySelector('a[href="/groups/gare"]')).not.toBeNull();
    expect(row.querySelector('a[href="/meetings/m"]')?.textContent).toContain('3');
    expect(words(root)).toContain('Navette');
    expect(root.querySelector('a[href="/announcements?themeId=t"]')).not.toBeNull();
    expect(root.querySelector('a[href^="/announcements/new"]')).toBeNull();
    expect(button(root, 'Modifier')).toBeUndefined();
    const asked = api.asked.map(({ path, params }) => [path, (params as { query?: object }).query]);
    expect(asked).toContainEqual(['/api/working-groups', { page: 1, size: 10, sort: 'name', themeId: 't' }]);
    expect(asked).toContainEqual(['/api/announcements', expect.objectContaining({ themeId: 't', current: 'true' })]);
  });

  it('is a filter of its groups by their phase', async () => {
    const { root, api } = await page();
    root.querySelector<HTMLAnchorElement>('.course a')?.click();
    await settle();
    await settle();
    const asked = api.asked.filter(({ path }) => path === '/api/working-groups');
    expect(asked.at(-1)?.params).toMatchObject({ query: { themePhase: 'pilot', themeId: 't' } });
    expect(words(root)).toContain('Un groupe');
  });

  it('lets whoever leads a group on it announce something, and rename it', async () => {
    const answer = jest.fn((): unknown => theme);
    const { root, fixture } = await page({
      'GET /api/themes/{id}': () => ({ ...theme, can: { edit: true, announce: true } }),
      'PATCH /api/themes/{id}': answer,
    }).then((shown) => ({ ...shown, fixture: shown }));
    expect(root.querySelector('a[href="/announcements/new?themeId=t"]')).not.toBeNull();
    button(root, 'Modifier')?.click();
    await settle();
    type(root, 'nameEn', 'Mobilities');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    const form = root.querySelector('z-theme-form') as HTMLElement;
    send(form);
    await settle();
    await settle();
    expect(answer).toHaveBeenCalledWith(expect.objectContaining({ nameEn: 'Mobilities', version: 1 }));
    expect(done).toHaveBeenCalled();
    expect(root.querySelector('z-theme-form')).toBeNull();
  });

  it('says what is empty, what is put away, and what could not be read', async () => {
    const none = { ...theme, groups: 0, archived: true, phases: theme.phases.map((each) => ({ ...each, groups: 0 })) };
    const { root } = await page({
      'GET /api/themes/{id}': () => none,
      'GET /api/working-groups': () => pageOf(),
      'GET /api/announcements': () => pageOf(),
    });
    expect(words(root)).toContain('Aucun groupe de travail ne s’en occupe encore.');
    expect(words(root)).toContain('Ce thème est archivé');
    expect(words(root)).toContain('Les groupes qui choisissent ce thème paraissent ici.');
    expect(words(root)).toContain('Rien n’est annoncé.');
  });

  it('says that there is no such theme', async () => {
    const { root } = await page({
      'GET /api/themes/{id}': () => {
        throw new Problem('not-found', 404);
      },
    });
    expect(root.querySelector('z-failure h1')).not.toBeNull();
    expect(root.querySelector('table')).toBeNull();
  });
});
