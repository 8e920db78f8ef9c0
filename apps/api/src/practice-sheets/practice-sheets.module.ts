import { Module } from '@nestjs/common';
import { PracticeSheetsController } from './practice-sheets.controller';
import { PracticeSheetsService } from './practice-sheets.service';

/** Practices that others can take up, step by step. */
@Module({ controllers: [PracticeSheetsController], providers: [PracticeSheetsService] })
export class PracticeSheetsModule {}
