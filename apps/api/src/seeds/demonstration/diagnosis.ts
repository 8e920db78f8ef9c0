import {
  type Question,
  type QuestionAnswer,
  type Respondent,
  type TextInLanguages,
  countedAnswers,
  searchTextOf,
  toldAnswers,
} from '@zesumme/domain';
import { QuestionnaireStaff } from '../../diagnosis/answers/questionnaire-staff.entity';
import { QuestionnaireInvitation } from '../../diagnosis/answers/questionnaire-invitation.entity';
import { Problem } from '../../diagnosis/problems/problem.entity';
import { Questionnaire } from '../../diagnosis/questionnaires/questionnaire.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { groupId, organisationId } from '../published';
import { type ThemeSlug, themeId } from '../reference/themes';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';
import { mainContact } from './organisations';

const GROUP = 'zone-beispill';
const NOTHING = { fr: null, de: null, en: null };
const texts = (fr: string, de: string | null = null): TextInLanguages => ({ ...NOTHING, fr: french(fr), de });
const idOf = (key: string): string => seedId('question', key);

function ask(
  key: string,
  text: TextInLanguages,
  over: Partial<Question>,
  options: readonly (readonly [string, string])[] = [],
): Question {
  return {
    id: idOf(key),
    kind: 'single',
    text,
    hint: NOTHING,
    required: false,
    options: options.map(([fr, de], at) => ({ id: idOf(`${key}/${at}`), text: texts(fr, de) })),
    steps: 5,
    lowest: NOTHING,
    highest: NOTHING,
    unit: null,
    condition: null,
    ...over,
  };
}

const mode = ask(
  'mode',
  texts('Comment venez-vous le plus souvent ?', 'Wie kommen Sie meistens?'),
  { required: true },
  [
    ['En voiture, seul', 'Allein im Auto'],
    ['En bus ou en train', 'Mit Bus oder Bahn'],
    ['À vélo ou à pied', 'Mit dem Rad oder zu Fuß'],
  ],
);
const obstacles = ask(
  'obstacles',
  texts('Qu’est-ce qui vous retient de laisser la voiture ?', 'Was hält Sie davon ab, das Auto stehen zu lassen?'),
  { kind: 'multiple', condition: { questionId: mode.id, optionIds: [idOf('mode/0')] } },
  [
    ['Les horaires du bus', 'Die Fahrzeiten des Busses'],
    ['Pas de piste cyclable', 'Kein Radweg'],
    ['Les enfants à déposer', 'Die Kinder, die mitfahren'],
  ],
);
const content = ask('contentement', texts('Votre trajet vous convient-il ?', 'Passt Ihnen Ihr Weg?'), {
  kind: 'scale',
  lowest: texts('pas du tout', 'gar nicht'),
  highest: texts('tout à fait', 'ganz und gar'),
});
const minutes = ask('minutes', texts('Combien de minutes dure-t-il ?', 'Wie viele Minuten dauert er?'), {
  kind: 'number',
  unit: 'min',
});
const wishes = ask(
  'souhaits',
  texts('Que faut-il faire d’abord ?', 'Was soll zuerst geschehen?'),
  { kind: 'ranking' },
  [
    ['Des bus plus tard le soir', 'Spätere Busse am Abend'],
    ['Une piste jusqu’à la gare', 'Ein Radweg bis zum Bahnhof'],
    ['Du covoiturage organisé', 'Organisierte Fahrgemeinschaften'],
  ],
);
const word = ask('mot', texts('Une idée, une remarque ?', 'Eine Idee, eine Bemerkung?'), { kind: 'text' });
const remarks = [
  'Le bus de 17 h 40 part avant la fin de la réunion.',
  'Un abri à vélos couvert suffirait.',
  'Je covoiturerais si je connaissais les voisins.',
  'Die Haltestelle ist zu weit weg.',
  'La piste s’arrête au rond-point.',
  'Rien à changer pour moi.',
  'Des horaires décalés aideraient.',
];
/** How many answered, of how many who work there: within the size class of each. */
const taking: readonly (readonly [organisation: string, people: number, staff: number])[] = [
  ['brasserie', 24, 62],
  ['imprimerie', 18, 26],
  ['metal', 15, 84],
  ['boulangerie', 3, 14],
];

