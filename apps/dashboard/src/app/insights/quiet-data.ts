import { Injectable, inject } from '@angular/core';
import type {
  GroupLabel,
  QuietGroup,
  QuietGroupPage,
  QuietOrganisationPage,
  QuietThresholdsSet,
} from '@zesumme/domain';
import { Api } from '../platform/api';

const MOST = 100;

/** What the pages of those gone quiet read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class QuietData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  organisations(query: object): Promise<QuietOrganisationPage> {
    return this.api.ask(this.client.GET('/api/quiet/organisations', { params: { query } }));
  }

  groups(query: object): Promise<QuietGroupPage> {
    return this.api.ask(this.client.GET('/api/quiet/groups', { params: { query } }));
  }

  setThresholds(groupId: string, body: QuietThresholdsSet): Promise<QuietGroup> {
    const params = { path: { id: groupId } };
    return this.api.ask(this.client.PUT('/api/quiet/groups/{id}/thresholds', { params, body }));
  }

  /** The groups that are watched, for the filter. */
  async groupNames(): Promise<GroupLabel[]> {
    const { items } = await this.groups({ size: MOST, sort: 'name' });
    return items.map(({ group }) => group);
  }
}
