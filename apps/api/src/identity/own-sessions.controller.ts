import { Controller, Delete, Get, HttpCode, Param, Req } from '@nestjs/common';
import { ownSessions, sessionParams } from '@zesumme/domain';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { Config } from '../platform/config';
import { Ctx } from '../platform/database';
import { InCtx, Permit, type ZesummeRequest } from '../platform/http';
import { OwnSessionsService } from './own-sessions.service';
import { sessionIn } from './session-cookie';

class OwnSessionsDto extends createZodDto(ownSessions) {}
class SessionParams extends createZodDto(sessionParams) {}

/** Where I am signed in. */
@Controller('me/sessions')
export class OwnSessionsController {
  constructor(
    private readonly sessions: OwnSessionsService,
    private readonly config: Config,
  ) {}

  @Get()
  @Permit('session.close-everywhere')
  @ZodResponse({ type: OwnSessionsDto })
  list(@InCtx() ctx: Ctx, @Req() request: ZesummeRequest): Promise<OwnSessionsDto> {
    return this.sessions.list(ctx, sessionIn(request, this.config));
  }

  /** Signs one browser out. */
  @Delete(':id')
  @HttpCode(204)
  @Permit('session.close-everywhere')
  end(@InCtx() ctx: Ctx, @Param() { id }: SessionParams): Promise<void> {
    return this.sessions.end(ctx, id);
  }
}
