import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { mailKinds } from '@zesumme/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { NoUnit, Permit } from '../platform/http';
import { MailChoices } from './mail-choices.service';
import { ProblemPages } from './problem-pages.filter';

class ChoiceParams extends createZodDto(z.object({ token: z.string().max(200), kind: z.enum(mailKinds) })) {}

const page = { content: { 'text/html': { schema: { type: 'string' } } } } as const;

/** Which mails somebody does without, by the address that the mails carry: without an account, and by one click. */
@Controller('u')
@UseFilters(ProblemPages)
export class MailChoiceController {
  constructor(private readonly choices: MailChoices) {}

  /** Asks. It changes nothing: programs open the addresses in mails before people do. */
  @Get(':token/:kind')
  @NoUnit()
  @Permit('mail-choice.read')
  @Header('referrer-policy', 'same-origin')
  @ApiOkResponse(page)
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() params: ChoiceParams): Promise<void> {
    return this.choices.show(request, reply, params);
  }

  /** Takes the choice. A mail program sends it by itself when its reader clicks (RFC 8058). */
  @Post(':token/:kind')
  @HttpCode(200)
  @NoUnit()
  @Permit('mail-choice.make')
  @ApiOkResponse(page)
  take(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() params: ChoiceParams,
    @Body() form: Record<string, unknown> | undefined,
  ): Promise<void> {
    return this.choices.take(request, reply, params, form ?? {});
  }
}
