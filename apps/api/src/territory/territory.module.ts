import { Module } from '@nestjs/common';
import { NeighboursController } from './neighbours/neighbours.controller';
import { ThemesController } from './themes.controller';
import { ThemesService } from './themes.service';
import { ZonesController } from './zones.controller';
import { ZonesService } from './zones.service';

/** Activity zones and themes. */
@Module({
  controllers: [NeighboursController, ThemesController, ZonesController],
  providers: [ThemesService, ZonesService],
})
export class TerritoryModule {}
