import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { calendarFeedCreate, calendarFeedList, calendarFeedMade } from '@zesumme/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, NoUnit, Permit } from '../../platform/http';
import { CalendarFeedsService } from './calendar-feeds.service';
import { PublishedCalendars } from './published-calendars.service';

class CalendarFeedCreateDto extends createZodDto(calendarFeedCreate) {}
class CalendarFeedListDto extends createZodDto(calendarFeedList) {}
class CalendarFeedMadeDto extends createZodDto(calendarFeedMade) {}
class FileParams extends createZodDto(z.object({ file: z.string().max(100) })) {}

const calendar = { content: { 'text/calendar': { schema: { type: 'string' } } } } as const;

/** The calendars that the reader subscribes to. */
@Controller('calendar-feeds')
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @Get()
  @Permit('calendar-feed.list')
  @ZodResponse({ type: CalendarFeedListDto })
  list(@InCtx() ctx: Ctx): Promise<CalendarFeedListDto> {
    return this.feeds.list(ctx);
  }

  /** Makes one; its address is told this once. */
  @Post()
  @Permit('calendar-feed.create')
  @ZodResponse({ type: CalendarFeedMadeDto, status: 201 })
  create(@InCtx() ctx: Ctx, @Body() body: CalendarFeedCreateDto): Promise<CalendarFeedMadeDto> {
    return this.feeds.create(ctx, body);
  }

  @Delete(':id')
  @Permit('calendar-feed.remove')
  @ZodResponse({ type: CalendarFeedListDto })
  remove(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<CalendarFeedListDto> {
    return this.feeds.remove(ctx, id);
  }
}

/** Calendars as programs fetch them. */
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly calendars: PublishedCalendars) {}

  @Get('public.ics')
  @NoUnit()
  @Permit('calendar.read')
  @ApiOkResponse(calendar)
  all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.calendars.all(request, reply);
  }

  @Get('meetings/:file')
  @NoUnit()
  @Permit('calendar.read')
  @ApiOkResponse(calendar)
  one(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() { file }: FileParams): Promise<void> {
    return this.calendars.one(request, reply, file);
  }

  @Get(':file')
  @NoUnit()
  @Permit('calendar.read')
  @ApiOkResponse(calendar)
  subscribed(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() { file }: FileParams): Promise<void> {
    return this.calendars.subscribed(request, reply, file);
  }
}
