import { Injectable, inject } from '@angular/core';
import type {
  GroupLabel,
  ImportDetail,
  ImportField,
  ImportPage,
  ImportRemoved,
  ImportRowPage,
  ImportTarget,
  RowDecision,
} from '@zesumme/domain';
import { Api } from '../platform/api';
import { FormSender } from '../platform/files/form-sender';

type Seen = Pick<ImportDetail, 'id' | 'version'>;

/** What the pages of imports read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class ImportsData {
  private readonly api = inject(Api);
  private readonly sender = inject(FormSender);
  private readonly client = this.api.client;

  list(query: object): Promise<ImportPage> {
    return this.api.ask(this.client.GET('/api/imports', { params: { query } }));
  }

  get(id: string): Promise<ImportDetail> {
    return this.api.ask(this.client.GET('/api/imports/{id}', path(id)));
  }

  rows(id: string, query: object): Promise<ImportRowPage> {
    return this.api.ask(this.client.GET('/api/imports/{id}/rows', { params: { path: { id }, query } }));
  }

  /** @param sent is told the share that has left, from 0 to 1 */
  upload(target: ImportTarget, file: File, sent: (share: number) => void, stop: AbortSignal): Promise<ImportDetail> {
    const query = new URLSearchParams(
      Object.entries(target).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    return this.sender.send<ImportDetail>(`/api/imports?${query.toString()}`, file, sent, stop);
  }

  check({ id, version }: Seen, columns: (ImportField | null)[]): Promise<ImportDetail> {
    return this.api.ask(this.client.PUT('/api/imports/{id}/columns', { ...path(id), body: { version, columns } }));
  }

  decide({ id, version }: Seen, decision: RowDecision, numbers?: number[]): Promise<ImportDetail> {
    const body = { version, decision, ...(numbers ? { numbers } : {}) };
    return this.api.ask(this.client.POST('/api/imports/{id}/decisions', { ...path(id), body }));
  }

  apply({ id, version }: Seen): Promise<ImportDetail> {
    return this.api.ask(this.client.POST('/api/imports/{id}/application', { ...path(id), body: { version } }));
  }

  undo({ id, version }: Seen, rest: boolean): Promise<ImportDetail> {
    return this.api.ask(this.client.POST('/api/imports/{id}/undoing', { ...path(id), body: { version, rest } }));
  }

  remove(id: string): Promise<ImportRemoved> {
    return this.api.ask(this.client.DELETE('/api/imports/{id}', path(id)));
  }

  /** The group that a spreadsheet is brought in for. */
  async group(id: string): Promise<GroupLabel> {
    const group = await this.api.ask(this.client.GET('/api/working-groups/{id}', path(id)));
    return { id: group.id, slug: group.slug, name: group.name, isDemo: group.isDemo };
  }
}

const path = (id: string) => ({ params: { path: { id } } });
