import { ActivatedRoute } from '@angular/router';
import { questionnaireCreate } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, settle, show, type } from '../../testing/fake-api';
import {
  closedQuestionnaire,
  modeQuestion,
  orderQuestion,
  someForm,
  someResults,
  whyQuestion,
} from '../../testing/questionnaire';
import { AnswerPage } from './answers/answer-page';
import { AnswersState, type KeptAnswers } from './answers/answers-state';
import { Problem } from '../platform/problem';
import { QuestionnairePage } from './questionnaire-page';

const BASE = '/api/questionnaire-answers';
const done = jest.fn();
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const button = (root: HTMLElement, text: string) =>
  [...root.querySelectorAll('button')].find((each) => each.textContent?.replace(/\s+/g, ' ').includes(text));
const [bus, car] = modeQuestion.options.map(({ id }) => id) as [string, string];

const as = (api: FakeApi, fragment: string | null = null) =>
  reader(api, {
    providers: [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm: () => Promise.resolve(true) } },
      { provide: ActivatedRoute, useValue: { snapshot: { fragment } } },
    ],
  });

beforeEach(() => {
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  localStorage.clear();
  done.mockReset();
});

describe('Answers', () => {
  const begun = (kept: KeptAnswers = { answers: [], ranks: {} }) => {
    const seen: KeptAnswers[] = [];
    return { state: new AnswersState(someForm.content, kept, (now) => seen.push(now)), seen };
  };

  it('ask on a condition, and leave out what is not asked any more', () => {
    const { state } = begun();
    state.choose(modeQuestion, car);
    state.set(whyQuestion, { text: 'Trop loin' });
    expect(state.asked().map(({ id }) => id)).toContain(whyQuestion.id);
    state.choose(modeQuestion, bus);
    expect(state.counted().answers.map(({ questionId }) => questionId)).toEqual([modeQuestion.id]);
  });

  it('tell a number from what is none, and lose nothing silently', () => {
    const { state } = begun();
    state.choose(modeQuestion, bus);
    const minutes = { ...whyQuestion, id: orderQuestion.id, kind: 'number' as const, condition: null };
    state.count(minutes, 'vingt');
    expect(state.counted().issues).toEqual([{ questionId: minutes.id, code: 'not-a-number' }]);
    state.count(minutes, '1 200,5');
    expect([state.of(minutes).number, state.counted().issues]).toEqual([1200.5, []]);
  });

  it('are an order once each option has a rank of its own', () => {
    const { state, seen } = begun();
    const [path, shelter] = orderQuestion.options.map(({ id }) => id) as [string, string];
    state.choose(modeQuestion, bus);
    state.rank(orderQuestion, path, 2);
    expect(state.counted().issues).toEqual([{ questionId: orderQuestion.id, code: 'rank-all' }]);
    state.rank(orderQuestion, shelter, 1);
    expect(state.of(orderQuestion).optionIds).toEqual([shelter, path]);
    expect(begun(seen.at(-1)).state.rankOf(orderQuestion, path)).toBe(2);
  });
});

