import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import {
  exportQuery,
  problemCreate,
  problemDetail as detailSchema,
  problemListQuery,
  problemPage,
  problemPut,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { AnswersSpreadsheet, exportList } from '../../platform/spreadsheets';
import { createProblem, putProblem, removeProblem, restoreProblem } from './keep-problem';
import { problemDetail } from './problem-detail';
import { problemFile } from './problem-file';
import { listProblems } from './problem-list';

class ProblemListQueryDto extends createZodDto(problemListQuery) {}
class ProblemExportQueryDto extends createZodDto(exportQuery(problemListQuery)) {}
class ProblemPageDto extends createZodDto(problemPage) {}
class ProblemDetailDto extends createZodDto(detailSchema) {}
class ProblemCreateDto extends createZodDto(problemCreate) {}
class ProblemPutDto extends createZodDto(problemPut) {}

/** The problems that the diagnoses of groups found. */
@Controller('problems')
export class ProblemsController {
  @Get()
  @Permit('problem.list')
  @ZodResponse({ type: ProblemPageDto })
  list(@InCtx() ctx: Ctx, @Query() query: ProblemListQueryDto): Promise<ProblemPageDto> {
    return listProblems(ctx, query);
  }

  @Get('export')
  @Permit('problem.list')
  @AnswersSpreadsheet()
  export(@InCtx() ctx: Ctx, @Query() query: ProblemExportQueryDto): Promise<StreamableFile> {
    return exportList(ctx, query, problemFile, (asked) => listProblems(ctx, asked));
  }

  @Post()
  @Permit('problem.create')
  @ZodResponse({ type: ProblemDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: ProblemCreateDto): Promise<ProblemDetailDto> {
    return createProblem(ctx, body);
  }

  @Get(':id')
  @Permit('problem.read')
  @ZodResponse({ type: ProblemDetailDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ProblemDetailDto> {
    return problemDetail(ctx, id);
  }

  @Put(':id')
  @Permit('problem.edit')
  @ZodResponse({ type: ProblemDetailDto })
  put(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: ProblemPutDto): Promise<ProblemDetailDto> {
    return putProblem(ctx, id, body);
  }

  /** It can be put back. */
  @Delete(':id')
  @Permit('problem.remove')
  @ZodResponse({ type: ProblemDetailDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ProblemDetailDto> {
    return removeProblem(ctx, id);
  }

  @Post(':id/restoration')
  @HttpCode(200)
  @Permit('problem.restore')
  @ZodResponse({ type: ProblemDetailDto })
  restore(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<ProblemDetailDto> {
    return restoreProblem(ctx, id);
  }
}
