import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  exchangeEvidence,
  exportQuery,
  introductionAnswer,
  introductionCreate,
  introductionFigures,
  introductionListQuery,
  introductionPage,
  introductionPool,
  introductionPoolCreate,
  introductionPoolWithdrawal,
  introductionRow,
  introductionStep,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { AnswersSpreadsheet, exportList } from '../../platform/spreadsheets';
import { introductionFile } from './introduction-file';
import { IntroductionsService } from './introductions.service';

class IntroductionListQueryDto extends createZodDto(introductionListQuery) {}
class IntroductionExportQueryDto extends createZodDto(exportQuery(introductionListQuery)) {}
class IntroductionPageDto extends createZodDto(introductionPage) {}
class IntroductionRowDto extends createZodDto(introductionRow) {}
class IntroductionCreateDto extends createZodDto(introductionCreate) {}
class IntroductionAnswerDto extends createZodDto(introductionAnswer) {}
class IntroductionPoolDto extends createZodDto(introductionPool) {}
class IntroductionPoolCreateDto extends createZodDto(introductionPoolCreate) {}
class IntroductionPoolWithdrawalDto extends createZodDto(introductionPoolWithdrawal) {}
class IntroductionStepDto extends createZodDto(introductionStep) {}
class IntroductionFiguresDto extends createZodDto(introductionFigures) {}
class ExchangeEvidenceDto extends createZodDto(exchangeEvidence) {}

/** Offers and needs that the broker brings together, and what comes of it. */
@Controller('introductions')
export class IntroductionsController {
  constructor(private readonly introductions: IntroductionsService) {}

  @Get()
  @Permit('introduction.list')
  @ZodResponse({ type: IntroductionPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: IntroductionListQueryDto): Promise<IntroductionPageDto> {
    return this.introductions.list(ctx, query);
  }

  @Get('export')
  @Permit('introduction.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: IntroductionExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, introductionFile, (asked) => this.introductions.list(ctx, asked));
  }

  @Get(':id')
  @Permit('introduction.list')
  @ZodResponse({ type: IntroductionRowDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<IntroductionRowDto> {
    return this.introductions.get(ctx, id);
  }

  @Post()
  @Permit('introduction.create')
  @ZodResponse({ type: IntroductionRowDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: IntroductionCreateDto): Promise<IntroductionRowDto> {
    return this.introductions.create(ctx, body);
  }

  /** One flow with each of several at once. */
  @Post('pools')
  @Permit('introduction.create')
  @ZodResponse({ type: IntroductionPoolDto, status: 201 })
  createPool(@InCtx() ctx: Ctx, @Body() body: IntroductionPoolCreateDto): Promise<IntroductionPoolDto> {
    return this.introductions.createPool(ctx, body);
  }

  @Post('pools/:id/withdrawal')
  @HttpCode(200)
  @Permit('introduction.run')
  @ZodResponse({ type: IntroductionPoolDto, status: 200 })
  withdrawPool(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() { reason }: IntroductionPoolWithdrawalDto,
  ): Promise<IntroductionPoolDto> {
    return this.introductions.withdrawPool(ctx, id, reason);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Permit('introduction.answer')
  @ZodResponse({ type: IntroductionRowDto, status: 200 })
  answer(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: IntroductionAnswerDto,
  ): Promise<IntroductionRowDto> {
    return this.introductions.answer(ctx, id, body);
  }

  @Post(':id/steps')
  @HttpCode(200)
  @Permit('introduction.run')
  @ZodResponse({ type: IntroductionRowDto, status: 200 })
  move(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: IntroductionStepDto): Promise<IntroductionRowDto> {
    return this.introductions.move(ctx, id, body);
  }

  @Put(':id/figures')
  @Permit('introduction.run')
  @ZodResponse({ type: IntroductionRowDto })
  state(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: IntroductionFiguresDto,
  ): Promise<IntroductionRowDto> {
    return this.introductions.state(ctx, id, body);
  }

  /** As evidence, to the communes of both flows. */
  @Post(':id/evidence')
  @HttpCode(200)
  @Permit('introduction.run')
  @ZodResponse({ type: IntroductionRowDto, status: 200 })
  propose(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: ExchangeEvidenceDto,
  ): Promise<IntroductionRowDto> {
    return this.introductions.propose(ctx, id, body);
  }
}
