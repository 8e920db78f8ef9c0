export * from './catalogue-consistency';
export * from './catalogue-content.schema';
export * from './catalogue-difference';
export * from './catalogue-move';
export * from './catalogue-move.schema';
export * from './catalogue-table';
export * from './catalogue-version.schema';
export * from './catalogue.policy';
