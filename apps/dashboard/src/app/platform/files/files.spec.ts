import { TestBed } from '@angular/core/testing';
import type { FilePage, FileRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, settle, show, signedIn } from '../../../testing/fake-api';
import { Problem } from '../problem';
import { Files } from './files';
import { Stopped, Uploader } from './uploader';

const row = (over: Partial<FileRow> = {}): FileRow => ({
  id: 'f1',
  name: 'Plan.pdf',
  kind: 'pdf',
  mediaType: 'application/pdf',
  size: 1_234_567,
  url: null,
  hasPreview: false,
  addedAt: '2026-11-20T10:00:00.000Z',
  addedBy: 'Claire Beispill',
  removedAt: null,
  isDemo: false,
  can: { remove: true },
  ...over,
});

const page = (items: FileRow[], over: Partial<FilePage> = {}): FilePage => ({
  items,
  total: items.length,
  page: 1,
  size: 10,
  can: { add: true },
  largest: 1_000_000,
  room: { used: 1_234_567, whole: 2_000_000_000 },
  ...over,
});

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const words = (element: Element | null | undefined): string => plain(element?.textContent ?? '');
const send = jest.fn();
const done = jest.fn();
let stored: FilePage;

async function files(api = new FakeApi({ 'GET /api/files': () => stored })) {
  await reader(api, {
    me: signedIn('project-manager'),
    providers: [
      { provide: Uploader, useValue: { send } },
      { provide: Say, useValue: { done } },
    ],
  });
  const fixture = await show(Files, { subject: 'meeting', subjectId: 'm' });
  await settle();
  await fixture.whenStable();
  const refresh = async (): Promise<void> => {
    await settle();
    await fixture.whenStable();
  };
  return { ...fixture, root: fixture.root, api, refresh };
}

