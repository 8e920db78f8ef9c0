import { Injectable, inject } from '@angular/core';
import type {
  CatalogueCheck,
  CatalogueCreate,
  CataloguePage,
  CataloguePut,
  CatalogueVersionDetail,
  Chapter6Detail,
  CommuneLabel,
  CommuneMove,
  MoveProposal,
} from '@zesumme/domain';
import { Api } from '../platform/api';
import { FormSender } from '../platform/files/form-sender';

type Seen = Pick<CatalogueVersionDetail, 'id' | 'version'>;
type Sent = (share: number) => void;

const path = (id: string) => ({ params: { path: { id } } });

/** What the pages of catalogues read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class CataloguesData {
  private readonly api = inject(Api);
  private readonly sender = inject(FormSender);
  private readonly client = this.api.client;

  list(query: object): Promise<CataloguePage> {
    return this.api.ask(this.client.GET('/api/catalogues', { params: { query } }));
  }

  get(id: string): Promise<CatalogueVersionDetail> {
    return this.api.ask(this.client.GET('/api/catalogues/{id}', path(id)));
  }

  create(body: CatalogueCreate): Promise<CatalogueVersionDetail> {
    return this.api.ask(this.client.POST('/api/catalogues', { body }));
  }

  addVersion(id: string): Promise<CatalogueVersionDetail> {
    return this.api.ask(this.client.POST('/api/catalogues/{id}/versions', path(id)));
  }

  put(id: string, body: CataloguePut): Promise<CatalogueVersionDetail> {
    return this.api.ask(this.client.PUT('/api/catalogues/{id}', { ...path(id), body }));
  }

  publish({ id, version }: Seen): Promise<CatalogueVersionDetail> {
    return this.api.ask(this.client.POST('/api/catalogues/{id}/publication', { ...path(id), body: { version } }));
  }

  async remove(id: string): Promise<void> {
    await this.api.ask(this.client.DELETE('/api/catalogues/{id}', path(id)));
  }

  /** What the spreadsheet would do; nothing is written. */
  check(id: string, file: File, sent: Sent, stop: AbortSignal): Promise<CatalogueCheck> {
    return this.sender.send<CatalogueCheck>(`/api/catalogues/${id}/import/check`, file, sent, stop);
  }

  take({ id, version }: Seen, file: File, sent: Sent, stop: AbortSignal): Promise<CatalogueVersionDetail> {
    return this.sender.send<CatalogueVersionDetail>(
      `/api/catalogues/${id}/import?version=${version}`,
      file,
      sent,
      stop,
    );
  }

  /** @param to the version to which the commune would move; empty to read only which ones there are */
  proposal(code: string, to: string): Promise<MoveProposal> {
    return this.api.ask(
      this.client.GET('/api/communes/{code}/chapter-6/catalogue', { params: { path: { code }, query: { to } } }),
    );
  }

  move(code: string, body: CommuneMove): Promise<Chapter6Detail> {
    return this.api.ask(
      this.client.POST('/api/communes/{code}/chapter-6/catalogue', { params: { path: { code } }, body }),
    );
  }

  async commune(code: string): Promise<CommuneLabel> {
    const { commune } = await this.api.ask(
      this.client.GET('/api/communes/{code}/chapter-6', { params: { path: { code } } }),
    );
    return commune;
  }
}
