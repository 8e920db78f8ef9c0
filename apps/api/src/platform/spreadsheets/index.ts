export { csvOf } from './csv';
export { AnswersSpreadsheet, downloadOf } from './download';
export { type ListColumn, type ListFile, type Words, exportList, exportRows, tableOf, wordsFor } from './list-export';
export { type ReadLimits, type Sheet, type SheetRow, readSheet } from './read-sheet';
export { type ReceivedSheet, readSentSheet, receiveSheet } from './receive-sheet';
export type { Cell, CellKind, Table } from './table';
export { workbookOf, xlsxOf } from './xlsx';
