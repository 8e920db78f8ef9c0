import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { periodChange, periodEffect, periodList, periodParams, periodQuery, periodRow } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { InCtx, Permit } from '../../platform/http';
import { RetentionService } from './retention.service';

class PeriodListDto extends createZodDto(periodList) {}
class PeriodRowDto extends createZodDto(periodRow) {}
class PeriodParams extends createZodDto(periodParams) {}
class PeriodQueryDto extends createZodDto(periodQuery) {}
class PeriodEffectDto extends createZodDto(periodEffect) {}
class PeriodChangeDto extends createZodDto(periodChange) {}

/** For how long kinds of personal data are kept. */
@Controller('personal-data/periods')
export class RetentionController {
  constructor(private readonly retention: RetentionService) {}

  @Get()
  @Permit('personal-data.periods')
  @ZodResponse({ type: PeriodListDto })
  list(@InCtx() ctx: Ctx): Promise<PeriodListDto> {
    return this.retention.list(ctx);
  }

  /** What another period would end. */
  @Get(':kind/preview')
  @Permit('personal-data.periods')
  @ZodResponse({ type: PeriodEffectDto })
  preview(
    @InCtx() ctx: Ctx,
    @Param() { kind }: PeriodParams,
    @Query() { months }: PeriodQueryDto,
  ): Promise<PeriodEffectDto> {
    return this.retention.preview(ctx, kind, months);
  }

  @Put(':kind')
  @Permit('personal-data.periods')
  @ZodResponse({ type: PeriodRowDto })
  change(@InCtx() ctx: Ctx, @Param() { kind }: PeriodParams, @Body() body: PeriodChangeDto): Promise<PeriodRowDto> {
    return this.retention.change(ctx, kind, body);
  }
}
