import type { Catalogue } from './fr';

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** Every message by its path, such as `meetings.list.title`. */
export type MessageKey = Leaves<Catalogue>;

/** What a message's placeholders are filled with. */
export type MessageParams = Record<string, string | number | boolean | Date | null | undefined>;
