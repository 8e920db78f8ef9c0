import { Injectable, inject } from '@angular/core';
import type {
  GroupLabel,
  IdeaAction,
  IdeaCreate,
  IdeaDetail,
  IdeaPage,
  IdeaPlot,
  IdeaPut,
  IdeaRating,
  IdeaVoiceInput,
  ProblemRow,
  ThemeLabel,
  WorkingGroupDetail,
} from '@zesumme/domain';
import { Api } from '../platform/api';

const MOST = 100;

/** What the pages of ideas read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class IdeasData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<IdeaPage> {
    return this.api.ask(this.client.GET('/api/ideas', { params: { query } }));
  }

  plot(query: object): Promise<IdeaPlot> {
    return this.api.ask(this.client.GET('/api/ideas/plot', { params: { query } }));
  }

  get(id: string): Promise<IdeaDetail> {
    return this.api.ask(this.client.GET('/api/ideas/{id}', path(id)));
  }

  create(body: IdeaCreate): Promise<IdeaDetail> {
    return this.api.ask(this.client.POST('/api/ideas', { body }));
  }

  put(id: string, body: IdeaPut): Promise<IdeaDetail> {
    return this.api.ask(this.client.PUT('/api/ideas/{id}', { ...path(id), body }));
  }

  rate(id: string, body: IdeaRating): Promise<IdeaDetail> {
    return this.api.ask(this.client.PUT('/api/ideas/{id}/rating', { ...path(id), body }));
  }

  speak(id: string, body: IdeaVoiceInput): Promise<IdeaDetail> {
    return this.api.ask(this.client.PUT('/api/ideas/{id}/voice', { ...path(id), body }));
  }

  act(id: string, body: IdeaAction): Promise<IdeaDetail> {
    return this.api.ask(this.client.POST('/api/ideas/{id}/action', { ...path(id), body }));
  }

  remove(id: string): Promise<IdeaDetail> {
    return this.api.ask(this.client.DELETE('/api/ideas/{id}', path(id)));
  }

  restore(id: string): Promise<IdeaDetail> {
    return this.api.ask(this.client.POST('/api/ideas/{id}/restoration', path(id)));
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

  /** The problems of a group, those that wait for a solution first. */
  async problems(groupId: string): Promise<Pick<ProblemRow, 'id' | 'title'>[]> {
    const query = { groupId, size: MOST, sort: 'title' as const };
    return (await this.api.ask(this.client.GET('/api/problems', { params: { query } }))).items;
  }
}

const path = (id: string) => ({ params: { path: { id } } });
