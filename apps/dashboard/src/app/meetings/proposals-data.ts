import { Injectable, inject } from '@angular/core';
import type { ProposalCreate, ProposalDecision, ProposalPage, ProposalRow } from '@zesumme/domain';
import { Api } from '../platform/api';

/** What is proposed for the agenda of a meeting. */
@Injectable({ providedIn: 'root' })
export class ProposalsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(meetingId: string, query: object): Promise<ProposalPage> {
    const params = { path: { id: meetingId }, query };
    return this.api.ask(this.client.GET('/api/meetings/{id}/proposals', { params }));
  }

  propose(meetingId: string, body: ProposalCreate): Promise<ProposalRow> {
    return this.api.ask(this.client.POST('/api/meetings/{id}/proposals', { ...path(meetingId), body }));
  }

  withdraw(id: string): Promise<{ id: string }> {
    return this.api.ask(this.client.DELETE('/api/proposals/{id}', path(id)));
  }

  restore(id: string): Promise<ProposalRow> {
    return this.api.ask(this.client.POST('/api/proposals/{id}/restoration', path(id)));
  }

  decide(id: string, body: ProposalDecision): Promise<ProposalRow> {
    return this.api.ask(this.client.PUT('/api/proposals/{id}/decision', { ...path(id), body }));
  }
}

const path = (id: string) => ({ params: { path: { id } } });
