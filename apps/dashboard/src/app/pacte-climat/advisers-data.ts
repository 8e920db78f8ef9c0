import { Injectable, inject } from '@angular/core';
import type { AdviserChosen, AdviserUntil, CommuneAdvisers } from '@zesumme/domain';
import { Api } from '../platform/api';

/** Who advises a commune, as the API keeps it. */
@Injectable({ providedIn: 'root' })
export class AdvisersData {
  private readonly api = inject(Api);

  of(code: string): Promise<CommuneAdvisers> {
    return this.api.ask(this.api.client.GET('/api/communes/{code}/advisers', { params: { path: { code } } }));
  }

  choose(code: string, body: AdviserChosen): Promise<CommuneAdvisers> {
    const params = { path: { code } };
    return this.api.ask(this.api.client.POST('/api/communes/{code}/advisers', { params, body }));
  }

  change(code: string, id: string, body: AdviserUntil): Promise<CommuneAdvisers> {
    const params = { path: { code, id } };
    return this.api.ask(this.api.client.PUT('/api/communes/{code}/advisers/{id}', { params, body }));
  }
}
