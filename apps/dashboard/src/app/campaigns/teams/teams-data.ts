import { Injectable, inject } from '@angular/core';
import type {
  CampaignTeamCreate,
  CampaignTeamPage,
  CampaignTeamPut,
  CampaignTeamResultPage,
  CampaignTeamRow,
} from '@zesumme/domain';
import { Api } from '../../platform/api';

/** Of which campaign and organisation. */
export interface OfOrganisation {
  id: string;
  organisationId: string;
}

/** Teams of organisations in campaigns, and what is told of them. */
@Injectable({ providedIn: 'root' })
export class TeamsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(of: OfOrganisation, query: object): Promise<CampaignTeamPage> {
    const params = { path: of, query };
    return this.api.ask(this.client.GET('/api/campaigns/{id}/organisations/{organisationId}/teams', { params }));
  }

  create(of: OfOrganisation, body: CampaignTeamCreate): Promise<CampaignTeamRow> {
    const params = { path: of };
    return this.api.ask(this.client.POST('/api/campaigns/{id}/organisations/{organisationId}/teams', { params, body }));
  }

  put(of: OfOrganisation, teamId: string, body: CampaignTeamPut): Promise<CampaignTeamRow> {
    const params = { path: { ...of, teamId } };
    return this.api.ask(
      this.client.PUT('/api/campaigns/{id}/organisations/{organisationId}/teams/{teamId}', { params, body }),
    );
  }

  remove(of: OfOrganisation, teamId: string): Promise<CampaignTeamRow> {
    const params = { path: { ...of, teamId } };
    return this.api.ask(
      this.client.DELETE('/api/campaigns/{id}/organisations/{organisationId}/teams/{teamId}', { params }),
    );
  }

  restore(of: OfOrganisation, teamId: string): Promise<CampaignTeamRow> {
    const params = { path: { ...of, teamId } };
    return this.api.ask(
      this.client.POST('/api/campaigns/{id}/organisations/{organisationId}/teams/{teamId}/restore', { params }),
    );
  }

  results(id: string, query: object): Promise<CampaignTeamResultPage> {
    return this.api.ask(this.client.GET('/api/campaigns/{id}/results/teams', { params: { path: { id }, query } }));
  }
}
