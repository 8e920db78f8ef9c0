import { Injectable, inject } from '@angular/core';
import type { BacklogCreate, BacklogPage, BacklogRow, BacklogUpdate } from '@zesumme/domain';
import { Api } from '../platform/api';

/** What the backlog of a group reads from the API and asks of it. */
@Injectable({ providedIn: 'root' })
export class BacklogData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(groupId: string, query: object): Promise<BacklogPage> {
    const params = { path: { id: groupId }, query };
    return this.api.ask(this.client.GET('/api/working-groups/{id}/backlog', { params }));
  }

  create(groupId: string, body: BacklogCreate): Promise<BacklogRow> {
    return this.api.ask(this.client.POST('/api/working-groups/{id}/backlog', { ...path(groupId), body }));
  }

  update(id: string, body: BacklogUpdate): Promise<BacklogRow> {
    return this.api.ask(this.client.PATCH('/api/backlog/{id}', { ...path(id), body }));
  }

  remove(id: string): Promise<{ id: string }> {
    return this.api.ask(this.client.DELETE('/api/backlog/{id}', path(id)));
  }

  restore(id: string): Promise<BacklogRow> {
    return this.api.ask(this.client.POST('/api/backlog/{id}/restoration', path(id)));
  }
}

const path = (id: string) => ({ params: { path: { id } } });
