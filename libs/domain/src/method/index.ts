export * from './method-step.rules';
export * from './method-step.schema';
