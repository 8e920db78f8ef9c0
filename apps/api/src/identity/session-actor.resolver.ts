import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '@zesumme/domain';
import { ApiToken } from '../api-tokens/api-token.entity';
import { AskedTogether } from '../platform/asked-together';
import { Clock } from '../platform/clock';
import { Config } from '../platform/config';
import { type Ground, Memory, UnitOfWork } from '../platform/database';
import { DomainError } from '../platform/errors';
import { ActorResolver, type ZesummeRequest, toldFailure } from '../platform/http';
import { WrongTokens } from '../platform/instances';
import { actorOf } from './actor';
import { sessionIn } from './session-cookie';
import { type LiveSession, TOUCH_EVERY, findSessions, isLive, touchSession } from './sessions';
import { type TokenHolder, tokenHolder } from './token-actor';
import { hashToken } from './tokens';

interface SignedIn {
  session: Omit<LiveSession, 'account' | 'standing'>;
  actor: Actor;
}

const visitor: Actor = { kind: 'visitor' };
const isReading = ({ method }: ZesummeRequest): boolean => method === 'GET' || method === 'HEAD';
/** About how many bytes an actor takes. */
const SIZE = 2_000;

/**
 * Milliseconds for which it is not tried again to note that a session is in use: it could not be, or some of the same moment
 * still hold what they read before it was.
 */
const AGAIN = 60_000;
const MOST_NOTED = 10_000;

/** So many are remembered who wrote something, of about `SIZE` each. */
const MOST_WRITING = 500;

/** Finds the person behind the session cookie, and what acts by a token. */
@Injectable()
export class SessionActorResolver extends ActorResolver {
  private readonly logger = new Logger('Sessions');
  /** Sessions of which it was tried to note that they are in use, and when. */
  private readonly noting = new Map<string, number>();
  /** Who wrote something last, by their session and the day. */
  private readonly writing = new Map<string, { found: SignedIn; ground: Ground }>();
  private readonly sessions = new AskedTogether((tokens) =>
    this.unitOfWork.read(visitor, (ctx) => findSessions(ctx, tokens)),
  );

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memory: Memory,
    private readonly clock: Clock,
    private readonly wrongTokens: WrongTokens,
    private readonly config: Config,
  ) {
    super();
  }

  override async resolve(request: ZesummeRequest, isForUnit = false): Promise<Actor> {
    const token = sessionIn(request, this.config);
    if (!token) return visitor;
    const found = await this.find(request, token, isForUnit);
    if (!found || !isLive(found.session, this.clock.now())) return visitor;
    await this.noteUse(found.session, request);
    return found.actor;
  }

  private find(request: ZesummeRequest, token: string, isForUnit: boolean): Promise<SignedIn | null> {
    if (isReading(request)) return this.remembered(request, token);
    return isForUnit ? this.forUnit(request, token) : this.signedIn(token);
  }

  /**
   * What writes changes the database, but seldom who somebody is: that is read again once it does, or another process wrote. The
   * unit that follows makes sure of it.
   */
  private async forUnit(request: ZesummeRequest, token: string): Promise<SignedIn | null> {
    const key = `${hashToken(token)} ${this.clock.today()}`;
    const known = this.writing.get(key);
    if (known && this.unitOfWork.holds(known.ground)) {
      request.ground = known.ground;
      return known.found;
    }
    const { ground } = this.unitOfWork;
    const found = await this.signedIn(token);
    if (this.writing.size >= MOST_WRITING) this.writing.clear();
    if (ground && found) this.writing.set(key, { found, ground });
    return found;
  }

  /** What reads is asked more often than anything changes. */
  private async remembered(request: ZesummeRequest, token: string): Promise<SignedIn | null> {
    const state = await this.memory.now();
    request.databaseState = state;
    // Who somebody is follows from the rows and the day.
    return this.memory.once(state, `session ${hashToken(token)} ${this.clock.today()}`, async () => ({
      value: await this.signedIn(token),
      size: SIZE,
    }));
  }

  /** A page asks for many things at once: one of them notes that the session is in use, and the others do not wait for it. */
  private async noteUse({ id, seenAt }: SignedIn['session'], request: ZesummeRequest): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - Date.parse(seenAt) <= TOUCH_EVERY || Math.abs(now - (this.noting.get(id) ?? -Infinity)) < AGAIN) return;
    if (this.noting.size >= MOST_NOTED) this.noting.clear();
    this.noting.set(id, now);
    try {
      await this.unitOfWork.write({ kind: 'system' }, (ctx) => touchSession(ctx, id));
    } catch (error) {
      // Where nothing can be written, such as on a full disk, one may read all the same.
      this.logger.warn(toldFailure(error, request));
    }
  }

  private async signedIn(token: string): Promise<SignedIn | null> {
    const found = await this.sessions.ask(token);
    if (!found) return null;
    const { account, standing, ...session } = found;
    return { session, actor: await this.unitOfWork.read(visitor, (ctx) => actorOf(ctx, account, standing)) };
  }

  override async resolveToken(token: string, request: ZesummeRequest): Promise<TokenHolder> {
    const holder = await this.unitOfWork
      .read(visitor, (ctx) => tokenHolder(ctx, token))
      .catch((error: unknown) => this.countWrong(error, request.ip));
    if (!holder.isNoted) {
      const lastUsedOn = this.clock.today();
      await this.unitOfWork
        .write({ kind: 'system' }, (ctx) => ctx.manager.update(ApiToken, { id: holder.id }, { lastUsedOn }))
        .catch((error: unknown) => this.logger.warn(toldFailure(error, request)));
    }
    return holder;
  }

  private async countWrong(error: unknown, ip: string): Promise<never> {
    const isUnknown = error instanceof DomainError && error.code === 'token-unknown';
    throw isUnknown ? await this.wrongTokens.count('api-token', ip, error) : error;
  }
}
