import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { logEntryCreate, logEntryRow, logEntryUpdate, logListQuery, logPage, exportQuery } from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { LogService } from './log.service';
import { logFile } from './log-file';

class LogListQueryDto extends createZodDto(logListQuery) {}
class LogExportQueryDto extends createZodDto(exportQuery(logListQuery)) {}
class LogPageDto extends createZodDto(logPage) {}
class LogEntryRowDto extends createZodDto(logEntryRow) {}
class LogEntryCreateDto extends createZodDto(logEntryCreate) {}
class LogEntryUpdateDto extends createZodDto(logEntryUpdate) {}

/** The log of calls, mails and visits with organisations. */
@Controller()
export class LogController {
  constructor(private readonly log: LogService) {}

  @Get('organisations/:id/log')
  @Permit('log.list')
  @ZodResponse({ type: LogPageDto })
  list(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Query() query: LogListQueryDto): Promise<LogPageDto> {
    return this.log.list(ctx, id, query);
  }

  @Get('organisations/:id/log/export')
  @Permit('log.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Query() query: LogExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, logFile, (asked) => this.log.list(ctx, id, asked));
  }

  @Post('organisations/:id/log')
  @Permit('log.create')
  @ZodResponse({ type: LogEntryRowDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: LogEntryCreateDto): Promise<LogEntryRowDto> {
    return this.log.create(ctx, id, body);
  }

  @Patch('log/:id')
  @Permit('log.edit')
  @ZodResponse({ type: LogEntryRowDto })
  update(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: LogEntryUpdateDto): Promise<LogEntryRowDto> {
    return this.log.update(ctx, id, body);
  }

  @Delete('log/:id')
  @Permit('log.remove')
  @ZodResponse({ type: LogEntryRowDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<LogEntryRowDto> {
    return this.log.remove(ctx, id);
  }

  @Post('log/:id/restoration')
  @HttpCode(200)
  @Permit('log.restore')
  @ZodResponse({ type: LogEntryRowDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<LogEntryRowDto> {
    return this.log.restore(ctx, id);
  }
}
