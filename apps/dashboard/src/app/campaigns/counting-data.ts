import { Injectable, inject } from '@angular/core';
import type {
  CampaignCounting,
  CampaignCountingPut,
  CampaignResults,
  CampaignTotals,
  CampaignTotalsPut,
} from '@zesumme/domain';
import { Api } from '../platform/api';

/** Of which organisation totals are, or of which team of it. */
export interface OfTotals {
  id: string;
  organisationId: string;
  teamId: string | undefined;
}

/** How campaigns are counted, and what came of it. */
@Injectable({ providedIn: 'root' })
export class CountingData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  counting(id: string): Promise<CampaignCounting> {
    return this.api.ask(this.client.GET('/api/campaigns/{id}/counting', path(id)));
  }

  put(id: string, body: CampaignCountingPut): Promise<CampaignCounting> {
    return this.api.ask(this.client.PUT('/api/campaigns/{id}/counting', { ...path(id), body }));
  }

  renewLinks(id: string): Promise<CampaignCounting> {
    return this.api.ask(this.client.POST('/api/campaigns/{id}/counting/links', path(id)));
  }

  results(id: string): Promise<CampaignResults> {
    return this.api.ask(this.client.GET('/api/campaigns/{id}/results', path(id)));
  }

  /** Of an organisation, or of one of its teams. */
  totals({ teamId, ...of }: OfTotals): Promise<CampaignTotals> {
    return this.api.ask(
      teamId === undefined
        ? this.client.GET('/api/campaigns/{id}/organisations/{organisationId}/totals', { params: { path: of } })
        : this.client.GET('/api/campaigns/{id}/organisations/{organisationId}/teams/{teamId}/totals', {
            params: { path: { ...of, teamId } },
          }),
    );
  }

  putTotals({ teamId, ...of }: OfTotals, body: CampaignTotalsPut): Promise<CampaignTotals> {
    return this.api.ask(
      teamId === undefined
        ? this.client.PUT('/api/campaigns/{id}/organisations/{organisationId}/totals', { params: { path: of }, body })
        : this.client.PUT('/api/campaigns/{id}/organisations/{organisationId}/teams/{teamId}/totals', {
            ...{ params: { path: { ...of, teamId } }, body },
          }),
    );
  }
}

const path = (id: string) => ({ params: { path: { id } } });
