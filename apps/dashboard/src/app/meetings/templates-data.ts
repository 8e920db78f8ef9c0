import { Injectable, inject } from '@angular/core';
import type {
  AgendaTemplateCreate,
  AgendaTemplatePage,
  AgendaTemplateRow,
  AgendaTemplateUpdate,
} from '@zesumme/domain';
import { Api } from '../platform/api';

/** Agendas that are kept to begin others with. */
@Injectable({ providedIn: 'root' })
export class TemplatesData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<AgendaTemplatePage> {
    return this.api.ask(this.client.GET('/api/agenda-templates', { params: { query } }));
  }

  keep(body: AgendaTemplateCreate): Promise<AgendaTemplateRow> {
    return this.api.ask(this.client.POST('/api/agenda-templates', { body }));
  }

  rename(id: string, body: AgendaTemplateUpdate): Promise<AgendaTemplateRow> {
    return this.api.ask(this.client.PATCH('/api/agenda-templates/{id}', { ...path(id), body }));
  }

  remove(id: string): Promise<{ id: string }> {
    return this.api.ask(this.client.DELETE('/api/agenda-templates/{id}', path(id)));
  }

  restore(id: string): Promise<AgendaTemplateRow> {
    return this.api.ask(this.client.POST('/api/agenda-templates/{id}/restoration', path(id)));
  }
}

const path = (id: string) => ({ params: { path: { id } } });
