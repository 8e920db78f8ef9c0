import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { type Actor, answerAsk, answerForm, answerPut, answerSend } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Ctx, UnitOfWork } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { IdParams, InCtx, NoUnit, Permit, type ZesummeRequest } from '../../platform/http';
import { WrongTokens } from '../../platform/instances';
import { answerFormOf, keepAnswers, openAnswerLink, openOwnInvitation } from './answer-form';
import { AnswerLinks } from './answer-links';

class AnswerAskDto extends createZodDto(answerAsk) {}
class AnswerSendDto extends createZodDto(answerSend) {}
class AnswerPutDto extends createZodDto(answerPut) {}
class AnswerFormDto extends createZodDto(answerForm) {}

/** From one address, which may be that of a whole company that reads the same poster. */
const ANSWERING = { default: { limit: 120, ttl: 60_000 } };

/** What is answered by an address, without an account. Addresses and codes are sent in the body: an address is written into logs. */
@Controller('questionnaire-answers')
export class QuestionnaireAnswersController {
  constructor(
    private readonly links: AnswerLinks,
    private readonly unitOfWork: UnitOfWork,
    private readonly wrong: WrongTokens,
  ) {}

  /** What is asked, and what the same contact or browser has answered. */
  @Post('form')
  @HttpCode(200)
  @NoUnit()
  @Throttle(ANSWERING)
  @Permit('questionnaire-answer.send')
  @ZodResponse({ type: AnswerFormDto, status: 200 })
  form(@Req() request: ZesummeRequest, @Body() { token, code }: AnswerAskDto): Promise<AnswerFormDto> {
    return this.work(request, 'read', async (ctx) =>
      answerFormOf(
        ctx,
        await openAnswerLink(ctx, this.links.read(token)),
        code === '' ? null : this.links.hashOf(code),
      ),
    );
  }

  /** Keeps all answers; what the same contact or browser sent before is replaced. */
  @Post()
  @HttpCode(204)
  @NoUnit()
  @Throttle(ANSWERING)
  @Permit('questionnaire-answer.send')
  async send(@Req() request: ZesummeRequest, @Body() { token, code, answers }: AnswerSendDto): Promise<void> {
    await this.work(request, 'write', async (ctx) =>
      keepAnswers(ctx, await openAnswerLink(ctx, this.links.read(token)), answers, this.links.hashOf(code)),
    );
  }

  /** Wrong addresses are counted by where they come from, for a quarter of an hour. */
  private async work<T>(request: ZesummeRequest, open: 'read' | 'write', act: (ctx: Ctx) => Promise<T>): Promise<T> {
    try {
      return await this.unitOfWork[open](request.actor as Actor, act);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'questionnaire-link-unknown') throw error;
      throw await this.wrong.count('link', request.ip, error);
    }
  }
}

/** What a contact who has signed in was asked. */
@Controller('questionnaires/:id')
export class OwnAnswersController {
  @Get('form')
  @Permit('questionnaire.answer')
  @ZodResponse({ type: AnswerFormDto })
  async form(@InCtx() ctx: Ctx, @Param() { id }: IdParams): Promise<AnswerFormDto> {
    return answerFormOf(ctx, await openOwnInvitation(ctx, id), null);
  }

  @Put('answer')
  @Permit('questionnaire.answer')
  @ZodResponse({ type: AnswerFormDto })
  async put(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() { answers }: AnswerPutDto): Promise<AnswerFormDto> {
    await keepAnswers(ctx, await openOwnInvitation(ctx, id), answers, '');
    return answerFormOf(ctx, await openOwnInvitation(ctx, id), null);
  }
}
