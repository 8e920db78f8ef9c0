import type { MinutesItem, MinutesOutcome } from '@zesumme/domain';
import { aMeeting, aWorkingGroup, randomId } from '@zesumme/testing';
import { Documents } from '../../platform/documents';
import { readDocx } from '../../testing/docx';
import { nodesOf, readPdf } from '../../testing/pdf';
import type { MinutesContent } from './minutes-content';
import { fillMinutes } from './minutes-docx';
import { minutesSheet } from './minutes-sheet';

const documents = new Documents();

const outcome = (over: Partial<MinutesOutcome> = {}): MinutesOutcome => ({
  id: randomId(),
  kind: 'information',
  text: 'Le parking ferme.',
  votes: null,
  isWhole: true,
  responsibles: [],
  dueDay: null,
  doneDay: null,
  action: null,
  ...over,
});
const item = (over: Partial<MinutesItem> = {}): MinutesItem => ({
  id: randomId(),
  section: null,
  title: 'Accueil',
  kind: 'information',
  presenter: null,
  minutes: 10,
  startsLocal: '2026-12-03T14:00',
  endsLocal: '2026-12-03T14:10',
  wasTimed: false,
  isUnresolved: false,
  record: null,
  recordVersion: 1,
  outcomes: [],
  ...over,
});
const count = {
  invited: 3,
  accepted: 0,
  tentative: 0,
  declined: 0,
  needsAction: 0,
  attended: 2,
  excused: 1,
  absent: 0,
};
const content = (over: Partial<MinutesContent> = {}): MinutesContent => ({
  state: 'closed',
  text: null,
  items: [],
  others: [],
  attendance: {
    detail: 'by-name',
    tally: { organisations: count, people: count },
    quorum: 2,
    organisations: [],
    people: [
      { name: 'Zoé Œuvrard', organisation: 'Beispill S.A.', inPlaceOf: 'Łukasz Ångström', attendance: 'attended' },
      { name: null, organisation: 'Gemeng Ënnert', inPlaceOf: null, attendance: null },
    ],
  },
  sentAt: '2026-12-04T09:00:00.000Z',
  approval: null,
  corrections: [],
  isWritten: true,
  version: 1,
  ...over,
});
const whole = content({
  text: 'Avant de commencer.',
  items: [
    item({
      section: 'Ouverture',
      record:
        '### Rappel\nVoir [la page](https://imslux.lu/a?b=1&c=2).\n\n3. trois\n4. quatre\n\n| a | b |\n|---|---|\n| 1 | 2 |',
      outcomes: [outcome()],
    }),
    item({
      section: 'Navette',
      title: 'Horaire',
      kind: 'decision',
      presenter: 'Claire',
      isUnresolved: true,
      outcomes: [
        outcome({
          kind: 'decision',
          text: 'La navette roule.\nDès lundi.',
          votes: {
            count: { for: 2, against: 0, abstain: 1 },
            byOrganisation: [
              { organisation: 'Alpha', vote: 'for' },
              { organisation: 'Beta', vote: 'for' },
              { organisation: 'Gamma', vote: 'abstain' },
            ],
          },
          responsibles: [{ organisation: 'Alpha', contact: null }],
          dueDay: '2026-12-15',
        }),
      ],
    }),
  ],
  others: [
    outcome({ kind: 'follow-up', text: 'Trois offres', responsibles: [{ organisation: 'Beta', contact: 'Jo Ann' }] }),
  ],
  corrections: [{ id: randomId(), day: '2026-12-10', text: 'Mardi.', by: 'Claire' }],
});

const meeting = { ...aMeeting({ groupId: randomId() }), title: 'Réunion' };
const group = { ...aWorkingGroup(), name: 'Cloche d’Or' };
const facts = { locale: 'fr', title: 'Procès-verbal : Réunion', foot: 'Cloche d’Or · 3 décembre 2026' } as const;
const sheet = (said: MinutesContent, locale: 'fr' | 'de' | 'en' = 'fr') =>
  minutesSheet(locale, { meeting, group, lead: 'Claire Beispill', content: said });
const pdf = (said: MinutesContent, about: object = {}) => documents.pdf('minutes', sheet(said), { ...facts, ...about });
const docx = async (said: MinutesContent, about: object = {}) =>
  readDocx(await documents.docx({ ...facts, ...about }, (letter) => fillMinutes(letter, sheet(said))));

const headings = [
  ['H1', 'Procès-verbal : Réunion'],
  ['H2', 'Présence'],
  ['H2', 'Déroulement'],
  ['H2', 'Points de l’ordre du jour'],
  ['H3', 'Ouverture'],
  ['H4', '1. Accueil'],
  ['H5', 'Rappel'],
  ['H3', 'Navette'],
  ['H4', '2. Horaire'],
  ['H2', 'Hors ordre du jour'],
  ['H2', 'Suites à donner'],
  ['H2', 'Corrections'],
  ['H3', 'Correction du 10 décembre 2026, par Claire'],
];
const followUps = [
  ['Point', 'Quoi', 'Qui', 'Échéance'],
  ['2', 'La navette roule. Dès lundi.', 'Alpha', '15 déc. 2026'],
  ['–', 'Trois offres', 'Jo Ann (Beta)', 'sans échéance'],
];

