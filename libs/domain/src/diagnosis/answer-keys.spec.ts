import fc from 'fast-check';
import { FEWEST_SHOWN } from '../campaigns/hidden-counts';
import { NO_ANSWER, answerKeys, spanOfKeys, spansOf } from './answer-keys';
import { classLabel, mostChosen } from './class-words';
import type { Question } from './question.schema';
import { toldAnswers } from './told-answers';

const nothing = { fr: null, de: null, en: null };
const question: Question = {
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'number',
  text: nothing,
  hint: nothing,
  required: false,
  options: [],
  steps: 5,
  lowest: nothing,
  highest: nothing,
  unit: 'km',
  condition: null,
};
const answered = (number: number) => ({ questionId: question.id, optionIds: [], number, text: null, point: null });
const told = (kind: 'number' | 'scale', numbers: readonly number[]) => {
  const content = { sections: [{ id: question.id, title: nothing, questions: [{ ...question, kind }] }] };
  const people = numbers.map((number) => ({ organisationId: 'a', answers: [answered(number)] }));
  return toldAnswers(content, people, false).questions[0]?.classes?.map(({ keys, people: size }) => ({ keys, size }));
};
const times = (value: number, count: number): number[] => Array.from({ length: count }, () => value);

describe('Numbers', () => {
  it('are counted where they are, each by itself where five gave it', () => {
    expect(told('number', [...times(1, 5), ...times(2, 6), ...times(4, 9)])).toEqual([
      { keys: ['1|1'], size: 5 },
      { keys: ['2|2'], size: 6 },
      { keys: ['4|4'], size: 9 },
    ]);
  });

  it('tell no value that fewer than five gave: neither the largest, nor of a few people any', () => {
    const all = told('number', [1, 2, 3, 4, 4711]);
    expect(all?.reduce((sum, { size }) => sum + size, 0)).toBe(5);
    expect(JSON.stringify([all, told('number', [1, 2, 3, 4, 5, 6, 7, 8, 9, 4711])])).not.toContain('4711');
    expect(told('number', [1, 2, 3, 4, 5, 6, 7, 8, 9, 4711])).toEqual([{ keys: ['|5', '5|6', '6|7', '7|'], size: 10 }]);
    expect(told('number', [...times(0, 9), ...times(2, 7), 3, 3, 900])).toEqual([
      { keys: ['0|1'], size: 9 },
      { keys: ['1|2'], size: 0 },
      { keys: ['2|3', '3|'], size: 10 },
    ]);
  });

  it('are in one span each, whatever they are, and few of these', () => {
    const values = fc.oneof(
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: 0, max: 40 }).map((each) => each / 10),
    );
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 60 }), (numbers) => {
        const { keys, keysOf } = answerKeys(question, numbers.map(answered));
        expect(keys.length).toBeLessThanOrEqual(11);
        for (const number of numbers) {
          const [key = ''] = keysOf(answered(number));
          expect(keys).toContain(key);
          const [from = '', below = ''] = key.split('|');
          if (from === below) {
            expect(Number(from)).toBe(number);
            expect(numbers.filter((each) => each === number).length).toBeGreaterThanOrEqual(FEWEST_SHOWN);
          } else {
            if (from !== '') expect(number).toBeGreaterThanOrEqual(Number(from));
            if (below !== '') expect(number).toBeLessThan(Number(below));
          }
        }
      }),
    );
  });

  it('have no edge that depends on the four smallest or the four largest', () => {
    const middle = [10, 20, 30, 40, 50, 60, 70, 80];
    const edges = (...ends: number[]) =>
      spansOf([...middle, ...ends])
        .flat()
        .filter(Number.isFinite);
    const wide = [...new Set(edges(-1, 1, 2, 3, 90, 95, 99, 1000))];
    expect(wide).toEqual([0, 20, 40, 60, 80, 100]);
    expect([...new Set(edges(5, 6, 7, 8, 81, 82, 83, 84))]).toEqual(wide);
  });

  it('are said by what they are less than, or at least', () => {
    const words = {
      locale: 'fr' as const,
      ...{ none: 'rien', notAsked: 'rien ou pas demandé', answered: 'répondu', elsewhere: 'ailleurs' },
      number: String,
      span: (from: string, below: string) => `${from} à ${below}`,
      cell: () => '',
      or: (labels: string[]) => labels.join(' ou '),
    };
    const label = (...keys: string[]) => classLabel(question, keys, ['fr'], words);
    expect(label('|5', '5|6')).toBe('< 6\u00a0km');
    expect(label('6|7', '7|', NO_ANSWER)).toBe('≥ 6\u00a0km ou rien');
    expect(label('5|6', '6|7')).toBe('5 à 7\u00a0km');
    expect(label('4|4')).toBe('4\u00a0km');
    expect(label('|5', '5|')).toBe('répondu');
    const condition = { questionId: question.id, optionIds: [question.id] };
    expect(classLabel({ ...question, condition }, [NO_ANSWER], ['fr'], words)).toBe('rien ou pas demandé');
    const end = (fr: string) => ({ fr, de: null, en: null });
    const scale = {
      ...question,
      kind: 'scale' as const,
      steps: 5,
      lowest: end('pas du tout'),
      highest: end('tout à fait'),
    };
    const steps = ['1', '2', '5'].map((key) => classLabel(scale, [key], ['fr'], words));
    expect(steps).toEqual(['1 (pas du tout)', '2', '5 (tout à fait)']);
    expect(spanOfKeys(['|5', '5|'])).toEqual({ from: -Infinity, below: Infinity, isOne: false });
    expect(spanOfKeys([NO_ANSWER])).toBeNull();
  });
});

