import { type Signal, computed, inject } from '@angular/core';
import { Api } from './api';
import { read } from './list-state';

/** The name of a zone that a list is filtered by, for its chip; an empty text where there is none. Call it where a component is made. */
export function zoneName(id: () => string): Signal<string> {
  const api = inject(Api);
  const zone = read(
    () => id() || undefined,
    (asked) => api.ask(api.client.GET('/api/zones/{id}', { params: { path: { id: asked } } })),
  );
  return computed(() => (id() === '' ? '' : (zone.value()?.name ?? '…')));
}
