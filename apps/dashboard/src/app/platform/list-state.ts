import { type Signal, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

type Params = Record<string, string | string[] | undefined>;

/** The state of a list as its address holds it: page, search, sort and filters. Back and forward work by themselves. */
export interface ListState<F extends string> {
  readonly page: Signal<number>;
  readonly q: Signal<string>;
  readonly sort: Signal<string>;
  /** The value of each filter; an empty text when it is off. */
  readonly filters: Signal<Record<F, string>>;
  /** Whether a search or a filter is on. */
  readonly isFiltered: Signal<boolean>;
  /** What the API is asked for: what is on, and nothing else. */
  readonly query: Signal<Record<string, string | number>>;
  /** Changes filters, search or sort, and goes back to the first page. */
  set(change: Partial<Record<F | 'q' | 'sort', string | null>>): void;
  /** Takes one filter off, by the name that the chip carries. */
  remove(name: string): void;
  goTo(page: number): void;
  clear(): void;
}

/** Ties a list to the address. Call it where a component is made. */
export function listState<const F extends string>(options: {
  sort: string;
  filters: readonly F[];
  size?: number;
}): ListState<F> {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const params = toSignal(route.queryParams, { initialValue: route.snapshot.queryParams }) as Signal<Params>;
  const text = (name: string): string => {
    const value = params()[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const page = computed(() => Math.max(1, Number(text('page')) || 1));
  const q = computed(() => text('q'));
  const sort = computed(() => text('sort') || options.sort);
  const filters = computed(
    () => Object.fromEntries(options.filters.map((name) => [name, text(name)])) as Record<F, string>,
  );
  const on = computed(() => Object.fromEntries(Object.entries<string>(filters()).filter(([, value]) => value !== '')));
  const navigate = (queryParams: Record<string, string | number | null>): void =>
    void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge' });
  return {
    page,
    q,
    sort,
    filters,
    isFiltered: computed(() => q() !== '' || Object.keys(on()).length > 0),
    query: computed(() => ({
      page: page(),
      size: options.size ?? 20,
      sort: sort(),
      ...(q() ? { q: q() } : {}),
      ...on(),
    })),
    set: (change) =>
      navigate({
        ...Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null])),
        page: null,
      } as Record<string, string | null>),
    remove: (name) => navigate({ [name]: null, page: null }),
    goTo: (to) => navigate({ page: to > 1 ? to : null }),
    clear: () => navigate(Object.fromEntries(['q', 'page', ...options.filters].map((name) => [name, null]))),
  };
}

/** What is read of a record or a list. The last value stays in sight while the next one is on its way. */
export interface Read<T> {
  readonly value: Signal<T | undefined>;
  readonly isLoading: Signal<boolean>;
  readonly error: Signal<unknown>;
  reload(): void;
}

/**
 * Reads from the API, again whenever the params change.
 *
 * @param params what it depends on; `undefined` waits
 */
export function read<P, T>(params: () => P | undefined, loader: (params: P) => Promise<T>): Read<T> {
  const source = resource({ params, loader: ({ params: asked }) => loader(asked as P) });
  const value = linkedSignal<T | undefined, T | undefined>({
    source: () => (source.hasValue() ? source.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  return {
    value: value.asReadonly(),
    isLoading: source.isLoading,
    error: computed(() => (source.status() === 'error' ? (source.error()?.cause ?? source.error()) : null)),
    reload: () => void source.reload(),
  };
}
