import { type Signal, computed, linkedSignal, signal } from '@angular/core';
import type { Read } from './list-state';
import { askBeforeLoss } from './unsaved-changes';

/** A row of a list that can be opened to write in it. */
export interface OpenRow<T> {
  /** The id of the row that is open, or what else was opened in its place, such as `new`. */
  readonly id: Signal<string | null>;
  /** What to show: see `keepOpen`. */
  readonly rows: Signal<readonly T[] | undefined>;
  /** Opens another one, once what was typed in the one before may be lost. */
  open(id: string): Promise<void>;
  close(): void;
}

/**
 * The rows of a list as they are read, and before them those that are open and no longer among them: what is being
 * written is not taken away by a search, a filter, the next page, or a list that cannot be read just now.
 *
 * @param openIds the ids of the rows that are open
 * @returns the rows; `undefined` while there is nothing to show yet, and where the list could not be read
 */
export function keepOpen<T extends { id: string }>(
  list: Read<{ items: readonly T[] }>,
  openIds: () => readonly string[],
): Signal<readonly T[] | undefined> {
  const read = computed(() => (list.error() ? undefined : list.value()?.items));
  return linkedSignal<{ items: readonly T[] | undefined; open: readonly string[] }, readonly T[] | undefined>({
    source: () => ({ items: read(), open: openIds() }),
    computation: ({ items, open }, before) => {
      const isGone = ({ id }: T): boolean => open.includes(id) && !items?.some((item) => item.id === id);
      const kept = before?.value?.filter(isGone) ?? [];
      return kept.length > 0 ? [...kept, ...(items ?? [])] : items;
    },
  });
}

/**
 * One row of a list at a time, open to write in it. Call it where a component is made.
 *
 * @param isTyped whether something is typed in the open one that is not saved
 */
export function openRow<T extends { id: string }>(
  list: Read<{ items: readonly T[] }>,
  isTyped: () => boolean,
): OpenRow<T> {
  const mayBeLost = askBeforeLoss();
  const opened = signal<string | null>(null);
  return {
    id: opened.asReadonly(),
    rows: keepOpen(list, () => [opened() ?? []].flat()),
    open: async (id) => {
      if (!isTyped() || (await mayBeLost())) opened.set(id);
    },
    close: () => opened.set(null),
  };
}
