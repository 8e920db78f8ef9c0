import { Injectable, inject } from '@angular/core';
import type { EvidenceDecision, EvidencePage, EvidenceProposed, EvidenceRow } from '@zesumme/domain';
import { Api } from '../api';

/** Meetings as evidence, as the API keeps them. */
@Injectable({ providedIn: 'root' })
export class EvidenceData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<EvidencePage> {
    return this.api.ask(this.client.GET('/api/evidence', { params: { query } }));
  }

  decide(id: string, body: EvidenceDecision): Promise<EvidenceRow> {
    return this.api.ask(this.client.PUT('/api/evidence/{id}/decision', { params: { path: { id } }, body }));
  }

  propose(meetingId: string): Promise<EvidenceProposed> {
    return this.api.ask(this.client.POST('/api/meetings/{id}/evidence', { params: { path: { id: meetingId } } }));
  }
}
