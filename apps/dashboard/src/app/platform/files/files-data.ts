import { Injectable, inject } from '@angular/core';
import type { AgendaFiles, FilePage, FileRow, FileTarget, LinkCreate, PictureConsents } from '@zesumme/domain';
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

  /** What those on a picture agreed to. */
  async consents(id: string): Promise<PictureConsents> {
    return (await this.api.ask(
      this.client.GET('/api/files/{id}/consents', { params: { path: { id } } }),
    )) as PictureConsents;
  }

  /** Nobody is named where nobody can be recognised. */
  async addConsent(id: string, personName: string | null): Promise<PictureConsents> {
    const asked = this.client.POST('/api/files/{id}/consents', { params: { path: { id } }, body: { personName } });
    return (await this.api.ask(asked)) as PictureConsents;
  }

  async withdrawConsent(id: string, consentId: string): Promise<PictureConsents> {
    const params = { path: { id, consentId } };
    const asked = this.client.POST('/api/files/{id}/consents/{consentId}/withdrawal', { params });
    return (await this.api.ask(asked)) as PictureConsents;
  }

  restore(id: string): Promise<FileRow> {
    return this.api.ask(this.client.POST('/api/files/{id}/restore', { params: { path: { id } } }));
  }
}
