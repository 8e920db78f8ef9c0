import { Module } from '@nestjs/common';
import { MailTemplates } from '../platform/outbox';
import { AnswerLinks } from './answers/answer-links';
import { OwnAnswersController, QuestionnaireAnswersController } from './answers/answers.controller';
import { questionnaireMails } from './answers/ask-contacts';
import { questionnaireMail } from './answers/mails';
import { spreadMail, spreadMails } from './answers/spread-links';
import { WeeklyReminders } from './answers/weekly-reminders';
import { ProblemsController } from './problems/problems.controller';
import { QuestionnairesController } from './questionnaires/questionnaires.controller';
import { QuestionnaireResultsController } from './results/results.controller';

/** What is asked in a diagnosis, what came of it, and the problems that it found. */
@Module({
  controllers: [
    QuestionnairesController,
    QuestionnaireResultsController,
    OwnAnswersController,
    QuestionnaireAnswersController,
    ProblemsController,
  ],
  providers: [AnswerLinks, WeeklyReminders],
})
export class DiagnosisModule {
  constructor(templates: MailTemplates, links: AnswerLinks) {
    for (const name of questionnaireMails) templates.register(name, questionnaireMail(name, links));
    for (const name of spreadMails) templates.register(name, spreadMail(name, links));
  }
}
