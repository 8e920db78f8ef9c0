export { dropKept, keepWhatIsKept, letGo, letGoBeforeMigrations, makeKept } from './kept';
export { ACTION_COUNT, KEPT, LAST_DONE, STANDING } from './statements';
