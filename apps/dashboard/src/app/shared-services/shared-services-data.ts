import { Injectable, inject } from '@angular/core';
import type {
  AcceptancePut,
  GroupLabel,
  InterestPut,
  MeasureLabel,
  ServiceOfferCreate,
  ServiceOfferPut,
  ServiceSavingCreate,
  ServiceSavingPut,
  SharedServiceCreate,
  SharedServiceDetail,
  SharedServicePage,
  SharedServicePut,
  SharedServiceStep,
  ThemeLabel,
  ZoneLabel,
} from '@zesumme/domain';
import { Api } from '../platform/api';

const MOST = 100;

/** What the pages of shared services read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class SharedServicesData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<SharedServicePage> {
    return this.api.ask(this.client.GET('/api/shared-services', { params: { query } }));
  }

  get(id: string): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.GET('/api/shared-services/{id}', path(id)));
  }

  create(body: SharedServiceCreate): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.POST('/api/shared-services', { body }));
  }

  put(id: string, body: SharedServicePut): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.PUT('/api/shared-services/{id}', { ...path(id), body }));
  }

  move(id: string, body: SharedServiceStep): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.POST('/api/shared-services/{id}/steps', { ...path(id), body }));
  }

  answer(id: string, body: InterestPut): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.PUT('/api/shared-services/{id}/interest', { ...path(id), body }));
  }

  accept(id: string, body: AcceptancePut): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.PUT('/api/shared-services/{id}/acceptance', { ...path(id), body }));
  }

  addOffer(id: string, body: ServiceOfferCreate): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.POST('/api/shared-services/{id}/offers', { ...path(id), body }));
  }

  putOffer(id: string, offerId: string, body: ServiceOfferPut): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.PUT('/api/shared-services/{id}/offers/{offerId}', { ...offer(id, offerId), body }));
  }

  removeOffer(id: string, offerId: string): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.DELETE('/api/shared-services/{id}/offers/{offerId}', offer(id, offerId)));
  }

  chooseOffer(id: string, offerId: string): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.POST('/api/shared-services/{id}/offers/{offerId}/choice', offer(id, offerId)));
  }

  addSaving(id: string, body: ServiceSavingCreate): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.POST('/api/shared-services/{id}/savings', { ...path(id), body }));
  }

  putSaving(id: string, savingId: string, body: ServiceSavingPut): Promise<SharedServiceDetail> {
    const at = saving(id, savingId);
    return this.api.ask(this.client.PUT('/api/shared-services/{id}/savings/{savingId}', { ...at, body }));
  }

  removeSaving(id: string, savingId: string): Promise<SharedServiceDetail> {
    return this.api.ask(this.client.DELETE('/api/shared-services/{id}/savings/{savingId}', saving(id, savingId)));
  }

  propose(id: string, version: number, measureIds: string[]): Promise<SharedServiceDetail> {
    const body = { version, measureIds };
    return this.api.ask(this.client.POST('/api/shared-services/{id}/evidence', { ...path(id), body }));
  }

  /** The measures of the catalogue in force, for which a service can be proposed. */
  async measures(): Promise<MeasureLabel[]> {
    const { items } = await this.api.ask(this.client.GET('/api/chapter-6/measures'));
    return items.flatMap(({ measures }) => measures);
  }

  /** @param own only groups that the reader leads or takes part in */
  async groups(own: boolean): Promise<GroupLabel[]> {
    const query = { size: MOST, ...(own ? { own: 'true' as const } : {}) };
    return (await this.api.ask(this.client.GET('/api/working-groups', { params: { query } }))).items;
  }

  async zones(): Promise<ZoneLabel[]> {
    return (await this.api.ask(this.client.GET('/api/zones', { params: { query: { size: MOST } } }))).items;
  }

  async themes(): Promise<ThemeLabel[]> {
    return (await this.api.ask(this.client.GET('/api/themes', { params: { query: { size: MOST } } }))).items;
  }
}

const path = (id: string) => ({ params: { path: { id } } });
const offer = (id: string, offerId: string) => ({ params: { path: { id, offerId } } });
const saving = (id: string, savingId: string) => ({ params: { path: { id, savingId } } });
