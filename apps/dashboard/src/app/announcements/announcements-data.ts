import { Injectable, inject } from '@angular/core';
import type {
  AnnouncementCreate,
  AnnouncementPage,
  AnnouncementRemoved,
  AnnouncementRow,
  AnnouncementUpdate,
  Audience,
  AudienceQuery,
  GroupLabel,
  ReachPage,
  ThemeLabel,
} from '@zesumme/domain';
import { Api } from '../platform/api';

const MOST = 100;

/** What the pages of announcements read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class AnnouncementsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<AnnouncementPage> {
    return this.api.ask(this.client.GET('/api/announcements', { params: { query } }));
  }

  get(id: string): Promise<AnnouncementRow> {
    return this.api.ask(this.client.GET('/api/announcements/{id}', path(id)));
  }

  /** Whom it would reach today. */
  audience(query: AudienceQuery): Promise<Audience> {
    return this.api.ask(this.client.GET('/api/announcements/audience', { params: { query } }));
  }

  create(body: AnnouncementCreate): Promise<AnnouncementRow> {
    return this.api.ask(this.client.POST('/api/announcements', { body }));
  }

  update(id: string, body: AnnouncementUpdate): Promise<AnnouncementRow> {
    return this.api.ask(this.client.PATCH('/api/announcements/{id}', { ...path(id), body }));
  }

  remove(id: string): Promise<AnnouncementRemoved> {
    return this.api.ask(this.client.DELETE('/api/announcements/{id}', path(id)));
  }

  send(id: string, version: number): Promise<AnnouncementRow> {
    return this.api.ask(this.client.POST('/api/announcements/{id}/sending', { ...path(id), body: { version } }));
  }

  retract(id: string): Promise<AnnouncementRow> {
    return this.api.ask(this.client.POST('/api/announcements/{id}/retraction', path(id)));
  }

  correct(id: string): Promise<AnnouncementRow> {
    return this.api.ask(this.client.POST('/api/announcements/{id}/correction', path(id)));
  }

  reach(id: string, query: object): Promise<ReachPage> {
    return this.api.ask(this.client.GET('/api/announcements/{id}/recipients', { params: { path: { id }, query } }));
  }

  /** The groups that the reader sees, or only the own ones. */
  async groups(onlyOwn: boolean): Promise<GroupLabel[]> {
    const query = { size: MOST, ...(onlyOwn ? { own: 'true' as const } : {}) };
    const { items } = await this.api.ask(this.client.GET('/api/working-groups', { params: { query } }));
    return items.map(({ id, slug, name, isDemo }) => ({ id, slug, name, isDemo }));
  }

  async themes(): Promise<ThemeLabel[]> {
    return (await this.api.ask(this.client.GET('/api/themes', { params: { query: { size: MOST } } }))).items;
  }
}

const path = (id: string) => ({ params: { path: { id } } });
