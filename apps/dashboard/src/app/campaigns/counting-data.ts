import { Injectable, inject } from '@angular/core';
import type {
  CampaignCounting,
  CampaignCountingPut,
  CampaignResults,
  CampaignTotals,
  CampaignTotalsPut,
} from '@zesumme/domain';
import { Api } from '../platform/api';

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

  totals(id: string, organisationId: string): Promise<CampaignTotals> {
    const params = { path: { id, organisationId } };
    return this.api.ask(this.client.GET('/api/campaigns/{id}/organisations/{organisationId}/totals', { params }));
  }

  putTotals(id: string, organisationId: string, body: CampaignTotalsPut): Promise<CampaignTotals> {
    const params = { path: { id, organisationId } };
    return this.api.ask(this.client.PUT('/api/campaigns/{id}/organisations/{organisationId}/totals', { params, body }));
  }
}

const path = (id: string) => ({ params: { path: { id } } });
