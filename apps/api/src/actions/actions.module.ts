import { Module } from '@nestjs/common';
import { Config } from '../platform/config';
import { MailTemplates } from '../platform/outbox';
import { ASSIGNED, REPORTED, assignedMail, reportedMail } from './action-mails';
import { ActionReportsService } from './action-reports.service';
import { ActionsController } from './actions.controller';
import { ActionsService } from './actions.service';

/** Actions of groups, and how they are getting on. */
@Module({
  controllers: [ActionsController],
  providers: [ActionsService, ActionReportsService],
  exports: [ActionReportsService, ActionsService],
})
export class ActionsModule {
  constructor(templates: MailTemplates, config: Config) {
    templates.register(ASSIGNED, assignedMail(config));
    templates.register(REPORTED, reportedMail(config));
  }
}
