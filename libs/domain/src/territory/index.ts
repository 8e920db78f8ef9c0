export * from './territory.policy';
export * from './territory.schema';
