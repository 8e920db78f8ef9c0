export * from './file.kinds';
export * from './file.policy';
export * from './file.rules';
export * from './file.schema';
