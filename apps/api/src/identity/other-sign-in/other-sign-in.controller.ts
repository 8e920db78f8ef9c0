import { timingSafeEqual } from 'node:crypto';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { otherSignInBegin, otherSignInWay } from '@zesumme/domain';
import type { FastifyReply } from 'fastify';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { Config } from '../../platform/config';
import { DomainError, notFound } from '../../platform/errors';
import { NoUnit, Permit, type ZesummeRequest } from '../../platform/http';
import { setSessionCookie, setWaitingCookie, visitOf } from '../session-cookie';
import { clearErrandCookie, errandIn, ownPath, setErrandCookie } from './errand-cookie';
import { OidcProvider } from './oidc-provider';
import { OtherSignInService } from './other-sign-in.service';
import { OtherSignInProblem } from './problem';

const FOUND = 302;

class OtherSignInBeginDto extends createZodDto(otherSignInBegin) {}
class OtherSignInWayDto extends createZodDto(otherSignInWay) {}

/** Signing in with another provider. */
@Controller('session/oidc')
export class OtherSignInController {
  constructor(
    private readonly provider: OidcProvider,
    private readonly signIns: OtherSignInService,
    private readonly config: Config,
  ) {}

  /** Where to go: to the provider, which sends people back. @throws DomainError 404 where none is set, 503 */
  @Post()
  @NoUnit()
  @Permit('session.open')
  @ZodResponse({ type: OtherSignInWayDto, status: 200 })
  async begin(
    @Body() { next }: OtherSignInBeginDto,
    @Req() request: ZesummeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OtherSignInWayDto> {
    this.refuseWithoutProvider();
    try {
      const { url, errand } = await this.signIns.begin(String(request.id));
      setErrandCookie(reply, { ...errand, next: ownPath(next) }, this.config);
      return { url };
    } catch (error) {
      throw error instanceof OtherSignInProblem ? new DomainError(error.code, 503) : error;
    }
  }

  /** Where the provider sends people back to. Whatever comes of it, they are led on to a page. */
  @Get('callback')
  @NoUnit()
  @Permit('session.open')
  @ApiResponse({ status: 302, description: 'Leads on to a page of the dashboard.' })
  async receive(@Req() request: ZesummeRequest, @Res() reply: FastifyReply): Promise<void> {
    this.refuseWithoutProvider();
    const errand = errandIn(request, this.config);
    clearErrandCookie(reply, this.config);
    try {
      const query = new URL(request.url, 'http://localhost').search;
      const { state } = request.query as { state?: unknown };
      if (!errand || !isSame(errand.state, state)) throw new OtherSignInProblem('oidc-expired');
      const { token, step } = await this.signIns.receive(query, errand, visitOf(request, this.config));
      if (step === null) setSessionCookie(reply, token, this.config);
      else setWaitingCookie(reply, token, this.config);
      const further = `/login/${step}?${new URLSearchParams({ next: errand.next })}`;
      await reply.redirect(step === null ? errand.next : further, FOUND);
    } catch (error) {
      if (!(error instanceof OtherSignInProblem)) throw error;
      const back = new URLSearchParams({ problem: error.code, ...(errand ? { next: errand.next } : {}) });
      await reply.redirect(`/login?${back}`, FOUND);
    }
  }

  private refuseWithoutProvider(): void {
    if (!this.provider.name) throw notFound('provider');
  }
}

/** Whether it came back as it was sent; compared in constant time. */
function isSame(sent: string, received: unknown): boolean {
  const [one, other] = [Buffer.from(sent), Buffer.from(typeof received === 'string' ? received : '')];
  return one.length === other.length && timingSafeEqual(one, other);
}
