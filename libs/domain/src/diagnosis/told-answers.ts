import { type Given, type Together, mayBeToldBeside } from '../campaigns/counted-together';
import { FEWEST_SHOWN } from '../campaigns/hidden-counts';
import { type AnswerKeys, NO_ANSWER, answerKeys } from './answer-keys';
import type { Question, QuestionAnswer, QuestionnaireContent } from './question.schema';
import { questionsOf } from './questionnaire.rules';
import type { AnswerClass, QuestionResult, QuestionnaireResults } from './results.schema';

/** All that one person answered. */
export interface Respondent {
  organisationId: string;
  answers: readonly QuestionAnswer[];
}

/** A question as it is told: which classes, and of whom each is. */
interface Told {
  question: Question;
  keys: AnswerKeys;
  classes: Together[];
  isByPart: boolean;
}

/** The respondents, the parts in which their organisations are told, and whether an organisation knows what its own answered. */
interface Asked {
  people: readonly Respondent[];
  parts: Together[];
  knowOwn: boolean;
}

/**
 * What may be told of the answers to a questionnaire, decided once when it is closed: classes of answers of five people or more, or of
 * nobody, whatever is added up or taken off each other, by part of the organisations, by question and what it depends on.
 *
 * @param knowOwn whether an organisation knows what its own people answered, and can take it off
 */
export function toldAnswers(
  content: Pick<QuestionnaireContent, 'sections'>,
  people: readonly Respondent[],
  knowOwn: boolean,
): Omit<QuestionnaireResults, 'closedDay' | 'parts'> & { parts: { organisationIds: string[]; people: number }[] } {
  const parts = partsOf(people, knowOwn);
  const questions = questionsOf(content);
  if (parts === null) {
    const hidden = { classes: null, ranks: null, texts: null };
    return {
      people: people.length === 0 ? 0 : null,
      parts: [],
      questions: questions.map(({ id, kind }) => ({ questionId: id, kind, ...hidden })),
    };
  }
  const asked: Asked = { people, parts, knowOwn };
  const told = new Map<string, Told>();
  return {
    people: people.length,
    parts: parts.map((organisationIds) => ({
      organisationIds: [...organisationIds],
      people: peopleOf(people, organisationIds).length,
    })),
    questions: questions.map((question) => resultOf(asked, question, told)),
  };
}

/** Whether somebody is in a class, where classes overlap. */
const IN = 'in';
const OUT = 'out';

const peopleOf = (people: readonly Respondent[], part: Together): Respondent[] =>
  people.filter(({ organisationId }) => part.includes(organisationId));

/** Organisations, the smallest joined until each part may be told; null where all of them together are too few. */
function partsOf(people: readonly Respondent[], knowOwn: boolean): Together[] | null {
  let parts: Together[] = [...new Set(people.map(({ organisationId }) => organisationId))].sort().map((id) => [id]);
  const size = (part: Together): number => peopleOf(people, part).length;
  const isTold = (part: Together): boolean =>
    size(part) >= FEWEST_SHOWN &&
    (!knowOwn || part.length === 1 || part.every((id) => size(part) - size([id]) >= FEWEST_SHOWN));
  if (people.length === 0) return null;
  while (!parts.every(isTold)) {
    const bySize = [...parts].sort((a, b) => size(a) - size(b) || a.join().localeCompare(b.join()));
    const few = bySize.find((part) => !isTold(part)) ?? [];
    const [next, ...others] = bySize.filter((part) => part !== few);
    if (next === undefined) return null;
    parts = [...others, [...few, ...next].sort()];
  }
  return parts;
}

function resultOf(asked: Asked, question: Question, told: Map<string, Told>): QuestionResult {
  const { id: questionId, kind } = question;
  const answerOf = ({ answers }: Respondent) => answers.find((each) => each.questionId === questionId);
  const ancestors = ancestorsOf(question, told);
  const result: QuestionResult = { questionId, kind, classes: null, ranks: null, texts: null };
  // What is asked on a condition, and that condition cannot be told, cannot be told either.
  if (ancestors === null) return result;
  if (kind === 'text') {
    const wrote = asked.people.filter((person) => answerOf(person)?.text);
    if (!maySpeak(asked, question, wrote, ancestors)) return result;
    const texts = wrote.flatMap((person) => answerOf(person)?.text ?? []);
    // By the alphabet: the order in which they came would tell who wrote what.
    return { ...result, texts: texts.sort((a, b) => a.localeCompare(b)) };
  }
  const keys = answerKeys(question, asked.people.map(answerOf));
  const keysOf = (person: Respondent): string[] => keys.keysOf(answerOf(person));
  const isSafe = (classes: readonly Together[]): boolean => isSafeFor(asked, keysOf, classes, ancestors, false);
  const classes = classesOf(asked.people.map(keysOf), keys, isSafe);
  if (classes === null) return result;
  const isByPart = asked.parts.length > 1 && isSafeFor(asked, keysOf, classes, ancestors, true);
  told.set(questionId, { question, keys, classes, isByPart });
  const count = (people: readonly Respondent[], part: Together): number =>
    people.filter((person) => keysOf(person).some((key) => part.includes(key))).length;
  const shown = classes.map((part): AnswerClass => ({
    keys: [...part],
    people: count(asked.people, part),
    byPart: isByPart ? asked.parts.map((each) => count(peopleOf(asked.people, each), part)) : null,
  }));
  if (kind !== 'ranking') return { ...result, classes: shown };
  const ranked = asked.people.filter((person) => answerOf(person));
  // Also where it is not told how many gave no order.
  const isEnough = maySpeak(asked, question, ranked, ancestors);
  return {
    ...result,
    classes: shown,
    ranks: isEnough
      ? ranksOf(
          question,
          ranked.flatMap((person) => answerOf(person) ?? []),
        )
      : null,
  };
}

