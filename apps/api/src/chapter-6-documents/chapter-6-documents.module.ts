import { Module } from '@nestjs/common';
import { FilesModule } from '../files';
import { MeetingsModule } from '../meetings';
import { Archives } from './archives';
import { Briefs } from './briefs';
import { Chapter6DocumentsController } from './chapter-6-documents.controller';
import { Dossiers } from './dossiers';

/** What a commune hands over of its chapter 6: dossier, archive, council brief. */
@Module({
  imports: [FilesModule, MeetingsModule],
  controllers: [Chapter6DocumentsController],
  providers: [Archives, Briefs, Dossiers],
})
export class Chapter6DocumentsModule {}
