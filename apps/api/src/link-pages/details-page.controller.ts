import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Permit, pathKey } from '../platform/http';
import { DetailsPages } from './details-pages.service';
import { AnswersPage, type Form, LinkParams } from './page-routes';
import { ProblemPages } from './problem-pages.filter';

class SuccessionParams extends createZodDto(z.object({ link: pathKey, succession: pathKey })) {}

/** What a contact without an account corrects of itself, and whom it names for its place, from the page of a personal link. */
@Controller('answer/:link/details')
@UseFilters(ProblemPages)
export class DetailsPageController {
  constructor(private readonly pages: DetailsPages) {}

  @Get()
  @Permit('answer-page.read')
  @AnswersPage()
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() { link }: LinkParams): Promise<void> {
    return this.pages.show(request, reply, link);
  }

  @Post()
  @HttpCode(303)
  @Permit('answer-page.answer')
  @AnswersPage()
  correct(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link }: LinkParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'own', form });
  }

  /** Which mails they do without. */
  @Post('mails')
  @HttpCode(303)
  @Permit('answer-page.answer')
  @AnswersPage()
  chooseMails(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link }: LinkParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'mails', form });
  }

  /** Names a successor or a substitute, which the project manager confirms. */
  @Post('successor')
  @HttpCode(303)
  @Permit('answer-page.answer')
  @AnswersPage()
  propose(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link }: LinkParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'successor', form });
  }

  /** Takes such a proposal back, as long as it waits. */
  @Post('successor/:succession/withdrawal')
  @HttpCode(303)
  @Permit('answer-page.answer')
  @AnswersPage()
  withdraw(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link, succession }: SuccessionParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'withdrawal', form, of: succession });
  }
}