const isFew = (people: number): boolean => people > 0 && people < FEWEST_SHOWN;

/**
 * Whether what some people said may be told of all of them together: they are five or more, also once an organisation takes off what
 * its own said; and how many they are says of no class of what the question depends on that few in it were asked.
 */
function maySpeak(
  { people, knowOwn }: Asked,
  { required }: Question,
  spoke: readonly Respondent[],
  ancestors: readonly Told[],
): boolean {
  if (spoke.length < FEWEST_SHOWN) return false;
  const own = new Set(spoke.map(({ organisationId }) => organisationId));
  const without = (id: string): number => spoke.filter(({ organisationId }) => organisationId !== id).length;
  if (knowOwn && [...own].some((id) => isFew(without(id)))) return false;
  const readers = knowOwn ? readersOf(people) : [null];
  return ancestors.flatMap(viewsOf).every((unitOf) =>
    readers.every((reader) => {
      const left = others(spoke, reader);
      return [...new Set(left.map(unitOf))].every((unit) => {
        const inside = left.filter((person) => unitOf(person) === unit).length;
        const all = others(people, reader).filter((person) => unitOf(person) === unit).length;
        return !isFew(inside) && !(required && isFew(all - inside));
      });
    }),
  );
}

/** Whoever reads results: strangers, and each organisation, which takes off what its own answered. */
const readersOf = (people: readonly Respondent[]): (string | null)[] => [
  null,
  ...new Set(people.map(({ organisationId }) => organisationId)),
];

/** Those of whom a reader does not know already what they answered. */
const others = (people: readonly Respondent[], reader: string | null): readonly Respondent[] =>
  reader === null ? people : people.filter(({ organisationId }) => organisationId !== reader);

/** The questions that this one depends on; null where one of them is not told. */
function ancestorsOf({ condition }: Question, told: Map<string, Told>): Told[] | null {
  if (!condition) return [];
  const on = told.get(condition.questionId);
  const before = on && ancestorsOf(on.question, told);
  return on && before ? [...before, on] : null;
}

/** Keys of nobody stand alone; the others are joined, the fewest first, until all of them may be told. */
function classesOf(
  given: readonly string[][],
  { keys, isOrdered }: AnswerKeys,
  isSafe: (classes: readonly Together[]) => boolean,
): Together[] | null {
  const size = (part: Together): number => given.filter((own) => own.some((key) => part.includes(key))).length;
  const empty = keys.filter((key) => size([key]) === 0);
  let parts: Together[] = keys.filter((key) => !empty.includes(key)).map((key) => [key]);
  while (!isSafe(parts)) {
    const [first, ...others] = [...parts].sort((a, b) => size(a) - size(b) || a.join().localeCompare(b.join()));
    if (first === undefined || others.length === 0) return null;
    const at = parts.indexOf(first);
    const beside = [parts[at - 1], parts[at + 1]].filter((each) => each !== undefined);
    const isNeighbour = isOrdered && first[0] !== NO_ANSWER;
    const second = others.find((part) => !isNeighbour || beside.includes(part)) ?? others[0];
    parts = joined(parts, first, second, keys);
  }
  // An ordered span takes in what lies within it; otherwise a key of nobody is told as nobody's, for it is.
  const whole = isOrdered ? parts.map((part) => withinSpan(part, empty, keys)) : parts;
  const alone = empty
    .filter((key) => key !== NO_ANSWER && !whole.some((part) => part.includes(key)))
    .map((key): Together => [key]);
  return [...whole, ...alone].sort((a, b) => keys.indexOf(a[0] ?? '') - keys.indexOf(b[0] ?? ''));
}

