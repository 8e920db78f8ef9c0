export * from './idea.policy';
export * from './idea.schema';
export * from './method-step.rules';
export * from './method-step.schema';
export * from './pilot.policy';
export * from './pilot.rules';
export * from './pilot.schema';
export * from './story.schema';
