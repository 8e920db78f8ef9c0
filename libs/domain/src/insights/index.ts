export * from './data-source.schema';
export * from './home.schema';
export * from './message.schema';
export * from './quiet.rules';
export * from './quiet.schema';
export * from './search.schema';
