export { type LastChange, changesOf, changing, lastChanges } from './last-change';
export { historyOf } from './history';
export { type NewEvent, eventRows } from './new-event';