describe('What most people chose', () => {
  it('is what was answered, also where more gave no answer, and all that as many chose', () => {
    const of = (...people: number[]) =>
      mostChosen(people.map((each, at) => ({ keys: at === 0 ? [NO_ANSWER] : [`a${at}`], people: each })));
    expect(of(25, 12, 11)).toEqual([1]);
    expect(of(25, 12, 6, 12)).toEqual([1, 3]);
    expect(of(25, 0)).toEqual([]);
  });
});

describe('What is told of an order', () => {
  it('takes in what lies within it, and tells nobody of a step beside a span that has it', () => {
    expect(told('scale', [1, 1, 1, 1, 5])).toEqual([{ keys: ['1', '2', '3', '4', '5'], size: 5 }]);
    expect(told('scale', [...times(1, 6), ...times(3, 2), ...times(5, 4)])).toEqual([
      { keys: ['1'], size: 6 },
      { keys: ['2'], size: 0 },
      { keys: ['3', '4', '5'], size: 6 },
    ]);
  });
});

describe('A ranking', () => {
  const [first, second] = ['00000000-0000-4000-8000-000000000030', '00000000-0000-4000-8000-000000000031'] as const;
  const options = [first, second].map((id) => ({ id, text: nothing }));
  const content = {
    sections: [{ id: question.id, title: nothing, questions: [{ ...question, kind: 'ranking' as const, options }] }],
  };
  const ranked = (organisationId: string, count: number, ...optionIds: string[]) =>
    Array.from({ length: count }, () => ({
      organisationId,
      answers:
        optionIds.length === 0 ? [] : [{ questionId: question.id, optionIds, number: null, text: null, point: null }],
    }));
  const ranksOf = (people: ReturnType<typeof ranked>, knowOwn = false) =>
    toldAnswers(content, people, knowOwn).questions[0]?.ranks;

  it('is told of five or more, also where one gave none, and by name without any organisation’s own', () => {
    expect(ranksOf([...ranked('a', 20, first, second), ...ranked('a', 1)])).toEqual([
      { optionId: first, mean: 1 },
      { optionId: second, mean: 2 },
    ]);
    expect(ranksOf([...ranked('a', 4, first, second), ...ranked('a', 6)])).toBeNull();
    const one = [...ranked('a', 5, first, second), ...ranked('b', 1, second, first), ...ranked('b', 7)];
    expect(ranksOf(one, true)).toBeNull();
    expect(ranksOf([...ranked('a', 5, first, second), ...ranked('b', 5, second, first)], true)).toHaveLength(2);
  });
});
