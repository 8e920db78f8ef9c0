import { Injectable, inject } from '@angular/core';
import type {
  ErasurePreview,
  ErasureRow,
  HeldData,
  OwnPublication,
  Page,
  PeriodChange,
  PeriodEffect,
  PeriodKind,
  PeriodList,
  PersonKind,
  PersonRow,
  ProcessingRecord,
} from '@zesumme/domain';
import { Api } from '../platform/api';

/** Somebody whose data are looked at; nobody is named where it is the reader. */
export interface Whose {
  kind: PersonKind;
  id: string;
}

type Query = Record<string, string | number>;
const body = { understood: true } as const;

/** What the API holds about people. */
@Injectable({ providedIn: 'root' })
export class PersonalDataData {
  private readonly api = inject(Api);

  async own(): Promise<HeldData> {
    return (await this.api.ask(this.api.client.GET('/api/me/data'))) as HeldData;
  }

  async of(path: Whose): Promise<HeldData> {
    const asked = this.api.client.GET('/api/personal-data/people/{kind}/{id}', { params: { path } });
    return (await this.api.ask(asked)) as HeldData;
  }

  async people(query: Query): Promise<Page<PersonRow>> {
    const asked = this.api.client.GET('/api/personal-data/people', { params: { query } });
    return (await this.api.ask(asked)) as Page<PersonRow>;
  }

  async erasures(query: Query): Promise<Page<ErasureRow>> {
    const asked = this.api.client.GET('/api/personal-data/erasures', { params: { query } });
    return (await this.api.ask(asked)) as Page<ErasureRow>;
  }

  /** What an erasure would change. */
  async preview(whose: Whose | null): Promise<ErasurePreview> {
    const asked = whose
      ? this.api.client.GET('/api/personal-data/people/{kind}/{id}/erasure', { params: { path: whose } })
      : this.api.client.GET('/api/me/data/erasure');
    return (await this.api.ask(asked)) as ErasurePreview;
  }

  async erase(whose: Whose | null): Promise<void> {
    await (whose
      ? this.api.ask(
          this.api.client.POST('/api/personal-data/people/{kind}/{id}/erasure', { params: { path: whose }, body }),
        )
      : this.api.ask(this.api.client.POST('/api/me/data/erasure', { body })));
  }

  async periods(): Promise<PeriodList> {
    return (await this.api.ask(this.api.client.GET('/api/personal-data/periods'))) as PeriodList;
  }

  /** What another period would end. */
  async periodEffect(kind: PeriodKind, months: number): Promise<PeriodEffect> {
    const params = { path: { kind }, query: { months } };
    const asked = this.api.client.GET('/api/personal-data/periods/{kind}/preview', { params });
    return (await this.api.ask(asked)) as PeriodEffect;
  }

  async setPeriod(kind: PeriodKind, change: PeriodChange): Promise<void> {
    const params = { path: { kind } };
    await this.api.ask(this.api.client.PUT('/api/personal-data/periods/{kind}', { params, body: change }));
  }

  async ownPublication(): Promise<OwnPublication> {
    return (await this.api.ask(this.api.client.GET('/api/me/publication'))) as OwnPublication;
  }

  async setOwnPublication(name: boolean): Promise<OwnPublication> {
    return (await this.api.ask(this.api.client.PUT('/api/me/publication', { body: { name } }))) as OwnPublication;
  }

  async record(): Promise<ProcessingRecord> {
    return (await this.api.ask(this.api.client.GET('/api/personal-data/record'))) as ProcessingRecord;
  }
}
