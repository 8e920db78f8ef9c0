import { Module } from '@nestjs/common';
import { Config } from '../platform/config';
import { MailTemplates } from '../platform/outbox';
import { AnnouncementsController } from './announcements.controller';
import { AnnouncementsService } from './announcements.service';
import { announcementMail } from './mail-template';
import { ANNOUNCEMENT, SendingService } from './sending.service';

/** Announcements to groups and themes, and whom they reached. */
@Module({ controllers: [AnnouncementsController], providers: [AnnouncementsService, SendingService] })
export class AnnouncementsModule {
  constructor(templates: MailTemplates, config: Config) {
    templates.register(ANNOUNCEMENT, announcementMail(config));
  }
}
