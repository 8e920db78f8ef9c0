import { Injectable, inject } from '@angular/core';
import type {
  AttendanceTap,
  ItemMark,
  ItemRecord,
  MeetingOutcomes,
  MeetingRoom,
  MeetingRun,
  MeetingStep,
  OutcomeCreate,
  OutcomeDetail,
  OutcomeUpdate,
  RoomChange,
  RoomOrganisations,
  WalkIn,
} from '@zesumme/domain';
import { Api } from '../../platform/api';

/** What the page of a running meeting reads from the API and asks of it. */
@Injectable({ providedIn: 'root' })
export class RunData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  run(id: string): Promise<MeetingRun> {
    return this.api.ask(this.client.GET('/api/meetings/{id}/run', path(id)));
  }

  step(id: string, step: Partial<MeetingStep> & Pick<MeetingStep, 'step'>): Promise<MeetingRun> {
    const body = { from: null, to: null, unresolved: false, ...step };
    return this.api.ask(this.client.POST('/api/meetings/{id}/run', { ...path(id), body }));
  }

  room(id: string, query: object): Promise<MeetingRoom> {
    return this.api.ask(this.client.GET('/api/meetings/{id}/room', { params: { path: { id }, query } }));
  }

  organisations(id: string): Promise<RoomOrganisations> {
    return this.api.ask(this.client.GET('/api/meetings/{id}/room/organisations', path(id)));
  }

  tap(id: string, invitationId: string, body: AttendanceTap): Promise<RoomChange> {
    const params = { path: { id, invitationId } };
    return this.api.ask(this.client.PUT('/api/meetings/{id}/room/{invitationId}', { params, body }));
  }

  walkIn(id: string, body: WalkIn): Promise<RoomChange> {
    return this.api.ask(this.client.POST('/api/meetings/{id}/room', { ...path(id), body }));
  }

  outcomes(id: string): Promise<MeetingOutcomes> {
    return this.api.ask(this.client.GET('/api/meetings/{id}/outcomes', path(id)));
  }

  note(id: string, body: OutcomeCreate): Promise<OutcomeDetail> {
    return this.api.ask(this.client.POST('/api/meetings/{id}/outcomes', { ...path(id), body }));
  }

  change(id: string, outcomeId: string, body: OutcomeUpdate): Promise<OutcomeDetail> {
    const params = { path: { id, outcomeId } };
    return this.api.ask(this.client.PATCH('/api/meetings/{id}/outcomes/{outcomeId}', { params, body }));
  }

  remove(id: string, outcomeId: string): Promise<OutcomeDetail> {
    const params = { path: { id, outcomeId } };
    return this.api.ask(this.client.DELETE('/api/meetings/{id}/outcomes/{outcomeId}', { params }));
  }

  record(id: string, itemId: string, version: number, record: string): Promise<ItemRecord> {
    const params = { path: { id, itemId } };
    const body = { version, record };
    return this.api.ask(this.client.PUT('/api/meetings/{id}/agenda/{itemId}/record', { params, body }));
  }

  mark(id: string, itemId: string, isUnresolved: boolean): Promise<ItemMark> {
    const params = { path: { id, itemId } };
    return this.api.ask(this.client.PUT('/api/meetings/{id}/agenda/{itemId}/mark', { params, body: { isUnresolved } }));
  }
}

const path = (id: string) => ({ params: { path: { id } } });
