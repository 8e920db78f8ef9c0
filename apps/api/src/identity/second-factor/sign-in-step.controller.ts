import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { recoveryCodes, secondFactorConfirmation, secondFactorOffer, signInCodeInput, signedIn } from '@zesumme/domain';
import type { FastifyReply } from 'fastify';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Config } from '../../platform/config';
import { NoUnit, Permit, type ZesummeRequest } from '../../platform/http';
import { clearWaitingCookie, setSessionCookie, visitOf, waitingIn } from '../session-cookie';
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
    @Req() request: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInDto> {
    const { token, recoveryCodesLeft } = await this.entrance.giveCode(
      waitingIn(request, this.config),
      code,
      visitOf(request, this.config),
    );
    clearWaitingCookie(reply, this.config);
    setSessionCookie(reply, token, this.config);
    return { recoveryCodesLeft };
  }

  /** A secret for the application of somebody who has to set it up before anything else. */
  @Post('second-factor')
  @NoUnit()
  @Permit('session.open')
  @ZodResponse({ type: SignInOfferDto, status: 201 })
  begin(@Req() request: ZesummeRequest): Promise<SignInOfferDto> {
    return this.entrance.beginSetUp(waitingIn(request, this.config));
  }

  @Post('second-factor/confirmation')
  @NoUnit()
  @Permit('session.open')
  @ZodResponse({ type: SignInRecoveryCodesDto, status: 201 })
  async confirm(
    @Body() { code }: SignInConfirmationDto,
    @Req() request: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInRecoveryCodesDto> {
    const { codes, token } = await this.entrance.confirmSetUp(
      waitingIn(request, this.config),
      code,
      visitOf(request, this.config),
    );
    clearWaitingCookie(reply, this.config);
    setSessionCookie(reply, token, this.config);
    return { codes };
  }
}
