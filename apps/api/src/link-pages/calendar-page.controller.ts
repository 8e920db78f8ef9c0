import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Permit, pathKey } from '../platform/http';
import { CalendarPages } from './calendar-pages.service';
import { AnswersPage, type Form, LinkParams } from './page-routes';
import { ProblemPages } from './problem-pages.filter';

class FeedParams extends createZodDto(z.object({ link: pathKey, feed: pathKey })) {}

/** The calendars that somebody without an account subscribes to, from the page of a personal link. */
@Controller('answer/:link/calendar')
@UseFilters(ProblemPages)
export class CalendarPageController {
  constructor(private readonly pages: CalendarPages) {}

  @Get()
  @Permit('answer-page.read')
  @AnswersPage()
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() { link }: LinkParams): Promise<void> {
    return this.pages.show(request, reply, link);
  }

  /** Makes one, and shows its address this once: in the answer itself, since nothing keeps it. */
  @Post()
  @HttpCode(200)
  @Permit('answer-page.answer')
  @AnswersPage()
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
  @Permit('answer-page.answer')
  @AnswersPage()
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
  @Permit('answer-page.answer')
  @AnswersPage()
  remove(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link, feed }: FeedParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.remove(request, reply, { link, form, feed });
  }
}
