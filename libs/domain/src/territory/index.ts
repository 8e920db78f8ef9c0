export * from './activity-meant';
export * from './activity-words';
export * from './neighbour.schema';
export * from './territory.policy';
export * from './territory.schema';
