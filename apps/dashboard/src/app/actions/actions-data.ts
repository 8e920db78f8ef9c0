import { Injectable, inject } from '@angular/core';
import type {
  ActionCreate,
  ActionDetail,
  ActionPage,
  ActionReport,
  ActionUpdate,
  AgendaItem,
  GroupLabel,
  HistoryPage,
  MeetingRow,
  ProgrammeMeasures,
  ThemeLabel,
} from '@zesumme/domain';
import type { Choice } from '@zesumme/ui/picker';
import { Api } from '../platform/api';

const MOST = 100;

/** What the pages of actions read from the API and ask of it. Every act gives the action as it then is. */
@Injectable({ providedIn: 'root' })
export class ActionsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<ActionPage> {
    return this.api.ask(this.client.GET('/api/actions', { params: { query } }));
  }

  get(id: string): Promise<ActionDetail> {
    return this.api.ask(this.client.GET('/api/actions/{id}', path(id)));
  }

  create(body: ActionCreate): Promise<ActionDetail> {
    return this.api.ask(this.client.POST('/api/actions', { body }));
  }

  update(id: string, body: ActionUpdate): Promise<ActionDetail> {
    return this.api.ask(this.client.PATCH('/api/actions/{id}', { ...path(id), body }));
  }

  report(id: string, body: ActionReport): Promise<ActionDetail> {
    return this.api.ask(this.client.POST('/api/actions/{id}/updates', { ...path(id), body }));
  }

  stateShare(id: string, code: string, share: number | null): Promise<ActionDetail> {
    const params = { path: { id, code } };
    return this.api.ask(this.client.PUT('/api/actions/{id}/communes/{code}', { params, body: { share } }));
  }

  history(id: string, page: number): Promise<HistoryPage> {
    const params = { path: { id }, query: { page } };
    return this.api.ask(this.client.GET('/api/actions/{id}/history', { params }));
  }

  /** @param own only groups that the reader leads, takes part in or has on their territory */
  async groups(own: boolean): Promise<GroupLabel[]> {
    const query = { size: MOST, ...(own ? { own: 'true' as const } : {}) };
    return (await this.api.ask(this.client.GET('/api/working-groups', { params: { query } }))).items;
  }

  async themes(): Promise<ThemeLabel[]> {
    return (await this.api.ask(this.client.GET('/api/themes', { params: { query: { size: MOST } } }))).items;
  }

  /** The measures that an action can serve, by programme. */
  async measures(): Promise<ProgrammeMeasures[]> {
    return (await this.api.ask(this.client.GET('/api/chapter-6/measures'))).items;
  }

  /** The meetings of a group in which an action may have been born, the latest first. */
  async meetings(groupId: string): Promise<MeetingRow[]> {
    const query = { groupId, size: MOST, sort: '-startsAt' as const };
    return (await this.api.ask(this.client.GET('/api/meetings', { params: { query } }))).items;
  }

  async agendaOf(meetingId: string): Promise<Pick<AgendaItem, 'id' | 'title'>[]> {
    return (await this.api.ask(this.client.GET('/api/meetings/{id}', path(meetingId)))).agenda;
  }

  async findOrganisations(q: string): Promise<Choice[]> {
    const { items } = await this.api.ask(this.client.GET('/api/organisations', { params: { query: { q } } }));
    return items.map(({ id, name }) => ({ id, label: name }));
  }

  async contactsOf(organisationId: string): Promise<Choice[]> {
    const params = { path: { id: organisationId }, query: { size: MOST } };
    const { items } = await this.api.ask(this.client.GET('/api/organisations/{id}/contacts', { params }));
    return items.map(({ id, givenName, familyName }) => ({ id, label: `${givenName} ${familyName}` }));
  }

  async findCommunes(q: string): Promise<Choice[]> {
    const { items } = await this.api.ask(this.client.GET('/api/communes', { params: { query: { q } } }));
    return items.map(({ code, name, canton }) => ({ id: code, label: name, hint: canton ?? undefined }));
  }
}

const path = (id: string) => ({ params: { path: { id } } });
