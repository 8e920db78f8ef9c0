export { BackupModule } from './backup.module';
export { backUp } from './back-up';
export { backUpCommand, copyCommand, restoreCommand } from './commands';
export { copyToPostgres } from './copy';
export type { EraseAgain } from './erase-again';
export { keepErasureList } from './erasure-list';
export { leftRestore } from './left-restore';
export { restore } from './restore';
