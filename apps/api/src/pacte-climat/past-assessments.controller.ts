import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { chapter6Detail, pastAssessment, pastPutBack } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { InCtx, Permit, pathKey } from '../platform/http';
import { PastAssessments } from './past-assessments.service';

class PastAssessmentDto extends createZodDto(pastAssessment) {}
class PastPutBackDto extends createZodDto(pastPutBack) {}
class PutBackChapterDto extends createZodDto(chapter6Detail) {}
class PastParams extends createZodDto(z.object({ code: pathKey, id: pathKey })) {}

/** States in which the assessments of a commune once were. */
@Controller('communes/:code/chapter-6/history/:id')
export class PastAssessmentsController {
  constructor(private readonly past: PastAssessments) {}

  /** The state that an event of the history left. */
  @Get()
  @Permit('chapter-6.history')
  @ZodResponse({ type: PastAssessmentDto })
  get(@InCtx() ctx: Ctx, @Param() { code, id }: PastParams): Promise<PastAssessmentDto> {
    return this.past.get(ctx, code, id);
  }

  /** Puts that state back. */
  @Post('restoration')
  @HttpCode(200)
  @Permit('chapter-6.assess')
  @ZodResponse({ type: PutBackChapterDto, status: 200 })
  putBack(
    @InCtx() ctx: Ctx,
    @Param() { code, id }: PastParams,
    @Body() { version }: PastPutBackDto,
  ): Promise<PutBackChapterDto> {
    return this.past.putBack(ctx, code, id, version);
  }
}
