import { Module } from '@nestjs/common';
import { ReferenceController } from './reference.controller';
import { ReferenceService } from './reference.service';
import { ThemesController } from './themes.controller';
import { ThemesService } from './themes.service';
import { ZonesController } from './zones.controller';
import { ZonesService } from './zones.service';

/** Communes, activity zones, themes, and the classification of economic activities. */
@Module({
  controllers: [ReferenceController, ThemesController, ZonesController],
  providers: [ReferenceService, ThemesService, ZonesService],
})
export class TerritoryModule {}
