export * from './chapter-6-documents.policy';
export * from './chapter-6-documents.schema';
