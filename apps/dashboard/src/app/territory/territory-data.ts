import { Injectable, inject } from '@angular/core';
import type {
  CommunePage,
  CommuneRow,
  DataSource,
  NacePage,
  NeighbourPage,
  ThemeCreate,
  ThemeDetail,
  ThemePage,
  ThemeRow,
  ThemeUpdate,
  WorkingGroupPage,
  ZoneCreate,
  ZoneDetail,
  ZonePage,
  ZoneUpdate,
} from '@zesumme/domain';
import { I18n, type Choice } from '@zesumme/ui';
import { Api } from '../platform/api';

const MOST = 100;

/** What the pages of zones, themes and reference data read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class TerritoryData {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly client = this.api.client;
  private communesOfCountry: Promise<CommuneRow[]> | null = null;

  zones(query: object): Promise<ZonePage> {
    return this.api.ask(this.client.GET('/api/zones', { params: { query } })) as Promise<ZonePage>;
  }

  neighbours(query: object): Promise<NeighbourPage> {
    return this.api.ask(this.client.GET('/api/neighbours', { params: { query } })) as Promise<NeighbourPage>;
  }

  zone(id: string): Promise<ZoneDetail> {
    return this.api.ask(this.client.GET('/api/zones/{id}', path(id))) as Promise<ZoneDetail>;
  }

  createZone(body: ZoneCreate): Promise<ZoneDetail> {
    return this.api.ask(this.client.POST('/api/zones', { body })) as Promise<ZoneDetail>;
  }

  updateZone(id: string, body: ZoneUpdate): Promise<ZoneDetail> {
    return this.api.ask(this.client.PATCH('/api/zones/{id}', { ...path(id), body })) as Promise<ZoneDetail>;
  }

  archiveZone(id: string): Promise<ZoneDetail> {
    return this.api.ask(this.client.POST('/api/zones/{id}/archive', path(id))) as Promise<ZoneDetail>;
  }

  restoreZone(id: string): Promise<ZoneDetail> {
    return this.api.ask(this.client.POST('/api/zones/{id}/restoration', path(id))) as Promise<ZoneDetail>;
  }

  themes(query: object): Promise<ThemePage> {
    return this.api.ask(this.client.GET('/api/themes', { params: { query } }));
  }

  /** By its id or its slug. */
  theme(id: string): Promise<ThemeDetail> {
    return this.api.ask(this.client.GET('/api/themes/{id}', path(id)));
  }

  groups(query: object): Promise<WorkingGroupPage> {
    return this.api.ask(this.client.GET('/api/working-groups', { params: { query } }));
  }

  createTheme(body: ThemeCreate): Promise<ThemeRow> {
    return this.api.ask(this.client.POST('/api/themes', { body }));
  }

  updateTheme(id: string, body: ThemeUpdate): Promise<ThemeRow> {
    return this.api.ask(this.client.PATCH('/api/themes/{id}', { ...path(id), body }));
  }

  communes(query: object): Promise<CommunePage> {
    return this.api.ask(this.client.GET('/api/communes', { params: { query } }));
  }

  nace(query: object): Promise<NacePage> {
    return this.api.ask(this.client.GET('/api/nace', { params: { query } }));
  }

  /** Every commune, by name; read once, since they change only when the product is started anew. */
  allCommunes(): Promise<CommuneRow[]> {
    this.communesOfCountry ??= this.readAllCommunes();
    this.communesOfCountry.catch(() => (this.communesOfCountry = null));
    return this.communesOfCountry;
  }

  readonly findCommunes = async (q: string): Promise<Choice[]> => {
    const { items } = await this.communes({ q });
    return items.map(({ code, name, canton }) => ({ id: code, label: name, hint: canton ?? undefined }));
  };

  /** Where one set of data comes from, in the reader's language. */
  async source(key: string): Promise<DataSource | null> {
    const query = { locale: this.i18n.locale() };
    const { items } = await this.api.ask(this.client.GET('/api/data-sources', { params: { query } }));
    return items.find((source) => source.key === key) ?? null;
  }

  private async readAllCommunes(): Promise<CommuneRow[]> {
    const first = await this.communes({ size: MOST });
    const items = [...first.items];
    for (let page = 2; items.length < first.total; page += 1) {
      const next = await this.communes({ size: MOST, page });
      if (next.items.length === 0) break;
      items.push(...next.items);
    }
    return items;
  }
}

const path = (id: string) => ({ params: { path: { id } } });
