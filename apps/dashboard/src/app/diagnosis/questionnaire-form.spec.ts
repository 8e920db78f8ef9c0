import type { QuestionnaireDetail } from '@zesumme/domain';
import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, button, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { closedQuestionnaire, modeQuestion } from '../../testing/questionnaire';
import { Problem } from '../platform/problem';
import { ProblemFormPage } from './problem-form';
import { QuestionnaireFormPage } from './questionnaire-form';

const { group, theme } = closedQuestionnaire;
const other = { ...group, id: '00000000-0000-4000-8000-000000000301', name: 'Nord' };
const drafted: QuestionnaireDetail = {
  ...closedQuestionnaire,
  state: 'draft',
  can: { ...closedQuestionnaire.can, edit: true },
};
const done = jest.fn();
const words = (root: Element | null) => (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
const pageOf = <T>(...items: T[]) => ({ items, total: items.length, page: 1, size: 100 });
const lists = {
  'GET /api/working-groups': () => pageOf(group, other),
  'GET /api/working-groups/{id}': () => ({ ...group, themes: [{ theme, phase: 'diagnosis' }] }),
  'GET /api/questionnaires': () => pageOf(closedQuestionnaire),
  'GET /api/questionnaires/{id}': () => drafted,
};
const as = (api: FakeApi) =>
  reader(api, {
    me: signedIn('project-manager'),
    providers: [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm: () => Promise.resolve(true) } },
    ],
  });
const still = async (fixture: { whenStable(): Promise<unknown> }): Promise<void> => {
  for (let round = 0; round < 3; round += 1) await settle();
  await fixture.whenStable();
};
/** The form, with what it asks of the API. */
async function opened(inputs: Record<string, string> = {}, more: ConstructorParameters<typeof FakeApi>[0] = {}) {
  const api = new FakeApi({ ...lists, ...more });
  await as(api);
  const fixture = await show(QuestionnaireFormPage, inputs);
  await still(fixture);
  const fill = async (id: string, value: string): Promise<void> => {
    type(fixture.root, id, value);
    await still(fixture);
  };
  const press = async (name: string): Promise<void> => {
    button(fixture.root, name).click();
    await still(fixture);
  };
  const sent = async (): Promise<void> => {
    send(fixture.root);
    await still(fixture);
  };
  return { api, fixture, root: fixture.root, fill, press, sent };
}
const has = (root: HTMLElement, id: string): boolean => root.querySelector(`[id="${id}"]`) !== null;

beforeEach(() => done.mockReset());

