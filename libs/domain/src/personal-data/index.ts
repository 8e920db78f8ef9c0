export * from './data-kinds';
export * from './erased';
export * from './personal-data.policy';
export * from './personal-data.schema';
export * from './publication.schema';
export * from './retention.schema';