/** A part with the keys of nobody that lie between its own. */
function withinSpan(part: Together, empty: readonly string[], keys: string[]): Together {
  const own = part.filter((key) => key !== NO_ANSWER).map((key) => keys.indexOf(key));
  const [first, last] = [Math.min(...own), Math.max(...own)];
  return keys.filter((key, at) => part.includes(key) || (empty.includes(key) && at > first && at < last));
}

function joined(parts: readonly Together[], first: Together, second: Together | undefined, keys: string[]): Together[] {
  const both = [...first, ...(second ?? [])].sort((a, b) => keys.indexOf(a) - keys.indexOf(b));
  return [...parts.filter((part) => part !== first && part !== second), both].sort(
    (a, b) => keys.indexOf(a[0] ?? '') - keys.indexOf(b[0] ?? ''),
  );
}

/** Whether classes may be told beside the parts of the organisations, and beside what the question depends on. */
function isSafeFor(
  { people, parts, knowOwn }: Asked,
  keysOf: (person: Respondent) => string[],
  classes: readonly Together[],
  ancestors: readonly Told[],
  byPart: boolean,
): boolean {
  const views = byPart ? parts.map((part) => peopleOf(people, part)) : [people];
  const isIn = (person: Respondent, part: Together): boolean => keysOf(person).some((key) => part.includes(key));
  const shown = classes.filter((part) => people.some((person) => isIn(person, part)));
  const overlaps = people.some((person) => shown.filter((part) => isIn(person, part)).length > 1);
  const waysToTell: [(person: Respondent) => string[], Together[]][] = overlaps
    ? waysApart(shown, isIn).map((cellOf) => [
        (person: Respondent) => [cellOf(person)],
        [...new Set(people.map(cellOf))].map((cell) => [cell]),
      ])
    : [[keysOf, [...shown]]];
  return views.every((some) => {
    const partOf = ({ organisationId }: Respondent): string =>
      knowOwn ? organisationId : String(parts.findIndex((part) => part.includes(organisationId)));
    const units = knowOwn
      ? parts.map((part) => part.filter((id) => some.some(({ organisationId }) => organisationId === id)))
      : [...new Set(some.map(partOf))].map((part) => [part]);
    const safe = (
      among: readonly Respondent[],
      unitOf: (person: Respondent) => string,
      together: readonly Together[],
      own: boolean,
    ): boolean =>
      waysToTell.every(([keys, told]) =>
        mayBeToldBeside(
          among.map((person): Given => ({ unit: unitOf(person), keys: keys(person) })),
          together,
          told,
          own,
        ),
      );
    const filled = units.filter((part) => part.length > 0);
    if (!safe(some, partOf, filled, knowOwn)) return false;
    // An organisation that takes off its own does so on both sides.
    const seen = (knowOwn ? readersOf(some) : [null]).map((reader) => others(some, reader));
    return ancestors
      .filter(({ isByPart }) => !byPart || isByPart)
      .flatMap((ancestor) => viewsOf(ancestor))
      .every((unitOf) =>
        seen.every((among) => {
          const alone = [...new Set(among.map(unitOf))].map((unit) => [unit]);
          return safe(among, unitOf, alone, false);
        }),
      );
  });
}

/** How people are told apart by an earlier question. */
function viewsOf({ question, keys, classes }: Told): ((person: Respondent) => string)[] {
  const isIn = ({ answers }: Respondent, part: Together): boolean =>
    keys.keysOf(answers.find(({ questionId }) => questionId === question.id)).some((key) => part.includes(key));
  if (question.kind !== 'multiple') return [(person) => String(classes.findIndex((part) => isIn(person, part)))];
  return waysApart(classes, isIn);
}

/**
 * How a reader can tell people apart by classes that may overlap: each class by itself, beside whoever gave no answer and whoever is in
 * neither; and of two, which are all that was answered, also how many are in both.
 */
function waysApart(
  classes: readonly Together[],
  isIn: (person: Respondent, part: Together) => boolean,
): ((person: Respondent) => string)[] {
  const none = classes.find((part) => part.length === 1 && part.includes(NO_ANSWER));
  const others = classes.filter((part) => part !== none);
  const cellBy =
    (some: readonly Together[]) =>
    (person: Respondent): string =>
      none && isIn(person, none) ? NO_ANSWER : some.map((part) => (isIn(person, part) ? IN : OUT)).join();
  return others.length <= 2 ? [cellBy(others)] : others.map((part) => cellBy([part]));
}

/** The mean rank of each option, to one decimal. */
const ranksOf = ({ options }: Question, answers: readonly QuestionAnswer[]) =>
  options.map(({ id: optionId }) => {
    const sum = answers.reduce((total, { optionIds }) => total + optionIds.indexOf(optionId) + 1, 0);
    return { optionId, mean: Math.round((sum / answers.length) * 10) / 10 };
  });
