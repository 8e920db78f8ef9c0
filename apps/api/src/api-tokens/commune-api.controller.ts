import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import {
  communeChapter,
  communeEvidencePage,
  communeEvidenceQuery,
  indicatorValuePut,
  indicatorValues,
  indicatorYear,
} from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../platform/database';
import { CodeParams, ForToken, InCtx, Permit, pathKey } from '../platform/http';
import { CommuneApiService } from './commune-api.service';

class CommuneChapterDto extends createZodDto(communeChapter) {}
class CommuneEvidenceQueryDto extends createZodDto(communeEvidenceQuery) {}
class CommuneEvidencePageDto extends createZodDto(communeEvidencePage) {}
class IndicatorValuePutDto extends createZodDto(indicatorValuePut) {}
class IndicatorValuesDto extends createZodDto(indicatorValues) {}
class ValueParams extends createZodDto(z.object({ code: pathKey, measure: pathKey, year: indicatorYear })) {}

/** For the systems of a commune, by a token (`Authorization: Bearer zs_…`) and by nothing else. */
@Controller('v1/communes/:code')
@ApiBearerAuth()
export class CommuneApiController {
  constructor(private readonly api: CommuneApiService) {}

  @Get('chapter-6')
  @Permit('chapter-6.read')
  @ForToken('chapter-6:read')
  @ZodResponse({ type: CommuneChapterDto })
  chapter(@InCtx() ctx: Ctx, @Param() { code }: CodeParams): Promise<CommuneChapterDto> {
    return this.api.chapter(ctx, code);
  }

  @Get('evidence')
  @Permit('evidence.list')
  @ForToken('evidence:read')
  @ZodResponse({ type: CommuneEvidencePageDto })
  evidence(
    @InCtx() ctx: Ctx,
    @Param() { code }: CodeParams,
    @Query() query: CommuneEvidenceQueryDto,
  ): Promise<CommuneEvidencePageDto> {
    return this.api.evidence(ctx, code, query);
  }

  @Put('measures/:measure/indicator-values/:year')
  @Permit('chapter-6.assess')
  @ForToken('indicator-values:write')
  @ZodResponse({ type: IndicatorValuesDto })
  putValue(
    @InCtx() ctx: Ctx,
    @Param() params: ValueParams,
    @Body() body: IndicatorValuePutDto,
  ): Promise<IndicatorValuesDto> {
    return this.api.putValue(ctx, params, body);
  }
}
