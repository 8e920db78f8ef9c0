import { Injectable, inject } from '@angular/core';
import type {
  CommuneLabel,
  ContactCreate,
  ContactPage,
  ContactRow,
  ContactUpdate,
  GroupLabel,
  HistoryPage,
  LikelyDuplicatesList,
  LogEntryCreate,
  LogEntryRow,
  LogEntryUpdate,
  LogPage,
  NaceRow,
  OrganisationCreate,
  OrganisationDetail,
  OrganisationPage,
  OrganisationUpdate,
  Participation,
} from '@zesumme/domain';
import type { Choice } from '@zesumme/ui';
import { Api } from '../platform/api';
import { Sectors } from './sectors';

const MOST = 100;

/** What the pages of organisations and contacts read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class OrganisationsData {
  private readonly api = inject(Api);
  private readonly sectors = inject(Sectors);
  private readonly client = this.api.client;

  list(query: object): Promise<OrganisationPage> {
    return this.api.ask(this.client.GET('/api/organisations', { params: { query } }));
  }

  get(id: string): Promise<OrganisationDetail> {
    return this.api.ask(this.client.GET('/api/organisations/{id}', path(id)));
  }

  create(body: OrganisationCreate): Promise<OrganisationDetail> {
    return this.api.ask(this.client.POST('/api/organisations', { body }));
  }

  update(id: string, body: OrganisationUpdate): Promise<OrganisationDetail> {
    return this.api.ask(this.client.PATCH('/api/organisations/{id}', { ...path(id), body }));
  }

  archive(id: string): Promise<OrganisationDetail> {
    return this.api.ask(this.client.POST('/api/organisations/{id}/archive', path(id)));
  }

  restore(id: string): Promise<OrganisationDetail> {
    return this.api.ask(this.client.POST('/api/organisations/{id}/restoration', path(id)));
  }

  history(id: string, page: number): Promise<HistoryPage> {
    const params = { path: { id }, query: { page } };
    return this.api.ask(this.client.GET('/api/organisations/{id}/history', { params }));
  }

  /** What it took part in, year by year. */
  participation(id: string): Promise<Participation> {
    return this.api.ask(this.client.GET('/api/organisations/{id}/participation', path(id)));
  }

  /** Organisations that are likely the one being typed. */
  likelyDuplicates(query: { name: string; website: string; exceptId?: string }): Promise<LikelyDuplicatesList> {
    return this.api.ask(this.client.GET('/api/organisations/likely-duplicates', { params: { query } }));
  }

  contacts(query: object): Promise<ContactPage> {
    return this.api.ask(this.client.GET('/api/contacts', { params: { query } }));
  }

  contact(id: string): Promise<ContactRow> {
    return this.api.ask(this.client.GET('/api/contacts/{id}', path(id)));
  }

  addContact(organisationId: string, body: ContactCreate): Promise<ContactRow> {
    return this.api.ask(this.client.POST('/api/organisations/{id}/contacts', { ...path(organisationId), body }));
  }

  updateContact(id: string, body: ContactUpdate): Promise<ContactRow> {
    return this.api.ask(this.client.PATCH('/api/contacts/{id}', { ...path(id), body }));
  }

  archiveContact(id: string): Promise<ContactRow> {
    return this.api.ask(this.client.POST('/api/contacts/{id}/archive', path(id)));
  }

  restoreContact(id: string): Promise<ContactRow> {
    return this.api.ask(this.client.POST('/api/contacts/{id}/restoration', path(id)));
  }

  log(organisationId: string, query: object): Promise<LogPage> {
    return this.api.ask(
      this.client.GET('/api/organisations/{id}/log', { params: { path: { id: organisationId }, query } }),
    );
  }

  addLogEntry(organisationId: string, body: LogEntryCreate): Promise<LogEntryRow> {
    return this.api.ask(this.client.POST('/api/organisations/{id}/log', { ...path(organisationId), body }));
  }

  updateLogEntry(id: string, body: LogEntryUpdate): Promise<LogEntryRow> {
    return this.api.ask(this.client.PATCH('/api/log/{id}', { ...path(id), body }));
  }

  removeLogEntry(id: string): Promise<LogEntryRow> {
    return this.api.ask(this.client.DELETE('/api/log/{id}', path(id)));
  }

  restoreLogEntry(id: string): Promise<LogEntryRow> {
    return this.api.ask(this.client.POST('/api/log/{id}/restoration', path(id)));
  }

  /** Groups that the reader may know of, for the filter. */
  async groups(): Promise<GroupLabel[]> {
    const query = { size: MOST };
    const { items } = await this.api.ask(this.client.GET('/api/working-groups', { params: { query } }));
    return items;
  }

  /** The sections of the classification, for the filter. */
  async sections(): Promise<NaceRow[]> {
    const query = { level: 1, size: MOST };
    const { items } = await this.api.ask(this.client.GET('/api/nace', { params: { query } }));
    return items;
  }

  /** Every commune, by name, for the filter. */
  async communes(): Promise<CommuneLabel[]> {
    const items: CommuneLabel[] = [];
    for (let page = 1; ; page += 1) {
      const query = { page, size: MOST };
      const found = await this.api.ask(this.client.GET('/api/communes', { params: { query } }));
      items.push(...found.items);
      if (found.items.length === 0 || items.length >= found.total) return items;
    }
  }

  readonly findSectors = async (q: string): Promise<Choice[]> => {
    const { items } = await this.api.ask(this.client.GET('/api/nace', { params: { query: { q } } }));
    return items.map((sector) => ({
      id: sector.code,
      label: this.sectors.nameOf(sector),
      hint: this.sectors.printed(sector.code),
    }));
  };

  readonly findCommunes = async (q: string): Promise<Choice[]> => {
    const { items } = await this.api.ask(this.client.GET('/api/communes', { params: { query: { q } } }));
    return items.map(({ code, name, canton }) => ({ id: code, label: name, hint: canton ?? undefined }));
  };

  readonly findZones = async (q: string): Promise<Choice[]> => {
    const { items } = await this.api.ask(this.client.GET('/api/zones', { params: { query: { q } } }));
    return items.map(({ id, name, communes }) => ({
      id,
      label: name,
      hint: communes.map((commune) => commune.name).join(', '),
    }));
  };
}

const path = (id: string) => ({ params: { path: { id } } });
