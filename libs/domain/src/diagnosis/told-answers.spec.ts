import fc from 'fast-check';
import { FEWEST_SHOWN } from '../campaigns/hidden-counts';
import { NO_ANSWER, answerKeys } from './answer-keys';
import type { Question, QuestionAnswer } from './question.schema';
import { askedQuestions, countedAnswers } from './questionnaire.rules';
import { type Respondent, toldAnswers } from './told-answers';

const nothing = { fr: null, de: null, en: null };
const uuid = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const options = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: uuid(from + at), text: { ...nothing, fr: `o${at}` } }));
const ask = (at: number, over: Partial<Question>): Question => ({
  id: uuid(at),
  kind: 'single',
  text: { ...nothing, fr: `q${at}` },
  hint: nothing,
  required: false,
  options: [],
  steps: 5,
  lowest: nothing,
  highest: nothing,
  unit: null,
  condition: null,
  ...over,
});

const [way, why, content, staff, order, place] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5), uuid(6)];
const questions = [
  ask(1, { options: options(10, 3) }),
  ask(2, {
    kind: 'multiple',
    options: options(20, 3),
    condition: { questionId: way, optionIds: [uuid(10), uuid(11)] },
  }),
  ask(3, { kind: 'scale', condition: { questionId: why, optionIds: [uuid(20)] } }),
  ask(4, { kind: 'number' }),
  ask(5, { kind: 'ranking', options: options(30, 3) }),
  ask(6, { kind: 'map' }),
  ask(7, { kind: 'text' }),
];
const asked = { sections: [{ id: uuid(99), title: nothing, questions }] };

const empty = { optionIds: [], number: null, text: null, point: null };
const answerTo = (questionId: string, over: fc.Arbitrary<Partial<QuestionAnswer>>): fc.Arbitrary<QuestionAnswer[]> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<QuestionAnswer[]>([]) },
    { weight: 5, arbitrary: over.map((each) => [{ ...empty, questionId, ...each }]) },
  );
const some = (from: number, least: number, most: number): fc.Arbitrary<Partial<QuestionAnswer>> =>
  fc
    .uniqueArray(fc.integer({ min: from, max: from + 2 }), { minLength: least, maxLength: most })
    .map((chosen) => ({ optionIds: chosen.map(uuid) }));
const person: fc.Arbitrary<Respondent> = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c', 'd'),
    answerTo(way, some(10, 1, 1)),
    answerTo(why, some(20, 1, 3)),
    answerTo(
      content,
      fc.integer({ min: 1, max: 5 }).map((number) => ({ number })),
    ),
    answerTo(
      staff,
      fc.integer({ min: 0, max: 60 }).map((number) => ({ number })),
    ),
    answerTo(order, some(30, 3, 3)),
    answerTo(
      place,
      fc.constantFrom(6.1, 6.12, 6.14).map((longitude) => ({ point: { longitude, latitude: 49.6 } })),
    ),
  )
  .map(([organisationId, ...given]) => ({
    organisationId,
    answers: countedAnswers(asked, given.flat()).answers,
  }));
const people = fc.array(person, { maxLength: 45 });

/** Everybody whom something that is told is about, by their place in the list. */
type View = ReadonlySet<number>;
interface Views {
  question: string;
  views: View[];
}

const subsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((all, each) => [...all, ...all.map((one) => [...one, each])], [[]]);

