import { Module } from '@nestjs/common';
import { CatalogueImports } from './catalogue-imports.service';
import { CataloguesController } from './catalogues.controller';
import { CataloguesService } from './catalogues.service';
import { CommuneMoves } from './commune-move.service';
import { CommuneMovesController } from './commune-moves.controller';

/** Versions of the catalogues, and the move of a commune from one to another. */
@Module({
  controllers: [CataloguesController, CommuneMovesController],
  providers: [CatalogueImports, CataloguesService, CommuneMoves],
})
export class CataloguesModule {}
