import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  exportQuery,
  questionnaireCopy,
  questionnaireCreate,
  questionnaireDetail as detailSchema,
  questionnaireListQuery,
  questionnaireMove,
  questionnairePage,
  questionnairePut,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { AnswersSpreadsheet, exportList } from '../../platform/spreadsheets';
import {
  copyQuestionnaire,
  createQuestionnaire,
  putQuestionnaire,
  removeQuestionnaire,
  restoreQuestionnaire,
} from './keep-questionnaire';
import { moveQuestionnaire } from './move-questionnaire';
import { questionnaireDetail } from './questionnaire-detail';
import { questionnaireListFile } from './questionnaire-file';
import { listQuestionnaires } from './questionnaire-list';

class QuestionnaireListQueryDto extends createZodDto(questionnaireListQuery) {}
class QuestionnaireExportQueryDto extends createZodDto(exportQuery(questionnaireListQuery)) {}
class QuestionnairePageDto extends createZodDto(questionnairePage) {}
class QuestionnaireDetailDto extends createZodDto(detailSchema) {}
class QuestionnaireCreateDto extends createZodDto(questionnaireCreate) {}
class QuestionnairePutDto extends createZodDto(questionnairePut) {}
class QuestionnaireCopyDto extends createZodDto(questionnaireCopy) {}
class QuestionnaireMoveDto extends createZodDto(questionnaireMove) {}

/** Questionnaires of groups. */
@Controller('questionnaires')
export class QuestionnairesController {
  @Get()
  @Permit('questionnaire.list')
  @ZodResponse({ type: QuestionnairePageDto })
  list(@InCtx() ctx: Ctx, @Query() query: QuestionnaireListQueryDto): Promise<QuestionnairePageDto> {
    return listQuestionnaires(ctx, query);
  }

  @Get('export')
  @Permit('questionnaire.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: QuestionnaireExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, questionnaireListFile, (asked) => listQuestionnaires(ctx, asked));
  }

  @Post()
  @Permit('questionnaire.create')
  @ZodResponse({ type: QuestionnaireDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: QuestionnaireCreateDto): Promise<QuestionnaireDetailDto> {
    return createQuestionnaire(ctx, body);
  }

  @Get(':id')
  @Permit('questionnaire.read')
  @ZodResponse({ type: QuestionnaireDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<QuestionnaireDetailDto> {
    return questionnaireDetail(ctx, id);
  }

  @Put(':id')
  @Permit('questionnaire.edit')
  @ZodResponse({ type: QuestionnaireDetailDto })
  put(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: QuestionnairePutDto,
  ): Promise<QuestionnaireDetailDto> {
    return putQuestionnaire(ctx, id, body);
  }

  /** It can be put back. */
  @Delete(':id')
  @Permit('questionnaire.remove')
  @ZodResponse({ type: QuestionnaireDetailDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<QuestionnaireDetailDto> {
    return removeQuestionnaire(ctx, id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Permit('questionnaire.restore')
  @ZodResponse({ type: QuestionnaireDetailDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<QuestionnaireDetailDto> {
    return restoreQuestionnaire(ctx, id);
  }

  /** Begins a draft with what this one asks. */
  @Post(':id/copies')
  @Permit('questionnaire.create')
  @ZodResponse({ type: QuestionnaireDetailDto, status: 201 })
  copy(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: QuestionnaireCopyDto,
  ): Promise<QuestionnaireDetailDto> {
    return copyQuestionnaire(ctx, id, body);
  }

  /** Opens or closes it. */
  @Post(':id/state')
  @HttpCode(200)
  @Permit('questionnaire.edit')
  @ZodResponse({ type: QuestionnaireDetailDto })
  move(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: QuestionnaireMoveDto,
  ): Promise<QuestionnaireDetailDto> {
    return moveQuestionnaire(ctx, id, body);
  }
}
