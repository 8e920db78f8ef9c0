import { Module } from '@nestjs/common';
import { Config } from '../platform/config';
import { MailTemplates } from '../platform/outbox';
import { AdoptionsController } from './adoptions.controller';
import { AdoptionsService } from './adoptions.service';
import { AdviceController } from './advice/advice.controller';
import { AdviceService } from './advice/advice.service';
import { adviceMail, adviceMails } from './advice/told';
import { PastSheetsService } from './past-sheets.service';
import { PracticeSheetsController } from './practice-sheets.controller';
import { PracticeSheetsService } from './practice-sheets.service';

/** Practices that others can take up, step by step. */
@Module({
  controllers: [PracticeSheetsController, AdoptionsController, AdviceController],
  providers: [PastSheetsService, PracticeSheetsService, AdoptionsService, AdviceService],
})
export class PracticeSheetsModule {
  constructor(templates: MailTemplates, config: Config) {
    for (const name of adviceMails) templates.register(name, adviceMail(name, config));
  }
}
