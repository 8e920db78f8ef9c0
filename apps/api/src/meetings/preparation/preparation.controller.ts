import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { agendaAddition, agendaOffers, meetingDetail } from '@zesumme/domain';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, Permit } from '../../platform/http';
import { PreparationService } from './preparation.service';

class AgendaOffersDto extends createZodDto(agendaOffers) {}
class AgendaAdditionDto extends createZodDto(agendaAddition) {}
class PreparedMeetingDto extends createZodDto(meetingDetail) {}

/** What is offered for the agendas of a group. */
@Controller()
export class PreparationController {
  constructor(private readonly preparation: PreparationService) {}

  @Get('working-groups/:id/agenda-offers')
  @Permit('meeting.prepare')
  @ZodResponse({ type: AgendaOffersDto })
  offers(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<AgendaOffersDto> {
    return this.preparation.offers(ctx, id);
  }

  /** Puts one offer on the agenda of a meeting. */
  @Post('meetings/:id/agenda')
  @HttpCode(200)
  @Permit('meeting.prepare')
  @ZodResponse({ type: PreparedMeetingDto, status: 200 })
  add(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() body: AgendaAdditionDto): Promise<PreparedMeetingDto> {
    return this.preparation.add(ctx, id, body);
  }
}
