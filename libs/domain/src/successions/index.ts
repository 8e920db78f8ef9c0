export * from './succession.policy';
export * from './succession.schema';
