import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '@zesumme/domain';
import type { FastifyReply } from 'fastify';
import { type Observable, from, lastValueFrom } from 'rxjs';
import { Clock } from '../clock';
import { Memory } from '../database';
import type { ZesummeRequest } from './request';

const REMEMBERED = 'zesumme:remembered';
/** `YYYY-MM-DDTHH:mm` */
const MINUTE = 16;

/**
 * For a read whose answer follows from the rows of the database, the reader, the address and the minute: it is made once,
 * and given again as long as none of them changes. Meetings begin and end on whole minutes.
 */
export const Remembered = (): MethodDecorator => SetMetadata(REMEMBERED, true);

/** Gives answers again that were given to the same reader in the same state of the database. */
@Injectable()
export class RememberInterceptor implements NestInterceptor {
  private readonly readers = new WeakMap<Actor, string>();

  constructor(
    private readonly reflector: Reflector,
    private readonly memory: Memory,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ZesummeRequest>();
    const isRemembered = this.reflector.get<boolean | undefined>(REMEMBERED, context.getHandler());
    if (!isRemembered || request.method !== 'GET') return next.handle();
    return from(this.answer(request, context.switchToHttp().getResponse<FastifyReply>(), next));
  }

  /** The answer as it is sent, which is what is kept: nothing is written out again, and its size is known. */
  private async answer(request: ZesummeRequest, reply: FastifyReply, next: CallHandler): Promise<Buffer> {
    const state = request.databaseState ?? (await this.memory.now());
    const key = `${this.readerOf(request)} ${this.clock.instant().slice(0, MINUTE)} ${request.originalUrl}`;
    const sent = await this.memory.once(state, key, async () => {
      const value = Buffer.from(JSON.stringify(await lastValueFrom(next.handle())));
      return { value, size: key.length + value.length };
    });
    void reply.type('application/json; charset=utf-8');
    return sent;
  }

  /** All that is known of the reader: whatever of it decides what they see, it is in here. */
  private readerOf({ actor }: ZesummeRequest): string {
    if (!actor) throw new Error('The guard did not say who asks.');
    const known = this.readers.get(actor) ?? JSON.stringify(actor);
    this.readers.set(actor, known);
    return known;
  }
}
