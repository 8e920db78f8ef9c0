import type { AnswerForm, Question, QuestionnaireDetail, QuestionnaireTold } from '@zesumme/domain';

const nothing = { fr: null, de: null, en: null };
const said = (fr: string, de: string | null = null) => ({ ...nothing, fr, de });
const uuid = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const plain = {
  hint: nothing,
  required: false,
  options: [],
  steps: 5,
  lowest: nothing,
  highest: nothing,
  unit: null,
  condition: null,
};

export const modeQuestion: Question = {
  ...plain,
  id: uuid(1),
  kind: 'single',
  text: said('Comment venez-vous ?', 'Wie kommen Sie?'),
  required: true,
  options: [
    { id: uuid(11), text: said('En bus') },
    { id: uuid(12), text: said('En voiture') },
  ],
};
export const whyQuestion: Question = {
  ...plain,
  id: uuid(2),
  kind: 'text',
  text: said('Pourquoi ?'),
  condition: { questionId: uuid(1), optionIds: [uuid(12)] },
};
export const orderQuestion: Question = {
  ...plain,
  id: uuid(3),
  kind: 'ranking',
  text: said('Que faire d’abord ?'),
  options: [
    { id: uuid(31), text: said('Une piste') },
    { id: uuid(32), text: said('Un abri') },
  ],
};

export const someForm: AnswerForm = {
  way: 'employees',
  languages: ['fr', 'de'],
  content: {
    title: said('Trajets', 'Wege'),
    introduction: nothing,
    sections: [{ id: uuid(99), title: nothing, questions: [modeQuestion, whyQuestion, orderQuestion] }],
  },
  group: 'Gare',
  organisation: 'Alpha',
  untilDay: null,
  isOpen: true,
  answers: null,
  communes: [],
  isDemo: false,
};

const can = {
  edit: false,
  remove: true,
  restore: false,
  open: false,
  close: false,
  copy: true,
  follow: true,
  answer: false,
  results: true,
};

export const closedQuestionnaire: QuestionnaireDetail = {
  id: uuid(100),
  title: { fr: 'Trajets', de: 'Wege', en: 'Trajets' },
  group: { id: uuid(101), slug: 'gare', name: 'Gare', isDemo: false },
  theme: { id: uuid(102), slug: 'mobility', nameFr: 'Mobilité', nameDe: 'Mobilität', nameEn: 'Mobility' },
  way: 'employees',
  state: 'closed',
  untilDay: null,
  createdAt: '2026-10-01T10:00:00.000Z',
  removed: false,
  isDemo: false,
  languages: someForm.languages,
  content: someForm.content,
  openedAt: '2026-10-02T10:00:00.000Z',
  closedAt: '2026-10-20T10:00:00.000Z',
  own: null,
  version: 3,
  can,
};

const organisation = (at: number, name: string) => ({ id: uuid(at), name, kind: 'company' as const, isDemo: false });

export const someResults: QuestionnaireTold = {
  closedDay: '2026-10-20',
  people: 20,
  parts: [
    { organisations: [organisation(201, 'Alpha')], people: 12, asked: 48 },
    { organisations: [organisation(202, 'Beta')], people: 8, asked: null },
  ],
  questions: [
    {
      questionId: modeQuestion.id,
      kind: 'single',
      classes: [
        { keys: [uuid(11)], people: 10, byPart: [5, 5] },
        { keys: [uuid(12)], people: 10, byPart: [7, 3] },
      ],
      ranks: null,
      texts: null,
    },
    {
      questionId: whyQuestion.id,
      kind: 'text',
      classes: null,
      ranks: null,
      texts: ['Loin', 'Nuit', 'Pluie', 'Prix', 'Trop tôt'].map((text) => ({ text, tags: [] })),
    },
    { questionId: orderQuestion.id, kind: 'ranking', classes: null, ranks: null, texts: null },
  ],
};