/** What an invented employee answers: the same at every load. */
function answersOf(at: number): QuestionAnswer[] {
  const way = [0, 0, 1, 0, 2, 1, 0][at % 7] ?? 0;
  const nothing = { optionIds: [], number: null, text: null, point: null };
  const order = [0, 1, 2].map((each) => idOf(`souhaits/${(each + (at % 4 === 0 ? 1 : 0)) % 3}`));
  const remark = at % 8 === 0 ? (remarks[at / 8] ?? null) : null;
  return [
    { ...nothing, questionId: mode.id, optionIds: [idOf(`mode/${way}`)] },
    { ...nothing, questionId: obstacles.id, optionIds: [idOf(`obstacles/${at % 3}`)] },
    { ...nothing, questionId: content.id, number: 1 + ((at * 3 + way) % 5) },
    { ...nothing, questionId: minutes.id, number: 10 + ((at * 7) % 45) },
    { ...nothing, questionId: wishes.id, optionIds: order },
    ...(remark === null ? [] : [{ ...nothing, questionId: word.id, text: remark }]),
  ];
}

const thrown = ask('jete', texts('Que jetez-vous chaque semaine ?'), { kind: 'text', required: true });
const shared = ask('partage', texts('Partageriez-vous une collecte ?'), {}, [
  ['Oui', 'Ja'],
  ['Peut-être', 'Vielleicht'],
  ['Non', 'Nein'],
]);

const shift = ask(
  'decaler',
  texts(
    'Pouvez-vous décaler vos horaires pendant le chantier ?',
    'Können Sie die Arbeitszeiten während der Baustelle verschieben?',
  ),
  { required: true },
  [
    ['Oui, d’une demi-heure ou plus', 'Ja, um eine halbe Stunde oder mehr'],
    ['Pour une partie des équipes', 'Für einen Teil der Belegschaft'],
    ['Non', 'Nein'],
  ],
);
const hours = ask('quand', texts('À quelle heure arrivent la plupart ?', 'Um welche Zeit kommen die meisten?'), {
  kind: 'text',
});

export const questionnaireId = (key: string): string => seedId('questionnaire', key);

