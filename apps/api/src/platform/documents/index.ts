export { type DocumentFacts, Documents } from './documents';
export { DocumentsModule } from './documents.module';
export { AnswersDocument, type DocumentFormat, documentName, documentTypes, downloadOf } from './download';
export type { DocxLetter } from './docx-letter';
export { type Block, type Inline, markdownTree, plainText } from './markdown-tree';
export type { Fact, Ledger } from './parts';
