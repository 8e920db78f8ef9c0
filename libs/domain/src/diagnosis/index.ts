export * from './diagnosis.policy';
export * from './problem.schema';
export * from './question.schema';
export * from './questionnaire.rules';
export * from './results.schema';
