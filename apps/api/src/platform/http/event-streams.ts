import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '@zesumme/domain';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { DomainError } from '../errors';
import { ActorResolver } from './actor-resolver';
import type { ZesummeRequest } from './request';

/** Streams that one account may hold open: some windows on some devices. */
const MOST = 12;
/** Milliseconds between two signs of life; each time it is looked whether the reader may still listen. */
const BEAT = 10_000;

interface Stream {
  /** What happens; each is sent as it is, so that it may hold ids and nothing else. */
  changes: Observable<object>;
  /** Whether the actor may listen now; asked again for every change. */
  mayListen: (actor: Actor) => Promise<boolean>;
  /** How long it stays open; a browser then opens it again by itself. */
  seconds: number;
}

/** Server-sent events: a reader is told that something changed, and then reads it as always. */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  private readonly open = new Map<() => void, string>();

  constructor(private readonly resolver: ActorResolver) {}

  /**
   * Answers with a stream. It ends when its time is over, when the reader leaves, and when the session or the permission is
   * gone.
   *
   * @throws DomainError 429 when the account holds too many
   */
  answer(request: ZesummeRequest, reply: FastifyReply, { changes, mayListen, seconds }: Stream): void {
    const account = request.actor?.kind === 'account' ? request.actor.accountId : '';
    if ([...this.open.values()].filter((each) => each === account).length >= MOST)
      throw new DomainError('too-many-requests', 429);
    const { raw } = reply;
    reply.hijack();
    // What was set for every answer, such as what keeps a page from being framed, holds for this one too.
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.setHeader('x-request-id', String(request.id));
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    raw.write('retry: 2000\nevent: ready\ndata: {}\n\n');
    let last = Promise.resolve();
    /** One after another, so that nothing is told once it was found that the reader may not listen any more. */
    const tell = (text: string): void => {
      last = last.then(async () => {
        if (raw.writableEnded) return;
        if (await this.maySee(request, mayListen)) raw.write(text);
        else end();
      });
    };
    const listening = changes.subscribe((change) => tell(`event: changed\ndata: ${JSON.stringify(change)}\n\n`));
    const beating = setInterval(() => tell(': still here\n\n'), BEAT);
    const timer = setTimeout(() => end(), seconds * 1_000);
    const end = (): void => {
      listening.unsubscribe();
      clearInterval(beating);
      clearTimeout(timer);
      this.open.delete(end);
      if (!raw.writableEnded) raw.end();
    };
    this.open.set(end, account);
    raw.on('close', end);
  }

  onModuleDestroy(): void {
    this.endAll();
  }

  /** Ends what is open here; a browser opens it again and reads anew. */
  endAll(): void {
    for (const end of this.open.keys()) end();
  }

  private async maySee(request: ZesummeRequest, mayListen: Stream['mayListen']): Promise<boolean> {
    try {
      return await mayListen(await this.resolver.resolve(request));
    } catch {
      // Whoever cannot be asked about may not listen: the browser asks anew.
      return false;
    }
  }
}
