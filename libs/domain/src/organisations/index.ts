export * from './contact.schema';
export * from './log.policy';
export * from './log.schema';
export * from './organisation.policy';
export * from './organisation.rules';
export * from './organisation.schema';
