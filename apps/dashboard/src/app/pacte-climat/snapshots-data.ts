import { Injectable, inject } from '@angular/core';
import type { SnapshotComparison, SnapshotCreate, SnapshotPage, SnapshotRow } from '@zesumme/domain';
import { Api } from '../platform/api';

/** Snapshots of a commune's chapter 6 as the API keeps them. */
@Injectable({ providedIn: 'root' })
export class SnapshotsData {
  private readonly api = inject(Api);

  async list(code: string, query: Record<string, string | number>): Promise<SnapshotPage> {
    const params = { path: { code }, query };
    return (await this.api.ask(this.api.client.GET('/api/communes/{code}/snapshots', { params }))) as SnapshotPage;
  }

  async take(code: string, body: SnapshotCreate): Promise<SnapshotRow> {
    const params = { path: { code } };
    const taken = await this.api.ask(this.api.client.POST('/api/communes/{code}/snapshots', { params, body }));
    return taken as SnapshotRow;
  }

  async remove(code: string, id: string): Promise<void> {
    const params = { path: { code, id } };
    await this.api.ask(this.api.client.DELETE('/api/communes/{code}/snapshots/{id}', { params }));
  }

  async restore(code: string, id: string): Promise<void> {
    const params = { path: { code, id } };
    await this.api.ask(this.api.client.POST('/api/communes/{code}/snapshots/{id}/restore', { params }));
  }

  /** @param other the id of another snapshot, or `now` */
  async compare(code: string, id: string, other: string): Promise<SnapshotComparison> {
    const params = { path: { code, id }, query: { with: other } };
    const compared = await this.api.ask(
      this.api.client.GET('/api/communes/{code}/snapshots/{id}/comparison', { params }),
    );
    return compared as SnapshotComparison;
  }
}
