import { Injectable, inject } from '@angular/core';
import type {
  PublicChapter,
  PublicCommunePage,
  PublicPageChoice,
  PublicPageDetail,
  PublicPagePut,
} from '@zesumme/domain';
import { Api } from '../platform/api';

/** What communes publish, and how a commune chooses it, as the API keeps it. */
@Injectable({ providedIn: 'root' })
export class OpenDataData {
  private readonly api = inject(Api);

  async communes(query: Record<string, string | number>): Promise<PublicCommunePage> {
    const found = await this.api.ask(this.api.client.GET('/api/public/communes', { params: { query } }));
    return found as PublicCommunePage;
  }

  /** What the commune publishes: the same data as everybody fetches. */
  async chapter(code: string): Promise<PublicChapter> {
    const params = { path: { code } };
    const found = await this.api.ask(this.api.client.GET('/api/public/communes/{code}/chapter-6.json', { params }));
    return found as PublicChapter;
  }

  async page(code: string): Promise<PublicPageDetail> {
    const params = { path: { code } };
    const found = await this.api.ask(this.api.client.GET('/api/communes/{code}/public-page', { params }));
    return found as PublicPageDetail;
  }

  async keep(code: string, body: PublicPagePut): Promise<PublicPageDetail> {
    const params = { path: { code } };
    const kept = await this.api.ask(this.api.client.PUT('/api/communes/{code}/public-page', { params, body }));
    return kept as PublicPageDetail;
  }

  /** What everybody would see under this choice. */
  async preview(code: string, body: PublicPageChoice): Promise<PublicChapter> {
    const params = { path: { code } };
    const shown = await this.api.ask(
      this.api.client.POST('/api/communes/{code}/public-page/preview', { params, body }),
    );
    return shown as PublicChapter;
  }
}
