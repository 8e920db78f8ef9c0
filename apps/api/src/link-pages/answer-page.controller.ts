import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { AnswersDocument } from '../platform/documents';
import { NoUnit, Permit, pathKey } from '../platform/http';
import { AnswerPages } from './answer-pages.service';
import { AnswersPage, type Form, LinkParams } from './page-routes';
import { ProblemPages } from './problem-pages.filter';

class TokenParams extends createZodDto(z.object({ token: z.string().max(200) })) {}
class FileParams extends createZodDto(z.object({ link: pathKey, file: pathKey })) {}
class ProposalParams extends createZodDto(z.object({ link: pathKey, proposal: pathKey })) {}
class ActionParams extends createZodDto(z.object({ link: pathKey, action: pathKey })) {}

/** A meeting by personal link: read, answered and prepared without an account. Reading changes nothing. */
@Controller()
@UseFilters(ProblemPages)
export class AnswerPageController {
  constructor(private readonly pages: AnswerPages) {}

  /** Opens the link of a mail, and goes on to an address that holds no secret. */
  @Get('a/:token')
  @Permit('personal-link.open')
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  @AnswersPage()
  open(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() { token }: TokenParams): Promise<void> {
    return this.pages.open(request, reply, token);
  }

  /** A link of which nothing is left but its beginning. */
  @Get('a')
  @Permit('personal-link.open')
  @Header('cache-control', 'no-store')
  @AnswersPage()
  cut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.open(request, reply, '');
  }

  @Get('answer/:link')
  @Permit('answer-page.read')
  @AnswersPage()
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() { link }: LinkParams): Promise<void> {
    return this.pages.show(request, reply, link);
  }

  /** The meeting as a file for a calendar. */
  @Get('answer/:link/meeting.ics')
  @NoUnit()
  @Permit('answer-page.read')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  calendar(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() { link }: LinkParams): Promise<void> {
    return this.pages.calendar(request, reply, link);
  }

  /** The minutes, once they were sent. */
  @Get('answer/:link/minutes.pdf')
  @NoUnit()
  @Permit('answer-page.read')
  @AnswersDocument('pdf')
  minutes(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() { link }: LinkParams): Promise<void> {
    return this.pages.minutesFile(request, reply, link);
  }

  /** A document of the meeting, to be saved. */
  @Get('answer/:link/files/:file')
  @NoUnit()
  @Permit('answer-page.read')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  file(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() params: FileParams): Promise<void> {
    return this.pages.file(request, reply, params.link, params.file);
  }

  @Post('answer/:link/answer')
  @HttpCode(303)
  @Permit('answer-page.answer')
  @AnswersPage()
  answer(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link }: LinkParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'answer', form });
  }

  /** Which items concern the organisation. */
  @Post('answer/:link/concerns')
  @HttpCode(303)
  @Permit('answer-page.answer')
  @AnswersPage()
  concerns(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link }: LinkParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'concerns', form });
  }

  /** An item for the agenda. */
  @Post('answer/:link/proposals')
  @HttpCode(303)
  @Permit('answer-page.answer')
  @AnswersPage()
  proposal(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link }: LinkParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'proposal', form });
  }

  /** Takes an item back that one proposed. */
  @Post('answer/:link/proposals/:proposal/withdrawal')
  @HttpCode(303)
  @Permit('answer-page.answer')
  @AnswersPage()
  proposalWithdrawal(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link, proposal }: ProposalParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'proposal-withdrawal', form, of: proposal });
  }

  @Post('answer/:link/colleague')
  @HttpCode(303)
  @Permit('answer-page.answer')
  @AnswersPage()
  colleague(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link }: LinkParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'colleague', form });
  }

  @Post('answer/:link/colleague/withdrawal')
  @HttpCode(303)
  @Permit('answer-page.answer')
  @AnswersPage()
  withdrawal(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link }: LinkParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'withdrawal', form });
  }

  /** Tells how something stands that was promised, or that it is done. */
  @Post('answer/:link/actions/:action')
  @HttpCode(303)
  @Permit('answer-page.answer')
  @AnswersPage()
  action(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { link, action }: ActionParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.pages.take(request, reply, { link, name: 'action', form, of: action });
  }
}
