import { Injectable, inject } from '@angular/core';
import type { ItemRecord, MeetingDetail, MinutesDetail } from '@zesumme/domain';
import { Api } from '../../platform/api';

/** Where a document of a meeting is to be had. */
export const documentUrl = (id: string, file: 'minutes.pdf' | 'minutes.docx' | 'agenda.pdf'): string =>
  `/api/meetings/${id}/${file}`;

/** What is read of minutes, and done with them. */
@Injectable({ providedIn: 'root' })
export class MinutesData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  get(id: string): Promise<MinutesDetail> {
    return this.api.ask(this.client.GET('/api/meetings/{id}/minutes', path(id)));
  }

  write(id: string, version: number, minutes: string): Promise<MeetingDetail> {
    return this.api.ask(this.client.PUT('/api/meetings/{id}/minutes', { ...path(id), body: { version, minutes } }));
  }

  note(id: string, itemId: string, version: number, record: string): Promise<ItemRecord> {
    const params = { path: { id, itemId } };
    return this.api.ask(
      this.client.PUT('/api/meetings/{id}/agenda/{itemId}/record', { params, body: { version, record } }),
    );
  }

  close(id: string, version: number): Promise<MeetingDetail> {
    const body = { version, to: 'closed' as const };
    return this.api.ask(this.client.POST('/api/meetings/{id}/state', { ...path(id), body }));
  }

  /** @param meetingId at which they were approved; null takes the approval back */
  approve(id: string, version: number, meetingId: string | null): Promise<MinutesDetail> {
    const body = { version, meetingId };
    return this.api.ask(this.client.PUT('/api/meetings/{id}/minutes/approval', { ...path(id), body }));
  }

  correct(id: string, version: number, text: string): Promise<MinutesDetail> {
    const body = { version, text };
    return this.api.ask(this.client.POST('/api/meetings/{id}/minutes/corrections', { ...path(id), body }));
  }
}

const path = (id: string) => ({ params: { path: { id } } });
