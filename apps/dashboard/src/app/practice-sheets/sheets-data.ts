import { Injectable, inject } from '@angular/core';
import type {
  HistoryPage,
  PracticeAdoptionCreate,
  PracticeAdoptionPage,
  PracticeAdoptionRow,
  PracticeAdoptionUpdate,
  PracticeSheetCreate,
  PracticeSheetDetail,
  PracticeSheetPage,
  PracticeSheetUpdate,
} from '@zesumme/domain';
import type { Choice, I18n } from '@zesumme/ui';
import { Api } from '../platform/api';
import { measureTitle, themeName } from '../platform/names';

const MOST = 100;

/** What the pages of practice sheets read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class SheetsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<PracticeSheetPage> {
    return this.api.ask(this.client.GET('/api/practice-sheets', { params: { query } }));
  }

  /** @param key its slug or its id */
  get(key: string): Promise<PracticeSheetDetail> {
    return this.api.ask(this.client.GET('/api/practice-sheets/{id}', path(key)));
  }

  create(body: PracticeSheetCreate): Promise<PracticeSheetDetail> {
    return this.api.ask(this.client.POST('/api/practice-sheets', { body }));
  }

  update(id: string, body: PracticeSheetUpdate): Promise<PracticeSheetDetail> {
    return this.api.ask(this.client.PATCH('/api/practice-sheets/{id}', { ...path(id), body }));
  }

  archive(id: string): Promise<PracticeSheetDetail> {
    return this.api.ask(this.client.POST('/api/practice-sheets/{id}/archive', path(id)));
  }

  restore(id: string): Promise<PracticeSheetDetail> {
    return this.api.ask(this.client.POST('/api/practice-sheets/{id}/restoration', path(id)));
  }

  adoptions(sheetId: string, query: object): Promise<PracticeAdoptionPage> {
    return this.api.ask(
      this.client.GET('/api/practice-sheets/{id}/adoptions', { params: { path: { id: sheetId }, query } }),
    );
  }

  adopt(sheetId: string, body: PracticeAdoptionCreate): Promise<PracticeAdoptionRow> {
    return this.api.ask(this.client.POST('/api/practice-sheets/{id}/adoptions', { ...path(sheetId), body }));
  }

  updateAdoption(id: string, body: PracticeAdoptionUpdate): Promise<PracticeAdoptionRow> {
    return this.api.ask(this.client.PATCH('/api/practice-adoptions/{id}', { ...path(id), body }));
  }

  removeAdoption(id: string): Promise<PracticeAdoptionRow> {
    return this.api.ask(this.client.DELETE('/api/practice-adoptions/{id}', path(id)));
  }

  restoreAdoption(id: string): Promise<PracticeAdoptionRow> {
    return this.api.ask(this.client.POST('/api/practice-adoptions/{id}/restoration', path(id)));
  }

  history(id: string, query: object): Promise<HistoryPage> {
    return this.api.ask(this.client.GET('/api/practice-sheets/{id}/history', { params: { path: { id }, query } }));
  }

  /** Makes of the sheet what it was before a change. */
  putBack(id: string, eventId: string, version: number): Promise<PracticeSheetDetail> {
    const params = { path: { id, eventId } };
    const address = '/api/practice-sheets/{id}/history/{eventId}/restoration';
    return this.api.ask(this.client.POST(address, { params, body: { version } }));
  }

  async themeChoices(i18n: I18n): Promise<Choice[]> {
    const query = { size: MOST };
    const { items } = await this.api.ask(this.client.GET('/api/themes', { params: { query } }));
    return items.map((theme) => ({ id: theme.id, label: themeName(i18n, theme) }));
  }

  /** The measures of chapter 6, with the programme where there are several. */
  async measureChoices(i18n: I18n): Promise<Choice[]> {
    const { items } = await this.api.ask(this.client.GET('/api/chapter-6/measures'));
    return items.flatMap(({ programme, version, measures }) =>
      measures.map((measure) => ({
        id: measure.id,
        label: measureTitle(i18n, measure),
        ...(items.length > 1 ? { hint: version === null ? programme : `${programme} · ${version}` } : {}),
      })),
    );
  }

  async findSheets(q: string): Promise<Choice[]> {
    const { items } = await this.list({ q });
    return items.map(({ id, title }) => ({ id, label: title }));
  }

  async findOrganisations(q: string): Promise<Choice[]> {
    const { items } = await this.api.ask(this.client.GET('/api/organisations', { params: { query: { q } } }));
    return items.map(({ id, name }) => ({ id, label: name }));
  }
}

const path = (id: string) => ({ params: { path: { id } } });
