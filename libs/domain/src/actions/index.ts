export * from './action.policy';
export * from './action.rules';
export * from './action.schema';
