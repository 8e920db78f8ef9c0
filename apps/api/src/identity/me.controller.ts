import { Body, Controller, Get, HttpCode, Patch, Put, Req, Res } from '@nestjs/common';
import { type AccountActor, mailWishes, mailWishesUpdate, me, meUpdate, passwordChange } from '@zesumme/domain';
import type { FastifyReply } from 'fastify';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Config } from '../platform/config';
import { Ctx } from '../platform/database';
import { InCtx, NoUnit, Permit, type ZesummeRequest } from '../platform/http';
import { MeService } from './me.service';
import { setSessionCookie } from './session-cookie';
import { SessionService } from './session.service';

class MeDto extends createZodDto(me) {}
class MeUpdateDto extends createZodDto(meUpdate) {}
class MailWishesDto extends createZodDto(mailWishes) {}
class MailWishesUpdateDto extends createZodDto(mailWishesUpdate) {}
class PasswordChangeDto extends createZodDto(passwordChange) {}

/** The own account. */
@Controller('me')
export class MeController {
  constructor(
    private readonly own: MeService,
    private readonly sessions: SessionService,
    private readonly config: Config,
  ) {}

  @Get()
  @Permit('me.read')
  @ZodResponse({ type: MeDto })
  read(@InCtx() ctx: Ctx): Promise<MeDto> {
    return this.own.read(ctx);
  }

  @Patch()
  @Permit('me.edit')
  @ZodResponse({ type: MeDto })
  update(@InCtx() ctx: Ctx, @Body() body: MeUpdateDto): Promise<MeDto> {
    return this.own.update(ctx, body);
  }

  /** Which mails I want. */
  @Get('mails')
  @Permit('me.mails')
  @ZodResponse({ type: MailWishesDto })
  mails(@InCtx() ctx: Ctx): Promise<MailWishesDto> {
    return this.own.mails(ctx);
  }

  @Put('mails')
  @Permit('me.mails')
  @ZodResponse({ type: MailWishesDto })
  setMails(@InCtx() ctx: Ctx, @Body() body: MailWishesUpdateDto): Promise<MailWishesDto> {
    return this.own.setMails(ctx, body);
  }

  @Put('password')
  @HttpCode(204)
  @NoUnit()
  @Permit('me.change-password')
  async changePassword(
    @Body() { currentPassword, password }: PasswordChangeDto,
    @Req() request: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.sessions.changePassword(
      request.actor as AccountActor,
      currentPassword,
      password,
      request.ip,
    );
    setSessionCookie(reply, token, this.config);
  }
}
