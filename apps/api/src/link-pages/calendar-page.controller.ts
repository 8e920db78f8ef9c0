import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { NoUnit, Permit, pathKey } from '../platform/http';
import { CalendarPages } from './calendar-pages.service';
import { ProblemPages } from './problem-pages.filter';

class LinkParams extends createZodDto(z.object({ link: pathKey })) {}
class FeedParams extends createZodDto(z.object({ link: pathKey, feed: pathKey })) {}

const page = { content: { 'text/html': { schema: { type: 'string' } } } } as const;
type Form = Record<string, unknown> | undefined;

/** The calendars that somebody without an account subscribes to, from the page of a personal link. */
@Controller('answer/:link/calendar')
@UseFilters(ProblemPages)
export class CalendarPageController {
  constructor(private readonly pages: CalendarPages) {}

  @Get()
  @NoUnit()
  @Permit('answer-page.read')
  @ApiOkResponse(page)
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() { link }: LinkParams): Promise<void> {
    return this.pages.show(request, reply, link);
  }

  /** Makes one, and shows its address this once: in the answer itself, since nothing keeps it. */
  @Post()
  @HttpCode(200)
  @NoUnit()
  @Permit('answer-page.answer')
  @ApiOkResponse(page)
  make(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link }: LinkParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.make(request, reply, { link, form });
  }

  /** Gives one another address; the one it had is dead at once. */
  @Post(':feed/renewal')
  @HttpCode(200)
  @NoUnit()
  @Permit('answer-page.answer')
  @ApiOkResponse(page)
  renew(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link, feed }: FeedParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.make(request, reply, { link, form, replaces: feed });
  }

  @Post(':feed/removal')
  @HttpCode(303)
  @NoUnit()
  @Permit('answer-page.answer')
  @ApiOkResponse(page)
  remove(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link, feed }: FeedParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.remove(request, reply, { link, form, feed });
  }
}
