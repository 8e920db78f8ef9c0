export { sendFile } from './file-response';
export type { FileSeen } from './file-rows';
export { FileStore } from './file-store';
export { FilesModule } from './files.module';
export { FilesService } from './files.service';