describe('The form of a questionnaire', () => {
  it('sends what is asked, in its sections and languages, without what a kind has no use for', async () => {
    const { api, fill, press, sent } = await opened({}, { 'POST /api/questionnaires': () => drafted });
    await fill('groupId', group.id);
    await fill('themeId', theme.id);
    await fill('title.fr', 'Trajets');
    await press('Ajouter une question');
    await fill('sections.0.questions.0.text.fr', 'Comment venez-vous ?');
    await fill('sections.0.questions.0.options.0.text.fr', 'En bus');
    await fill('sections.0.questions.0.options.1.text.fr', 'En voiture');
    await press('Ajouter une question');
    await fill('sections.0.questions.1.text.fr', 'Combien de minutes ?');
    await fill('sections.0.questions.1.options.0.text.fr', 'oublié');
    await fill('sections.0.questions.1.kind', 'number');
    await fill('sections.0.questions.1.unit', 'min');
    await sent();
    const [body] = api.sentTo('/api/questionnaires') as [
      { content: { sections: { questions: { kind: string; options: unknown[] }[] }[] } },
    ];
    expect(body).toMatchObject({ groupId: group.id, themeId: theme.id, way: 'employees', languages: ['fr'] });
    const questions = body.content.sections[0]?.questions ?? [];
    expect(questions.map(({ kind, options }) => [kind, options.length])).toEqual([
      ['single', 2],
      ['number', 0],
    ]);
    expect(questions[1]).toMatchObject({ unit: 'min', condition: null });
    expect(TestBed.inject(Router).url).toBe(`/questionnaires/${drafted.id}`);
    expect(done).toHaveBeenCalledTimes(1);
  });

  it('says in the summary and at each field what is missing, and keeps what was typed', async () => {
    const { api, root, fill, press, sent } = await opened();
    await fill('groupId', group.id);
    await press('Ajouter une question');
    await fill('sections.0.questions.0.options.0.text.fr', 'En bus');
    await sent();
    expect(api.sentTo('/api/questionnaires')).toEqual([]);
    const leadsTo = [...root.querySelectorAll('z-error-summary a')].map((link) => link.getAttribute('href'));
    expect(leadsTo.join()).toContain('title.fr');
    expect(leadsTo.join()).toContain('sections.0.questions.0.text.fr');
    expect(words(root.querySelector('[id="title.fr-error"]'))).not.toBe('');
    expect(root.querySelector<HTMLInputElement>('[id="sections.0.questions.0.options.0.text.fr"]')?.value).toBe(
      'En bus',
    );
  });

  it('puts back what was removed by mistake, in its place and as it was typed', async () => {
    const { root, fixture, fill, press } = await opened();
    const valueOf = (id: string) => root.querySelector<HTMLInputElement>(`[id="${id}"]`)?.value;
    const undo = async (): Promise<void> => {
      const [, back] = done.mock.calls.at(-1) as [string, () => void];
      back();
      await still(fixture);
    };
    for (const at of [0, 1]) {
      await press('Ajouter une question');
      await fill(`sections.0.questions.${at}.text.fr`, `Question ${at}`);
    }
    await press('Retirer la question 1');
    expect(valueOf('sections.0.questions.0.text.fr')).toBe('Question 1');
    await undo();
    expect([0, 1].map((at) => valueOf(`sections.0.questions.${at}.text.fr`))).toEqual(['Question 0', 'Question 1']);
    await press('Ajouter une partie');
    await press('Retirer la partie 1');
    expect(has(root, 'sections.0.questions.0.text.fr')).toBe(false);
    await undo();
    expect(valueOf('sections.0.questions.1.text.fr')).toBe('Question 1');
  });

  it('asks for each language that is chosen', async () => {
    const { root, fixture, press } = await opened();
    await press('Ajouter une question');
    expect([has(root, 'title.de'), has(root, 'sections.0.questions.0.text.de')]).toEqual([false, false]);
    root.querySelector<HTMLInputElement>('[id="languages.de"]')?.click();
    await still(fixture);
    expect([has(root, 'title.de'), has(root, 'sections.0.questions.0.text.de')]).toEqual([true, true]);
  });

  it('shows of a question what its kind needs, and on which answers it can depend', async () => {
    const { api, root, fixture, fill, sent } = await opened(
      { id: drafted.id },
      { 'PUT /api/questionnaires/{id}': () => drafted },
    );
    const at = 'sections.0.questions.1';
    expect(has(root, `${at}.steps`)).toBe(false);
    await fill(`${at}.kind`, 'scale');
    expect([has(root, `${at}.steps`), has(root, `${at}.lowest.fr`), has(root, `${at}.options.0.text.fr`)]).toEqual([
      true,
      true,
      false,
    ]);
    // Of the questions before it, and of their options, which are ticked by name.
    expect(has(root, 'sections.0.questions.0.conditionQuestion')).toBe(false);
    const field = root.querySelectorAll<HTMLElement>('z-question-field')[1];
    const boxes = [...(field?.querySelectorAll<HTMLInputElement>('.w2[role=group] input') ?? [])];
    expect(boxes.map(({ checked, labels }) => [words(labels?.[0] ?? null), checked])).toEqual([
      ['En bus', false],
      ['En voiture', true],
    ]);
    boxes[0]?.click();
    await still(fixture);
    await sent();
    const [body] = api.sentTo('/api/questionnaires/{id}') as [QuestionnaireDetail];
    expect(body.content.sections[0]?.questions[1]).toMatchObject({
      kind: 'scale',
      steps: 5,
      condition: { questionId: modeQuestion.id, optionIds: modeQuestion.options.map(({ id }) => id).reverse() },
    });
  });

  it('moves a question past its section, and says where it stands then', async () => {
    const { root, press } = await opened({ id: drafted.id });
    await press('Ajouter une partie');
    const orders = (): number[] =>
      [...root.querySelectorAll('fieldset')].map((each) => each.querySelectorAll('z-question-field').length).slice(1);
    expect(orders()).toEqual([3, 0]);
    const last = [...root.querySelectorAll('button')].filter((each) => words(each).startsWith('Descendre')).at(-1);
    await press(words(last ?? null));
    expect(orders()).toEqual([2, 1]);
    expect(words(root.querySelector('p[role=status]'))).toContain('3');
  });

  it('changes of an open one its last day alone', async () => {
    const open = { ...drafted, state: 'open' as const };
    const { api, root, fill, sent } = await opened(
      { id: open.id },
      { 'GET /api/questionnaires/{id}': () => open, 'PUT /api/questionnaires/{id}': () => open },
    );
    expect([has(root, 'title.fr'), root.querySelector('z-question-field')]).toEqual([false, null]);
    await fill('untilDay', '2026-12-24');
    await sent();
    expect(api.sentTo('/api/questionnaires/{id}')).toEqual([
      {
        ...{ version: 3, untilDay: '2026-12-24', way: open.way, themeId: theme.id },
        ...{ languages: open.languages, content: open.content },
      },
    ]);
  });

  it('keeps what was typed where somebody saved in between, and sends it on top of that', async () => {
    let asked = 0;
    const { api, root, fill, sent } = await opened(
      { id: drafted.id },
      {
        'PUT /api/questionnaires/{id}': () => {
          asked += 1;
          if (asked > 1) return drafted;
          throw new Problem('stale', 409, {}, [], null, { ...drafted, version: 8 });
        },
      },
    );
    await fill('title.fr', 'Nos trajets');
    await sent();
    expect(root.querySelector<HTMLInputElement>('[id="title.fr"]')?.value).toBe('Nos trajets');
    await sent();
    expect(api.sentTo('/api/questionnaires/{id}')).toMatchObject([
      { version: 3, content: { title: { fr: 'Nos trajets' } } },
      { version: 8, content: { title: { fr: 'Nos trajets' } } },
    ]);
  });
});

