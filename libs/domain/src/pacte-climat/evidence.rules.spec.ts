import { issuesIn } from '../shared/issues';
import { countComers, measuresShown } from './evidence.rules';
import { evidenceCreate, evidenceDecision } from './evidence.schema';

const came = (
  organisationId: string | null,
  organisationKind: 'company' | 'public-actor' | 'commune' | null = 'company',
) => ({ organisationId, organisationKind, attendance: 'attended' }) as const;

describe('countComers', () => {
  it('counts people, and each organisation once, by kind', () => {
    const invitations = [
      came('a'),
      came('a'),
      came('b'),
      came('c', 'public-actor'),
      came('d', 'commune'),
      came(null, null),
      { ...came('e'), attendance: 'excused' as const },
      { ...came('f'), attendance: null },
    ];
    expect(countComers(invitations)).toEqual({ persons: 6, organisations: 4, companies: 2, publicActors: 1 });
  });

  it('does not know who came where nobody noted it, which is not nobody', () => {
    expect(countComers([{ ...came('a'), attendance: null }])).toBeNull();
    expect(countComers([])).toBeNull();
    expect(countComers([{ ...came('a'), attendance: 'absent' }])).toEqual({
      persons: 0,
      organisations: 0,
      companies: 0,
      publicActors: 0,
    });
  });
});

describe('measuresShown', () => {
  const measures = ['private', 'public', 'concept'];
  const known = { measuresFor: (id: string) => measures.filter((each) => each === id), ofMeetings: ['private'] };
  const action = { communeCodes: ['own'], measureIds: ['public', 'concept'] };

  it('takes those of the agenda, and those of the actions that name the commune, each once', () => {
    expect(measuresShown({ itemMeasures: ['concept'], actions: [action] }, 'own', known)).toEqual([
      'concept',
      'public',
    ]);
    expect(measuresShown({ itemMeasures: ['concept'], actions: [action] }, 'other', known)).toEqual(['concept']);
  });

  it('falls back on what the catalogue says meetings prove, and on nothing where it does not say', () => {
    expect(measuresShown({ itemMeasures: [], actions: [action] }, 'other', known)).toEqual(['private']);
    expect(measuresShown({ itemMeasures: ['gone'], actions: [] }, 'own', known)).toEqual(['private']);
    expect(measuresShown({ itemMeasures: [], actions: [] }, 'own', { ...known, ofMeetings: [] })).toEqual([]);
  });
});

describe('the answer of a commune', () => {
  it('needs a word to refuse, and none to accept', () => {
    expect(issuesIn(evidenceDecision, { version: 1, state: 'refused', word: ' ' })).toEqual([
      { path: 'word', code: 'refusal-needs-reason', params: {} },
    ]);
    expect(evidenceDecision.parse({ version: 1, state: 'accepted' })).toEqual({
      version: 1,
      state: 'accepted',
      word: null,
    });
    expect(evidenceDecision.safeParse({ version: 1, state: 'proposed' }).success).toBe(false);
  });
});

describe('a new piece of evidence', () => {
  const id = '5f0e6ad5-9c4b-4d5a-8f3b-2f1d6f0c9a11';
  const link = { kind: 'link', title: 'Page', day: '2026-11-01', url: 'https://beispill.example', measureIds: [id] };
  const codes = (over: object) =>
    issuesIn(evidenceCreate, { ...link, ...over }).map(({ path, code }) => `${path}: ${code}`);

  it('is taken as it is meant', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ kind: 'meeting', title: '', day: null, url: null, sourceId: id })).toEqual([]);
  });

  it.each([
    [{ measureIds: [] }, 'measureIds: too-few'],
    [{ measureIds: [id, id] }, 'measureIds.1: given-twice'],
    [{ criterionIds: [id, id] }, 'criterionIds.1: given-twice'],
    [{ title: ' ' }, 'title: required'],
    [{ title: 'a'.repeat(201) }, 'title: too-long'],
    [{ note: 'a'.repeat(2001) }, 'note: too-long'],
    [{ day: null }, 'day: required'],
    [{ day: '2026-02-30' }, 'day: invalid-format'],
    [{ validFrom: '2026-11-02', validUntil: '2026-11-01' }, 'validUntil: ends-before-start'],
    [{ url: null }, 'url: required'],
    [{ url: 'http://beispill.example' }, 'url: not-https'],
    [{ url: 'ftp://beispill.example' }, 'url: invalid-format'],
    [{ url: 'javascript:alert(1)' }, 'url: invalid-format'],
    [{ url: `https://beispill.example/${'a'.repeat(2000)}` }, 'url: too-long'],
    [{ kind: 'action' }, 'sourceId: required'],
    [{ kind: 'flyer' }, 'kind: invalid-choice'],
    [{ kind: 'campaign' }, 'sourceId: required'],
  ])('with %j says %s', (over, told) => {
    expect(codes(over)).toContain(told);
  });
});
