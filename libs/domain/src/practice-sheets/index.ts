export * from './practice-sheet.policy';
export * from './practice-sheet.schema';
