import type { SearchType } from '@zesumme/domain';
import type { Condition } from '../database';

/** What a slice lets be found: its rows, which of them the reader may see, and what of each is told. */
export interface Searched {
  type: SearchType;
  /** The alias of the record in `from`. */
  alias: string;
  /** The tables, joined as in the slice's own list. */
  from: string;
  /** The condition of the slice's own list. */
  seen: Condition;
  /** Whose text is searched beside the title, where that is fewer. */
  seenText?: Condition;
  /** Columns or expressions. */
  hit: { key: string; title: string; context?: string; day?: string };
}
