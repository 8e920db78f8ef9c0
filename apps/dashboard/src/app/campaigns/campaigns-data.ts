import { Injectable, inject } from '@angular/core';
import type {
  CampaignCreate,
  CampaignDetail,
  CampaignOrganisationPage,
  CampaignPage,
  CampaignPut,
  EvidenceProposed,
  GroupLabel,
  ThemeLabel,
} from '@zesumme/domain';
import type { Choice } from '@zesumme/ui/picker';
import { Api } from '../platform/api';

const MOST = 100;

/** What the pages of campaigns read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class CampaignsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<CampaignPage> {
    return this.api.ask(this.client.GET('/api/campaigns', { params: { query } }));
  }

  get(id: string): Promise<CampaignDetail> {
    return this.api.ask(this.client.GET('/api/campaigns/{id}', path(id)));
  }

  organisations(id: string, query: object): Promise<CampaignOrganisationPage> {
    return this.api.ask(this.client.GET('/api/campaigns/{id}/organisations', { params: { path: { id }, query } }));
  }

  /** The campaign with everybody who took part, for the form: no campaign has more than one page of them. */
  async whole(id: string): Promise<{ campaign: CampaignDetail; organisations: CampaignOrganisationPage['items'] }> {
    const campaign = await this.get(id);
    return { campaign, organisations: await this.allOrganisations(id) };
  }

  async allOrganisations(id: string): Promise<CampaignOrganisationPage['items']> {
    return (await this.organisations(id, { size: MOST })).items;
  }

  create(body: CampaignCreate): Promise<CampaignDetail> {
    return this.api.ask(this.client.POST('/api/campaigns', { body }));
  }

  put(id: string, body: CampaignPut): Promise<CampaignDetail> {
    return this.api.ask(this.client.PUT('/api/campaigns/{id}', { ...path(id), body }));
  }

  remove(id: string): Promise<CampaignDetail> {
    return this.api.ask(this.client.DELETE('/api/campaigns/{id}', path(id)));
  }

  restore(id: string): Promise<CampaignDetail> {
    return this.api.ask(this.client.POST('/api/campaigns/{id}/restore', path(id)));
  }

  propose(id: string, figureId: string): Promise<EvidenceProposed> {
    const params = { path: { id, figureId } };
    return this.api.ask(this.client.POST('/api/campaigns/{id}/figures/{figureId}/evidence', { params }));
  }

  /** @param own only groups that the reader leads, takes part in or has on their territory */
  async groups(own: boolean): Promise<GroupLabel[]> {
    const query = { size: MOST, ...(own ? { own: 'true' as const } : {}) };
    const { items } = await this.api.ask(this.client.GET('/api/working-groups', { params: { query } }));
    return items.map(({ id, slug, name, isDemo }) => ({ id, slug, name, isDemo }));
  }

  async themes(): Promise<ThemeLabel[]> {
    return (await this.api.ask(this.client.GET('/api/themes', { params: { query: { size: MOST } } }))).items;
  }

  async findOrganisations(q: string): Promise<Choice[]> {
    const { items } = await this.api.ask(this.client.GET('/api/organisations', { params: { query: { q } } }));
    return items.map(({ id, name }) => ({ id, label: name }));
  }
}

const path = (id: string) => ({ params: { path: { id } } });
