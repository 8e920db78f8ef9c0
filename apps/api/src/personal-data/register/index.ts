import type { Holding } from './holding';
import { ofPeople } from './of-people';
import { ofPlatform } from './of-platform';
import { ofWork } from './of-work';

export { type Fate, type Holding, type Table, type Tie, nameOf } from './holding';
export { impersonal } from './impersonal';
export { texts } from './texts';

/** Everywhere that something is held about people. What each page, export and erasure does is derived from it. */
export const register: readonly Holding[] = [...ofPeople, ...ofWork, ...ofPlatform];
