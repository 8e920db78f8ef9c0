import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions';
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
import { FollowUps } from './outcomes/follow-ups';
import { OutcomesController } from './outcomes/outcomes.controller';
import { OutcomesService } from './outcomes/outcomes.service';
import { REMINDER } from './reminders/queue';
import { ReminderPlansService } from './reminders/reminder-plans.service';
import { ReminderTemplate } from './reminders/reminder-template';
import { Reminders } from './reminders/reminders';
import { RemindersController } from './reminders/reminders.controller';
import { ItemNotesService } from './run/item-notes.service';
import { RoomService } from './run/room.service';
import { RunController } from './run/run.controller';
import { RunService } from './run/run.service';

/** Meetings: agenda, invitations, answers, how they are run, what they give, and minutes. */
@Module({
  imports: [ActionsModule],
  controllers: [MeetingsController, OutcomesController, RemindersController, RunController],
  providers: [
    AnswersService,
    FollowUps,
    InvitationsService,
    ItemNotesService,
    MeetingNews,
    MeetingStatesService,
    MeetingsService,
    NewsTemplate,
    OutcomesService,
    ReminderPlansService,
    ReminderTemplate,
    Reminders,
    RoomService,
    RunService,
  ],
  exports: [MeetingNews],
})
export class MeetingsModule {
  constructor(templates: MailTemplates, config: Config, news: NewsTemplate, reminder: ReminderTemplate) {
    for (const name of newsTemplates) templates.registerBulk(name, news);
    templates.registerBulk(REMINDER, reminder);
    for (const notice of notices) templates.register(notice, meetingMail(notice, config));
  }
}
