export * from './identity.schema';
export * from './password.rules';
