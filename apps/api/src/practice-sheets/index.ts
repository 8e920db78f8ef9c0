export { PracticeSheetsModule } from './practice-sheets.module';
export { listPracticeSheets } from './sheet-list';