describe('The form of a problem', () => {
  const stored = {
    ...{ id: '00000000-0000-4000-8000-000000000401', title: 'Le bus', group, theme, description: null, effort: null },
    ...{ state: 'open', source: null, version: 2, removed: false, isDemo: false, can: { edit: true } },
  };
  async function shown(inputs: Record<string, string>, more: ConstructorParameters<typeof FakeApi>[0] = {}) {
    const api = new FakeApi({ ...lists, 'GET /api/problems/{id}': () => stored, ...more });
    await as(api);
    const fixture = await show(ProblemFormPage, inputs);
    await still(fixture);
    return { api, fixture, root: fixture.root };
  }

  it('begins with the question that shows it, and sends what is typed', async () => {
    const from = { groupId: group.id, themeId: theme.id, questionnaireId: drafted.id, questionId: modeQuestion.id };
    const { api, fixture, root } = await shown(from, { 'POST /api/problems': () => stored });
    const chosen = (id: string): string | undefined => root.querySelector<HTMLSelectElement>(`[id=${id}]`)?.value;
    expect([chosen('groupId'), chosen('questionnaireId'), chosen('questionId')]).toEqual([
      ...[group.id, drafted.id, modeQuestion.id],
    ]);
    send(root);
    await still(fixture);
    expect(api.sentTo('/api/problems')).toEqual([]);
    expect(words(root.querySelector('#title-error'))).not.toBe('');
    type(root, 'title', 'Le bus du matin');
    type(root, 'effort', 'large');
    send(root);
    await still(fixture);
    expect(api.sentTo('/api/problems')).toEqual([
      { ...from, title: 'Le bus du matin', description: null, effort: 'large', state: 'open' },
    ]);
    expect(TestBed.inject(Router).url).toBe(`/problems/${stored.id}`);
  });

  it('forgets the question where another questionnaire shows it', async () => {
    const from = { groupId: group.id, questionnaireId: drafted.id, questionId: modeQuestion.id };
    const { fixture, root } = await shown(from);
    type(root, 'questionnaireId', '');
    await still(fixture);
    expect(root.querySelector('[id=questionId]')).toBeNull();
    type(root, 'questionnaireId', drafted.id);
    await still(fixture);
    expect(root.querySelector<HTMLSelectElement>('[id=questionId]')?.value).toBe('');
  });

  it('keeps what was typed where somebody saved in between, and warns before it is lost', async () => {
    let asked = 0;
    const { api, fixture, root } = await shown(
      { id: stored.id },
      {
        'PUT /api/problems/{id}': () => {
          asked += 1;
          if (asked > 1) return stored;
          throw new Problem('stale', 409, {}, [], null, { ...stored, title: 'Autre', version: 5 });
        },
      },
    );
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(false);
    type(root, 'title', 'Le bus du soir');
    expect(fixture.componentInstance.hasUnsavedChanges()).toBe(true);
    send(root);
    await still(fixture);
    expect(root.querySelector<HTMLInputElement>('#title')?.value).toBe('Le bus du soir');
    send(root);
    await still(fixture);
    expect(api.sentTo('/api/problems/{id}')).toMatchObject([
      { version: 2, title: 'Le bus du soir' },
      { version: 5, title: 'Le bus du soir' },
    ]);
  });
});
