import { Module } from '@nestjs/common';
import { OpenDataController, PublicPagesController } from './open-data.controller';
import { OpenDataService } from './open-data.service';
import { PublicPagesService } from './public-pages.service';

/** What communes publish of their chapter 6. */
@Module({
  controllers: [OpenDataController, PublicPagesController],
  providers: [OpenDataService, PublicPagesService],
})
export class OpenDataModule {}
