export * from './participation.policy';
export * from './participation.schema';
