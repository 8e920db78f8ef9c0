import { Injectable, inject } from '@angular/core';
import type {
  PracticeAdoptionCreate,
  PracticeAdoptionPage,
  PracticeAdoptionRow,
  PracticeAdoptionUpdate,
  PracticeSheetCreate,
  PracticeSheetDetail,
  PracticeSheetPage,
  PracticeSheetUpdate,
} from '@zesumme/domain';
import type { Choice } from '@zesumme/ui';
import { Api } from '../platform/api';

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

  async findOrganisations(q: string): Promise<Choice[]> {
    const { items } = await this.api.ask(this.client.GET('/api/organisations', { params: { query: { q } } }));
    return items.map(({ id, name }) => ({ id, label: name }));
  }
}

const path = (id: string) => ({ params: { path: { id } } });
