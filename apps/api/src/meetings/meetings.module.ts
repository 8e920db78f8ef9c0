import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions';
import { AddressFollowers, OrganisationsModule } from '../organisations';
import { Config } from '../platform/config';
import { Links } from '../platform/links';
import { MailTemplates } from '../platform/outbox';
import { AnswersByLink } from './by-link/answering';
import { MinutesByLink } from './by-link/minutes-by-link';
import { AnswersService } from './answers.service';
import { MEETING_LINK, linkMail } from './calendar/link-mail';
import { MeetingNews, newsTemplates } from './calendar/news';
import { NewsTemplate } from './calendar/news-template';
import { CalendarFeedsService } from './feeds/calendar-feeds.service';
import { EventData } from './feeds/event-data';
import { CALENDAR_MADE, calendarMadeMail } from './feeds/feed-notice';
import { CalendarFeedsController, CalendarsController } from './feeds/feeds.controller';
import { PublishedCalendars } from './feeds/published-calendars.service';
import { InvitationLinksService } from './invitation-links.service';
import { InvitationsService } from './invitations.service';
import { MailingController } from './mailing/mailing.controller';
import { MailingService } from './mailing/mailing.service';
import { MeetingStatesService } from './meeting-states.service';
import { MeetingsController } from './meetings.controller';
import { MeetingsService } from './meetings.service';
import { MinutesController } from './minutes/minutes.controller';
import { MinutesDocuments } from './minutes/minutes-documents';
import { MinutesMail } from './minutes/minutes-mail';
import { minutesNotices } from './minutes/minutes-notice';
import { MinutesService } from './minutes/minutes.service';
import { FollowUps } from './outcomes/follow-ups';
import { OutcomesController } from './outcomes/outcomes.controller';
import { OutcomesService } from './outcomes/outcomes.service';
import { REMINDER } from './reminders/queue';
import { ReminderPlansService } from './reminders/reminder-plans.service';
import { ReminderTemplate } from './reminders/reminder-template';
import { Reminders } from './reminders/reminders';
import { RemindersController } from './reminders/reminders.controller';
import { ItemNotesService } from './run/item-notes.service';
import { LiveService } from './run/live.service';
import { RoomService } from './run/room.service';
import { RunController } from './run/run.controller';
import { RunService } from './run/run.service';
import { AgendaTemplatesController } from './preparation/agenda-templates.controller';
import { AgendaTemplatesService } from './preparation/agenda-templates.service';
import { BacklogController } from './preparation/backlog.controller';
import { BacklogService } from './preparation/backlog.service';
import { PreparationController } from './preparation/preparation.controller';
import { PreparationService } from './preparation/preparation.service';
import { PROPOSAL_DECIDED, proposalMail } from './preparation/proposal-mail';
import { ProposalsController } from './preparation/proposals.controller';
import { ProposalsService } from './preparation/proposals.service';

/** Meetings: agenda, invitations, answers, how they are run, what they give, and minutes. */
@Module({
  imports: [ActionsModule, OrganisationsModule],
  controllers: [
    AgendaTemplatesController,
    CalendarFeedsController,
    CalendarsController,
    MailingController,
    BacklogController,
    MeetingsController,
    MinutesController,
    OutcomesController,
    PreparationController,
    ProposalsController,
    RemindersController,
    RunController,
  ],
  providers: [
    AgendaTemplatesService,
    AnswersByLink,
    AnswersService,
    BacklogService,
    CalendarFeedsService,
    EventData,
    FollowUps,
    InvitationLinksService,
    InvitationsService,
    ItemNotesService,
    LiveService,
    MailingService,
    MeetingNews,
    MeetingStatesService,
    MeetingsService,
    MinutesByLink,
    MinutesDocuments,
    MinutesMail,
    MinutesService,
    NewsTemplate,
    OutcomesService,
    PreparationService,
    PublishedCalendars,
    ProposalsService,
    ReminderPlansService,
    ReminderTemplate,
    Reminders,
    RoomService,
    RunService,
  ],
  exports: [AnswersByLink, CalendarFeedsService, EventData, MeetingNews, MinutesByLink, MinutesDocuments],
})
export class MeetingsModule {
  constructor(
    templates: MailTemplates,
    addresses: AddressFollowers,
    meetingNews: MeetingNews,
    feeds: CalendarFeedsService,
    config: Config,
    links: Links,
    news: NewsTemplate,
    reminder: ReminderTemplate,
    minutes: MinutesMail,
  ) {
    addresses.register((ctx, contactIds) => meetingNews.followAddresses(ctx, contactIds));
    // As the links by which they were made.
    addresses.register((ctx, contactIds) => feeds.endOf(ctx, contactIds));
    templates.register(PROPOSAL_DECIDED, proposalMail(config, links));
    templates.register(CALENDAR_MADE, calendarMadeMail(config, links));
    templates.register(MEETING_LINK, linkMail(config, links));
    for (const name of newsTemplates) templates.registerBulk(name, news);
    templates.registerBulk(REMINDER, reminder);
    for (const notice of minutesNotices) templates.registerBulk(notice, minutes.template(notice));
  }
}
