import { Module } from '@nestjs/common';
import { AdoptionsController } from './adoptions.controller';
import { AdoptionsService } from './adoptions.service';
import { PracticeSheetsController } from './practice-sheets.controller';
import { PracticeSheetsService } from './practice-sheets.service';

/** Practices that others can take up, step by step. */
@Module({
  controllers: [PracticeSheetsController, AdoptionsController],
  providers: [PracticeSheetsService, AdoptionsService],
})
export class PracticeSheetsModule {}
