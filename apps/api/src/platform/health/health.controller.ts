import { Controller, Get } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { Ctx } from '../database';
import { InCtx, NoUnit, Permit } from '../http';

class HealthDto extends createZodDto(z.object({ status: z.literal('ok') })) {}

/** For what watches the process. */
@SkipThrottle()
@Controller('health')
export class HealthController {
  /** The process answers. */
  @Get('live')
  @NoUnit()
  @Permit('health.read')
  @ZodResponse({ type: HealthDto })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The database answers too. */
  @Get('ready')
  @Permit('health.read')
  @ZodResponse({ type: HealthDto })
  async ready(@InCtx() ctx: Ctx): Promise<{ status: 'ok' }> {
    await ctx.manager.query('SELECT 1');
    return { status: 'ok' };
  }
}
