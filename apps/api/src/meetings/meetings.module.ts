import { Module } from '@nestjs/common';
import { Config } from '../platform/config';
import { MailTemplates } from '../platform/outbox';
import { AnswersService } from './answers.service';
import { MeetingNews, newsTemplates } from './calendar/news';
import { NewsTemplate } from './calendar/news-template';
import { InvitationsService } from './invitations.service';
import { meetingMail } from './mail-templates';
import { MeetingStatesService } from './meeting-states.service';
import { MeetingsController } from './meetings.controller';
import { MeetingsService } from './meetings.service';
import { notices } from './notices';
import { REMINDER } from './reminders/queue';
import { ReminderPlansService } from './reminders/reminder-plans.service';
import { ReminderTemplate } from './reminders/reminder-template';
import { Reminders } from './reminders/reminders';
import { RemindersController } from './reminders/reminders.controller';

/** Meetings: agenda, invitations, answers, attendance and minutes. */
@Module({
  controllers: [MeetingsController, RemindersController],
  providers: [
    AnswersService,
    InvitationsService,
    MeetingNews,
    MeetingStatesService,
    MeetingsService,
    NewsTemplate,
    ReminderPlansService,
    ReminderTemplate,
    Reminders,
  ],
})
export class MeetingsModule {
  constructor(templates: MailTemplates, config: Config, news: NewsTemplate, reminder: ReminderTemplate) {
    for (const name of newsTemplates) templates.registerBulk(name, news);
    templates.registerBulk(REMINDER, reminder);
    for (const notice of notices) templates.register(notice, meetingMail(notice, config));
  }
}
