import { randomUUID } from 'node:crypto';

/** The instant at which the clock of every test stands: Monday, 23 November 2026, 10:00 in Luxembourg. */
export const FIXED_NOW = '2026-11-23T09:00:00.000Z';
export const FIXED_TODAY = '2026-11-23';

export const randomId = (): string => randomUUID();

/** A name that no other fixture has. */
export const uniqueName = (name: string): string => `${name} ${randomUUID().slice(0, 8)}`;

/** A slug that no other fixture has. */
export const uniqueSlug = (name: string): string => `${name}-${randomUUID().slice(0, 8)}`;

/** A code of a commune that does not exist. */
export const uniqueCode = (): string => `X${randomUUID().slice(0, 6)}`;
