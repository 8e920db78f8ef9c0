export * from './public-chapter';
export * from './public-chapter.schema';
export * from './public-page.policy';
export * from './public-page.schema';
export * from './public-parts';
export * from './public-table';
