import { Body, Controller, Get, Param, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  assessmentPut,
  catalogueDetail,
  chapter6Detail,
  chapter6HistoryPage,
  chapter6HistoryQuery,
  chapter6ListQuery,
  chapter6Page,
  chapter6Settings,
  exportQuery,
  linkableMeasures,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { CodeParams, InCtx, Permit, pathKey } from '../platform/http';
import { AnswersSpreadsheet, exportList } from '../platform/spreadsheets';
import { Chapter6Service } from './chapter-6.service';
import { chapter6File } from './chapter-6-file';

class CatalogueDetailDto extends createZodDto(catalogueDetail) {}
class LinkableMeasuresDto extends createZodDto(linkableMeasures) {}
class Chapter6ListQueryDto extends createZodDto(chapter6ListQuery) {}
class Chapter6ExportQueryDto extends createZodDto(exportQuery(chapter6ListQuery)) {}
class Chapter6PageDto extends createZodDto(chapter6Page) {}
class Chapter6DetailDto extends createZodDto(chapter6Detail) {}
class AssessmentPutDto extends createZodDto(assessmentPut) {}
class Chapter6SettingsDto extends createZodDto(chapter6Settings) {}
class Chapter6HistoryQueryDto extends createZodDto(chapter6HistoryQuery) {}
class Chapter6HistoryPageDto extends createZodDto(chapter6HistoryPage) {}
class MeasureParams extends createZodDto(z.object({ code: pathKey, measureId: pathKey })) {}

/** Chapter 6 of the Pacte Climat. */
@Controller()
export class Chapter6Controller {
  constructor(private readonly chapter6: Chapter6Service) {}

  @Get('chapter-6/catalogue')
  @Permit('chapter-6.catalogue')
  @ZodResponse({ type: CatalogueDetailDto })
  catalogue(@InCtx() ctx: Ctx): Promise<CatalogueDetailDto> {
    return this.chapter6.catalogue(ctx);
  }

  @Get('chapter-6/measures')
  @Permit('chapter-6.catalogue')
  @ZodResponse({ type: LinkableMeasuresDto })
  measures(@InCtx() ctx: Ctx): Promise<LinkableMeasuresDto> {
    return this.chapter6.measures(ctx);
  }

  @Get('chapter-6/communes')
  @Permit('chapter-6.list')
  @ZodResponse({ type: Chapter6PageDto })
  list(@InCtx() ctx: Ctx, @Query() query: Chapter6ListQueryDto): Promise<Chapter6PageDto> {
    return this.chapter6.list(ctx, query);
  }

  @Get('chapter-6/communes/export')
  @Permit('chapter-6.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: Chapter6ExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, chapter6File, (asked) => this.chapter6.list(ctx, asked));
  }

  @Get('communes/:code/chapter-6')
  @Permit('chapter-6.read')
  @ZodResponse({ type: Chapter6DetailDto })
  get(@InCtx() ctx: Ctx, @Param() { code }: CodeParams): Promise<Chapter6DetailDto> {
    return this.chapter6.get(ctx, code);
  }

  @Put('communes/:code/chapter-6/measures/:measureId')
  @Permit('chapter-6.assess')
  @ZodResponse({ type: Chapter6DetailDto })
  assess(
    @InCtx() ctx: Ctx,
    @Param() { code, measureId }: MeasureParams,
    @Body() body: AssessmentPutDto,
  ): Promise<Chapter6DetailDto> {
    return this.chapter6.assess(ctx, code, measureId, body);
  }

  @Put('communes/:code/chapter-6/setting')
  @Permit('chapter-6.settings')
  @ZodResponse({ type: Chapter6DetailDto })
  changeSettings(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Body() body: Chapter6SettingsDto,
  ): Promise<Chapter6DetailDto> {
    return this.chapter6.changeSettings(ctx, code, body);
  }

  @Get('communes/:code/chapter-6/history')
  @Permit('chapter-6.history')
  @ZodResponse({ type: Chapter6HistoryPageDto })
  history(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Query() query: Chapter6HistoryQueryDto,
  ): Promise<Chapter6HistoryPageDto> {
    return this.chapter6.history(ctx, code, query);
  }
}
