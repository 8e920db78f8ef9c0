import { Inject, Injectable } from '@nestjs/common';
import type { Ctx } from '../database';
import { newId } from '../database';
import { DomainError } from '../errors';
import { type LinkPurpose, readToken, writeToken } from './link-token';
import { PersonalLink } from './personal-link.entity';
import { WrongTokens } from './wrong-tokens';

export const SERVER_SECRET = 'zesumme:server-secret';

type Purpose = PersonalLink['purpose'];

/** What a link opens, and for whom. */
export interface LinkOf {
  subjectId: string;
  holderId: string;
}

/** Why a link does not open anything; each has its page. */
export type LinkProblem = 'link-unknown' | 'link-expired' | 'link-withdrawn';

const SECOND = 1_000;
/** How long the cookie lasts that a link is exchanged for: a working day, so that a borrowed computer forgets it. */
export const VISIT = 12 * 3_600 * SECOND;

/** Personal links: made, opened, and taken back. */
@Injectable()
export class Links {
  private readonly wrong = new WrongTokens();

  constructor(@Inject(SERVER_SECRET) private readonly secret: Buffer) {}

  /**
   * The token of a link, which is made when there is none; the same one each time until it is taken back.
   *
   * @param expiresAt when the link ends; kept on the row, so that it moves with what it opens
   */
  async issue(ctx: Ctx, purpose: Purpose, of: LinkOf, expiresAt: string | null): Promise<string> {
    const found = await ctx.manager.findOneBy(PersonalLink, { purpose, ...of });
    if (!found) {
      const made = { id: newId(), purpose, ...of, version: 1, expiresAt, revokedAt: null };
      await ctx.insert(PersonalLink, [{ ...made, createdAt: ctx.clock.instant() }]);
      return this.token(purpose, made.id, made.version);
    }
    // One that was taken back is given again under a new version: what was sent before stays dead.
    const version = found.version + (found.revokedAt === null ? 0 : 1);
    if (version !== found.version || found.expiresAt !== expiresAt)
      await ctx.manager.update(PersonalLink, { id: found.id }, { version, expiresAt, revokedAt: null });
    return this.token(purpose, found.id, version);
  }

  /**
   * The link of a token that somebody shows.
   *
   * @param address where it comes from: wrong ones are counted by it
   * @throws DomainError 404 `link-unknown`, 410 `link-expired` or `link-withdrawn`, 429 `too-many-attempts`
   */
  async open(ctx: Ctx, purpose: Purpose, token: string, address: string): Promise<PersonalLink> {
    const claim = readToken(this.secret, token);
    if (claim?.purpose !== purpose) throw this.refuse(ctx, address);
    return this.find(ctx, purpose, claim);
  }

  /** The value of the cookie that an opened link is exchanged for. */
  visit(ctx: Ctx, { id, version }: PersonalLink): string {
    const expires = Math.floor((ctx.clock.now().getTime() + VISIT) / SECOND);
    return writeToken(this.secret, { purpose: 'visit', id, version, expires });
  }

  /**
   * The link that a cookie stands for, as long as the link itself holds.
   *
   * @throws DomainError 404 `link-unknown` without a cookie, or when it has ended; 410 when the link has
   */
  async resume(ctx: Ctx, purpose: Purpose, cookie: string | undefined): Promise<PersonalLink> {
    const claim = cookie ? readToken(this.secret, cookie) : null;
    const now = ctx.clock.now().getTime() / SECOND;
    if (claim?.purpose !== 'visit' || !claim.expires || claim.expires <= now) throw problem('link-unknown', 404);
    return this.find(ctx, purpose, claim);
  }

  /** Ends the links to something, for everybody or for one holder. */
  async revoke(ctx: Ctx, purpose: Purpose, of: { subjectId: string; holderId?: string }): Promise<void> {
    await ctx.manager.update(PersonalLink, { purpose, ...of }, { revokedAt: ctx.clock.instant() });
  }

  private token(purpose: LinkPurpose, id: string, version: number): string {
    return writeToken(this.secret, { purpose, id, version, expires: null });
  }

  private async find(ctx: Ctx, purpose: Purpose, { id, version }: Pick<PersonalLink, 'id' | 'version'>) {
    const link = await ctx.manager.findOneBy(PersonalLink, { id, purpose });
    // Genuine, and its row is gone with what it opened: that is a link taken back, and not one that never was.
    if (!link || link.version !== version || link.revokedAt !== null) throw problem('link-withdrawn', 410);
    if (link.expiresAt !== null && link.expiresAt <= ctx.clock.instant()) throw problem('link-expired', 410);
    return link;
  }

  private refuse(ctx: Ctx, address: string): DomainError {
    const seconds = this.wrong.count(address, ctx.clock.now().getTime());
    return seconds > 0 ? new DomainError('too-many-attempts', 429, { seconds }) : problem('link-unknown', 404);
  }
}

const problem = (code: LinkProblem, status: number): DomainError => new DomainError(code, status);
