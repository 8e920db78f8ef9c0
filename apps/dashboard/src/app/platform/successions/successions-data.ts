import { Injectable, inject } from '@angular/core';
import type {
  ContactRow,
  SuccessionConfirm,
  SuccessionCreate,
  SuccessionPage,
  SuccessionRefuse,
  SuccessionRow,
} from '@zesumme/domain';
import { Api } from '../api';

const MOST = 100;

/** What the pages of successors and substitutes read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class SuccessionsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<SuccessionPage> {
    return this.api.ask(this.client.GET('/api/successions', { params: { query } }));
  }

  propose(body: SuccessionCreate): Promise<SuccessionRow> {
    return this.api.ask(this.client.POST('/api/successions', { body }));
  }

  confirm(id: string, body: SuccessionConfirm): Promise<SuccessionRow> {
    return this.api.ask(this.client.POST('/api/successions/{id}/confirmation', { ...path(id), body }));
  }

  refuse(id: string, body: SuccessionRefuse): Promise<SuccessionRow> {
    return this.api.ask(this.client.POST('/api/successions/{id}/refusal', { ...path(id), body }));
  }

  withdraw(id: string): Promise<SuccessionRow> {
    return this.api.ask(this.client.POST('/api/successions/{id}/withdrawal', path(id)));
  }

  /** The contacts of an organisation, for whoever names one of them. */
  async colleagues(organisationId: string): Promise<ContactRow[]> {
    const params = { path: { id: organisationId }, query: { size: MOST } };
    return (await this.api.ask(this.client.GET('/api/organisations/{id}/contacts', { params }))).items;
  }
}

const path = (id: string) => ({ params: { path: { id } } });