describe('Minutes as PDF', () => {
  it('say in their structure what is heading, table, list and link, in reading order', async () => {
    const read = readPdf(await pdf(whole));
    expect(read).toMatchObject({
      title: facts.title,
      author: 'IMS Luxembourg',
      language: 'fr',
      isMarked: true,
      pdfUa: '1',
    });
    const told = nodesOf(read.tree, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').map(({ role, text }) => [role, text.trim()]);
    expect(told).toEqual(headings);
    const tables = nodesOf(read.tree, 'Table').map((table) =>
      nodesOf([table], 'TR').map((row) => nodesOf([row], 'TH', 'TD').map(({ text }) => text.trim())),
    );
    expect(tables).toEqual([
      [
        ['Personne', 'Organisation', 'Présence'],
        ['Zoé Œuvrard, à la place de Łukasz Ångström', 'Beispill S.A.', 'Présent'],
        ['sans contact nommé', 'Gemeng Ënnert', 'Non relevé'],
      ],
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      followUps,
    ]);
    expect(nodesOf(read.tree, 'Link').map(({ text }) => text.trim())).toEqual(['la page']);
  });

  it('set decisions apart with votes, who carries them out and until when', async () => {
    const { text } = readPdf(await pdf(whole));
    const drawn = text.join(' ');
    for (const said of [
      '14:00 – 14:10 · Décision · Claire',
      'Pour : 2. Contre : 0. Abstention : 1.',
      'Ont voté pour : Alpha et Beta',
      'Se sont abstenus : Gamma',
      'Responsable : Alpha',
      'Échéance : 15 décembre 2026',
      'À reprendre lors d’une prochaine réunion.',
      '2 organisations présentes sur 3, 2 personnes relevées. Le quorum de 2 organisations est atteint.',
    ])
      expect(drawn.replace(/\s+/g, ' ')).toContain(said);
  });

  it('bear the word of a draft on every page until they are sent', async () => {
    const many = content({ items: Array.from({ length: 30 }, () => item({ record: 'Dit.' })), sentAt: null });
    const draft = readPdf(await pdf(many, { isDraft: true }));
    expect(draft.text.every((page) => (page.match(/Projet/g) ?? []).length >= 2)).toBe(true);
    expect(readPdf(await pdf(many)).text.join(' ')).not.toContain('Projet');
  });

  it('hold two hundred items with long texts, and number their pages', async () => {
    const items = Array.from({ length: 200 }, (_, at) =>
      item({
        section: `Section ${Math.floor(at / 20)}`,
        title: `Point ${at} ${'ê'.repeat(150)}`,
        record: 'Une phrase qui se répète. '.repeat(40),
        outcomes: [outcome({ kind: 'decision', text: 'x'.repeat(400) }), outcome({ kind: 'follow-up', text: 'Offre' })],
      }),
    );
    const read = readPdf(await pdf(content({ items })));
    expect(nodesOf(read.tree, 'H4')).toHaveLength(200);
    expect(read.text.at(-1)).toContain(`Page ${read.pages} sur ${read.pages}`);
  });
});

describe('Minutes for word processors', () => {
  it('have headings, tables with heads, links, language and page numbers', async () => {
    const read = await docx(whole);
    expect(read).toMatchObject({ title: facts.title, author: 'IMS Luxembourg', language: 'fr-LU' });
    const told = read.paragraphs
      .filter(({ style }) => style?.startsWith('Heading'))
      .map(({ style, text }) => [style?.replace('Heading', 'H'), text]);
    expect(told).toEqual(headings);
    expect(read.tables.map(({ heads }) => heads)).toEqual([1, 1, 1]);
    expect(read.tables[2]?.rows).toEqual(followUps);
    expect(read.links).toEqual(['https://imslux.lu/a?b=1&c=2']);
    expect(read.footer).toContain('Cloche d’Or');
    expect(read.footer).toContain('Page');
    const decision = read.paragraphs.filter(({ style }) => style?.startsWith('Decision')).map(({ text }) => text);
    expect(decision.slice(0, 4)).toEqual([
      'Décision',
      'La navette roule.',
      'Dès lundi.',
      'Pour\u00a0: 2. Contre\u00a0: 0. Abstention\u00a0: 1.',
    ]);
  });

  it('bear the word of a draft, and what is a demonstration says so', async () => {
    const read = await docx(content({ sentAt: null }), { isDraft: true, isDemo: true, locale: 'de' });
    expect(read.header).toContain('Entwurf · Demonstration');
    expect(read.language).toBe('de-LU');
  });
});

const typed = '#read("x") $x$ <label> \\ `raw` *a* _b_ #{1+1} // /* ]] "q" & <w:p/> ]]> =1+1';

describe.each([
  ['PDF', async (said: MinutesContent) => readPdf(await pdf(said)).text.join(' ')],
  ['DOCX', async (said: MinutesContent) => (await docx(said)).paragraphs.map(({ text }) => text).join(' ')],
])('In a %s', (_, textOf) => {
  it('text is text, whatever it looks like', async () => {
    const said = await textOf(
      content({ items: [item({ title: typed, presenter: typed, outcomes: [outcome({ text: typed })] })] }),
    );
    expect(said.split(typed)).toHaveLength(4);
    const marked = await textOf(content({ text: '<script>alert(1)</script> <img src=x onerror=alert(2)>' }));
    expect(marked).toContain('<script>alert(1)</script>');
  });

  it('nothing is shown that is not there', async () => {
    const said = await textOf(
      content({ attendance: { detail: 'none', tally: null, quorum: null, organisations: [], people: [] } }),
    );
    expect(said).toContain('La présence n’a pas été relevée.');
    expect(said).toContain('Aucune décision, aucune suite.');
    expect(said).not.toContain('Suites à donner');
  });
});

it.each([
  ['de', 'Anwesenheit'],
  ['en', 'Attendance'],
] as const)('Minutes are written in %s where the group speaks it', async (locale, word) => {
  const read = readPdf(await documents.pdf('minutes', sheet(whole, locale), { ...facts, locale }));
  expect(read.language).toBe(locale);
  expect(nodesOf(read.tree, 'H2')[0]?.text.trim()).toBe(word);
});
