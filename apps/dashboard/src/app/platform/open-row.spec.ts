import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Ask } from '@zesumme/ui';
import type { Read } from './list-state';
import { type OpenRow, openRow } from './open-row';

interface Row {
  id: string;
  title: string;
}
const row = (id: string, title = id): Row => ({ id, title });
const confirm = jest.fn();
const value = signal<{ items: Row[] } | undefined>(undefined);
const error = signal<unknown>(null);
const list = { value, error, isLoading: signal(false), reload: jest.fn() } as unknown as Read<{ items: Row[] }>;
const isTyped = jest.fn(() => false);

function opened(...items: Row[]): OpenRow<Row> {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), { provide: Ask, useValue: { confirm } }],
  });
  value.set({ items });
  error.set(null);
  return TestBed.runInInjectionContext(() => openRow(list, isTyped));
}
const shown = (rows: OpenRow<Row>) => rows.rows()?.map(({ title }) => title);

describe('The open row of a list', () => {
  it('stays before the others once it is no longer among them, and goes when it is closed', async () => {
    const rows = opened(row('a'), row('b'));
    expect(shown(rows)).toEqual(['a', 'b']);
    await rows.open('b');
    value.set({ items: [row('c')] });
    expect(shown(rows)).toEqual(['b', 'c']);
    value.set({ items: [] });
    expect(shown(rows)).toEqual(['b']);
    rows.close();
    expect(shown(rows)).toEqual([]);
  });

  it('is shown as it is now where it is still among them', async () => {
    const rows = opened(row('a'), row('b'));
    expect(shown(rows)).toEqual(['a', 'b']);
    await rows.open('b');
    value.set({ items: [row('b', 'b, changed'), row('a')] });
    expect(shown(rows)).toEqual(['b, changed', 'a']);
  });

  it('stays while the list cannot be read, and alone', async () => {
    const rows = opened(row('a'), row('b'));
    expect(shown(rows)).toEqual(['a', 'b']);
    await rows.open('a');
    error.set(new Error('offline'));
    expect(shown(rows)).toEqual(['a']);
    rows.close();
    expect(shown(rows)).toBeUndefined();
  });

  it('gives way to another one only when what was typed may be lost', async () => {
    const rows = opened(row('a'), row('b'));
    await rows.open('a');
    isTyped.mockReturnValue(true);
    confirm.mockResolvedValueOnce(false);
    await rows.open('b');
    expect(rows.id()).toBe('a');
    confirm.mockResolvedValueOnce(true);
    await rows.open('b');
    expect(rows.id()).toBe('b');
  });
});
