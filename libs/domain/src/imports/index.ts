export * from './import.cells';
export * from './import.fields';
export * from './import.policy';
export * from './import.schema';
export * from './name-index';
