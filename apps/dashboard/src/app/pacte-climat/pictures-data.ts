import { Injectable, inject } from '@angular/core';
import type { CommuneMap, FrozenPage, MapListPage, MatrixPage, ResponsiblePage, SnapshotDetail } from '@zesumme/domain';
import { Api } from '../platform/api';

type Query = Record<string, string | number>;

/** The chapters 6 of communes side by side, as the API reads them. */
@Injectable({ providedIn: 'root' })
export class PicturesData {
  private readonly api = inject(Api);

  async matrix(query: Query): Promise<MatrixPage> {
    return (await this.api.ask(this.api.client.GET('/api/chapter-6/matrix', { params: { query } }))) as MatrixPage;
  }

  async map(): Promise<CommuneMap> {
    return (await this.api.ask(this.api.client.GET('/api/chapter-6/map'))) as CommuneMap;
  }

  /** The table beside the map, page by page. */
  async mapList(query: Query): Promise<MapListPage> {
    const asked = this.api.client.GET('/api/chapter-6/map/communes', { params: { query } });
    return (await this.api.ask(asked)) as MapListPage;
  }

  /** The evidence of a snapshot, page by page. */
  async snapshotEvidence(code: string, id: string, query: Query): Promise<FrozenPage> {
    const params = { path: { code, id }, query };
    const found = await this.api.ask(this.api.client.GET('/api/communes/{code}/snapshots/{id}/evidence', { params }));
    return found as FrozenPage;
  }

  /** How actions stand by who answers for them. */
  async responsibles(query: Query): Promise<ResponsiblePage> {
    const asked = this.api.client.GET('/api/actions/by-responsible', { params: { query } });
    return (await this.api.ask(asked)) as ResponsiblePage;
  }

  async snapshot(code: string, id: string): Promise<SnapshotDetail> {
    const params = { path: { code, id } };
    const found = await this.api.ask(this.api.client.GET('/api/communes/{code}/snapshots/{id}', { params }));
    return found as SnapshotDetail;
  }
}
