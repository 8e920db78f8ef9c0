export { type DocumentFacts, Documents } from './documents';
export { DocumentsModule } from './documents.module';
export { AnswersDocument, type DocumentFormat, documentName, downloadOf } from './download';
export { type Block, type Inline, markdownTree, plainText } from './markdown-tree';
