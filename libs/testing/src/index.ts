export * from './campaigns';
export * from './flows';
export * from './groups';
export * from './people';
export * from './random';
export * from './work';
