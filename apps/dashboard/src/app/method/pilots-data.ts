import { Injectable, inject } from '@angular/core';
import type {
  GroupLabel,
  PilotCopy,
  PilotCreate,
  PilotDetail,
  PilotPage,
  PilotPut,
  ThemeLabel,
  WorkingGroupDetail,
} from '@zesumme/domain';
import { Api } from '../platform/api';

const MOST = 100;

/** What the pages of pilots read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class PilotsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<PilotPage> {
    return this.api.ask(this.client.GET('/api/pilots', { params: { query } }));
  }

  get(id: string): Promise<PilotDetail> {
    return this.api.ask(this.client.GET('/api/pilots/{id}', path(id)));
  }

  create(body: PilotCreate): Promise<PilotDetail> {
    return this.api.ask(this.client.POST('/api/pilots', { body }));
  }

  put(id: string, body: PilotPut): Promise<PilotDetail> {
    return this.api.ask(this.client.PUT('/api/pilots/{id}', { ...path(id), body }));
  }

  remove(id: string): Promise<PilotDetail> {
    return this.api.ask(this.client.DELETE('/api/pilots/{id}', path(id)));
  }

  restore(id: string): Promise<PilotDetail> {
    return this.api.ask(this.client.POST('/api/pilots/{id}/restoration', path(id)));
  }

  copy(id: string, body: PilotCopy): Promise<PilotDetail> {
    return this.api.ask(this.client.POST('/api/pilots/{id}/copies', { ...path(id), body }));
  }

  group(id: string): Promise<WorkingGroupDetail> {
    return this.api.ask(this.client.GET('/api/working-groups/{id}', path(id)));
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
}

const path = (id: string) => ({ params: { path: { id } } });