/** An invented diagnosis: one that is closed, with what it found, and one that contacts are answering. */
export async function loadDiagnosis(ctx: Ctx, calendar: Calendar): Promise<void> {
  const people = taking
    .flatMap(([organisation, count]) => Array.from({ length: count }, () => organisationId(organisation)))
    .map((each, at): Respondent => ({ organisationId: each, answers: answersOf(at) }));
  const sections = [
    { id: idOf('trajet'), title: texts('Votre trajet', 'Ihr Weg'), questions: [mode, obstacles, content, minutes] },
    { id: idOf('suite'), title: texts('Et ensuite ?', 'Und dann?'), questions: [wishes, word] },
  ];
  const counted = people.map((each) => ({ ...each, answers: countedAnswers({ sections }, each.answers).answers }));
  const told = toldAnswers({ sections }, counted, false);
  await insertAll(ctx, Questionnaire, [
    {
      ...rowOf(calendar, 'trajets', 'mobility', -240),
      ...titled('Comment venez-vous au travail ?', 'Wie kommen Sie zur Arbeit?', sections),
      way: 'employees',
      languages: ['fr', 'de'],
      untilDay: calendar.day(-210),
      state: 'closed',
      openedAt: calendar.instant(calendar.day(-236), '09:00'),
      closedAt: calendar.instant(calendar.day(-208), '16:00'),
      results: {
        ...told,
        closedDay: calendar.day(-208),
        parts: told.parts.map((part) => ({ ...part, asked: staffOf(part.organisationIds) })),
      },
      tags: [
        {
          questionId: word.id,
          at:
            told.questions
              .find(({ questionId }) => questionId === word.id)
              ?.texts?.findIndex((text) => text.startsWith('Die Haltestelle')) ?? 0,
          tags: ['arrêt'],
        },
      ],
    },
    {
      ...rowOf(calendar, 'restes', 'circular-economy', -20),
      ...titled('Ce que vous jetez', null, [{ id: idOf('restes'), title: NOTHING, questions: [thrown, shared] }]),
      way: 'contacts',
      languages: ['fr'],
      untilDay: calendar.day(20),
      state: 'open',
      openedAt: calendar.instant(calendar.day(-12), '09:00'),
      closedAt: null,
      results: null,
      tags: null,
    },
    {
      ...rowOf(calendar, 'horaires', 'mobility', -10, 'cloche-d-or'),
      ...titled('Vos horaires et le chantier', 'Ihre Arbeitszeiten und die Baustelle', [
        { id: idOf('horaires'), title: NOTHING, questions: [shift, hours] },
      ]),
      way: 'contacts',
      languages: ['fr', 'de'],
      untilDay: calendar.day(18),
      state: 'open',
      openedAt: calendar.instant(calendar.day(-6), '09:00'),
      closedAt: null,
      results: null,
      tags: null,
    },
  ]);
  await insertAll(
    ctx,
    QuestionnaireStaff,
    taking.map(([organisation, , staff]): QuestionnaireStaff => {
      return { questionnaireId: questionnaireId('trajets'), organisationId: organisationId(organisation), staff };
    }),
  );
  await insertAll(
    ctx,
    QuestionnaireInvitation,
    ['brasserie', 'imprimerie', 'metal'].map((organisation, at): QuestionnaireInvitation => ({
      id: seedId('questionnaire-invitation', organisation),
      questionnaireId: questionnaireId('restes'),
      organisationId: organisationId(organisation),
      contactId: mainContact(organisation, 0)?.id ?? '',
      askedAt: calendar.instant(calendar.day(-12), '09:00'),
      remindedAt: at === 0 ? null : calendar.instant(calendar.day(-5), '09:00'),
      answeredAt: at === 0 ? calendar.instant(calendar.day(-10), '11:00') : null,
      answers:
        at === 0
          ? [
              { questionId: thrown.id, optionIds: [], number: null, text: 'Des drêches et du carton.', point: null },
              { questionId: shared.id, optionIds: [idOf('partage/0')], number: null, text: null, point: null },
            ]
          : null,
    })),
  );
  await insertAll(
    ctx,
    QuestionnaireInvitation,
    ['assurances', 'energie', 'conseil'].map((organisation): QuestionnaireInvitation => ({
      id: seedId('questionnaire-invitation', `horaires/${organisation}`),
      questionnaireId: questionnaireId('horaires'),
      organisationId: organisationId(organisation),
      contactId: mainContact(organisation, 0)?.id ?? '',
      askedAt: calendar.instant(calendar.day(-6), '09:00'),
      ...{ remindedAt: null, answeredAt: null, answers: null },
    })),
  );
  await insertAll(ctx, Problem, [
    problemOf(calendar, 'bus', 'Le dernier bus part avant la fin du service', 'medium', obstacles.id),
    problemOf(calendar, 'piste', 'La piste cyclable s’arrête au rond-point', 'large', word.id),
  ]);
}

const staffOf = (organisationIds: readonly string[]): number =>
  taking
    .filter(([organisation]) => organisationIds.includes(organisationId(organisation)))
    .reduce((sum, [, , staff]) => sum + staff, 0);

function titled(fr: string, de: string | null, sections: Questionnaire['content']['sections']) {
  const title = french(fr);
  return {
    title,
    titles: texts(fr, de),
    content: { title: texts(fr, de), introduction: NOTHING, sections },
    searchText: searchTextOf(title, de),
  };
}

const rowOf = (calendar: Calendar, key: string, theme: ThemeSlug, on: number, group = GROUP) => ({
  id: questionnaireId(key),
  groupId: groupId(group),
  themeId: themeId(theme),
  linkVersion: 1,
  spreadAt: null,
  removedAt: null,
  isDemo: true,
  version: 1,
  createdAt: calendar.instant(calendar.day(on), '09:00'),
});

export const problemId = (key: string): string => seedId('problem', key);

function problemOf(
  calendar: Calendar,
  key: string,
  text: string,
  effort: Problem['effort'],
  questionId: string,
): Problem {
  const title = french(text);
  return {
    id: problemId(key),
    groupId: groupId(GROUP),
    themeId: themeId('mobility'),
    title,
    description: null,
    effort,
    state: 'open',
    questionnaireId: questionnaireId('trajets'),
    questionId,
    removedAt: null,
    searchText: searchTextOf(title),
    isDemo: true,
    version: 1,
    createdAt: calendar.instant(calendar.day(-200), '10:00'),
  };
}
