export * from './register.rules';
export * from './register.schema';
export * from './statistics.rules';
export * from './statistics.schema';
