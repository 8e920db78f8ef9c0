import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { countingCommunePage, countingCommuneQuery, countingPage, countingQuery, exportQuery } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { InCtx, Permit } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { countingActions, countingCommunes } from './counting-actions';
import { countingFile } from './counting-file';

class CountingQueryDto extends createZodDto(countingQuery) {}
class CountingExportQueryDto extends createZodDto(exportQuery(countingQuery)) {}
class CountingPageDto extends createZodDto(countingPage) {}
class CountingCommuneQueryDto extends createZodDto(countingCommuneQuery) {}
class CountingCommunePageDto extends createZodDto(countingCommunePage) {}

/** Which action of which group counts where in chapter 6. */
@Controller('chapter-6/actions')
export class CountingController {
  @Get()
  @Permit('chapter-6.responsibles')
  @ZodResponse({ type: CountingPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: CountingQueryDto): Promise<CountingPageDto> {
    return countingActions(ctx, query);
  }

  @Get('export')
  @Permit('chapter-6.responsibles')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: CountingExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, countingFile, (asked) => countingActions(ctx, asked));
  }

  /** What a group counts for, by commune. */
  @Get('communes')
  @Permit('chapter-6.responsibles')
  @ZodResponse({ type: CountingCommunePageDto })
  communes(@InCtx() ctx: Ctx, @Query() query: CountingCommuneQueryDto): Promise<CountingCommunePageDto> {
    return countingCommunes(ctx, query);
  }
}
