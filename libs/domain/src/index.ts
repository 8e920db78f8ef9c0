export * from './shared';
export * from './permissions';
