export { historyOf } from './history';
