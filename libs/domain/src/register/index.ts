export * from './register.rules';
export * from './register.schema';
