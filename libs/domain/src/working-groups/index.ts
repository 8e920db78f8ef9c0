export * from './membership.schema';
export * from './working-group.policy';
export * from './working-group.rules';
export * from './working-group.schema';
