import { DestroyRef, inject, signal } from '@angular/core';

/** Milliseconds: changes that come together are looked at once. */
const TOGETHER = 250;
/** How often it is looked at while the stream is open, for what another server process changed; and while it is not. */
const SELDOM = 45_000;
const OFTEN = 8_000;

/**
 * Tells when a meeting was changed: by the server's stream, and where there is none by looking now and then. Call it where a
 * component is made.
 *
 * @param look reads everything anew
 */
export function live(look: () => void) {
  const isOpen = signal(false);
  let source: EventSource | null = null;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let looked = Date.now();
  const now = (): void => {
    looked = Date.now();
    look();
  };
  const changed = (): void => {
    clearTimeout(soon);
    soon = setTimeout(now, TOGETHER);
  };
  const watch = setInterval(() => {
    if (!document.hidden && Date.now() - looked > (isOpen() ? SELDOM : OFTEN)) now();
  }, 1_000);
  // A laptop that was shut, a phone that was away: what happened meanwhile is looked at as soon as somebody looks.
  const awake = (): void => {
    if (!document.hidden) changed();
  };
  document.addEventListener('visibilitychange', awake);
  addEventListener('online', awake);
  const close = (): void => {
    source?.close();
    source = null;
    isOpen.set(false);
  };
  inject(DestroyRef).onDestroy(() => {
    close();
    clearTimeout(soon);
    clearInterval(watch);
    document.removeEventListener('visibilitychange', awake);
    removeEventListener('online', awake);
  });
  return {
    /** Whether the server tells of changes by itself. */
    isOpen: isOpen.asReadonly(),
    listenTo: (id: string): void => {
      close();
      if (typeof EventSource === 'undefined') return;
      source = new EventSource(`/api/meetings/${encodeURIComponent(id)}/live`);
      source.addEventListener('ready', () => {
        isOpen.set(true);
        changed();
      });
      source.addEventListener('changed', changed);
      source.addEventListener('error', () => isOpen.set(false));
    },
  };
}
