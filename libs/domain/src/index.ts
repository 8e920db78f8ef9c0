export * from './shared';
export * from './permissions';
export * from './actions';
export * from './meetings';
