import { Injectable, inject } from '@angular/core';
import type { ApiTokenCreate, ApiTokenMade, ApiTokenPage } from '@zesumme/domain';
import { Api } from '../platform/api';

/** The tokens of a commune as the API keeps them. */
@Injectable({ providedIn: 'root' })
export class ApiTokensData {
  private readonly api = inject(Api);

  async list(code: string, query: Record<string, string | number>): Promise<ApiTokenPage> {
    const params = { path: { code }, query };
    return (await this.api.ask(this.api.client.GET('/api/communes/{code}/api-tokens', { params }))) as ApiTokenPage;
  }

  async create(code: string, body: ApiTokenCreate): Promise<ApiTokenMade> {
    const params = { path: { code } };
    const made = await this.api.ask(this.api.client.POST('/api/communes/{code}/api-tokens', { params, body }));
    return made as ApiTokenMade;
  }

  async revoke(code: string, id: string): Promise<void> {
    const params = { path: { code, id } };
    await this.api.ask(this.api.client.POST('/api/communes/{code}/api-tokens/{id}/revocation', { params }));
  }
}
