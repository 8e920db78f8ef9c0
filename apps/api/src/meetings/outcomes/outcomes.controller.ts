import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { meetingOutcomes, outcomeCreate, outcomeDetail, outcomeDone, outcomeUpdate } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit, pathKey } from '../../platform/http';
import { OutcomesService } from './outcomes.service';

class MeetingOutcomesDto extends createZodDto(meetingOutcomes) {}
class OutcomeDetailDto extends createZodDto(outcomeDetail) {}
class OutcomeCreateDto extends createZodDto(outcomeCreate) {}
class OutcomeUpdateDto extends createZodDto(outcomeUpdate) {}
class OutcomeDoneDto extends createZodDto(outcomeDone) {}
class OutcomeParams extends createZodDto(z.object({ id: pathKey, outcomeId: pathKey })) {}

/** What a meeting gave. */
@Controller('meetings/:id/outcomes')
export class OutcomesController {
  constructor(private readonly outcomes: OutcomesService) {}

  /** Outcomes and notes: while the minutes are written for those who write them, once they are sent for all concerned. */
  @Get()
  @Permit('outcome.list')
  @ZodResponse({ type: MeetingOutcomesDto })
  list(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<MeetingOutcomesDto> {
    return this.outcomes.list(ctx, id);
  }

  /** Notes an outcome; a follow-up makes an action. */
  @Post()
  @Permit('outcome.create')
  @ZodResponse({ type: OutcomeDetailDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: OutcomeCreateDto): Promise<OutcomeDetailDto> {
    return this.outcomes.create(ctx, id, body);
  }

  @Patch(':outcomeId')
  @Permit('outcome.edit')
  @ZodResponse({ type: OutcomeDetailDto })
  update(
    @InCtx() ctx: Ctx,
    @Param() { id, outcomeId }: OutcomeParams,
    @Body() body: OutcomeUpdateDto,
  ): Promise<OutcomeDetailDto> {
    return this.outcomes.update(ctx, id, outcomeId, body);
  }

  /** Answers with what was taken away, so that it can be noted again. */
  @Delete(':outcomeId')
  @Permit('outcome.remove')
  @ZodResponse({ type: OutcomeDetailDto })
  remove(@InCtx() ctx: Ctx, @Param() { id, outcomeId }: OutcomeParams): Promise<OutcomeDetailDto> {
    return this.outcomes.remove(ctx, id, outcomeId);
  }

  /** Says when a decision was carried out. */
  @Post(':outcomeId/done')
  @HttpCode(200)
  @Permit('outcome.carry-out')
  @ZodResponse({ type: OutcomeDetailDto, status: 200 })
  carryOut(
    @InCtx() ctx: Ctx,
    @Param() { id, outcomeId }: OutcomeParams,
    @Body() body: OutcomeDoneDto,
  ): Promise<OutcomeDetailDto> {
    return this.outcomes.carryOut(ctx, id, outcomeId, body);
  }
}
