export * from './catalogue.schema';
export * from './certification';
export * from './chapter-6.policy';
export * from './chapter-6.schema';
export * from './points';
export * from './receipt.rules';
export * from './scoring.rules';
