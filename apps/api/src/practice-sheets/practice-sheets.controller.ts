import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  exportQuery,
  historyPage,
  historyQuery,
  practiceSheetCreate,
  practiceSheetDetail,
  practiceSheetListQuery,
  practiceSheetPage,
  practiceSheetPutBack,
  practiceSheetUpdate,
} from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit, pathKey } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { PracticeSheetsService } from './practice-sheets.service';
import { PastSheetsService } from './past-sheets.service';
import { sheetFile } from './sheet-file';

class PracticeSheetListQueryDto extends createZodDto(practiceSheetListQuery) {}
class PracticeSheetExportQueryDto extends createZodDto(exportQuery(practiceSheetListQuery)) {}
class PracticeSheetPageDto extends createZodDto(practiceSheetPage) {}
class PracticeSheetDetailDto extends createZodDto(practiceSheetDetail) {}
class PracticeSheetCreateDto extends createZodDto(practiceSheetCreate) {}
class PracticeSheetUpdateDto extends createZodDto(practiceSheetUpdate) {}

class PracticeSheetHistoryQueryDto extends createZodDto(historyQuery) {}
class PracticeSheetHistoryPageDto extends createZodDto(historyPage) {}
class PracticeSheetPutBackDto extends createZodDto(practiceSheetPutBack) {}
class PastSheetParams extends createZodDto(z.object({ id: pathKey, eventId: pathKey })) {}

/** Practice sheets. */
@Controller('practice-sheets')
export class PracticeSheetsController {
  constructor(
    private readonly sheets: PracticeSheetsService,
    private readonly past: PastSheetsService,
  ) {}

  @Get()
  @Permit('practice-sheet.list')
  @ZodResponse({ type: PracticeSheetPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: PracticeSheetListQueryDto): Promise<PracticeSheetPageDto> {
    return this.sheets.list(ctx, query);
  }

  @Get('export')
  @Permit('practice-sheet.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: PracticeSheetExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, sheetFile, (asked) => this.sheets.list(ctx, asked));
  }

  @Post()
  @Permit('practice-sheet.create')
  @ZodResponse({ type: PracticeSheetDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: PracticeSheetCreateDto): Promise<PracticeSheetDetailDto> {
    return this.sheets.create(ctx, body);
  }

  /** By id or slug. */
  @Get(':id')
  @Permit('practice-sheet.read')
  @ZodResponse({ type: PracticeSheetDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<PracticeSheetDetailDto> {
    return this.sheets.get(ctx, id);
  }

  @Patch(':id')
  @Permit('practice-sheet.edit')
  @ZodResponse({ type: PracticeSheetDetailDto })
  update(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Body() body: PracticeSheetUpdateDto,
  ): Promise<PracticeSheetDetailDto> {
    return this.sheets.update(ctx, id, body);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Permit('practice-sheet.archive')
  @ZodResponse({ type: PracticeSheetDetailDto })
  archive(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<PracticeSheetDetailDto> {
    return this.sheets.archive(ctx, id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Permit('practice-sheet.restore')
  @ZodResponse({ type: PracticeSheetDetailDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<PracticeSheetDetailDto> {
    return this.sheets.restore(ctx, id);
  }

  @Get(':id/history')
  @Permit('practice-sheet.history')
  @ZodResponse({ type: PracticeSheetHistoryPageDto })
  history(
    @InCtx() ctx: Ctx,
    @Param() { id }: IdParams,
    @Query() query: PracticeSheetHistoryQueryDto,
  ): Promise<PracticeSheetHistoryPageDto> {
    return this.past.history(ctx, id, query);
  }

  /** Makes of the sheet what it was before a change. */
  @Post(':id/history/:eventId/restoration')
  @HttpCode(200)
  @Permit('practice-sheet.put-back')
  @ZodResponse({ type: PracticeSheetDetailDto })
  putBack(
    @InCtx() ctx: Ctx,
    @Param() { id, eventId }: PastSheetParams,
    @Body() body: PracticeSheetPutBackDto,
  ): Promise<PracticeSheetDetailDto> {
    return this.past.putBack(ctx, id, eventId, body);
  }
}
