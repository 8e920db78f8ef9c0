import { Injectable, inject } from '@angular/core';
import type {
  MeasureDetail,
  EvidenceCoverage,
  EvidenceCreate,
  EvidenceDecision,
  EvidenceKind,
  EvidencePage,
  EvidenceProposed,
  EvidencePut,
  EvidenceRow,
  FigureChoice,
  GapPage,
} from '@zesumme/domain';
import type { Choice } from '@zesumme/ui/picker';
import { Api } from '../api';

/** The evidence of communes, as the API keeps it. */
@Injectable({ providedIn: 'root' })
export class EvidenceData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<EvidencePage> {
    return this.api.ask(this.client.GET('/api/evidence', { params: { query } }));
  }

  get(id: string): Promise<EvidenceRow> {
    return this.api.ask(this.client.GET('/api/evidence/{id}', { params: { path: { id } } }));
  }

  coverage(code: string): Promise<EvidenceCoverage> {
    const params = { path: { code } };
    return this.api.ask(this.client.GET('/api/communes/{code}/evidence/coverage', { params }));
  }

  gaps(code: string, query: object): Promise<GapPage> {
    const params = { path: { code }, query };
    return this.api.ask(this.client.GET('/api/communes/{code}/evidence/gaps', { params }));
  }

  add(code: string, body: EvidenceCreate): Promise<EvidenceRow> {
    return this.api.ask(this.client.POST('/api/communes/{code}/evidence', { params: { path: { code } }, body }));
  }

  edit(id: string, body: EvidencePut): Promise<EvidenceRow> {
    return this.api.ask(this.client.PUT('/api/evidence/{id}', { params: { path: { id } }, body }));
  }

  remove(id: string): Promise<EvidenceRow> {
    return this.api.ask(this.client.DELETE('/api/evidence/{id}', { params: { path: { id } } }));
  }

  restore(id: string): Promise<EvidenceRow> {
    return this.api.ask(this.client.POST('/api/evidence/{id}/restore', { params: { path: { id } } }));
  }

  decide(id: string, body: EvidenceDecision): Promise<EvidenceRow> {
    return this.api.ask(this.client.PUT('/api/evidence/{id}/decision', { params: { path: { id } }, body }));
  }

  propose(meetingId: string): Promise<EvidenceProposed> {
    return this.api.ask(this.client.POST('/api/meetings/{id}/evidence', { params: { path: { id: meetingId } } }));
  }

  proposeAction(actionId: string): Promise<EvidenceProposed> {
    return this.api.ask(this.client.POST('/api/actions/{id}/evidence', { params: { path: { id: actionId } } }));
  }

  /** The measures of the version by which the commune assesses itself, with their criteria. */
  async measures(code: string): Promise<MeasureDetail[]> {
    const { sections } = await this.api.ask(
      this.client.GET('/api/communes/{code}/chapter-6', { params: { path: { code } } }),
    );
    return sections.flatMap(({ measures }) => measures.map(({ measure }) => measure));
  }

  /** The figures of campaigns that can be evidence for the commune. */
  async figures(communeCode: string, q: string): Promise<FigureChoice[]> {
    const params = { path: { code: communeCode }, query: { q } };
    return (await this.api.ask(this.client.GET('/api/communes/{code}/evidence/figures', { params }))).items;
  }

  /** Records of ours that can be evidence for the commune, as a picker shows them. */
  async findSources(kind: EvidenceKind, communeCode: string, q: string): Promise<Choice[]> {
    if (kind === 'action') {
      const query = { communeCode, q };
      const { items } = await this.api.ask(this.client.GET('/api/actions', { params: { query } }));
      return items
        .filter(({ status }) => status !== 'abandoned')
        .map(({ id, title, group }) => ({ id, label: title, hint: group.name }));
    }
    if (kind === 'practice') {
      const { items } = await this.api.ask(this.client.GET('/api/practice-sheets', { params: { query: { q } } }));
      return items.map(({ id, title }) => ({ id, label: title }));
    }
    const query = { state: ['closed' as const], sort: '-startsAt' as const, q };
    const { items } = await this.api.ask(this.client.GET('/api/meetings', { params: { query } }));
    return items.map(({ id, title, group, startsLocal }) => ({
      id,
      label: title,
      hint: `${startsLocal.slice(0, 10)} · ${group.name}`,
    }));
  }
}
