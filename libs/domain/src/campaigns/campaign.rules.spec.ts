import { issuesIn } from '../shared/issues';
import {
  type CampaignPeriod,
  campaignState,
  dayOfCampaign,
  evidenceDayOfCampaign,
  hasBegun,
  withYear,
  yearsOfCampaign,
} from './campaign.rules';
import { campaignCreate } from './campaign.schema';
import { FEWEST_SHOWN, hiddenCounts, shownCounts, sumShown } from './hidden-counts';

const TODAY = '2026-11-28';
const period = (startDay: string | null, endDay: string | null, year: number | null = null): CampaignPeriod =>
  withYear({ startDay, endDay, year });

describe('campaignState', () => {
  it.each([
    [period('2017-05-02', '2017-06-09'), 'over'],
    [period('2026-11-01', '2026-11-28'), 'running'],
    [period('2026-11-01', '2026-11-27'), 'over'],
    [period('2026-11-29', null), 'to-come'],
    [period('2026-11-28', null), 'running'],
    [period('2025-11-28', null), 'unknown'],
    [period(null, '2026-11-27'), 'over'],
    [period(null, '2026-11-28'), 'unknown'],
    [period(null, null, 2018), 'over'],
    [period(null, null, 2026), 'unknown'],
    [period(null, null, 2027), 'to-come'],
    [period(null, null), 'unknown'],
  ] as const)('of %j is %s', (when, state) => {
    expect(campaignState(when, TODAY)).toBe(state);
  });
});

describe('What a period says', () => {
  it.each([
    [period('2017-05-02', '2017-06-09'), '2017-06-09', [2017]],
    [period(null, null, 2018), '2018-12-31', [2018]],
    [period('2025-12-15', '2026-01-15'), '2026-01-15', [2025, 2026]],
    [period('2025-12-15', '2027-01-15'), '2027-01-15', [2025, 2026]],
    [period('2024-03-01', null), '2024-12-31', [2024]],
    [period('2026-12-15', '2027-01-15'), '2027-01-15', []],
    [period(null, null), null, []],
    [period(null, null, 2026), '2026-12-31', []],
  ])('of %j is the day of its figures, and in which years one took part', (when, day, years) => {
    expect(dayOfCampaign(when)).toBe(day);
    expect(yearsOfCampaign(when, TODAY)).toEqual(years);
  });
});

describe('A figure as evidence', () => {
  it.each([
    [period('2026-11-01', '2026-12-15'), true, '2026-11-28'],
    [period('2026-11-01', null), true, '2026-11-28'],
    [period('2024-11-28', null), true, '2024-12-31'],
    [period('2026-11-29', null), false, '2026-11-28'],
    [period('2017-05-02', '2017-06-09'), true, '2017-06-09'],
    [period(null, null, 2018), true, '2018-12-31'],
    // Nobody knows whether these have begun.
    [period(null, null, 2026), false, '2026-11-28'],
    [period(null, '2026-12-15'), false, '2026-11-28'],
    // Of this one nobody knows anything: whoever adds it says the day.
    [period(null, null), true, null],
  ])('of a campaign of %j', (when, begun, day) => {
    expect(hasBegun(when, campaignState(when, TODAY))).toBe(begun);
    expect(evidenceDayOfCampaign(when, TODAY)).toBe(day);
  });
});

