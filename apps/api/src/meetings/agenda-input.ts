import type { AgendaItemInput } from '@zesumme/domain';
import type { StoredItem } from './agenda';

/** A stored item as it would be typed. */
export const asInput = ({ isUnresolved: _, links, ...item }: StoredItem): AgendaItemInput => ({
  ...item,
  links: links ?? [],
});