function choose(root: HTMLElement, ...chosen: File[]): void {
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('Nothing can be chosen.');
  Object.defineProperty(input, 'files', { value: chosen, configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  input.dispatchEvent(new Event('change'));
}

beforeEach(() => {
  send.mockReset();
  done.mockReset();
  stored = page([row()]);
});

describe('the documents of a record', () => {
  it('name in their heading what they are of, where the page has others', async () => {
    stored = page([row()]);
    const fixture = await files();
    expect(words(fixture.root.querySelector('h2'))).toBe('Documents');
    fixture.componentRef.setInput('level', 3);
    fixture.componentRef.setInput('of', 'Abri à vélos');
    await fixture.refresh();
    expect(words(fixture.root.querySelector('h3'))).toBe('Documents de « Abri à vélos »');
  });

  it('are told with type, size, day and who, and lead to themselves', async () => {
    const { root } = await files();
    expect(words(root.querySelector('.rows li'))).toBe(
      'Plan.pdf (nouvel onglet)PDF · 1,2 Mo · ajouté le 20 novembre 2026 par Claire Beispill',
    );
    expect(root.querySelector('.rows a')?.getAttribute('href')).toBe('/api/files/f1/content?inline=true');
    expect(root.querySelector('.rows a[download]')?.getAttribute('href')).toBe('/api/files/f1/content');
    expect(words(root.querySelector('.drop'))).toContain('1,2 Mo occupés sur 2 Go');
  });

  it('say what to do when there are none, and are no part of the page of who can add none', async () => {
    stored = page([]);
    expect(words((await files()).root)).toContain('Aucun document pour l’instant. Ajoutez une présentation');
    TestBed.resetTestingModule();
    stored = page([], { can: { add: false }, room: null });
    const { root } = await files();
    expect(root.querySelector('section')?.hidden).toBe(true);
    expect(root.querySelector('.drop')).toBeNull();
  });

  it('can be read again when they could not be read', async () => {
    let fails = true;
    const api = new FakeApi({
      'GET /api/files': () => {
        if (fails) throw new Problem('offline', 0);
        return stored;
      },
    });
    const { root, refresh } = await files(api);
    fails = false;
    root.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await refresh();
    expect(words(root.querySelector('.rows'))).toContain('Plan.pdf');
  });

  it('are taken away at once, with the way to take it back', async () => {
    const api = new FakeApi({
      'GET /api/files': () => stored,
      'DELETE /api/files/{id}': () => {
        stored = page([]);
        return row({ removedAt: '2026-11-23T10:00:00.000Z' });
      },
      'POST /api/files/{id}/restore': () => {
        stored = page([row()]);
        return row();
      },
    });
    const { root, refresh } = await files(api);
    root.querySelector<HTMLButtonElement>('[aria-label="Retirer Plan.pdf"]')?.click();
    await refresh();
    expect(root.querySelector('.rows a')).toBeNull();
    const [text, undo] = done.mock.lastCall as [string, () => void];
    expect(text).toContain('est retiré');
    undo();
    await refresh();
    expect(words(root.querySelector('.rows'))).toContain('Plan.pdf');
    expect(words(root.querySelector('[role=status]'))).toContain('est remis');
  });
});

describe('adding files', () => {
  const small = new File(['a'], 'Liste.csv');

  it('tells how far each one is, one after another, and shows it once it is there', async () => {
    let told: (share: number) => void = () => undefined;
    let arrive: (row: FileRow) => void = () => undefined;
    send.mockImplementation((_target, _file, sent) => {
      told = sent;
      return new Promise((resolve) => (arrive = resolve));
    });
    const { root, refresh } = await files();
    choose(root, small, new File(['b'], 'Zwei.csv'));
    told(0.5);
    await refresh();
    const [first, second] = root.querySelectorAll('.uploads li');
    expect(first?.querySelector('progress')?.getAttribute('value')).toBe('50');
    expect(first?.querySelector('progress')?.getAttribute('aria-label')).toBe('Envoi de Liste.csv');
    expect([words(second).includes('en attente'), send.mock.calls.length]).toEqual([true, 1]);
    told(1);
    await refresh();
    expect(words(root.querySelector('.uploads li'))).toContain('vérification');
    stored = page([row({ name: 'Liste.csv', kind: 'table' }), row()]);
    arrive(row({ name: 'Liste.csv' }));
    await refresh();
    expect(words(root.querySelector('[role=status]'))).toContain('« Liste.csv » est ajouté');
    expect([root.querySelectorAll('.uploads li').length, send.mock.calls.length]).toEqual([1, 2]);
    expect(send.mock.calls[1]?.[0]).toEqual({ subject: 'meeting', subjectId: 'm' });
  });

  it('says of each one by itself why it is not taken: before it is sent where that can be seen', async () => {
    send.mockRejectedValue(new Problem('file-not-as-named', 422, { extension: 'csv', found: 'pdf' }));
    const { root, refresh } = await files();
    choose(root, new File([], 'leer.txt'), new File([new Uint8Array(1_000_001)], 'gross.pdf'), small);
    await refresh();
    const said = [...root.querySelectorAll('.uploads [role=alert]')].map(words);
    expect(said[0]).toContain('est vide');
    expect(said[1]).toContain('dépasse 1 Mo');
    expect(said[2]).toContain('le contenu est un PDF');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('can be tried again when the line broke, and stopped', async () => {
    send.mockRejectedValueOnce(Problem.offline()).mockResolvedValueOnce(row());
    const { root, refresh } = await files();
    choose(root, small);
    await refresh();
    root.querySelector<HTMLButtonElement>('[aria-label="Réessayer avec Liste.csv"]')?.click();
    await refresh();
    expect(root.querySelector('.uploads li')).toBeNull();
    send.mockImplementation(
      (_target, _file, _sent, stop: AbortSignal) =>
        new Promise((_, reject) => stop.addEventListener('abort', () => reject(new Stopped()))),
    );
    choose(root, small);
    await refresh();
    root.querySelector<HTMLButtonElement>('[aria-label="Arrêter l’envoi de Liste.csv"]')?.click();
    await refresh();
    expect(words(root.querySelector('.uploads [role=alert]'))).toContain('Rien n’a été gardé');
  });

  it('says under which name it is kept, when that is another', async () => {
    send.mockResolvedValue(row({ name: 'a_b.csv' }));
    const { root, refresh } = await files();
    choose(root, new File(['a'], 'a:b.csv'));
    await refresh();
    expect(plain(done.mock.lastCall?.[0])).toContain('sous le nom « a_b.csv »');
  });

  it('warns before the page is left while something is on its way', async () => {
    send.mockReturnValue(new Promise(() => undefined));
    const { root, refresh, componentInstance } = await files();
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect([leave(), componentInstance.hasUnsavedChanges()]).toEqual([true, false]);
    choose(root, small);
    await refresh();
    expect([leave(), componentInstance.hasUnsavedChanges()]).toEqual([false, true]);
  });

  it('shows a picture large where it is part of what the page tells', async () => {
    stored = page([row({ name: 'Cuisine.jpg', kind: 'picture', hasPreview: true }), row({ id: 'f2' })]);
    const { componentRef, root, refresh } = await files();
    expect(root.querySelector('img.photo')).toBeNull();
    componentRef.setInput('withPhotos', true);
    await refresh();
    expect(root.querySelector('img.photo')?.getAttribute('src')).toBe('/api/files/f1/preview');
    expect(root.querySelectorAll('img.photo')).toHaveLength(1);
  });
});
