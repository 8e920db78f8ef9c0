export * from './shared';
export * from './permissions';
export * from './actions';
export * from './meetings';
export * from './organisations';
export * from './working-groups';
