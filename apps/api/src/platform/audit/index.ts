export { historyOf } from './history';
export { type NewEvent, eventRows } from './new-event';