function viewsOf(respondents: readonly Respondent[], knowOwn: boolean) {
  const told = toldAnswers(asked, respondents, knowOwn);
  const everybody = respondents.map((_, at) => at);
  const inParts = (parts: readonly { organisationIds: string[] }[]): number[] =>
    everybody.filter((at) =>
      parts.some(({ organisationIds }) => organisationIds.includes(respondents[at]?.organisationId ?? '')),
    );
  const parts: View[] = subsets(told.parts).map((some) => new Set(inParts(some)));
  const byQuestion = told.questions.flatMap(({ questionId, kind, classes }): Views[] => {
    if (classes === null) return [];
    const question = questions.find(({ id }) => id === questionId) as Question;
    const answerOf = (at: number) => respondents[at]?.answers.find((each) => each.questionId === questionId);
    const keys = answerKeys(question, everybody.map(answerOf));
    const whose = (chosen: readonly string[], among: readonly number[]): View =>
      new Set(among.filter((at) => keys.keysOf(answerOf(at)).some((key) => chosen.includes(key))));
    // Classes that overlap are not added up by a reader; those of which everybody is in one are.
    const chosen =
      kind === 'multiple' ? classes.map((each) => [each]) : subsets(classes).filter((each) => each.length > 0);
    const amongs = classes[0]?.byPart ? subsets(told.parts).map(inParts) : [everybody];
    return [
      {
        question: questionId,
        views: chosen.flatMap((some) =>
          amongs.map((among) =>
            whose(
              some.flatMap((each) => each.keys),
              among,
            ),
          ),
        ),
      },
    ];
  });
  return { told, parts, byQuestion };
}

const isFew = (count: number): boolean => count > 0 && count < FEWEST_SHOWN;
const isWithin = (one: View, other: View): boolean => [...one].every((at) => other.has(at));

/** The first difference of two views that is of one to four people. */
function isolated(first: readonly View[], second: readonly View[], without: View = new Set()): string | null {
  const less = (view: View): View => new Set([...view].filter((at) => !without.has(at)));
  for (const one of first.map(less)) {
    if (isFew(one.size)) return `of ${one.size}`;
    for (const other of second.map(less)) {
      if (isWithin(one, other) && isFew(other.size - one.size)) return `${other.size} less ${one.size}`;
      if (isWithin(other, one) && isFew(one.size - other.size)) return `${one.size} less ${other.size}`;
    }
  }
  return null;
}

