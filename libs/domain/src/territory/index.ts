export * from './neighbour.schema';
export * from './territory.policy';
export * from './territory.schema';
