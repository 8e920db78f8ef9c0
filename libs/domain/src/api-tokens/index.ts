export * from './api-token.policy';
export * from './api-token.rules';
export * from './api-token.schema';
export * from './commune-api';
export * from './commune-api.schema';
