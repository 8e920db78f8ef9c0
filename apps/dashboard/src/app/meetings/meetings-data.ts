import { Injectable, inject } from '@angular/core';
import type {
  Answer,
  Attendance,
  GroupLabel,
  HistoryPage,
  InvitationPage,
  InvitationUpdate,
  MeetingCreate,
  MeetingDetail,
  MeetingInvite,
  MeetingPage,
  MeetingState,
  MeetingUpdate,
  RegisterPage,
} from '@zesumme/domain';
import type { Choice } from '@zesumme/ui';
import { Api } from '../platform/api';

const MOST = 100;

/** A group that a meeting can be made for, with the companies that would be invited. */
export interface GroupChoice extends GroupLabel {
  companies: number;
}

/** What the pages of meetings read from the API and ask of it. Every act gives the meeting as it then is. */
@Injectable({ providedIn: 'root' })
export class MeetingsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<MeetingPage> {
    return this.api.ask(this.client.GET('/api/meetings', { params: { query } }));
  }

  get(id: string): Promise<MeetingDetail> {
    return this.api.ask(this.client.GET('/api/meetings/{id}', path(id)));
  }

  /** What the meeting decided, and what has become of it. */
  decisions(meetingId: string): Promise<RegisterPage> {
    const query = { meetingId, kind: ['decision' as const], size: MOST, sort: 'day' as const };
    return this.api.ask(this.client.GET('/api/register', { params: { query } }));
  }

  create(body: MeetingCreate): Promise<MeetingDetail> {
    return this.api.ask(this.client.POST('/api/meetings', { body }));
  }

  update(id: string, body: MeetingUpdate): Promise<MeetingDetail> {
    return this.api.ask(this.client.PATCH('/api/meetings/{id}', { ...path(id), body }));
  }

  move(id: string, version: number, to: MeetingState): Promise<MeetingDetail> {
    return this.api.ask(this.client.POST('/api/meetings/{id}/state', { ...path(id), body: { version, to } }));
  }

  /** One page of those invited. */
  invited(id: string, query: object): Promise<InvitationPage> {
    return this.api.ask(this.client.GET('/api/meetings/{id}/invitations', { params: { path: { id }, query } }));
  }

  invite(id: string, whom: Partial<MeetingInvite>): Promise<MeetingDetail> {
    const body = {
      wholeGroup: false,
      organisationIds: [],
      contactIds: [],
      guests: [],
      required: true,
      host: false,
      ...whom,
    };
    return this.api.ask(this.client.POST('/api/meetings/{id}/invitations', { ...path(id), body }));
  }

  updateInvitation(id: string, invitationId: string, body: InvitationUpdate): Promise<MeetingDetail> {
    const params = { path: { id, invitationId } };
    return this.api.ask(this.client.PATCH('/api/meetings/{id}/invitations/{invitationId}', { params, body }));
  }

  withdraw(id: string, invitationId: string): Promise<MeetingDetail> {
    const params = { path: { id, invitationId } };
    return this.api.ask(this.client.DELETE('/api/meetings/{id}/invitations/{invitationId}', { params }));
  }

  /** Ends the personal link that was sent for an invitation. */
  endLink(id: string, invitationId: string): Promise<MeetingDetail> {
    const params = { path: { id, invitationId } };
    return this.api.ask(this.client.DELETE('/api/meetings/{id}/invitations/{invitationId}/link', { params }));
  }

  /** Mails another personal link; the ones before are ended. */
  sendLink(id: string, invitationId: string): Promise<MeetingDetail> {
    const params = { path: { id, invitationId } };
    return this.api.ask(this.client.POST('/api/meetings/{id}/invitations/{invitationId}/link', { params }));
  }

  /** @param invitationId for an answer that somebody gave to whoever runs the meeting; the own invitation without it */
  async answer(
    id: string,
    answer: Exclude<Answer, 'needs-action'>,
    note: string | null,
    invitationId?: string,
  ): Promise<MeetingDetail> {
    const body = { answer, note, ...(invitationId ? { invitationId } : {}) };
    await this.api.ask(this.client.PUT('/api/meetings/{id}/answer', { ...path(id), body }));
    return this.get(id);
  }

  recordAttendance(
    id: string,
    version: number,
    entries: { invitationId: string; attendance: Attendance | null }[],
  ): Promise<MeetingDetail> {
    const body = { version, entries, asAccepted: false };
    return this.api.ask(this.client.PUT('/api/meetings/{id}/attendance', { ...path(id), body }));
  }

  /** Notes all who accepted as having been there, where nothing is noted of them yet. */
  recordAccepted(id: string, version: number): Promise<MeetingDetail> {
    const body = { version, entries: [], asAccepted: true };
    return this.api.ask(this.client.PUT('/api/meetings/{id}/attendance', { ...path(id), body }));
  }

  history(id: string, page: number): Promise<HistoryPage> {
    const params = { path: { id }, query: { page } };
    return this.api.ask(this.client.GET('/api/meetings/{id}/history', { params }));
  }

  /** The groups that the reader sees, or only the own ones, for the filter and the form. */
  async groups(onlyOwn: boolean): Promise<GroupChoice[]> {
    const query = { size: MOST, ...(onlyOwn ? { own: 'true' as const } : {}) };
    const { items } = await this.api.ask(this.client.GET('/api/working-groups', { params: { query } }));
    return items.map(({ id, slug, name, isDemo, counts }) => ({ id, slug, name, isDemo, companies: counts.members }));
  }

  async findOrganisations(q: string): Promise<Choice[]> {
    const { items } = await this.api.ask(this.client.GET('/api/organisations', { params: { query: { q } } }));
    return items.map(({ id, name }) => ({ id, label: name }));
  }

  async findContacts(q: string): Promise<Choice[]> {
    const { items } = await this.api.ask(this.client.GET('/api/contacts', { params: { query: { q } } }));
    return items.map(({ id, givenName, familyName, organisation }) => ({
      id,
      label: `${givenName} ${familyName}`,
      hint: organisation?.name,
    }));
  }
}

const path = (id: string) => ({ params: { path: { id } } });
