export * from './campaigns';
export * from './groups';
export * from './people';
export * from './random';
export * from './work';
