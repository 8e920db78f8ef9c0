export { Chapter6DocumentsModule } from './chapter-6-documents.module';
