import { Injectable, inject } from '@angular/core';
import type { CountingCommunePage, CountingPage } from '@zesumme/domain';
import { Api } from './api';

type Query = Record<string, string | number>;

/** Which action of which group counts where in chapter 6, as the API reckons it. */
@Injectable({ providedIn: 'root' })
export class CountingData {
  private readonly api = inject(Api);

  async list(query: Query): Promise<CountingPage> {
    return (await this.api.ask(this.api.client.GET('/api/chapter-6/actions', { params: { query } }))) as CountingPage;
  }

  /** What a group counts for, by commune. */
  async communes(query: Query & { groupId: string }): Promise<CountingCommunePage> {
    return (await this.api.ask(
      this.api.client.GET('/api/chapter-6/actions/communes', { params: { query } }),
    )) as CountingCommunePage;
  }
}
