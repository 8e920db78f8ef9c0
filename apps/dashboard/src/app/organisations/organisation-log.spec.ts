import type { LogEntryRow, OrganisationDetail } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { OrganisationLog } from './organisation-log';

const organisation = {
  id: 'o',
  archived: false,
  contacts: [{ id: '00000000-0000-4000-8000-00000000000c', givenName: 'Anne', familyName: 'Beispill' }],
} as unknown as OrganisationDetail;
const entry = (over: Partial<LogEntryRow> = {}): LogEntryRow => ({
  id: 'e',
  kind: 'call',
  day: '2026-11-02',
  text: 'Revient en <b>mars</b>',
  contact: { id: '00000000-0000-4000-8000-00000000000c', name: 'Anne Beispill' },
  authorLabel: 'Claire',
  createdAt: '2026-11-02T10:00:00.000Z',
  removed: false,
  isDemo: false,
  version: 1,
  can: { edit: true },
  ...over,
});
const pageOf = (...items: LogEntryRow[]) => ({ items, total: items.length, page: 1, size: 10 });

const LIST = '/api/organisations/{id}/log';
const done = jest.fn();
const confirm = jest.fn();

async function log(api: FakeApi, inputs: Record<string, unknown> = {}) {
  const providers = [
    { provide: Say, useValue: { done } },
    { provide: Ask, useValue: { confirm } },
  ];
  await reader(api, { providers });
  return show(OrganisationLog, { organisation, ...inputs });
}
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const button = (root: HTMLElement, text: string) =>
  [...root.querySelectorAll('button')].find((each) => each.textContent?.trim() === text);

beforeEach(() => done.mockReset());

