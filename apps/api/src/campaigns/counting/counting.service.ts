import { Inject, Injectable } from '@nestjs/common';
import {
  type CampaignAfterPut,
  type CampaignCounting,
  type CampaignCountingPut,
  type CampaignDaysPut,
  type CampaignInvitation,
  type CampaignJoin,
  type CampaignJoined,
  type CampaignOwn,
  type CampaignOwnTeamPut,
  type CampaignResults,
  type CampaignTotals,
  type CampaignTotalsPut,
  type CampaignUsualPut,
  codeAsGiven,
} from '@zesumme/domain';
import { Config } from '../../platform/config';
import type { Ctx } from '../../platform/database';
import { SERVER_SECRET } from '../../platform/links';
import { type AddressOf, putCounting, readCounting, renewLinks } from './counting';
import { invitation, join, leave, putAfter, putDays, putTeamOfOwn, putUsual, readOwn } from './entries';
import { type EntryLink, linkUnknown } from './entry-link';
import { readOrganisationLink, writeOrganisationLink } from './organisation-link';
import { hashCode, newCode } from './participant-code';
import { readResults } from './results';
import { hashTeamCode, looksLikeTeamCode, teamCode } from './team-code';
import type { TeamCodes } from './teams';
import { type OfTotals, putTotals, readTotals } from './totals';

/** How campaigns are counted: by whom, with what, and what came of it. */
@Injectable()
export class CountingService {
  private readonly addressOf: AddressOf;
  /** How codes of teams are made and found. */
  readonly teamCodes: TeamCodes;

  constructor(
    @Inject(SERVER_SECRET) private readonly secret: Buffer,
    config: Config,
  ) {
    // What stands behind the hash is sent to no server, and so is in no log.
    this.addressOf = (campaignId, organisationId, version) =>
      `${config.publicUrl}/take-part#${writeOrganisationLink(secret, { campaignId, organisationId, version })}`;
    this.teamCodes = {
      codeOf: (team) => teamCode(secret, team),
      hashOf: (code) => hashTeamCode(secret, code),
      addressOf: (code) => `${config.publicUrl}/take-part#${code}`,
    };
  }

  /** @throws DomainError 404 */
  read(ctx: Ctx, id: string): Promise<CampaignCounting> {
    return readCounting(ctx, id, this.addressOf);
  }

  /** @throws DomainError 404, 403, 409, 422 */
  put(ctx: Ctx, id: string, input: CampaignCountingPut): Promise<CampaignCounting> {
    return putCounting(ctx, id, input, this.addressOf);
  }

  /** @throws DomainError 404, 403 */
  renewLinks(ctx: Ctx, id: string): Promise<CampaignCounting> {
    return renewLinks(ctx, id, this.addressOf, this.teamCodes);
  }

  /** @throws DomainError 404 */
  results(ctx: Ctx, id: string): Promise<CampaignResults> {
    return readResults(ctx, id);
  }

  /** @throws DomainError 404 */
  totals(ctx: Ctx, of: OfTotals): Promise<CampaignTotals> {
    return readTotals(ctx, of);
  }

  /** @throws DomainError 404, 409, 422 */
  putTotals(ctx: Ctx, of: OfTotals, input: CampaignTotalsPut): Promise<CampaignTotals> {
    return putTotals(ctx, of, input);
  }

  /** @throws DomainError 404 */
  async invitation(ctx: Ctx, token: string): Promise<CampaignInvitation> {
    return invitation(ctx, this.linkOf(token));
  }

  /** @throws DomainError 404, 409 */
  async join(ctx: Ctx, input: CampaignJoin): Promise<CampaignJoined> {
    const code = newCode();
    return join(ctx, this.linkOf(input.token), input, { code, codeHash: this.hashOf(code) });
  }

  /** @throws DomainError 404 */
  own(ctx: Ctx, code: string): Promise<CampaignOwn> {
    return readOwn(ctx, this.hashOf(code));
  }

  /** @throws DomainError 404, 409 */
  putUsual(ctx: Ctx, input: CampaignUsualPut): Promise<CampaignOwn> {
    return putUsual(ctx, this.hashOf(input.code), input);
  }

  /** @throws DomainError 404, 409, 422 */
  putTeam(ctx: Ctx, input: CampaignOwnTeamPut): Promise<CampaignOwn> {
    return putTeamOfOwn(ctx, this.hashOf(input.code), input);
  }

  /** @throws DomainError 404, 409 */
  putAfter(ctx: Ctx, input: CampaignAfterPut): Promise<CampaignOwn> {
    return putAfter(ctx, this.hashOf(input.code), input);
  }

  /** @throws DomainError 404, 409, 422 */
  putDays(ctx: Ctx, { code, days }: CampaignDaysPut): Promise<CampaignOwn> {
    return putDays(ctx, this.hashOf(code), days);
  }

  /** @throws DomainError 404 */
  leave(ctx: Ctx, code: string): Promise<void> {
    return leave(ctx, this.hashOf(code));
  }

  private hashOf(code: string): string {
    return hashCode(this.secret, code);
  }

  private linkOf(token: string): EntryLink {
    const link = readOrganisationLink(this.secret, token);
    const code = codeAsGiven(token);
    if (!link && !looksLikeTeamCode(code)) throw linkUnknown();
    return link ?? { teamCodeHash: this.teamCodes.hashOf(code) };
  }
}