describe('What is told of a closed questionnaire', () => {
  it('isolates no fewer than five by organisation, by question, by what it depends on, or by the complement', () => {
    fc.assert(
      fc.property(people, fc.boolean(), (respondents, knowOwn) => {
        const { told, parts, byQuestion } = viewsOf(respondents, knowOwn);
        expect(isolated(parts, parts)).toBeNull();
        const chain = [way, why, content];
        byQuestion.forEach(({ question, views }) => {
          expect(isolated(views, parts)).toBeNull();
          const kind = questions.find(({ id }) => id === question)?.kind;
          if (kind !== 'multiple') expect(isolated(views, views)).toBeNull();
          const after = byQuestion.filter(
            (each) => chain.includes(question) && chain.indexOf(each.question) > chain.indexOf(question),
          );
          after.forEach((each) => expect(isolated(views, each.views)).toBeNull());
        });
        if (told.people !== null && told.people > 0) expect(told.people).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      }),
      { numRuns: 400 },
    );
  });

  it('isolates no fewer than five either for an organisation that takes off what its own answered', () => {
    fc.assert(
      fc.property(people, fc.constantFrom('a', 'b', 'c', 'd'), (respondents, own) => {
        const { parts, byQuestion } = viewsOf(respondents, true);
        const known = new Set(respondents.flatMap(({ organisationId }, at) => (organisationId === own ? [at] : [])));
        const chain = [way, why, content];
        byQuestion.forEach(({ question, views }) => {
          expect(isolated(views, parts, known)).toBeNull();
          const after = byQuestion.filter(
            (each) => chain.includes(question) && chain.indexOf(each.question) > chain.indexOf(question),
          );
          after.forEach((each) => expect(isolated(views, each.views, known)).toBeNull());
        });
      }),
      { numRuns: 200 },
    );
  });

  it('adds up: nobody is left out, and every part to the whole', () => {
    fc.assert(
      fc.property(people, (respondents) => {
        const told = toldAnswers(asked, respondents, false);
        if (told.people === null) return;
        expect(told.parts.reduce((sum, part) => sum + part.people, 0)).toBe(told.people);
        for (const { kind, classes } of told.questions) {
          if (classes === null) continue;
          if (kind !== 'multiple') expect(classes.reduce((sum, each) => sum + each.people, 0)).toBe(told.people);
          for (const { people: all, byPart } of classes)
            if (byPart) expect(byPart.reduce((sum, each) => sum + each, 0)).toBe(all);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tells of fewer than five nothing at all, and words only from five on, without their order', () => {
    const wrote = (count: number): Respondent[] =>
      Array.from({ length: count }, (_, at) => ({
        organisationId: 'a',
        answers: [{ ...empty, questionId: uuid(7), text: `mot ${9 - at}` }],
      }));
    expect(toldAnswers(asked, wrote(4), false)).toMatchObject({ people: null, parts: [] });
    expect(toldAnswers(asked, wrote(4), false).questions.every(({ texts, classes }) => !texts && !classes)).toBe(true);
    expect(toldAnswers(asked, wrote(5), false).questions.at(-1)?.texts).toEqual([
      'mot 5',
      'mot 6',
      'mot 7',
      'mot 8',
      'mot 9',
    ]);
  });

  it('tells an order that a few left out, and not how many they were', () => {
    const order5 = [uuid(30), uuid(31), uuid(32)];
    const all: Respondent[] = Array.from({ length: 21 }, (_, at) => ({
      organisationId: 'a',
      answers: at === 0 ? [] : [{ ...empty, questionId: order, optionIds: order5 }],
    }));
    const told = toldAnswers(asked, all, false).questions.find(({ questionId }) => questionId === order);
    expect(told?.ranks?.map(({ mean }) => mean)).toEqual([1, 2, 3]);
    expect(told?.classes?.map(({ people }) => people)).toEqual([21]);
    const few = toldAnswers(asked, all.slice(0, 5), false).questions.find(({ questionId }) => questionId === order);
    expect(few?.ranks).toBeNull();
  });

  it('tells every option of many, and by organisation', () => {
    const chose = (organisationId: string, option: number, count: number): Respondent[] =>
      Array.from({ length: count }, () => ({
        organisationId,
        answers: [{ ...empty, questionId: way, optionIds: [uuid(option)] }],
      }));
    const { questions: told } = toldAnswers(
      asked,
      [...chose('a', 10, 12), ...chose('a', 11, 8), ...chose('b', 10, 5), ...chose('b', 11, 9)],
      false,
    );
    expect(told[0]?.classes).toEqual([
      { keys: [uuid(10)], people: 17, byPart: expect.arrayContaining([12, 5]) },
      { keys: [uuid(11)], people: 17, byPart: expect.arrayContaining([8, 9]) },
      { keys: [uuid(12)], people: 0, byPart: [0, 0] },
    ]);
  });
});

describe('Several options', () => {
  const nobody: Respondent = { organisationId: 'a', answers: [] };
  const chose = (...chosen: number[]): Respondent => ({
    organisationId: 'a',
    answers: [{ ...empty, questionId: uuid(8), optionIds: chosen.map(uuid) }],
  });
  const many = (count: number, respondent: Respondent) => Array.from({ length: count }, () => respondent);
  const toldOf = (count: number, respondents: Respondent[]) => {
    const question = ask(8, { kind: 'multiple', options: options(40, count) });
    return toldAnswers({ sections: [{ id: uuid(99), title: nothing, questions: [question] }] }, respondents, false)
      .questions[0];
  };

  it('tell no difference to those who gave no answer that is of one person', () => {
    const classes = toldOf(2, [...many(5, nobody), ...many(9, chose(40, 41)), chose(40)])?.classes;
    expect(classes).toMatchObject([{ keys: [uuid(40), uuid(41), 'none'], people: 15 }]);
    const three = toldOf(3, [...many(6, nobody), ...many(9, chose(40, 41)), ...many(6, chose(40, 42)), chose(42)]);
    expect(three?.classes?.map(({ keys }) => keys)).not.toContainEqual([NO_ANSWER]);
  });

  it('tell of two options no meeting of few', () => {
    const classes = toldOf(2, [...many(9, chose(40)), ...many(8, chose(41)), chose(40, 41)])?.classes;
    expect(classes).toMatchObject([{ people: 18 }]);
    expect(toldOf(2, [...many(9, chose(40)), ...many(8, chose(41)), ...many(5, chose(40, 41))])?.classes).toMatchObject(
      [{ people: 14 }, { people: 13 }],
    );
  });

  it('tell nothing of few, whatever is chosen, by taking one off those who answered', () => {
    const subsetsOf = (count: number) => fc.subarray(Array.from({ length: count }, (_, at) => 40 + at));
    const chosen = fc
      .integer({ min: 2, max: 4 })
      .chain((count) => fc.tuple(fc.constant(count), fc.array(subsetsOf(count), { maxLength: 40 })));
    fc.assert(
      fc.property(chosen, ([count, given]) => {
        const respondents = given.map((each) => (each.length === 0 ? nobody : chose(...each)));
        const told = toldOf(count, respondents)?.classes ?? [];
        const classes = told.filter(({ people: size }) => size > 0).map(({ keys }) => keys);
        const isNone = (keys: string[]): boolean => keys.join() === NO_ANSWER;
        const isIn = (keys: string[], each: number[]): boolean =>
          each.length === 0 ? keys.includes(NO_ANSWER) : each.some((option) => keys.includes(uuid(option)));
        const answered = given.filter((each) => !classes.some((keys) => isNone(keys) && isIn(keys, each)));
        const others = classes.filter((keys) => !isNone(keys));
        const sizes = others.map((keys) => answered.filter((each) => !isIn(keys, each)).length);
        const [first, second] = others;
        if (first && second && others.length === 2)
          sizes.push(answered.filter((each) => isIn(first, each) && isIn(second, each)).length);
        expect(sizes.filter(isFew)).toEqual([]);
      }),
    );
  });
});

describe('Open answers', () => {
  const wrote = (organisationId: string, text: string | null, chosen: number | null = null): Respondent => ({
    organisationId,
    answers: [
      ...(chosen === null ? [] : [{ ...empty, questionId: way, optionIds: [uuid(chosen)] }]),
      ...(text === null ? [] : [{ ...empty, questionId: uuid(9), text }]),
    ],
  });
  const many = (count: number, respondent: Respondent) => Array.from({ length: count }, () => respondent);
  const toldOf = (respondents: Respondent[], knowOwn: boolean, over: Partial<Question> = {}) => {
    const both = [ask(1, { options: options(10, 3) }), ask(9, { kind: 'text', ...over })];
    return toldAnswers({ sections: [{ id: uuid(99), title: nothing, questions: both }] }, respondents, knowOwn)
      .questions[1];
  };

  it('are read where an organisation that takes off its own still has five, or none', () => {
    const mine = [...many(4, wrote('a', 'ours')), wrote('a', null)];
    const theirs = (count: number) => [...many(count, wrote('b', 'theirs')), ...many(6 - count, wrote('b', null))];
    expect(toldOf([...mine, ...theirs(1)], true)?.texts).toBeNull();
    expect(toldOf([...mine, ...theirs(1)], false)?.texts).toHaveLength(5);
    expect(toldOf([...many(5, wrote('a', 'ours')), ...theirs(5)], true)?.texts).toHaveLength(10);
    expect(toldOf([...many(5, wrote('a', 'ours')), ...theirs(0)], true)?.texts).toHaveLength(5);
  });

  it('do not count how many chose what is told together with others', () => {
    const condition = { questionId: way, optionIds: [uuid(10), uuid(12)] };
    const respondents = [
      ...many(6, wrote('a', 'x', 10)),
      ...many(5, wrote('a', null, 11)),
      ...many(2, wrote('a', 'z', 12)),
    ];
    expect(toldOf(respondents, false, { condition, required: true })?.texts).toBeNull();
    const first = respondents.slice(0, 11);
    expect(toldOf(first, false, { condition, required: true })?.texts).toHaveLength(6);
  });
});

describe('askedQuestions', () => {
  it('asks on a condition only whoever chose so, and nobody of what depends on a question that was not asked', () => {
    const chosen = { ...empty, questionId: way, optionIds: [uuid(10)] };
    const because = { ...empty, questionId: why, optionIds: [uuid(20)] };
    const ids = (answers: QuestionAnswer[]) => askedQuestions(asked, answers).map(({ id }) => id);
    expect(ids([])).not.toContain(why);
    expect(ids([chosen])).toContain(why);
    expect(ids([chosen, because])).toContain(content);
    expect(ids([{ ...chosen, optionIds: [uuid(12)] }, because])).not.toContain(content);
  });
});
