import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  type Actor,
  exportChoice,
  id as idSchema,
  questionnaireFollow,
  questionnaireStaffPut,
  questionnaireTagsPut,
  questionnaireTold,
  reportQuery,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import * as z from 'zod';
import { Ctx, UnitOfWork } from '../../platform/database';
import { AnswersDocument, Documents, downloadOf } from '../../platform/documents';
import { IdParams, InActor, InCtx, NoUnit, Permit } from '../../platform/http';
import { AnswersSpreadsheet, exportRows } from '../../platform/spreadsheets';
import { AnswerLinks } from '../answers/answer-links';
import { followQuestionnaire, putStaff, remindContacts, renewAnswerLinks } from '../answers/follow';
import { findQuestionnaire } from '../questionnaires/seen-questionnaires';
import { readQuestionnaireResults, tagAnswer, toldOfQuestionnaire } from './read-results';
import { questionnaireReport } from './report';
import { questionnaireFile, questionnaireLines } from './result-lines';

class QuestionnaireFollowDto extends createZodDto(questionnaireFollow) {}
class QuestionnaireStaffPutDto extends createZodDto(questionnaireStaffPut) {}
class QuestionnaireTagsPutDto extends createZodDto(questionnaireTagsPut) {}
class QuestionnaireToldDto extends createZodDto(questionnaireTold) {}
class QuestionnaireExportChoiceDto extends createZodDto(exportChoice) {}
class QuestionnaireReportQueryDto extends createZodDto(reportQuery) {}
class QuestionnaireOrganisationParams extends createZodDto(z.object({ id: idSchema, organisationId: idSchema })) {}

/** How a questionnaire is answered, and what came of it. */
@Controller('questionnaires/:id')
export class QuestionnaireResultsController {
  constructor(
    private readonly links: AnswerLinks,
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: Documents,
  ) {}

  @Get('responses')
  @Permit('questionnaire.follow')
  @ZodResponse({ type: QuestionnaireFollowDto })
  follow(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<QuestionnaireFollowDto> {
    return followQuestionnaire(ctx, id, this.links);
  }

  @Put('responses/:organisationId')
  @Permit('questionnaire.edit')
  @ZodResponse({ type: QuestionnaireFollowDto })
  putStaff(
    @InCtx() ctx: Ctx,
    @Param() { id, organisationId }: QuestionnaireOrganisationParams,
    @Body() { staff }: QuestionnaireStaffPutDto,
  ): Promise<QuestionnaireFollowDto> {
    return putStaff(ctx, id, organisationId, staff, this.links);
  }

  /** Reminds those who have not answered, nobody more than once a week. */
  @Post('reminders')
  @HttpCode(200)
  @Permit('questionnaire.edit')
  @ZodResponse({ type: QuestionnaireFollowDto })
  remind(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<QuestionnaireFollowDto> {
    return remindContacts(ctx, id, this.links);
  }

  /** The addresses that were spread before open nothing any more. */
  @Post('links')
  @HttpCode(200)
  @Permit('questionnaire.edit')
  @ZodResponse({ type: QuestionnaireFollowDto })
  renewLinks(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<QuestionnaireFollowDto> {
    return renewAnswerLinks(ctx, id, this.links);
  }

  /** Of a closed questionnaire, and of five people or more. */
  @Get('results')
  @Permit('questionnaire.read')
  @ZodResponse({ type: QuestionnaireToldDto })
  results(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<QuestionnaireToldDto> {
    return readQuestionnaireResults(ctx, id);
  }

  /** Words beside an open answer, by hand. */
  @Put('results/tags')
  @Permit('questionnaire.edit')
  @ZodResponse({ type: QuestionnaireToldDto })
  tag(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: QuestionnaireTagsPutDto,
  ): Promise<QuestionnaireToldDto> {
    return tagAnswer(ctx, id, body);
  }

  @Get('results/export')
  @Permit('questionnaire.read')
  @AnswersSpreadsheet()
  async export(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() choice: QuestionnaireExportChoiceDto,
  ): Promise<StreamableFile> {
    const { questionnaire } = await findQuestionnaire(ctx, id);
    const told = await toldOfQuestionnaire(ctx, questionnaire);
    return exportRows(ctx, choice, questionnaireFile, questionnaireLines(questionnaire, told));
  }

  /** What the diagnosis found, to print. */
  @Get('report')
  @NoUnit()
  @Permit('questionnaire.read')
  @AnswersDocument('pdf')
  async report(
    @InActor() actor: Actor,
    @Param() { id }: IdParams,
    @Query() { language }: QuestionnaireReportQueryDto,
  ): Promise<StreamableFile> {
    const { data, facts, name } = await this.unitOfWork.read(actor, (ctx) => questionnaireReport(ctx, id, language));
    return downloadOf(await this.documents.pdf('sheet', data, facts), name, 'pdf');
  }
}
