import { Injectable, inject } from '@angular/core';
import type { AgendaFiles, FilePage, FileRow, FileTarget, LinkCreate } from '@zesumme/domain';
import { Api } from '../api';

/** What is read of the files beside a record, and asked for them. */
@Injectable({ providedIn: 'root' })
export class FilesData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(target: FileTarget, query: object): Promise<FilePage> {
    return this.api.ask(this.client.GET('/api/files', { params: { query: { ...target, ...query } } }));
  }

  /** How many there are with each item of an agenda, in one request. */
  ofAgenda(meetingId: string): Promise<AgendaFiles> {
    return this.api.ask(this.client.GET('/api/files/agenda', { params: { query: { meetingId } } }));
  }

  addLink(body: LinkCreate): Promise<FileRow> {
    return this.api.ask(this.client.POST('/api/files/links', { body }));
  }

  remove(id: string): Promise<FileRow> {
    return this.api.ask(this.client.DELETE('/api/files/{id}', { params: { path: { id } } }));
  }

  restore(id: string): Promise<FileRow> {
    return this.api.ask(this.client.POST('/api/files/{id}/restore', { params: { path: { id } } }));
  }
}
