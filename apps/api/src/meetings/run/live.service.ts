import { Injectable } from '@nestjs/common';
import { type Actor, meetingPolicy } from '@zesumme/domain';
import type { FastifyReply } from 'fastify';
import { filter } from 'rxjs';
import { UnitOfWork } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { EventStreams, type ZesummeRequest } from '../../platform/http';
import { findMeeting } from '../stored-meeting';

/** Tells those who run a meeting together what the others do. */
@Injectable()
export class LiveService {
  constructor(
    private readonly streams: EventStreams,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError 403, 404, 429 */
  async answer(actor: Actor, id: string, seconds: number, request: ZesummeRequest, reply: FastifyReply): Promise<void> {
    await this.requireListen(actor, id);
    this.streams.answer(request, reply, {
      changes: this.unitOfWork.changed.pipe(filter((changed) => changed.type === 'meeting' && changed.id === id)),
      mayListen: async (now) => {
        try {
          await this.requireListen(now, id);
          return true;
        } catch (error) {
          if (error instanceof DomainError) return false;
          throw error;
        }
      },
      seconds,
    });
  }

  private requireListen(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.read(actor, async (ctx) => {
      const { ref } = await findMeeting(ctx, id);
      ctx.allow(meetingPolicy.openRun(ctx.actor, ref));
    });
  }
}
