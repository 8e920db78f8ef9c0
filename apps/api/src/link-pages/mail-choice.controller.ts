import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { mailKinds } from '@zesumme/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { Permit } from '../platform/http';
import { MailChoices } from './mail-choices.service';
import { AnswersPage, type Form } from './page-routes';
import { ProblemPages } from './problem-pages.filter';

class ChoiceParams extends createZodDto(z.object({ token: z.string().max(200), kind: z.enum(mailKinds) })) {}

/** Which mails somebody does without, by the address that the mails carry: without an account, and by one click. */
@Controller('u')
@UseFilters(ProblemPages)
export class MailChoiceController {
  constructor(private readonly choices: MailChoices) {}

  /** Asks. It changes nothing: programs open the addresses in mails before people do. */
  @Get(':token/:kind')
  @Permit('mail-choice.read')
  @Header('referrer-policy', 'same-origin')
  @AnswersPage()
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() params: ChoiceParams): Promise<void> {
    return this.choices.show(request, reply, params);
  }

  /** Takes the choice. A mail program sends it by itself when its reader clicks (RFC 8058). */
  @Post(':token/:kind')
  @HttpCode(200)
  @Permit('mail-choice.make')
  @AnswersPage()
  take(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() params: ChoiceParams,
    @Body() form: Form,
  ): Promise<void> {
    return this.choices.take(request, reply, params, form ?? {});
  }
}
