export { PracticeSheetsModule } from './practice-sheets.module';
export { searchedSheets } from './searched-sheets';
export { listPracticeSheets } from './sheet-list';
