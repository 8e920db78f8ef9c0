import { Controller, Get, HttpCode, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type Actor, assessmentCheck, assessmentImportQuery, assessmentImported, exportChoice } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { CodeParams, InActor, InCtx, NoUnit, Permit, type ZesummeRequest } from '../platform/http';
import { AnswersSpreadsheet, downloadOf, wordsFor } from '../platform/spreadsheets';
import { AssessmentImports } from './assessment-imports.service';
import { assessmentTable } from './assessment-sheet';

class AssessmentTemplateDto extends createZodDto(exportChoice) {}
class AssessmentImportQueryDto extends createZodDto(assessmentImportQuery) {}
class AssessmentCheckDto extends createZodDto(assessmentCheck) {}
class AssessmentImportedDto extends createZodDto(assessmentImported) {}

const form = {
  type: 'object' as const,
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

/** A commune's existing assessment, brought in from a spreadsheet. */
@Controller('communes/:code/chapter-6/import')
export class AssessmentImportsController {
  constructor(private readonly imports: AssessmentImports) {}

  /** The commune's assessment as a spreadsheet to be filled in and brought in again. */
  @Get('template')
  @Permit('chapter-6.assess')
  @AnswersSpreadsheet()
  async template(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Query() { format, language }: AssessmentTemplateDto,
  ): Promise<StreamableFile> {
    const chapter = await this.imports.template(ctx, code);
    const today = ctx.clock.today();
    return downloadOf(assessmentTable(chapter, wordsFor(ctx.actor, language), today), format, today);
  }

  /** Says what a spreadsheet would change, or all that is wrong in it. Writes nothing. */
  @Post('check')
  @HttpCode(200)
  @NoUnit()
  @Permit('chapter-6.assess')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ZodResponse({ type: AssessmentCheckDto, status: 200 })
  check(
    @InActor() actor: Actor,
    @Param() { code }: CodeParams,
    @Req() request: ZesummeRequest,
  ): Promise<AssessmentCheckDto> {
    return this.imports.check(actor, code, request);
  }

  /** Takes over what a spreadsheet says of the chosen measures. */
  @Post()
  @HttpCode(200)
  @NoUnit()
  @Permit('chapter-6.assess')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: form })
  @ZodResponse({ type: AssessmentImportedDto, status: 200 })
  apply(
    @InActor() actor: Actor,
    @Param() { code }: CodeParams,
    @Query() query: AssessmentImportQueryDto,
    @Req() request: ZesummeRequest,
  ): Promise<AssessmentImportedDto> {
    return this.imports.apply(actor, code, query, request);
  }
}
