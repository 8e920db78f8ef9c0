import { Injectable, inject } from '@angular/core';
import type { Broker, DataSourceList, Locale, MessageReceipt, MessageSend, MessageSubject } from '@zesumme/domain';
import { Api } from '../platform/api';

/** What the public pages read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class PublicPagesData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  broker(): Promise<Broker> {
    return this.api.ask(this.client.GET('/api/broker'));
  }

  dataSources(locale: Locale): Promise<DataSourceList> {
    return this.api.ask(this.client.GET('/api/data-sources', { params: { query: { locale } } }));
  }

  send(body: MessageSend): Promise<MessageReceipt> {
    return this.api.ask(this.client.POST('/api/messages', { body }));
  }

  /** What a message is about, by name; nothing when there is no such thing or the reader may not know of it. */
  async nameOf(type: MessageSubject, id: string): Promise<string | null> {
    const params = { path: { id } };
    const ask = {
      'working-group': async () => (await this.api.ask(this.client.GET('/api/working-groups/{id}', { params }))).name,
      meeting: async () => (await this.api.ask(this.client.GET('/api/meetings/{id}', { params }))).title,
      action: async () => (await this.api.ask(this.client.GET('/api/actions/{id}', { params }))).title,
      'practice-sheet': async () =>
        (await this.api.ask(this.client.GET('/api/practice-sheets/{id}', { params }))).title,
      accessibility: () => Promise.resolve(null),
    };
    return ask[type]().catch(() => null);
  }
}
