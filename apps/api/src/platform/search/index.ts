export { findByWords } from './find';
export { dropForgottenWords } from './forgotten-words';
export type { Searched } from './searched';