describe('The page on which employees answer', () => {
  it('says what is missing, keeps what was typed, and sends it', async () => {
    const api = new FakeApi({
      [`POST ${BASE}/form`]: () => someForm,
      [`POST ${BASE}`]: () => null,
    });
    await as(api, 'a'.repeat(40));
    const { root } = await show(AnswerPage);
    await settle();
    expect(words(root)).toContain('Gare demande à Alpha');
    expect(words(root)).toContain('Rien n’est montré de moins de cinq personnes');
    button(root, 'Envoyer')?.click();
    await settle();
    expect(words(root)).toContain('Cette réponse est demandée.');
    root.querySelector<HTMLInputElement>(`[id="q-${modeQuestion.id}"]`)?.click();
    await settle();
    expect(JSON.stringify(localStorage)).toContain(bus);
    button(root, 'Envoyer')?.click();
    await settle();
    expect(JSON.stringify(api.sentTo(BASE))).toContain(bus);
    expect(words(root)).toContain('Merci');
    // What was sent is not kept here any longer.
    expect(JSON.stringify(localStorage)).not.toContain(bus);
  });

  it('asks on a device of several people who answers now, and shows nobody what somebody else has sent', async () => {
    const asked: unknown[] = [];
    const api = new FakeApi({ [`POST ${BASE}/form`]: () => someForm, [`POST ${BASE}`]: () => null });
    await as(api, 'b'.repeat(40));
    const first = await show(AnswerPage);
    await settle();
    first.root.querySelector<HTMLInputElement>(`[id="q-${modeQuestion.id}"]`)?.click();
    button(first.root, 'Envoyer')?.click();
    await settle();
    asked.push(...api.sentTo(`${BASE}/form`));
    expect(JSON.stringify(asked)).not.toMatch(/"code":"[0-9a-f]/);
    button(first.root, 'Quelqu’un d’autre')?.click();
    await settle();
    expect(first.root.querySelector<HTMLInputElement>(`[id="q-${modeQuestion.id}"]`)?.checked).toBe(false);
    first.root.querySelector<HTMLInputElement>(`[id="q-${modeQuestion.id}"]`)?.click();
    button(first.root, 'Envoyer')?.click();
    await settle();
    const codes = (api.sentTo(BASE) as { code?: string }[]).map(({ code }) => code).filter(Boolean);
    expect(new Set(codes).size).toBe(2);
  });

  it('says so where the link opens nothing', async () => {
    await as(new FakeApi({}), null);
    const { root } = await show(AnswerPage);
    await settle();
    expect(words(root)).toContain('Ce lien n’ouvre rien');
  });
});

describe('The page of a closed questionnaire', () => {
  it('tells who answered, each question, and what is hidden', async () => {
    const { id, content } = closedQuestionnaire;
    const sections = content.sections.map((each) => ({ ...each, title: { fr: 'Votre trajet', de: null, en: null } }));
    const inParts = { ...closedQuestionnaire, content: { ...content, sections } };
    const api = new FakeApi({
      'GET /api/questionnaires/{id}': () => inParts,
      'GET /api/questionnaires/{id}/results': () => someResults,
    });
    await as(api);
    const { root } = await show(QuestionnairePage, { id });
    await settle();
    expect([...root.querySelectorAll<HTMLElement>('.part')].map(words)).toEqual(['Votre trajet']);
    expect(words(root)).toContain('20 personnes ont répondu');
    expect(words(root)).toContain('25 %');
    expect(words(root)).toContain('non connu');
    expect(words(root)).toContain('En bus, En voiture : 10 personnes chaque fois, sur 20.');
    expect(words(root)).toContain('5 réponses écrites');
    expect(words(root)).toContain('Trop peu de réponses pour être montrées.');
  });
});

describe('The schema of the form', () => {
  it('takes what the pages show', () => {
    const { way, languages, content } = someForm;
    const { id } = closedQuestionnaire.theme;
    expect(questionnaireCreate.safeParse({ groupId: id, themeId: id, way, languages, content }).success).toBe(true);
  });
});

describe('The page on which a contact answers', () => {
  const { id } = closedQuestionnaire;
  const byName = { ...someForm, way: 'contacts' as const };
  const ONE = '/api/questionnaires/{id}';

  it('says who reads it, shows what was answered, and keeps what the server refuses at its question', async () => {
    const [path, shelter] = orderQuestion.options.map((option) => option.id) as [string, string];
    const answered = { questionId: modeQuestion.id, optionIds: [car], number: null, text: null, point: null };
    let sent = 0;
    const api = new FakeApi({
      [`GET ${ONE}/form`]: () => ({ ...byName, answers: [answered] }),
      [`PUT ${ONE}/answer`]: () => {
        sent += 1;
        if (sent > 1) return byName;
        throw new Problem('invalid', 422, {}, [{ path: `answers.${whyQuestion.id}`, code: 'required', params: {} }]);
      },
    });
    await as(api);
    const { root } = await show(AnswerPage, { id });
    await settle();
    expect(words(root)).toContain('ne lit pas ce que vous répondez');
    expect(button(root, 'Quelqu’un d’autre')).toBeUndefined();
    expect(root.querySelector<HTMLInputElement>(`[id="q-${modeQuestion.id}-${car}"]`)?.checked).toBe(true);
    type(root, `q-${orderQuestion.id}`, '2');
    button(root, 'Envoyer')?.click();
    await settle();
    expect(words(root)).toContain('Donnez un rang différent à chaque choix.');
    type(root, `q-${orderQuestion.id}-${shelter}`, '1');
    button(root, 'Envoyer')?.click();
    await settle();
    const why = root.querySelector<HTMLTextAreaElement>(`[id="q-${whyQuestion.id}"]`);
    expect(why?.getAttribute('aria-invalid')).toBe('true');
    expect(words(root.querySelector('z-error-summary') as HTMLElement)).toContain('Pourquoi');
    type(root, `q-${whyQuestion.id}`, 'Trop loin');
    await settle();
    button(root, 'Envoyer')?.click();
    await settle();
    expect(words(root)).toContain('Merci');
    expect(api.sentTo(`${ONE}/answer`)[1]).toMatchObject({
      answers: [
        { questionId: modeQuestion.id, optionIds: [car] },
        { questionId: whyQuestion.id, text: 'Trop loin' },
        { questionId: orderQuestion.id, optionIds: [shelter, path] },
      ],
    });
  });

  it('keeps everything here without a connection, and says so', async () => {
    const api = new FakeApi({
      [`GET ${ONE}/form`]: () => byName,
      [`PUT ${ONE}/answer`]: () => {
        throw Problem.offline();
      },
    });
    await as(api);
    const { root } = await show(AnswerPage, { id });
    await settle();
    root.querySelector<HTMLInputElement>(`[id="q-${modeQuestion.id}"]`)?.click();
    button(root, 'Envoyer')?.click();
    await settle();
    expect(words(root.querySelector('[role=alert]') as HTMLElement)).not.toBe('');
    expect(JSON.stringify(localStorage)).toContain(bus);
    const again = await show(AnswerPage, { id });
    await settle();
    expect(again.root.querySelector<HTMLInputElement>(`[id="q-${modeQuestion.id}"]`)?.checked).toBe(true);
  });

  it('says that it takes no more answers once it is closed', async () => {
    await as(new FakeApi({ [`GET ${ONE}/form`]: () => ({ ...byName, isOpen: false }) }));
    const { root } = await show(AnswerPage, { id });
    await settle();
    expect(words(root)).toContain('ne prend plus de réponses');
    expect(root.querySelector('form')).toBeNull();
  });
});
