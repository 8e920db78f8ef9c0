import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings';
import { OrganisationsModule } from '../organisations';
import { Config } from '../platform/config';
import { MailTemplates } from '../platform/outbox';
import { DecisionsService } from './decisions.service';
import { HandOverJob } from './hand-over-job';
import { SuccessionsController } from './successions.controller';
import { SuccessionsService } from './successions.service';
import { successionMail, successionMails } from './told';

/** Who comes after a contact: proposed by the contact, decided by whoever runs its groups. */
@Module({
  imports: [MeetingsModule, OrganisationsModule],
  controllers: [SuccessionsController],
  providers: [DecisionsService, HandOverJob, SuccessionsService],
  exports: [SuccessionsService],
})
export class SuccessionsModule {
  constructor(templates: MailTemplates, config: Config) {
    for (const name of successionMails) templates.register(name, successionMail(name, config));
  }
}
