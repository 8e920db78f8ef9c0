import { Injectable, inject } from '@angular/core';
import type {
  AssessedMeasure,
  AssessmentPut,
  AuditCreate,
  CertificationDetail,
  Chapter6Detail,
  Chapter6Documents,
  Chapter6HistoryPage,
  Chapter6Page,
  Chapter6Settings,
} from '@zesumme/domain';
import type { Choice } from '@zesumme/ui/picker';
import { Api } from '../platform/api';

type Query = Record<string, string | number>;

/** So many rows are answered at once. */
const MOST = 100;

/** Chapter 6 as the API keeps it. */
@Injectable({ providedIn: 'root' })
export class Chapter6Data {
  private readonly api = inject(Api);

  async communes(query: Query): Promise<Chapter6Page> {
    return (await this.api.ask(this.api.client.GET('/api/chapter-6/communes', { params: { query } }))) as Chapter6Page;
  }

  /** Every commune that the reader may see: the country has a hundred. */
  async all(): Promise<Chapter6Page['items']> {
    const first = await this.communes({ size: MOST });
    const pages = Array.from({ length: Math.ceil(first.total / MOST) - 1 }, (_, index) => index + 2);
    const others = await Promise.all(pages.map((page) => this.communes({ size: MOST, page })));
    return [first, ...others].flatMap(({ items }) => items);
  }

  /** The cantons of the communes that the reader may see. */
  async cantons(): Promise<string[]> {
    return [...new Set((await this.all()).flatMap(({ canton }) => canton ?? []))];
  }

  async of(code: string): Promise<Chapter6Detail> {
    const path = { code };
    const found = await this.api.ask(this.api.client.GET('/api/communes/{code}/chapter-6', { params: { path } }));
    return found as Chapter6Detail;
  }

  async assess(code: string, measureId: string, body: AssessmentPut): Promise<Chapter6Detail> {
    const path = { code, measureId };
    const saved = await this.api.ask(
      this.api.client.PUT('/api/communes/{code}/chapter-6/measures/{measureId}', { params: { path }, body }),
    );
    return saved as Chapter6Detail;
  }

  /** Those who speak for the commune's administration. */
  async findContacts(communeCode: string, q: string): Promise<Choice[]> {
    const params = { query: { communeCode, q } };
    const { items } = await this.api.ask(this.api.client.GET('/api/contacts', { params }));
    return items.map(({ id, givenName, familyName, functionTitle }) => ({
      id,
      label: `${givenName} ${familyName}`,
      hint: functionTitle ?? undefined,
    }));
  }

  async certification(code: string): Promise<CertificationDetail> {
    const params = { path: { code } };
    return await this.api.ask(this.api.client.GET('/api/communes/{code}/certification', { params }));
  }

  /** Enters the result of an audit, or corrects the one that is stored. */
  async keepAudit(
    code: string,
    body: AuditCreate,
    stored?: { id: string; version: number },
  ): Promise<CertificationDetail> {
    const { client } = this.api;
    if (!stored) {
      return await this.api.ask(client.POST('/api/communes/{code}/audits', { params: { path: { code } }, body }));
    }
    const params = { path: { code, id: stored.id } };
    const changed = { ...body, version: stored.version };
    return await this.api.ask(client.PUT('/api/communes/{code}/audits/{id}', { params, body: changed }));
  }

  async removeAudit(code: string, id: string): Promise<CertificationDetail> {
    const params = { path: { code, id } };
    return await this.api.ask(this.api.client.DELETE('/api/communes/{code}/audits/{id}', { params }));
  }

  async restoreAudit(code: string, id: string): Promise<CertificationDetail> {
    const params = { path: { code, id } };
    return await this.api.ask(this.api.client.POST('/api/communes/{code}/audits/{id}/restore', { params }));
  }

  /** What there is to hand over. */
  async documents(code: string): Promise<Chapter6Documents> {
    const params = { path: { code } };
    const found = await this.api.ask(this.api.client.GET('/api/communes/{code}/chapter-6/documents', { params }));
    return found as Chapter6Documents;
  }

  async changeSettings(code: string, body: Chapter6Settings): Promise<Chapter6Detail> {
    const path = { code };
    const saved = await this.api.ask(
      this.api.client.PUT('/api/communes/{code}/chapter-6/setting', { params: { path }, body }),
    );
    return saved as Chapter6Detail;
  }

  async history(code: string, query: Query): Promise<Chapter6HistoryPage> {
    const path = { code };
    const found = await this.api.ask(
      this.api.client.GET('/api/communes/{code}/chapter-6/history', { params: { path, query } }),
    );
    return found as Chapter6HistoryPage;
  }
}

/** All measures of a commune's chapter 6, in their order. */
export const measuresOf = ({ sections }: Pick<Chapter6Detail, 'sections'>): AssessedMeasure[] =>
  sections.flatMap(({ measures }) => measures);

/** Whether the commune has said anything of a measure whose points are published. */
export const isAnythingEntered = ({ total }: Pick<Chapter6Detail, 'total'>): boolean =>
  total.assessed > 0 || total.planned > 0;
