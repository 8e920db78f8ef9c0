import { Module } from '@nestjs/common';
import { FileStore } from './file-store';
import { FilesController } from './files.controller';
import { FilesService } from './files.service';
import { FilesSweep } from './files-sweep';
import { PictureConsentsController } from './picture-consents.controller';
import { PictureConsentsService } from './picture-consents.service';
import { Uploads } from './uploads.service';

/** Files: what is uploaded, and links, beside the records that they belong to. */
@Module({
  controllers: [FilesController, PictureConsentsController],
  providers: [FileStore, FilesService, FilesSweep, PictureConsentsService, Uploads],
  exports: [FileStore, FilesService],
})
export class FilesModule {}
