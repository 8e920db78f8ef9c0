export * from './action.policy';
export * from './action.rules';
export * from './action.schema';
export * from './responsible.rules';
export * from './responsible.schema';
