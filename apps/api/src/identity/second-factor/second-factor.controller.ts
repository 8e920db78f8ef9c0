import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  type AccountActor,
  recoveryCodes,
  secondFactor,
  secondFactorBegin,
  secondFactorChange,
  secondFactorConfirmation,
  secondFactorOffer,
  secondFactorRemoval,
} from '@zesumme/domain';
import type { FastifyReply } from 'fastify';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Config } from '../../platform/config';
import { Ctx } from '../../platform/database';
import { IdParams, InCtx, NoUnit, Permit, type ZesummeRequest } from '../../platform/http';
import { setSessionCookie } from '../session-cookie';
import { OwnSecondFactorService } from './own-second-factor.service';
import { SecondFactorService } from './second-factor.service';

class SecondFactorDto extends createZodDto(secondFactor) {}
class SecondFactorOfferDto extends createZodDto(secondFactorOffer) {}
class RecoveryCodesDto extends createZodDto(recoveryCodes) {}
class SecondFactorBeginDto extends createZodDto(secondFactorBegin) {}
class SecondFactorConfirmationDto extends createZodDto(secondFactorConfirmation) {}
class SecondFactorChangeDto extends createZodDto(secondFactorChange) {}
class SecondFactorRemovalDto extends createZodDto(secondFactorRemoval) {}

const actorOf = (request: ZesummeRequest): AccountActor => request.actor as AccountActor;

/** The own second factor. What asks for a password hashes it, and so opens its units itself. */
@Controller('me/second-factor')
export class SecondFactorController {
  constructor(
    private readonly own: OwnSecondFactorService,
    private readonly config: Config,
  ) {}

  @Get()
  @Permit('me.second-factor')
  @ZodResponse({ type: SecondFactorDto })
  read(@InCtx() ctx: Ctx): Promise<SecondFactorDto> {
    return this.own.view(ctx);
  }

  /** A secret for the application, shown this once. */
  @Post()
  @NoUnit()
  @Permit('me.second-factor')
  @ZodResponse({ type: SecondFactorOfferDto, status: 201 })
  begin(@Body() { password }: SecondFactorBeginDto, @Req() request: ZesummeRequest): Promise<SecondFactorOfferDto> {
    return this.own.begin(actorOf(request), password, request.ip);
  }

  /** Its first code switches it on; the recovery codes are shown this once. */
  @Post('confirmation')
  @NoUnit()
  @Permit('me.second-factor')
  @ZodResponse({ type: RecoveryCodesDto, status: 201 })
  async confirm(
    @Body() { code }: SecondFactorConfirmationDto,
    @Req() request: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesDto> {
    const { codes, token } = await this.own.confirm(actorOf(request), code);
    setSessionCookie(reply, token, this.config);
    return { codes };
  }

  /** Other recovery codes; those there were are worth nothing from now on. */
  @Post('recovery-codes')
  @NoUnit()
  @Permit('me.second-factor')
  @ZodResponse({ type: RecoveryCodesDto, status: 201 })
  async renew(@Body() change: SecondFactorChangeDto, @Req() request: ZesummeRequest): Promise<RecoveryCodesDto> {
    return { codes: await this.own.renewCodes(actorOf(request), change, request.ip) };
  }

  @Post('removal')
  @HttpCode(204)
  @NoUnit()
  @Permit('me.second-factor')
  async switchOff(
    @Body() change: SecondFactorChangeDto,
    @Req() request: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setSessionCookie(reply, await this.own.switchOff(actorOf(request), change, request.ip), this.config);
  }
}

/** Somebody else's, for administrators. */
@Controller('accounts/:id/second-factor')
export class SecondFactorOfOthersController {
  constructor(private readonly factors: SecondFactorService) {}

  @Post('removal')
  @HttpCode(204)
  @Permit('account.remove-second-factor')
  takeAway(@InCtx() ctx: Ctx, @Param() { id }: IdParams, @Body() { reason }: SecondFactorRemovalDto): Promise<void> {
    return this.factors.takeAway(ctx, id, reason);
  }
}
