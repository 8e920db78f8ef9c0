export { findByWords } from './find';
export type { Searched } from './searched';
