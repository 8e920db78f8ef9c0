import { Injectable, inject } from '@angular/core';
import {
  type FlowCounts,
  type FlowCreate,
  type FlowDetail,
  type FlowPage,
  type FlowPlaces,
  type FlowPoolAnswer,
  type FlowPut,
  type MatchDismissal,
  type MatchPage,
  type MatchRow,
  type WasteCodeLabel,
  type ZoneLabel,
  printedWasteCode,
} from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import type { Choice } from '@zesumme/ui/picker';
import { Api } from '../platform/api';

const MOST = 100;

/** What the pages of flows and matches read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class FlowsData {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly client = this.api.client;

  list(query: object): Promise<FlowPage> {
    return this.api.ask(this.client.GET('/api/flows', { params: { query } }));
  }

  get(id: string): Promise<FlowDetail> {
    return this.api.ask(this.client.GET('/api/flows/{id}', path(id)));
  }

  create(body: FlowCreate): Promise<FlowDetail> {
    return this.api.ask(this.client.POST('/api/flows', { body }));
  }

  put(id: string, body: FlowPut): Promise<FlowDetail> {
    return this.api.ask(this.client.PUT('/api/flows/{id}', { ...path(id), body }));
  }

  withdraw(id: string): Promise<FlowDetail> {
    return this.api.ask(this.client.DELETE('/api/flows/{id}', path(id)));
  }

  restore(id: string): Promise<FlowDetail> {
    return this.api.ask(this.client.POST('/api/flows/{id}/restore', path(id)));
  }

  renew(id: string, version: number): Promise<FlowDetail> {
    return this.api.ask(this.client.POST('/api/flows/{id}/renewal', { ...path(id), body: { version } }));
  }

  pool(id: string): Promise<FlowPoolAnswer> {
    return this.api.ask(this.client.GET('/api/flows/{id}/pool', path(id)));
  }

  counts(code: string): Promise<FlowCounts> {
    return this.api.ask(this.client.GET('/api/communes/{code}/flow-counts', { params: { path: { code } } }));
  }

  /** Where a flow of the organisation can be; without an id, of the reader's own. */
  places(organisationId: string | null): Promise<FlowPlaces> {
    const query = organisationId === null ? {} : { organisationId };
    return this.api.ask(this.client.GET('/api/flows/places', { params: { query } }));
  }

  matches(query: object): Promise<MatchPage> {
    return this.api.ask(this.client.GET('/api/flow-matches', { params: { query } }));
  }

  dismiss(id: string, body: MatchDismissal): Promise<MatchRow> {
    return this.api.ask(this.client.POST('/api/flow-matches/{id}/dismissal', { ...path(id), body }));
  }

  takeUp(id: string): Promise<MatchRow> {
    return this.api.ask(this.client.DELETE('/api/flow-matches/{id}/dismissal', path(id)));
  }

  async zones(): Promise<ZoneLabel[]> {
    return (await this.api.ask(this.client.GET('/api/zones', { params: { query: { size: MOST } } }))).items;
  }

  /** Codes of the waste list for ordinary words in any of the three languages. */
  readonly findWastes = async (q: string): Promise<Choice[]> => {
    const params = { query: { q, level: 3, size: 30 } };
    const { items } = await this.api.ask(this.client.GET('/api/waste-codes', { params }));
    return items.map((code) => this.wasteChoice(code));
  };

  readonly findSectors = async (q: string): Promise<Choice[]> => {
    const { items } = await this.api.ask(this.client.GET('/api/nace', { params: { query: { q, level: 4 } } }));
    return items.map(({ code, nameFr, nameDe, nameEn }) => ({
      id: code,
      label: { fr: nameFr, de: nameDe, en: nameEn }[this.i18n.locale()],
      hint: code,
    }));
  };

  readonly findZones = async (q: string): Promise<Choice[]> => {
    const { items } = await this.api.ask(this.client.GET('/api/zones', { params: { query: { q } } }));
    return items.map(({ id, name }) => ({ id, label: name }));
  };

  readonly findCommunes = async (q: string): Promise<Choice[]> => {
    const { items } = await this.api.ask(this.client.GET('/api/communes', { params: { query: { q } } }));
    return items.map(({ code, name }) => ({ id: code, label: name }));
  };

  readonly findOrganisations = async (q: string): Promise<Choice[]> => {
    const { items } = await this.api.ask(this.client.GET('/api/organisations', { params: { query: { q } } }));
    return items.map(({ id, name }) => ({ id, label: name }));
  };

  /** A code as a picker shows it. */
  wasteChoice({ code, hazardous, titleFr, titleDe, titleEn }: WasteCodeLabel): Choice {
    const title = { fr: titleFr, de: titleDe, en: titleEn }[this.i18n.locale()];
    const hint = hazardous ? this.i18n.t('flows.hazardous') : '';
    return { id: code, label: `${printedWasteCode(code, hazardous)} ${title}`, ...(hint ? { hint } : {}) };
  }
}

const path = (id: string) => ({ params: { path: { id } } });
