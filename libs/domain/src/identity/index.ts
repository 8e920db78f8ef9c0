export * from './account.policy';
export * from './identity.schema';
export * from './other-sign-in.schema';
export * from './password.rules';
export * from './second-factor.schema';
