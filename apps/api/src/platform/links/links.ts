import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import type { Ctx } from '../database';
import { newId } from '../database';
import { DomainError } from '../errors';
import { WrongTokens } from '../instances/wrong-tokens';
import { readFormToken, writeFormToken } from './form-token';
import { type LinkPurpose, readToken, writeToken } from './link-token';
import { PersonalLink } from './personal-link.entity';
import { SentForm } from './sent-form.entity';

export const SERVER_SECRET = 'zesumme:server-secret';

type Purpose = PersonalLink['purpose'];

/** Holders in one statement. */
const AT_ONCE = 500;

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
  constructor(
    @Inject(SERVER_SECRET) private readonly secret: Buffer,
    private readonly wrong: WrongTokens,
  ) {}

  /**
   * The token of a link, which is made when there is none; the same one each time until it is taken back.
   *
   * @param expiresAt when the link ends; kept on the row, so that it moves with what it opens
   */
  async issue(ctx: Ctx, purpose: Purpose, of: LinkOf, expiresAt: string | null): Promise<string> {
    const tokens = await this.issueAll(ctx, purpose, of.subjectId, [of.holderId], expiresAt);
    return tokens.get(of.holderId) as string;
  }

  /** The same for many holders of links to one thing, by holder; in a number of queries that does not grow with them. */
  async issueAll(
    ctx: Ctx,
    purpose: Purpose,
    subjectId: string,
    holderIds: readonly string[],
    expiresAt: string | null,
  ): Promise<Map<string, string>> {
    const wanted = [...new Set(holderIds)];
    const rows = await ctx.manager.findBy(PersonalLink, { purpose, subjectId, holderId: In(wanted) });
    const known = new Set(rows.map(({ holderId }) => holderId));
    const createdAt = ctx.clock.instant();
    const made = wanted
      .filter((holderId) => !known.has(holderId))
      .map((holderId) => ({
        ...{ id: newId(), purpose, subjectId, holderId, version: 1 },
        ...{ createdAt, expiresAt, revokedAt: null },
      }));
    await ctx.insert(PersonalLink, made);
    // One that was taken back is given again under a new version: what was sent before stays dead.
    const given = rows.map((row) => ({
      ...row,
      version: row.version + (row.revokedAt === null ? 0 : 1),
      ...{ expiresAt, revokedAt: null },
    }));
    const changed = given.filter((row, at) => row.version !== rows[at]?.version || expiresAt !== rows[at]?.expiresAt);
    if (changed.length > 0) await ctx.manager.upsert(PersonalLink, changed, ['id']);
    return new Map(
      [...given, ...made].map(({ holderId, id, version }) => [holderId, this.token(purpose, id, version)]),
    );
  }

  /** Moves the end of all links to something, when what they open is moved. */
  async moveEnd(ctx: Ctx, purpose: Purpose, subjectId: string, expiresAt: string | null): Promise<void> {
    await ctx.manager.update(PersonalLink, { purpose, subjectId }, { expiresAt });
  }

  /**
   * The link of a token that somebody shows.
   *
   * @param address where it comes from: wrong ones are counted by it
   * @throws DomainError 404 `link-unknown`, 410 `link-expired` or `link-withdrawn`, 429 `too-many-attempts`
   */
  async open(ctx: Ctx, purpose: Purpose, token: string, address: string): Promise<PersonalLink> {
    const claim = readToken(this.secret, token);
    if (claim?.purpose !== purpose) throw await this.wrong.count('link', address, problem('link-unknown', 404));
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

  /** What a form carries that is shown to the holder of a link, to be sent back once; a fresh one each time. */
  formToken(ctx: Ctx, link: Pick<PersonalLink, 'id'>): string {
    const expires = Math.floor((ctx.clock.now().getTime() + VISIT) / SECOND);
    return writeFormToken(this.secret, { linkId: link.id, id: newId(), expires });
  }

  /**
   * Takes a form of the holder of a link, once.
   *
   * @throws DomainError 403 `form-outdated` when it is not from one of their pages of the last hours, 409 `form-already-sent`
   */
  async takeForm(ctx: Ctx, link: Pick<PersonalLink, 'id'>, token: unknown): Promise<void> {
    const claim = typeof token === 'string' ? readFormToken(this.secret, link.id, token) : null;
    const now = ctx.clock.now().getTime();
    if (!claim || claim.expires * SECOND <= now) throw new DomainError('form-outdated', 403);
    if (await ctx.manager.existsBy(SentForm, { id: claim.id })) throw new DomainError('form-already-sent', 409);
    // Older ones are refused by their own age.
    await ctx.manager.delete(SentForm, { sentAt: LessThan(new Date(now - VISIT).toISOString()) });
    await ctx.insert(SentForm, [{ id: claim.id, sentAt: ctx.clock.instant() }]);
  }

  /** Ends the links to something, for everybody or for one holder. */
  async revoke(ctx: Ctx, purpose: Purpose, of: { subjectId: string; holderId?: string }): Promise<void> {
    await ctx.manager.update(PersonalLink, { purpose, ...of }, { revokedAt: ctx.clock.instant() });
  }

  /** Whether any of these holders was ever given a link to one thing, be it ended or not. */
  async exist(ctx: Ctx, purpose: Purpose, subjectId: string, holderIds: readonly string[]): Promise<boolean> {
    return holderIds.length > 0 && ctx.manager.existsBy(PersonalLink, { purpose, subjectId, holderId: In(holderIds) });
  }

  /** Ends the links of these holders to one thing. Answers whether there were any. */
  async revokeThose(ctx: Ctx, purpose: Purpose, subjectId: string, holderIds: readonly string[]): Promise<boolean> {
    const which = { purpose, subjectId, holderId: In(holderIds), revokedAt: IsNull() };
    if (holderIds.length === 0 || !(await ctx.manager.existsBy(PersonalLink, which))) return false;
    await ctx.manager.update(PersonalLink, which, { revokedAt: ctx.clock.instant() });
    return true;
  }

  /** Ends all links of these holders, whatever they open. */
  async revokeAllOf(ctx: Ctx, holderIds: readonly string[]): Promise<void> {
    for (let from = 0; from < holderIds.length; from += AT_ONCE) {
      const holderId = In(holderIds.slice(from, from + AT_ONCE));
      await ctx.manager.update(PersonalLink, { holderId, revokedAt: IsNull() }, { revokedAt: ctx.clock.instant() });
    }
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
}

const problem = (code: LinkProblem, status: number): DomainError => new DomainError(code, status);
