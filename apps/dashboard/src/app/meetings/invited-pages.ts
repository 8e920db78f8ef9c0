import { type Signal, computed, inject, linkedSignal, signal } from '@angular/core';
import type { InvitationDetail, MeetingDetail } from '@zesumme/domain';
import { read } from '../platform/list-state';
import { MeetingsData } from './meetings-data';

/** So many are shown at once; the meeting brings the first of them along. */
export const INVITED_SIZE = 20;

interface Some {
  items: InvitationDetail[];
  total: number;
}

/**
 * The invitations of a meeting, a page at a time, found by name. Call it where a component is made.
 *
 * @param arrived called whenever what is shown is what is stored
 */
export function invitedPages(meeting: Signal<MeetingDetail>, arrived: () => void = () => undefined) {
  const data = inject(MeetingsData);
  const q = signal('');
  /** The first page again, as soon as something else is looked for. */
  const page = linkedSignal<string, number>({ source: q, computation: () => 1 });
  const isFirst = computed(() => q() === '' && page() === 1);
  const asked = read(
    () => ({ of: meeting(), q: q(), page: page(), isFirst: isFirst() }),
    async ({ of, q: words, page: number, isFirst: isKnown }): Promise<Some> => {
      const found = isKnown
        ? firstOf(of)
        : await data.invited(of.id, { page: number, size: INVITED_SIZE, ...(words ? { q: words } : {}) });
      const last = Math.max(Math.ceil(found.total / INVITED_SIZE), 1);
      // Somebody was taken out of a page that is gone with them.
      if (number > last) page.set(last);
      arrived();
      return found;
    },
  );
  const shown = computed(() => (isFirst() ? firstOf(meeting()) : (asked.value() ?? firstOf(meeting()))));
  return {
    q,
    page,
    size: INVITED_SIZE,
    items: computed(() => shown().items),
    /** How many are found. */
    total: computed(() => shown().total),
    /** Whether there are more than one page shows, and so a search is of use. */
    isLong: computed(() => meeting().invited.total > INVITED_SIZE),
    error: asked.error,
    reload: (): void => asked.reload(),
  };
}

export type InvitedPages = ReturnType<typeof invitedPages>;

const firstOf = ({ invitations, invited }: MeetingDetail): Some => ({ items: invitations, total: invited.total });
