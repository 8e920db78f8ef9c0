export { PracticeSheetsModule } from './practice-sheets.module';
export { adviceWaiting } from './advice/advice-rows';
export { seesAdoption } from './adoption-list';
export { findSheet, seesSheet, sheetRefOf } from './seen-sheets';
export { searchedSheets } from './searched-sheets';
export { listPracticeSheets } from './sheet-list';
