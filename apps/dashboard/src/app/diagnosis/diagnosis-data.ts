import { Injectable, inject } from '@angular/core';
import type {
  GroupLabel,
  ProblemCreate,
  ProblemDetail,
  ProblemPage,
  ProblemPut,
  QuestionnaireCopy,
  QuestionnaireCreate,
  QuestionnaireDetail,
  QuestionnaireFollow,
  QuestionnaireMove,
  QuestionnairePage,
  QuestionnairePut,
  QuestionnaireTagsPut,
  QuestionnaireTold,
  ThemeLabel,
  WorkingGroupDetail,
} from '@zesumme/domain';
import { Api } from '../platform/api';

const MOST = 100;

/** What the pages of a diagnosis read from the API and ask of it. */
@Injectable({ providedIn: 'root' })
export class DiagnosisData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  list(query: object): Promise<QuestionnairePage> {
    return this.api.ask(this.client.GET('/api/questionnaires', { params: { query } }));
  }

  get(id: string): Promise<QuestionnaireDetail> {
    return this.api.ask(this.client.GET('/api/questionnaires/{id}', path(id)));
  }

  create(body: QuestionnaireCreate): Promise<QuestionnaireDetail> {
    return this.api.ask(this.client.POST('/api/questionnaires', { body }));
  }

  put(id: string, body: QuestionnairePut): Promise<QuestionnaireDetail> {
    return this.api.ask(this.client.PUT('/api/questionnaires/{id}', { ...path(id), body }));
  }

  remove(id: string): Promise<QuestionnaireDetail> {
    return this.api.ask(this.client.DELETE('/api/questionnaires/{id}', path(id)));
  }

  restore(id: string): Promise<QuestionnaireDetail> {
    return this.api.ask(this.client.POST('/api/questionnaires/{id}/restoration', path(id)));
  }

  copy(id: string, body: QuestionnaireCopy): Promise<QuestionnaireDetail> {
    return this.api.ask(this.client.POST('/api/questionnaires/{id}/copies', { ...path(id), body }));
  }

  move(id: string, body: QuestionnaireMove): Promise<QuestionnaireDetail> {
    return this.api.ask(this.client.POST('/api/questionnaires/{id}/state', { ...path(id), body }));
  }

  follow(id: string): Promise<QuestionnaireFollow> {
    return this.api.ask(this.client.GET('/api/questionnaires/{id}/responses', path(id)));
  }

  putStaff(id: string, organisationId: string, staff: number | null): Promise<QuestionnaireFollow> {
    const params = { path: { id, organisationId } };
    return this.api.ask(
      this.client.PUT('/api/questionnaires/{id}/responses/{organisationId}', { params, body: { staff } }),
    );
  }

  remind(id: string): Promise<QuestionnaireFollow> {
    return this.api.ask(this.client.POST('/api/questionnaires/{id}/reminders', path(id)));
  }

  renewLinks(id: string): Promise<QuestionnaireFollow> {
    return this.api.ask(this.client.POST('/api/questionnaires/{id}/links', path(id)));
  }

  results(id: string): Promise<QuestionnaireTold> {
    return this.api.ask(this.client.GET('/api/questionnaires/{id}/results', path(id)));
  }

  tag(id: string, body: QuestionnaireTagsPut): Promise<QuestionnaireTold> {
    return this.api.ask(this.client.PUT('/api/questionnaires/{id}/results/tags', { ...path(id), body }));
  }

  problems(query: object): Promise<ProblemPage> {
    return this.api.ask(this.client.GET('/api/problems', { params: { query } }));
  }

  problem(id: string): Promise<ProblemDetail> {
    return this.api.ask(this.client.GET('/api/problems/{id}', path(id)));
  }

  createProblem(body: ProblemCreate): Promise<ProblemDetail> {
    return this.api.ask(this.client.POST('/api/problems', { body }));
  }

  putProblem(id: string, body: ProblemPut): Promise<ProblemDetail> {
    return this.api.ask(this.client.PUT('/api/problems/{id}', { ...path(id), body }));
  }

  removeProblem(id: string): Promise<ProblemDetail> {
    return this.api.ask(this.client.DELETE('/api/problems/{id}', path(id)));
  }

  restoreProblem(id: string): Promise<ProblemDetail> {
    return this.api.ask(this.client.POST('/api/problems/{id}/restoration', path(id)));
  }

  group(id: string): Promise<WorkingGroupDetail> {
    return this.api.ask(this.client.GET('/api/working-groups/{id}', path(id)));
  }

  /** @param own only groups that the reader leads, takes part in or has on their territory */
  async groups(own: boolean): Promise<GroupLabel[]> {
    const query = { size: MOST, ...(own ? { own: 'true' as const } : {}) };
    const { items } = await this.api.ask(this.client.GET('/api/working-groups', { params: { query } }));
    return items.map(({ id, slug, name, isDemo }) => ({ id, slug, name, isDemo }));
  }

  async themes(): Promise<ThemeLabel[]> {
    return (await this.api.ask(this.client.GET('/api/themes', { params: { query: { size: MOST } } }))).items;
  }
}

const path = (id: string) => ({ params: { path: { id } } });
