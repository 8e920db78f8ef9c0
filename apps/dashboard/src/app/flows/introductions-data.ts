import { Injectable, inject } from '@angular/core';
import type {
  IntroductionAnswer,
  IntroductionCreate,
  IntroductionFigures,
  IntroductionPage,
  IntroductionPool,
  IntroductionPoolCreate,
  IntroductionPoolWithdrawal,
  IntroductionRow,
  IntroductionStep,
  MeasureLabel,
} from '@zesumme/domain';
import { Api } from '../platform/api';

/** What the pages of introductions read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class IntroductionsData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<IntroductionPage> {
    return this.api.ask(this.client.GET('/api/introductions', { params: { query } }));
  }

  create(body: IntroductionCreate): Promise<IntroductionRow> {
    return this.api.ask(this.client.POST('/api/introductions', { body }));
  }

  createPool(body: IntroductionPoolCreate): Promise<IntroductionPool> {
    return this.api.ask(this.client.POST('/api/introductions/pools', { body }));
  }

  withdrawPool(id: string, body: IntroductionPoolWithdrawal): Promise<IntroductionPool> {
    return this.api.ask(this.client.POST('/api/introductions/pools/{id}/withdrawal', { ...path(id), body }));
  }

  answer(id: string, body: IntroductionAnswer): Promise<IntroductionRow> {
    return this.api.ask(this.client.POST('/api/introductions/{id}/answer', { ...path(id), body }));
  }

  move(id: string, body: IntroductionStep): Promise<IntroductionRow> {
    return this.api.ask(this.client.POST('/api/introductions/{id}/steps', { ...path(id), body }));
  }

  state(id: string, body: IntroductionFigures): Promise<IntroductionRow> {
    return this.api.ask(this.client.PUT('/api/introductions/{id}/figures', { ...path(id), body }));
  }

  propose(id: string, measureIds: string[]): Promise<IntroductionRow> {
    return this.api.ask(this.client.POST('/api/introductions/{id}/evidence', { ...path(id), body: { measureIds } }));
  }

  /** The measures of the catalogue in force, for which an exchange can be proposed. */
  async measures(): Promise<MeasureLabel[]> {
    const { items } = await this.api.ask(this.client.GET('/api/chapter-6/measures'));
    return items.flatMap(({ measures }) => measures);
  }
}

const path = (id: string) => ({ params: { path: { id } } });
