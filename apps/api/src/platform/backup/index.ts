// What the commands do is not among it: it is loaded for them alone.
export { BackupModule } from './backup.module';
export type { EraseAgain } from './erase-again';
export { keepErasureList } from './erasure-list';
export { leftRestore } from './left-restore';
