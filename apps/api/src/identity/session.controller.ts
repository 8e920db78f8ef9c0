import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { AccountActor, Actor } from '@zesumme/domain';
import {
  firstAdministrator,
  invitationOpening,
  invitationRedemption,
  openedInvitation,
  passwordResetRedemption,
  passwordResetRequest,
  signIn,
} from '@zesumme/domain';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Config } from '../platform/config';
import { Ctx } from '../platform/database';
import { InCtx, NoUnit, Permit, type ZesummeRequest } from '../platform/http';
import { FirstAdministratorService } from './first-administrator.service';
import { PasswordResets } from './password-resets';
import { admit, clearSessionCookie, sessionIn, visitOf } from './session-cookie';
import { SessionService } from './session.service';

class SignInDto extends createZodDto(signIn) {}
class PasswordResetRequestDto extends createZodDto(passwordResetRequest) {}
class PasswordResetRedemptionDto extends createZodDto(passwordResetRedemption) {}
class InvitationOpeningDto extends createZodDto(invitationOpening) {}
class OpenedInvitationDto extends createZodDto(openedInvitation) {}
class InvitationRedemptionDto extends createZodDto(invitationRedemption) {}
class FirstAdministratorDto extends createZodDto(firstAdministrator) {}

/** From one address: as many as an office may need, and no way to flood mailboxes. */
const SOME = { default: { limit: 20, ttl: 60_000 } };

/** Signing in and out, and the links that lead to a first or a new password. */
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly resets: PasswordResets,
    private readonly firstAdministrator: FirstAdministratorService,
    private readonly config: Config,
  ) {}

  @Post('session')
  @HttpCode(204)
  @NoUnit()
  @Permit('session.open')
  async signIn(
    @Body() { email, password }: SignInDto,
    @Req() request: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, this.config);
    admit(reply, await this.sessions.signIn(email, password, request.ip, visit), this.config);
  }

  @Delete('session')
  @HttpCode(204)
  @Permit('session.close')
  async signOut(
    @InCtx() ctx: Ctx,
    @Req() request: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(ctx, sessionIn(request, this.config));
    clearSessionCookie(reply, this.config);
  }

  @Delete('sessions')
  @HttpCode(204)
  @Permit('session.close-everywhere')
  async signOutEverywhere(@InCtx() ctx: Ctx, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.signOutEverywhere(ctx, ctx.actor as AccountActor);
    clearSessionCookie(reply, this.config);
  }

  /** Answers before anybody looks for the account, and so the same whether or not there is one. */
  @Post('password-resets')
  @HttpCode(202)
  @NoUnit()
  @Throttle(SOME)
  @Permit('password-reset.request')
  requestPasswordReset(@Req() request: ZesummeRequest, @Body() { email }: PasswordResetRequestDto): void {
    this.resets.request(request.actor as Actor, email);
  }

  @Post('password-resets/redemptions')
  @HttpCode(204)
  @NoUnit()
  @Permit('password-reset.redeem')
  async redeemPasswordReset(
    @Body() { token, password }: PasswordResetRedemptionDto,
    @Req() request: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, this.config);
    admit(reply, await this.sessions.redeem('password-reset', token, password, visit), this.config);
  }

  /** What the page of an invitation shows before anything is typed; the invitation can still be used. */
  @Post('invitations/openings')
  @NoUnit()
  @Throttle(SOME)
  @Permit('invitation.redeem')
  @ZodResponse({ type: OpenedInvitationDto, status: 200 })
  openInvitation(@Body() { token }: InvitationOpeningDto): Promise<OpenedInvitationDto> {
    return this.sessions.openInvitation(token);
  }

  @Post('invitations/redemptions')
  @HttpCode(204)
  @NoUnit()
  @Permit('invitation.redeem')
  async redeemInvitation(
    @Body() { token, password, displayName }: InvitationRedemptionDto,
    @Req() request: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const others = { displayName, ...visitOf(request, this.config) };
    admit(reply, await this.sessions.redeem('invitation', token, password, others), this.config);
  }

  @Post('first-administrator')
  @HttpCode(204)
  @NoUnit()
  @Permit('first-administrator.create')
  async createFirstAdministrator(
    @Body() { token, ...first }: FirstAdministratorDto,
    @Req() request: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, this.config);
    const entered = await this.firstAdministrator.redeem(token, first, (ctx, account) =>
      this.sessions.enter(ctx, account, visit),
    );
    admit(reply, entered, this.config);
  }
}
