import { Injectable, inject } from '@angular/core';
import type { MailingPage, MailingProgress } from '@zesumme/domain';
import { Api } from '../platform/api';

/** What is read of the mails about a meeting, and asked for them. */
@Injectable({ providedIn: 'root' })
export class MailingData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  progress(id: string): Promise<MailingProgress> {
    return this.api.ask(this.client.GET('/api/meetings/{id}/mailing', { params: { path: { id } } }));
  }

  recipients(id: string, query: object): Promise<MailingPage> {
    return this.api.ask(this.client.GET('/api/meetings/{id}/mailing/recipients', { params: { path: { id }, query } }));
  }

  retry(id: string): Promise<MailingProgress> {
    return this.api.ask(this.client.POST('/api/meetings/{id}/mailing/retry', { params: { path: { id } } }));
  }
}
