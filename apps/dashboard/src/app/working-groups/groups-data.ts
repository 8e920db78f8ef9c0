import { Injectable, inject } from '@angular/core';
import type {
  AccountLabel,
  ActionPage,
  GroupMethod,
  GroupStatistics,
  HistoryPage,
  MeetingPage,
  MembershipCreate,
  MembershipPage,
  MembershipRow,
  MembershipUpdate,
  MethodStepCreate,
  MethodStepUpdate,
  StoryPage,
  ThemeLabel,
  WorkingGroupCreate,
  WorkingGroupDetail,
  WorkingGroupPage,
  WorkingGroupUpdate,
  ZoneLabel,
} from '@zesumme/domain';
import type { Choice } from '@zesumme/ui';
import { Api } from '../platform/api';

const MOST = 100;
const DECISIONS = 10;

/** What the pages of groups read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class GroupsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<WorkingGroupPage> {
    return this.api.ask(this.client.GET('/api/working-groups', { params: { query } }));
  }

  /** By id or slug. */
  get(key: string): Promise<WorkingGroupDetail> {
    return this.api.ask(this.client.GET('/api/working-groups/{id}', path(key)));
  }

  create(body: WorkingGroupCreate): Promise<WorkingGroupDetail> {
    return this.api.ask(this.client.POST('/api/working-groups', { body }));
  }

  update(id: string, body: WorkingGroupUpdate): Promise<WorkingGroupDetail> {
    return this.api.ask(this.client.PATCH('/api/working-groups/{id}', { ...path(id), body }));
  }

  archive(id: string): Promise<WorkingGroupDetail> {
    return this.api.ask(this.client.POST('/api/working-groups/{id}/archive', path(id)));
  }

  restore(id: string): Promise<WorkingGroupDetail> {
    return this.api.ask(this.client.POST('/api/working-groups/{id}/restoration', path(id)));
  }

  history(id: string, page: number): Promise<HistoryPage> {
    const params = { path: { id }, query: { page } };
    return this.api.ask(this.client.GET('/api/working-groups/{id}/history', { params }));
  }

  /** How the themes of a group go through the method. */
  method(id: string): Promise<GroupMethod> {
    return this.api.ask(this.client.GET('/api/working-groups/{id}/method', path(id)));
  }

  /** What happened in a group, the newest first. */
  story(id: string, query: object): Promise<StoryPage> {
    return this.api.ask(this.client.GET('/api/working-groups/{id}/story', { params: { path: { id }, query } }));
  }

  addStep(id: string, body: MethodStepCreate): Promise<GroupMethod> {
    return this.api.ask(this.client.POST('/api/working-groups/{id}/method-steps', { ...path(id), body }));
  }

  correctStep(id: string, body: MethodStepUpdate): Promise<GroupMethod> {
    return this.api.ask(this.client.PATCH('/api/method-steps/{id}', { ...path(id), body }));
  }

  takeStepBack(id: string): Promise<GroupMethod> {
    return this.api.ask(this.client.DELETE('/api/method-steps/{id}', path(id)));
  }

  /** Decisions of the meetings of a group, the latest first. */
  async findDecisions(groupId: string, q: string): Promise<Choice[]> {
    const query = { groupId, q, kind: ['decision' as const], size: DECISIONS };
    const { items } = await this.api.ask(this.client.GET('/api/register', { params: { query } }));
    return items.map(({ id, text, meeting }) => ({ id, label: text, hint: meeting?.title }));
  }

  memberships(id: string, query: object): Promise<MembershipPage> {
    return this.api.ask(this.client.GET('/api/working-groups/{id}/memberships', { params: { path: { id }, query } }));
  }

  addMembership(id: string, body: MembershipCreate): Promise<MembershipRow> {
    return this.api.ask(this.client.POST('/api/working-groups/{id}/memberships', { ...path(id), body }));
  }

  changeMembership(id: string, body: MembershipUpdate): Promise<MembershipRow> {
    return this.api.ask(this.client.PATCH('/api/memberships/{id}', { ...path(id), body }));
  }

  meetings(groupId: string, query: object): Promise<MeetingPage> {
    return this.api.ask(this.client.GET('/api/meetings', { params: { query: { groupId, ...query } } }));
  }

  actions(groupId: string, query: object): Promise<ActionPage> {
    return this.api.ask(this.client.GET('/api/actions', { params: { query: { groupId, ...query } } }));
  }

  /** By id or slug. */
  statistics(key: string): Promise<GroupStatistics> {
    return this.api.ask(this.client.GET('/api/working-groups/{id}/statistics', path(key)));
  }

  async zones(): Promise<ZoneLabel[]> {
    return (await this.api.ask(this.client.GET('/api/zones', { params: { query: { size: MOST } } }))).items;
  }

  async themes(): Promise<ThemeLabel[]> {
    return (await this.api.ask(this.client.GET('/api/themes', { params: { query: { size: MOST } } }))).items;
  }

  possibleLeads(): Promise<AccountLabel[]> {
    return this.api.ask(this.client.GET('/api/working-groups/possible-leads'));
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
}

const path = (id: string) => ({ params: { path: { id } } });
