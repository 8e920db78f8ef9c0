import { Controller, Get, Param } from '@nestjs/common';
import { groupStatistics as schema } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx } from '../platform/database';
import { IdParams, InCtx, Permit } from '../platform/http';
import { groupStatistics } from './group-statistics';

class GroupStatisticsDto extends createZodDto(schema) {}

/** How the meetings of a group went, and what became of what they decided. */
@Controller('working-groups')
export class StatisticsController {
  @Get(':id/statistics')
  @Permit('register.statistics')
  @ZodResponse({ type: GroupStatisticsDto })
  get(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<GroupStatisticsDto> {
    return groupStatistics(ctx, id);
  }
}