describe('The log of an organisation', () => {
  it('shows each line with its kind, author, day and contact, and text as text', async () => {
    const { root } = await log(new FakeApi({ [`GET ${LIST}`]: () => pageOf(entry()) }));
    expect(words(root)).toContain('Revient en <b>mars</b>');
    expect(words(root)).toContain('Claire, 2 nov. 2026 · avec Anne Beispill');
    expect(root.querySelector('.rows b')).toBeNull();
  });

  it('takes a line, and says what is wrong before it sends one', async () => {
    const api = new FakeApi({ [`GET ${LIST}`]: () => pageOf(), [`POST ${LIST}`]: () => entry() });
    const { root } = await log(api, { beginWith: 'visit' });
    expect(root.querySelector<HTMLSelectElement>('#log-kind')?.value).toBe('visit');
    send(root);
    await settle();
    expect(api.sentTo(LIST)).toEqual([]);
    expect(words(root)).toContain('À remplir.');
    type(root, 'log-text', 'Visité les locaux');
    send(root);
    await settle();
    expect(api.sentTo(LIST)).toMatchObject([{ kind: 'visit', text: 'Visité les locaux', contactId: null }]);
    expect(root.querySelector<HTMLInputElement>('#log-text')?.value).toBe('');
    expect(done).toHaveBeenCalledWith('Noté.');
    expect(words(root)).not.toContain('À remplir.');
  });

  it('keeps what is typed while a line is on its way, in a new one and in one that is corrected', async () => {
    let arrive: (row: LogEntryRow) => void = () => undefined;
    const later = () => new Promise((resolve) => (arrive = resolve));
    const api = new FakeApi({
      [`GET ${LIST}`]: () => pageOf(entry()),
      [`POST ${LIST}`]: later,
      'PATCH /api/log/{id}': later,
    });
    const fixture = await log(api, { beginWith: 'visit' });
    const field = (id: string) => fixture.root.querySelector<HTMLInputElement>(`[id="${id}"]`);
    type(fixture.root, 'log-text', 'Visité les locaux');
    send(fixture.root);
    await settle();
    type(fixture.root, 'log-text', 'Rappeler lundi');
    arrive(entry({ id: 'f' }));
    await settle();
    expect(field('log-text')?.value).toBe('Rappeler lundi');

    button(fixture.root, 'Modifier')?.click();
    await fixture.whenStable();
    type(fixture.root, 'log-edit-text', 'Revient en mai');
    field('log-edit-text')?.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
    type(fixture.root, 'log-edit-text', 'Revient en juin');
    arrive(entry({ version: 2, text: 'Revient en mai' }));
    await settle();
    await fixture.whenStable();
    expect(field('log-edit-text')?.value).toBe('Revient en juin');
    field('log-edit-text')?.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
    expect(api.sentTo('/api/log/{id}')).toMatchObject([{ version: 1 }, { version: 2, text: 'Revient en juin' }]);
  });

  it('keeps what was typed when somebody else saved in between, and saves on top of it', async () => {
    let version = 2;
    const api = new FakeApi({
      [`GET ${LIST}`]: () => pageOf(entry()),
      'PATCH /api/log/{id}': () => {
        if (version === 2) {
          version = 3;
          throw new Problem('stale', 409, {}, [], null, entry({ version: 2, text: 'Revient en avril' }));
        }
        return entry({ version: 3 });
      },
    });
    const fixture = await log(api);
    button(fixture.root, 'Modifier')?.click();
    await fixture.whenStable();
    type(fixture.root, 'log-edit-text', 'Revient en mai');
    const form = () => fixture.root.querySelectorAll('form')[2] as HTMLFormElement;
    form().dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
    await fixture.whenStable();
    expect(words(fixture.root)).toContain('Revient en avril');
    expect(fixture.root.querySelector<HTMLInputElement>('#log-edit-text')?.value).toBe('Revient en mai');
    form().dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
    expect(api.sentTo('/api/log/{id}')).toMatchObject([{ version: 1 }, { version: 2, text: 'Revient en mai' }]);
  });

  it('keeps what is being corrected while other lines come and go, and asks before another one is opened', async () => {
    let version = 1;
    const other = entry({ id: 'f', text: 'Autre ligne', day: '2026-11-01' });
    const api = new FakeApi({
      [`GET ${LIST}`]: () => pageOf(entry({ version: version++ }), other),
      [`POST ${LIST}`]: () => entry({ id: 'g' }),
      'DELETE /api/log/{id}': () => entry({ removed: true }),
    });
    const fixture = await log(api);
    const typed = () => fixture.root.querySelector<HTMLInputElement>('#log-edit-text')?.value;
    const settled = async () => {
      await settle();
      await fixture.whenStable();
    };
    button(fixture.root, 'Modifier')?.click();
    await settled();
    type(fixture.root, 'log-edit-text', 'Revient en mai');
    button(fixture.root, 'Retirer')?.click();
    await settled();
    expect(typed()).toBe('Revient en mai');
    type(fixture.root, 'log-text', 'Rappelé');
    send(fixture.root);
    await settled();
    expect(done).toHaveBeenLastCalledWith('Noté.');
    expect(typed()).toBe('Revient en mai');
    confirm.mockResolvedValueOnce(false);
    button(fixture.root, 'Modifier')?.click();
    await settled();
    expect(typed()).toBe('Revient en mai');
    confirm.mockResolvedValueOnce(true);
    button(fixture.root, 'Modifier')?.click();
    await settled();
    expect(typed()).toBe('Autre ligne');
  });

  it('keeps what is being corrected when the list is searched, filtered, turned, or cannot be read', async () => {
    let answer = () => ({ ...pageOf(entry()), total: 30 });
    const fixture = await log(new FakeApi({ [`GET ${LIST}`]: () => answer() }));
    const typed = () => fixture.root.querySelector<HTMLInputElement>('#log-edit-text')?.value;
    const settled = async () => {
      await settle();
      await fixture.whenStable();
    };
    button(fixture.root, 'Modifier')?.click();
    await settled();
    type(fixture.root, 'log-edit-text', 'Revient en mai');
    answer = () => ({ ...pageOf(entry({ id: 'f', text: 'Autre ligne' })), total: 30, page: 2 });
    button(fixture.root, 'Suivante')?.click();
    await settled();
    expect(words(fixture.root)).toContain('Autre ligne');
    expect(typed()).toBe('Revient en mai');
    answer = () => pageOf();
    type(fixture.root, 'log-filter-kind', 'visit');
    await settled();
    expect(typed()).toBe('Revient en mai');
    answer = () => {
      throw new Problem('unavailable', 503, {}, [], null);
    };
    const search = fixture.root.querySelector<HTMLInputElement>('#log-q');
    if (search) search.value = 'mars';
    search?.dispatchEvent(new Event('change'));
    await settled();
    expect(words(fixture.root)).toContain('Réessayer');
    expect(typed()).toBe('Revient en mai');
    button(fixture.root, 'Abandonner')?.click();
    await settled();
    expect(typed()).toBeUndefined();
  });

  it('takes a line back, and lets that be undone', async () => {
    const api = new FakeApi({
      [`GET ${LIST}`]: () => pageOf(entry()),
      'DELETE /api/log/{id}': () => entry({ removed: true }),
      'POST /api/log/{id}/restoration': () => entry(),
    });
    const { root } = await log(api);
    button(root, 'Retirer')?.click();
    await settle();
    const [said, undo] = done.mock.calls[0] as [string, () => void];
    expect(said).toBe('La ligne est retirée.');
    undo();
    await settle();
    expect(api.asked.map(({ verb, path }) => `${verb} ${path}`)).toContain('POST /api/log/{id}/restoration');
  });

  it('says what to do first where nothing is noted, and offers a retry where it could not be read', async () => {
    const empty = await log(new FakeApi({ [`GET ${LIST}`]: () => pageOf() }));
    expect(words(empty.root)).toContain('La première ligne s’écrit ci-dessus');
  });
});
