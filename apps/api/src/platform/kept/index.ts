export { dropComing, dropKept, keepWhatIsKept, letGo, letGoBeforeMigrations, makeComing, makeKept } from './kept';
export { ACTION_COUNT, COMING, KEPT, LAST_DONE, STANDING } from './statements';
