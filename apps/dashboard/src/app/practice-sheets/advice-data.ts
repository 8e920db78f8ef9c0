import { Injectable, inject } from '@angular/core';
import type {
  AdviceIntroduction,
  AdviceRefusal,
  AdviceRequestCreate,
  AdviceRequestPage,
  AdviceRequestRow,
  ContactRow,
} from '@zesumme/domain';
import { Api } from '../platform/api';

const MOST = 100;

/** What requests for advice read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class AdviceData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<AdviceRequestPage> {
    return this.api.ask(this.client.GET('/api/advice-requests', { params: { query } }));
  }

  ask(body: AdviceRequestCreate): Promise<AdviceRequestRow> {
    return this.api.ask(this.client.POST('/api/advice-requests', { body }));
  }

  introduce(id: string, body: AdviceIntroduction): Promise<AdviceRequestRow> {
    return this.api.ask(this.client.POST('/api/advice-requests/{id}/introduction', { ...path(id), body }));
  }

  decline(id: string, body: AdviceRefusal): Promise<AdviceRequestRow> {
    return this.api.ask(this.client.POST('/api/advice-requests/{id}/refusal', { ...path(id), body }));
  }

  withdraw(id: string): Promise<AdviceRequestRow> {
    return this.api.ask(this.client.POST('/api/advice-requests/{id}/withdrawal', path(id)));
  }

  /** The contacts of an organisation, for whoever introduces one of them. */
  async contacts(organisationId: string): Promise<ContactRow[]> {
    const params = { path: { id: organisationId }, query: { size: MOST } };
    return (await this.api.ask(this.client.GET('/api/organisations/{id}/contacts', { params }))).items;
  }
}

const path = (id: string) => ({ params: { path: { id } } });
