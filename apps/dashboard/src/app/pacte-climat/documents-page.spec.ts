import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Chapter6Documents } from '@zesumme/domain';
import { I18n, Say } from '@zesumme/ui';
import { Chapter6Data } from './chapter-6-data';
import { DocumentsPage } from './documents-page';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const onOffer = (over: Partial<Chapter6Documents> = {}): Chapter6Documents => ({
  commune: { code: 'D001', name: 'Beispill', isDemo: false },
  years: [2026, 2025],
  snapshots: [{ id: 'a1', day: '2025-12-31', kind: 'yearly', label: null }],
  annexes: { pieces: 3, files: 1, bytes: 260_000 },
  can: { dossier: true, archive: true, brief: true },
  ...over,
});

const answer = (ok: boolean, body: object = {}, name = 'dossier.pdf') => ({
  ok,
  status: ok ? 200 : 503,
  headers: new Map([['content-disposition', `attachment; filename="${name}"`]]),
  json: () => Promise.resolve(body),
  blob: () => Promise.resolve(new Blob(['x'.repeat(2_000)])),
});

describe('The page of documents to hand over', () => {
  const asked = jest.fn();
  const saved = jest.fn();
  let page: ComponentFixture<DocumentsPage>;
  const all = (selector: string): HTMLElement[] => [...page.nativeElement.querySelectorAll(selector)];
  const part = (name: string): HTMLElement | undefined =>
    all('section').find((each) => each.getAttribute('aria-labelledby') === name);

  async function open(found: Chapter6Documents, locale: 'fr' | 'de' | 'en' = 'fr'): Promise<void> {
    asked.mockReset();
    saved.mockReset();
    Object.assign(globalThis, { fetch: asked });
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved(this.download);
    });
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        { provide: Chapter6Data, useValue: { documents: async () => found } },
        { provide: Say, useValue: { done: jest.fn() } },
      ],
    });
    await TestBed.inject(I18n).use(locale);
    page = TestBed.createComponent(DocumentsPage);
    page.componentRef.setInput('code', 'D001');
    await page.whenStable();
  }

  async function choose(id: string, value: string): Promise<void> {
    const field = page.nativeElement.querySelector(`#${id}`) as HTMLSelectElement;
    field.value = value;
    field.dispatchEvent(new Event('change'));
    await page.whenStable();
  }

  async function submit(name: string): Promise<void> {
    part(name)
      ?.querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.whenStable();
  }

  it('asks for the brief of a year in the language that was chosen, and says what came', async () => {
    await open(onOffer());
    asked.mockResolvedValue(answer(true, {}, 'note.pdf'));
    await choose('brief-year', '2025');
    await choose('brief-language', 'de');
    await submit('brief');
    expect(asked.mock.calls[0][0]).toBe('/api/communes/D001/chapter-6/council-brief?year=2025&language=de');
    expect(saved).toHaveBeenCalledWith('note.pdf');
    expect(words(part('brief')?.querySelector('[role=status]'))).toBe('note.pdf, 2 ko');
  });

  it('asks for the dossier of a snapshot in a format', async () => {
    await open(onOffer());
    asked.mockResolvedValue(answer(true));
    await choose('dossier-state', 'a1');
    await choose('dossier-format', 'docx');
    await submit('dossier');
    expect(asked.mock.calls[0][0]).toBe('/api/communes/D001/chapter-6/dossier?snapshot=a1&language=fr&format=docx');
  });

  it('shows that it is working, once, and what went wrong, with a way to try again', async () => {
    await open(onOffer());
    let settle: (value: object) => void = () => undefined;
    asked.mockReturnValue(new Promise((resolve) => (settle = resolve)));
    await submit('archive');
    const button = part('archive')?.querySelector('button');
    expect([button?.getAttribute('aria-disabled'), words(button)]).toEqual(['true', 'En préparation…']);
    await submit('archive');
    expect(asked).toHaveBeenCalledTimes(1);
    settle(answer(false, { code: 'documents-unavailable' }));
    await page.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
    const alert = part('archive')?.querySelector('[role=alert]');
    expect(words(alert)).not.toBe('');
    asked.mockResolvedValue(answer(true, {}, 'archive.zip'));
    alert?.querySelector('button')?.click();
    await page.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked.mock.calls[1][0]).toBe('/api/communes/D001/chapter-6/archive?snapshot=now&language=fr');
    expect(saved).toHaveBeenCalledWith('archive.zip');
  });

  it('begins with the reader’s language, and with French where the catalogue has no titles in it', async () => {
    await open(onOffer(), 'de');
    expect((page.nativeElement.querySelector('#dossier-language') as HTMLSelectElement).value).toBe('de');
    TestBed.resetTestingModule();
    await open(onOffer(), 'en');
    expect((page.nativeElement.querySelector('#dossier-language') as HTMLSelectElement).value).toBe('fr');
  });

  it('offers what the reader may take, and nothing else', async () => {
    await open(onOffer({ can: { dossier: true, archive: false, brief: false } }));
    expect(all('section').map((each) => each.getAttribute('aria-labelledby'))).toEqual(['dossier']);
  });
});
