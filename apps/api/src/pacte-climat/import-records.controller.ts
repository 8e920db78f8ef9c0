import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { importRecord, importUndoing } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { InCtx, Permit, pathKey } from '../platform/http';
import { ImportRecords } from './import-records.service';

class ImportRecordDto extends createZodDto(importRecord) {}
class ImportUndoingDto extends createZodDto(importUndoing) {}
class ImportRecordParams extends createZodDto(z.object({ code: pathKey, id: pathKey })) {}

/** Spreadsheets that were taken over into a commune's chapter. */
@Controller('communes/:code/chapter-6/imports/:id')
export class ImportRecordsController {
  constructor(private readonly imports: ImportRecords) {}

  /** What an import changed, and what would become of it once undone. */
  @Get()
  @Permit('chapter-6.history')
  @ZodResponse({ type: ImportRecordDto })
  get(@InCtx() ctx: Ctx, @Param() { code, id }: ImportRecordParams): Promise<ImportRecordDto> {
    return this.imports.get(ctx, code, id);
  }

  /** Undoes an import in one act, as far as its measures are still as it left them. */
  @Post('undoing')
  @HttpCode(200)
  @Permit('chapter-6.assess')
  @ZodResponse({ type: ImportRecordDto, status: 200 })
  undo(
    @InCtx() ctx: Ctx,
    @Param() { code, id }: ImportRecordParams,
    @Body() { measures }: ImportUndoingDto,
  ): Promise<ImportRecordDto> {
    return this.imports.undo(ctx, code, id, measures);
  }
}
