import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { recoveryCodes, secondFactorConfirmation, secondFactorOffer, signInCodeInput, signedIn } from '@zesumme/domain';
import type { FastifyReply } from 'fastify';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Config } from '../../platform/config';
import { NoUnit, Permit, type ZesummeRequest } from '../../platform/http';
import { WAITING_COOKIE, clearWaitingCookie, setSessionCookie } from '../session-cookie';
import { SESSION_COOKIE } from '../sessions';
import { Entrance } from './entrance';

class SignInCodeDto extends createZodDto(signInCodeInput) {}
class SignedInDto extends createZodDto(signedIn) {}
class SignInConfirmationDto extends createZodDto(secondFactorConfirmation) {}
class SignInOfferDto extends createZodDto(secondFactorOffer) {}
class SignInRecoveryCodesDto extends createZodDto(recoveryCodes) {}

/** What follows on the password. Who it is about stands in a cookie that opens nothing else. */
@Controller('session')
export class SignInStepController {
  constructor(
    private readonly entrance: Entrance,
    private readonly config: Config,
  ) {}

  @Post('code')
  @NoUnit()
  @Permit('session.open')
  @ZodResponse({ type: SignedInDto, status: 200 })
  async giveCode(
    @Body() { code }: SignInCodeDto,
    @Req() { cookies }: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    const { token, recoveryCodesLeft } = await this.entrance.giveCode(
      cookies[WAITING_COOKIE],
      code,
      cookies[SESSION_COOKIE],
    );
    clearWaitingCookie(reply);
    setSessionCookie(reply, token, this.config);
    return { recoveryCodesLeft };
  }

  /** A secret for the application of somebody who has to set it up before anything else. */
  @Post('second-factor')
  @NoUnit()
  @Permit('session.open')
  @ZodResponse({ type: SignInOfferDto, status: 201 })
  begin(@Req() { cookies }: ZesummeRequest): Promise<SignInOfferDto> {
    return this.entrance.beginSetUp(cookies[WAITING_COOKIE]);
  }

  @Post('second-factor/confirmation')
  @NoUnit()
  @Permit('session.open')
  @ZodResponse({ type: SignInRecoveryCodesDto, status: 201 })
  async confirm(
    @Body() { code }: SignInConfirmationDto,
    @Req() { cookies }: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInRecoveryCodesDto> {
    const { codes, token } = await this.entrance.confirmSetUp(cookies[WAITING_COOKIE], code, cookies[SESSION_COOKIE]);
    clearWaitingCookie(reply);
    setSessionCookie(reply, token, this.config);
    return { codes };
  }
}
