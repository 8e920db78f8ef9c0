import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions';
import { Config } from '../platform/config';
import { MailTemplates } from '../platform/outbox';
import { DecideByReminders } from './decide-by-reminders';
import { serviceMail, serviceMails } from './mails';
import { ServiceEvidenceService } from './service-evidence';
import { ServicePartsController } from './service-parts.controller';
import { SharedServicesController } from './shared-services.controller';

/** What organisations of a group could have together, from the need to what it saved. */
@Module({
  imports: [ActionsModule],
  controllers: [SharedServicesController, ServicePartsController],
  providers: [ServiceEvidenceService, DecideByReminders],
})
export class SharedServicesModule {
  constructor(templates: MailTemplates, config: Config) {
    for (const name of serviceMails) templates.register(name, serviceMail(name, config));
  }
}
