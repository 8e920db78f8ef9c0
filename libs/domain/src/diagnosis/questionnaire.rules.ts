import type { Locale } from '../shared/primitives';
import type { Question, QuestionAnswer, QuestionKind, QuestionnaireContent, TextInLanguages } from './question.schema';

export const questionnaireWays = ['contacts', 'employees'] as const;
/** Who is asked: the contacts of the organisations, by name, or their employees, without one. */
export type QuestionnaireWay = (typeof questionnaireWays)[number];

export const questionnaireStates = ['draft', 'open', 'closed'] as const;
export type QuestionnaireState = (typeof questionnaireStates)[number];

/** The kinds that are answered with options. */
export const hasOptions = (kind: QuestionKind): boolean =>
  kind === 'single' || kind === 'multiple' || kind === 'ranking';

/** All questions in their order. */
export const questionsOf = (content: Pick<QuestionnaireContent, 'sections'>): Question[] =>
  content.sections.flatMap(({ questions }) => questions);

/** A text in a language; where it is missing, in the first language of the questionnaire that has it. */
export function textIn(text: TextInLanguages, locale: Locale, languages: readonly Locale[]): string {
  const found = languageOf(text, locale, languages);
  return (found && text[found]) ?? '';
}

/** The language in which a text is read then; null where it is written in none. */
export function languageOf(text: TextInLanguages, locale: Locale, languages: readonly Locale[]): Locale | null {
  const order: Locale[] = [locale, ...languages, 'fr', 'de', 'en'];
  return order.find((each) => text[each] !== null && text[each] !== undefined) ?? null;
}

/** The side of a cell in which points on the map are kept and counted, in degrees: about a kilometre. */
export const CELLS_PER_DEGREE = 100;

/** The middle of the cell that a point lies in: no finer place is kept. */
export const middleOfCell = ({ longitude, latitude }: { longitude: number; latitude: number }) => ({
  longitude: middle(longitude),
  latitude: middle(latitude),
});

const middle = (degrees: number): number =>
  (Math.floor(Math.round(degrees * CELLS_PER_DEGREE * 1e6) / 1e6) * 2 + 1) / (2 * CELLS_PER_DEGREE);

/** Whether something was answered, be it right or wrong. */
export const isAnswered = (answer: QuestionAnswer | undefined): answer is QuestionAnswer =>
  answer !== undefined &&
  (answer.optionIds.length > 0 || answer.number !== null || answer.text !== null || answer.point !== null);

/** The questions that are asked of whoever answers like this: a condition looks at questions that are asked themselves. */
export function askedQuestions(
  content: Pick<QuestionnaireContent, 'sections'>,
  answers: readonly QuestionAnswer[],
): Question[] {
  const asked = new Map<string, Question>();
  for (const question of questionsOf(content)) {
    const { condition } = question;
    const chosen =
      condition && asked.has(condition.questionId)
        ? (answers.find(({ questionId }) => questionId === condition.questionId)?.optionIds ?? [])
        : [];
    if (!condition || condition.optionIds.some((each) => chosen.includes(each))) asked.set(question.id, question);
  }
  return [...asked.values()];
}

/** What is wrong with an answer, by the code of its message. */
export interface AnswerIssue {
  questionId: string;
  code: 'required' | 'invalid-choice' | 'outside-scale' | 'rank-all' | 'not-a-number';
}

/**
 * The answers that count, in the order of the questions: of those that are asked, and nothing else of each than its kind takes.
 * Points are kept as the middle of their cell.
 */
export function countedAnswers(
  content: Pick<QuestionnaireContent, 'sections'>,
  answers: readonly QuestionAnswer[],
): { answers: QuestionAnswer[]; issues: AnswerIssue[] } {
  const counted: QuestionAnswer[] = [];
  const issues: AnswerIssue[] = [];
  for (const question of askedQuestions(content, answers)) {
    const given = answers.find(({ questionId }) => questionId === question.id);
    const answer = given && onlyOfKind(question, given);
    const code = issueOf(question, answer);
    if (code) issues.push({ questionId: question.id, code });
    else if (isAnswered(answer)) counted.push(answer);
  }
  return { answers: counted, issues };
}

function onlyOfKind(
  { kind }: Question,
  { questionId, optionIds, number, text, point }: QuestionAnswer,
): QuestionAnswer {
  const nothing = { questionId, optionIds: [], number: null, text: null, point: null };
  if (hasOptions(kind)) return { ...nothing, optionIds };
  if (kind === 'text') return { ...nothing, text };
  if (kind === 'map') return { ...nothing, point: point && middleOfCell(point) };
  return { ...nothing, number };
}

function issueOf(question: Question, answer: QuestionAnswer | undefined): AnswerIssue['code'] | null {
  if (!isAnswered(answer)) return question.required ? 'required' : null;
  const { kind, options, steps } = question;
  const { optionIds, number } = answer;
  const isKnown = optionIds.every((each) => options.some(({ id }) => id === each));
  if (!isKnown || new Set(optionIds).size < optionIds.length) return 'invalid-choice';
  if (kind === 'single' && optionIds.length > 1) return 'invalid-choice';
  if (kind === 'ranking' && optionIds.length < options.length) return 'rank-all';
  const isStep = number !== null && Number.isInteger(number) && number >= 1 && number <= steps;
  return kind === 'scale' && !isStep ? 'outside-scale' : null;
}

/** What keeps a questionnaire from being asked, or stored: where it is, and the code of its message. */
export function issuesOfContent(
  content: QuestionnaireContent,
  languages: readonly Locale[],
): { path: (string | number)[]; code: string }[] {
  const issues: { path: (string | number)[]; code: string }[] = [];
  const first = languages[0] ?? 'fr';
  const expect = (text: TextInLanguages, path: (string | number)[]): void => {
    if (text[first] === null) issues.push({ path: [...path, first], code: 'required' });
  };
  expect(content.title, ['title']);
  const before: Question[] = [];
  const ids = new Set<string>();
  content.sections.forEach((section, sectionAt) => {
    section.questions.forEach((question, questionAt) => {
      const at = ['sections', sectionAt, 'questions', questionAt];
      expect(question.text, [...at, 'text']);
      if (ids.has(question.id)) issues.push({ path: [...at, 'id'], code: 'given-twice' });
      ids.add(question.id);
      if (hasOptions(question.kind)) {
        if (question.options.length < 2) issues.push({ path: [...at, 'options'], code: 'two-options' });
        question.options.forEach((option, optionAt) => expect(option.text, [...at, 'options', optionAt, 'text']));
        if (new Set(question.options.map(({ id }) => id)).size < question.options.length)
          issues.push({ path: [...at, 'options'], code: 'given-twice' });
      }
      if (question.condition && !canDependOn(before, question.condition))
        issues.push({ path: [...at, 'condition'], code: 'condition-earlier' });
      before.push(question);
    });
  });
  if (before.length > MOST_QUESTIONS) issues.push({ path: ['sections'], code: 'too-many-questions' });
  return issues;
}

/** More than this many questions are not answered on a phone in the time that somebody has. */
export const MOST_QUESTIONS = 40;

/** Whether a condition looks at options of an earlier question where they are chosen. */
function canDependOn(earlier: readonly Question[], condition: NonNullable<Question['condition']>): boolean {
  const on = earlier.find(({ id }) => id === condition.questionId);
  if (!on || (on.kind !== 'single' && on.kind !== 'multiple')) return false;
  return condition.optionIds.every((each) => on.options.some(({ id }) => id === each));
}

/** The middle of the country, from where a place is looked for. */
export const luxembourgPoint = { longitude: 6.13, latitude: 49.77 };
