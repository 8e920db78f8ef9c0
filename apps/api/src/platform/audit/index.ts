export { type LastChange, changing, lastChanges } from './last-change';
export { historyOf } from './history';
export { type NewEvent, eventRows } from './new-event';
