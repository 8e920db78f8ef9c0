export * from './announcement.policy';
export * from './announcement.schema';
