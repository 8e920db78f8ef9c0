import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { NoUnit, Permit, pathKey } from '../platform/http';
import { DetailsPages } from './details-pages.service';
import { ProblemPages } from './problem-pages.filter';

class LinkParams extends createZodDto(z.object({ link: pathKey })) {}
class SuccessionParams extends createZodDto(z.object({ link: pathKey, succession: pathKey })) {}

const page = { content: { 'text/html': { schema: { type: 'string' } } } } as const;
type Form = Record<string, unknown> | undefined;

/** What a contact without an account corrects of itself, and whom it names for its place, from the page of a personal link. */
@Controller('answer/:link/details')
@UseFilters(ProblemPages)
export class DetailsPageController {
  constructor(private readonly pages: DetailsPages) {}

  @Get()
  @NoUnit()
  @Permit('answer-page.read')
  @ApiOkResponse(page)
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() { link }: LinkParams): Promise<void> {
    return this.pages.show(request, reply, link);
  }

  @Post()
  @HttpCode(303)
  @NoUnit()
  @Permit('answer-page.answer')
  @ApiOkResponse(page)
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
  @NoUnit()
  @Permit('answer-page.answer')
  @ApiOkResponse(page)
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
  @NoUnit()
  @Permit('answer-page.answer')
  @ApiOkResponse(page)
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
  @NoUnit()
  @Permit('answer-page.answer')
  @ApiOkResponse(page)
  withdraw(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link, succession }: SuccessionParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'withdrawal', form, of: succession });
  }
}
