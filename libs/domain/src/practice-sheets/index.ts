export * from './adoption.policy';
export * from './adoption.schema';
export * from './advice.policy';
export * from './advice.schema';
export * from './break-even.rules';
export * from './break-even.schema';
export * from './practice-sheet.policy';
export * from './practice-sheet.schema';
