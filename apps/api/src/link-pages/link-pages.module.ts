import { Module } from '@nestjs/common';
import { ActionsModule } from '../actions';
import { FilesModule } from '../files';
import { MeetingsModule } from '../meetings';
import { OrganisationsModule } from '../organisations';
import { SuccessionsModule } from '../successions';
import { AnswerPageController } from './answer-page.controller';
import { AnswerPages } from './answer-pages.service';
import { CalendarPageController } from './calendar-page.controller';
import { CalendarPages } from './calendar-pages.service';
import { DetailsPageController } from './details-page.controller';
import { DetailsPages } from './details-pages.service';
import { MailChoiceController } from './mail-choice.controller';
import { MailChoices } from './mail-choices.service';
import { ProblemPages } from './problem-pages.filter';
import { Visits } from './visits';

/** Pages that open by a personal link, rendered here and read without an account and without a script. */
@Module({
  imports: [ActionsModule, FilesModule, MeetingsModule, OrganisationsModule, SuccessionsModule],
  controllers: [AnswerPageController, CalendarPageController, DetailsPageController, MailChoiceController],
  providers: [AnswerPages, CalendarPages, DetailsPages, MailChoices, ProblemPages, Visits],
})
export class LinkPagesModule {}
