import { Injectable } from '@nestjs/common';
import type {
  CampaignCreate,
  CampaignDetail,
  CampaignListQuery,
  CampaignOrganisationPage,
  CampaignOrganisationQuery,
  CampaignPage,
  CampaignPut,
} from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { campaignDetail, listTaking } from './campaign-detail';
import { listCampaigns } from './campaign-list';
import { createCampaign, putCampaign, removeCampaign, restoreCampaign } from './keep-campaign';

/** Campaigns of groups: who took part, and the figures that they gave. */
@Injectable()
export class CampaignsService {
  list(ctx: Ctx, query: CampaignListQuery): Promise<CampaignPage> {
    return listCampaigns(ctx, query);
  }

  /** @throws DomainError 404 */
  get(ctx: Ctx, id: string): Promise<CampaignDetail> {
    return campaignDetail(ctx, id);
  }

  /** @throws DomainError 404 */
  organisations(ctx: Ctx, id: string, query: CampaignOrganisationQuery): Promise<CampaignOrganisationPage> {
    return listTaking(ctx, id, query);
  }

  /** @throws DomainError 403, 422 */
  create(ctx: Ctx, input: CampaignCreate): Promise<CampaignDetail> {
    return createCampaign(ctx, input);
  }

  /** @throws DomainError 404, 403, 409, 422 */
  put(ctx: Ctx, id: string, input: CampaignPut): Promise<CampaignDetail> {
    return putCampaign(ctx, id, input);
  }

  /** @throws DomainError 404, 403, 409 */
  remove(ctx: Ctx, id: string): Promise<CampaignDetail> {
    return removeCampaign(ctx, id);
  }

  /** @throws DomainError 404, 403 */
  restore(ctx: Ctx, id: string): Promise<CampaignDetail> {
    return restoreCampaign(ctx, id);
  }
}
