import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  adviceIntroduction,
  adviceRefusal,
  adviceRequestCreate,
  adviceRequestListQuery,
  adviceRequestPage,
  adviceRequestRow,
  exportQuery,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { AnswersSpreadsheet, exportList } from '../../platform/spreadsheets';
import { adviceFile } from './advice-file';
import { AdviceService } from './advice.service';

class AdviceRequestListQueryDto extends createZodDto(adviceRequestListQuery) {}
class AdviceRequestExportQueryDto extends createZodDto(exportQuery(adviceRequestListQuery)) {}
class AdviceRequestPageDto extends createZodDto(adviceRequestPage) {}
class AdviceRequestRowDto extends createZodDto(adviceRequestRow) {}
class AdviceRequestCreateDto extends createZodDto(adviceRequestCreate) {}
class AdviceIntroductionDto extends createZodDto(adviceIntroduction) {}
class AdviceRefusalDto extends createZodDto(adviceRefusal) {}

/** Advice on practices, sought and offered through the broker. */
@Controller('advice-requests')
export class AdviceController {
  constructor(private readonly advice: AdviceService) {}

  @Get()
  @Permit('advice-request.list')
  @ZodResponse({ type: AdviceRequestPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: AdviceRequestListQueryDto): Promise<AdviceRequestPageDto> {
    return this.advice.list(ctx, query);
  }

  @Get('export')
  @Permit('advice-request.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: AdviceRequestExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, adviceFile, (asked) => this.advice.list(ctx, asked));
  }

  @Post()
  @Permit('advice-request.create')
  @ZodResponse({ type: AdviceRequestRowDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: AdviceRequestCreateDto): Promise<AdviceRequestRowDto> {
    return this.advice.create(ctx, body);
  }

  @Post(':id/introduction')
  @HttpCode(200)
  @Permit('advice-request.decide')
  @ZodResponse({ type: AdviceRequestRowDto })
  introduce(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: AdviceIntroductionDto,
  ): Promise<AdviceRequestRowDto> {
    return this.advice.introduce(ctx, id, body);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @Permit('advice-request.decide')
  @ZodResponse({ type: AdviceRequestRowDto })
  decline(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: AdviceRefusalDto): Promise<AdviceRequestRowDto> {
    return this.advice.decline(ctx, id, body);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Permit('advice-request.withdraw')
  @ZodResponse({ type: AdviceRequestRowDto })
  withdraw(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<AdviceRequestRowDto> {
    return this.advice.withdraw(ctx, id);
  }
}
