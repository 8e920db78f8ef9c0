import { Injectable, inject } from '@angular/core';
import type { GroupLabel, RegisterPage, RegisterRow } from '@zesumme/domain';
import type { Choice } from '@zesumme/ui/picker';
import { Api } from '../platform/api';

const MOST = 100;

/** What the page of the register reads from the API. */
@Injectable({ providedIn: 'root' })
export class RegisterData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<RegisterPage> {
    return this.api.ask(this.client.GET('/api/register', { params: { query } }));
  }

  /** Says on which day a decision was carried out, or that it was not. @throws Problem `stale` */
  async carryOut({ id, meeting, version }: RegisterRow, doneDay: string | null): Promise<number> {
    const params = { path: { id: meeting?.id ?? '', outcomeId: id } };
    const outcome = await this.api.ask(
      this.client.POST('/api/meetings/{id}/outcomes/{outcomeId}/done', { params, body: { version, doneDay } }),
    );
    return outcome.version;
  }

  /** @param own only groups that the reader takes part in or has on their territory */
  async groups(own: boolean): Promise<GroupLabel[]> {
    const query = { size: MOST, ...(own ? { own: 'true' as const } : {}) };
    return (await this.api.ask(this.client.GET('/api/working-groups', { params: { query } }))).items;
  }

  async findOrganisations(q: string): Promise<Choice[]> {
    const { items } = await this.api.ask(this.client.GET('/api/organisations', { params: { query: { q } } }));
    return items.map(({ id, name }) => ({ id, label: name }));
  }

  async organisationName(id: string): Promise<string> {
    return (await this.api.ask(this.client.GET('/api/organisations/{id}', { params: { path: { id } } }))).name;
  }
}
