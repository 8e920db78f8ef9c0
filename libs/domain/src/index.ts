export * from './shared';
export * from './permissions';
export * from './identity';
