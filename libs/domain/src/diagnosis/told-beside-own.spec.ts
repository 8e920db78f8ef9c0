import type { Question, QuestionAnswer } from './question.schema';
import { NO_ANSWER } from './answer-keys';
import { type Respondent, toldAnswers } from './told-answers';

const uuid = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const nothing = { fr: null, de: null, en: null };
const empty = { optionIds: [], number: null, text: null, point: null };
const [way, why] = [uuid(1), uuid(2)];
const options = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: uuid(from + at), text: nothing }));
const ask = (at: number, over: Partial<Question>): Question => ({
  id: uuid(at),
  kind: 'single',
  text: nothing,
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

describe('What an organisation knows of its own, beside what a question depends on', () => {
  const said = (organisationId: string, first: number, second: Partial<QuestionAnswer> | null, count: number) =>
    Array.from({ length: count }, (): Respondent => ({
      organisationId,
      answers: [
        { ...empty, questionId: way, optionIds: [uuid(first)] },
        ...(second === null ? [] : [{ ...empty, questionId: why, ...second }]),
      ],
    }));
  const condition = { questionId: way, optionIds: [uuid(10)] };
  /** Those without a second answer chose `other`: they were asked too, or something else. */
  const toldOf = (over: Partial<Question>, second: Partial<QuestionAnswer>, [other, few]: [number, number]) => {
    const both = [ask(1, { options: options(10, 3) }), ask(2, { ...over, condition })];
    const respondents = [
      ...said('a', 10, second, 5),
      ...said('a', other, null, 5),
      ...said('a', 11, null, 8),
      ...said('b', 10, second, 5),
      ...said('b', other, null, few),
      ...said('b', 11, null, 8),
    ];
    return toldAnswers({ sections: [{ id: uuid(99), title: nothing, questions: both }] }, respondents, true)
      .questions[1];
  };

  it('tells of nobody that they alone of the others were asked and gave no answer', () => {
    const chosen = { optionIds: [uuid(20)] };
    expect(toldOf({ options: options(20, 2) }, chosen, [10, 1])?.classes?.map(({ keys }) => keys)).toEqual([
      [uuid(20), NO_ANSWER],
      [uuid(21)],
    ]);
    expect(toldOf({ options: options(20, 2) }, chosen, [10, 5])?.classes?.map(({ people }) => people)).toEqual([
      10, 0, 26,
    ]);
  });

  it('shows no texts where their number says that one of them was not asked', () => {
    const required = { kind: 'text', required: true } as const;
    expect(toldOf(required, { text: 'mot' }, [12, 1])?.texts).toBeNull();
    expect(toldOf(required, { text: 'mot' }, [12, 5])?.texts).toHaveLength(10);
  });
});
