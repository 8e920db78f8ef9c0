import { fold } from '../shared/fold';
import { type LabelledFlow, labelledNeeds, labelledOffers, labelledPlaces } from './labelled-flows';
import { textTerms } from './match-text.rules';
import { type MatchedFlow, isRelevant, matchScore } from './match.rules';

// The figures of docs/matching.md. A small set of our own: it shows that the parts do what they are meant to, and says nothing
// of how well project managers will be served.

const flowOf = ([, label, wasteCode, naceCode, place, kind = 'material']: LabelledFlow): MatchedFlow => ({
  ...{ kind, wasteCode, naceCode, terms: textTerms(label) },
  ...{ quantity: null, unit: null, per: 'year', fromDay: null, toDay: null },
  lon: labelledPlaces[place][0],
  lat: labelledPlaces[place][1],
});

type Rank = (need: LabelledFlow, offer: LabelledFlow) => number;

const whole: Rank = (need, offer) => {
  const judged = matchScore(flowOf(offer), flowOf(need));
  return isRelevant(judged) ? judged.score : 0;
};

const wordsOf = (label: string): Set<string> =>
  new Set(
    fold(label)
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 2),
  );
/** The baseline: words that both texts have, as any search would find them. */
const wordsAlone: Rank = ([, need], [, offer]) => {
  const [a, b] = [wordsOf(need), wordsOf(offer)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.sqrt(a.size * b.size || 1);
};
/** The same with our ordinary words in three languages, and nothing else. */
const textAlone: Rank = (need, offer) =>
  matchScore(flowOf(offer), flowOf(need)).parts.find(({ name }) => name === 'text')?.value ?? 0;
const codeAlone: Rank = (need, offer) =>
  matchScore(flowOf(offer), flowOf(need)).parts.find(({ name }) => name === 'waste')?.value ?? 0;

/** The mean of the average precision, and the share of needs whose first offer is one that we would show. */
function measured(rank: Rank): { map: number; first: number; found: number } {
  const each = labelledNeeds.map(([need, relevant]) => {
    const ranked = labelledOffers
      .map((offer) => ({ key: offer[0], score: rank(need, offer) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
    const hits = ranked.flatMap(({ key }, at) => (relevant.includes(key) ? [at + 1] : []));
    const precision = hits.reduce((sum, place, at) => sum + (at + 1) / place, 0) / relevant.length;
    return { precision, first: hits[0] === 1 ? 1 : 0, found: hits.length / relevant.length };
  });
  const mean = (of: (row: (typeof each)[number]) => number): number =>
    Math.round((each.reduce((sum, row) => sum + of(row), 0) / each.length) * 1000) / 1000;
  return { map: mean((row) => row.precision), first: mean((row) => row.first), found: mean((row) => row.found) };
}

describe('On our labelled pairs', () => {
  it('has no key twice, and judges only what is there', () => {
    const keys = labelledOffers.map(([key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(labelledNeeds.flatMap(([, relevant]) => relevant.filter((key) => !keys.includes(key)))).toEqual([]);
  });

  it('ranks as docs/matching.md says', () => {
    expect(measured(wordsAlone)).toEqual({ map: 0.093, first: 0.111, found: 0.093 });
    expect(measured(codeAlone)).toEqual({ map: 0.564, first: 0.593, found: 0.601 });
    expect(measured(textAlone)).toEqual({ map: 0.833, first: 0.852, found: 0.856 });
    expect(measured(whole)).toEqual({ map: 0.972, first: 1, found: 0.983 });
  });
});
