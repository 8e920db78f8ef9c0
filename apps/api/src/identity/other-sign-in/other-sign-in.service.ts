import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { UnitOfWork } from '../../platform/database';
import { OneTimeToken } from '../one-time-token.entity';
import { type Entered, Entrance, type Visit } from '../second-factor/entrance';
import { keepToken, spendToken } from '../tokens';
import { accountOf } from './identities';
import { type Errand, OidcProvider } from './oidc-provider';
import { OtherSignInProblem } from './problem';

const system = { kind: 'system' } as const;
const PURPOSE = 'oidc-errand';

/** Sends people to another provider and takes them in again, each errand once. */
@Injectable()
export class OtherSignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly provider: OidcProvider,
    private readonly entrance: Entrance,
  ) {}

  /** @throws OtherSignInProblem */
  async begin(requestId: string): Promise<{ url: string; errand: Errand }> {
    const way = await this.provider.send(requestId);
    await this.unitOfWork.write(system, async (ctx) => {
      const ended = { purpose: PURPOSE, expiresAt: LessThanOrEqual(ctx.clock.instant()) } as const;
      await ctx.manager.delete(OneTimeToken, ended);
      await keepToken(ctx, PURPOSE, null, way.errand.state);
    });
    return way;
  }

  /**
   * Whoever comes back: a session, or what waits for the second factor. It is not asked for again where the provider says
   * that it has asked for one of its own.
   *
   * @throws OtherSignInProblem
   */
  async receive(query: string, errand: Errand, visit: Visit = {}): Promise<Entered> {
    const spent = await this.unitOfWork.write(system, (ctx) => spendToken(ctx, PURPOSE, errand.state));
    if (spent === undefined) throw new OtherSignInProblem('oidc-expired');
    const identity = await this.provider.receive(query, errand, visit.requestId);
    return this.unitOfWork.write(system, async (ctx) => {
      const account = await accountOf(ctx, identity);
      return this.entrance.enter(ctx, account, { ...visit, isByTwoFactors: identity.isByTwoFactors });
    });
  }
}