describe('hiddenCounts', () => {
  it.each([
    [
      [86, 12, 5],
      [false, false, false],
    ],
    // Of fewer than three hidden ones the total would tell one of them the other: the smallest others are hidden with it.
    [
      [86, 12, 9, 3],
      [false, true, true, true],
    ],
    [
      [86, 12, 3],
      [true, true, true],
    ],
    // Whoever has the 9 would know of fewer than five people in the two others.
    [
      [86, 12, 9, 2, 2],
      [false, true, true, true, true],
    ],
    [
      [86, 3, 3, 3],
      [false, true, true, true],
    ],
    [
      [86, 1, 2, 3],
      [true, true, true, true],
    ],
    [
      [86, 20, null, 4, 9],
      [false, true, false, true, true],
    ],
    [[3], [true]],
    [
      [0, 9, 9, 9],
      [true, true, true, false],
    ],
    [[], []],
  ])('of %j are %j', (counts, hidden) => {
    expect(hiddenCounts(counts)).toEqual(hidden);
  });

  it('never isolate fewer than five people, nor one organisation, even for one that took part and knows the total', () => {
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 16_807) % 2_147_483_647) % below;
    for (let round = 0; round < 2000; round += 1) {
      const counts = Array.from({ length: next(8) }, () => (next(6) === 0 ? null : next(next(2) ? 8 : 60)));
      const shown = shownCounts(counts);
      for (const { value } of shown) if (value !== null) expect(value).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      const hidden = counts.flatMap((count, at) => (shown[at]?.isHidden && count !== null ? [count] : []));
      const anyShown = shown.some(({ value }) => value !== null);
      if (hidden.length === 0 || !anyShown) continue;
      // What is left of the total for each that took part, once it takes all that is shown and its own count off it.
      for (const at of [...hidden.keys(), null]) {
        const unknown = hidden.filter((_, other) => other !== at);
        expect(unknown.length).toBeGreaterThanOrEqual(2);
        expect(unknown.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      }
      expect(sumShown(shown).sum).toBe(shown.reduce((sum, { value }) => sum + (value ?? 0), 0));
      expect(sumShown(shown).hidden).toBe(hidden.length);
    }
  });

  it('say null where nothing is shown', () => {
    expect(sumShown(shownCounts([3, 86, null]))).toEqual({ sum: null, hidden: 2 });
    expect(sumShown(shownCounts([null]))).toEqual({ sum: null, hidden: 0 });
  });
});

describe('A campaign', () => {
  const id = (last: number): string => `00000000-0000-4000-8000-00000000000${last}`;
  const typed = { groupId: id(1), title: 'Vélo' };
  const found = (over: object) =>
    issuesIn(campaignCreate, { ...typed, ...over }).map(({ path, code }) => `${path}: ${code}`);

  it.each([
    [{}, []],
    [{ startDay: '2026-05-04', endDay: '2026-05-04', year: 2026 }, []],
    [{ startDay: '2026-05-04', endDay: '2026-05-03' }, ['endDay: ends-before-start']],
    [{ startDay: '2026-05-04', year: 2025 }, ['year: year-of-start']],
    [{ startDay: '0017-05-02' }, ['startDay: too-small']],
    [{ startDay: '1990-01-01', endDay: '9999-05-02' }, ['endDay: too-big']],
    [{ endDay: '1989-12-31' }, ['endDay: too-small']],
    [{ startDay: '1990-01-01', endDay: '2100-12-31' }, []],
    [{ endDay: '2025-05-04', year: 2026 }, ['endDay: ends-before-start']],
    [{ groupIds: [id(1)] }, ['groupIds.0: given-twice']],
    [{ groupIds: [id(2), id(2)] }, ['groupIds.1: given-twice']],
    [{ organisations: [{ organisationId: id(2), staff: 0 }] }, ['organisations.0.staff: too-small']],
    [
      { organisations: [{ organisationId: id(2), staff: 4, participants: 5 }] },
      ['organisations.0.participants: more-than-staff'],
    ],
    [{ organisations: [{ organisationId: id(2), participants: 5 }] }, []],
    [
      { organisations: [{ organisationId: id(2) }, { organisationId: id(2) }] },
      ['organisations.1.organisationId: given-twice'],
    ],
    [{ figures: [{ label: 'Part', value: 101, kind: 'share' }] }, ['figures.0.value: too-big']],
    [{ figures: [{ label: 'Part', value: 38.125 }] }, ['figures.0.value: too-precise']],
    [{ figures: [{ label: 'Part', value: 38.12 }] }, []],
    [{ figures: [{ label: 'Somme', value: 1_234_567_890.11 }] }, []],
    [{ figures: [{ label: 'Somme', value: 1_234_567_890.111 }] }, ['figures.0.value: too-precise']],
    [{ figures: [{ label: 'Part' }] }, ['figures.0.value: required']],
    [{ sourceUrl: 'javascript:alert(1)' }, ['sourceUrl: invalid-format']],
  ])('typed as %j has the issues %j', (over, issues) => {
    expect(found(over)).toEqual(issues);
  });
});
