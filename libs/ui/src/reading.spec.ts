import { History } from './history';
import { Markdown } from './markdown';
import { StaleNote } from './stale-note';
import { show, wordsOf } from './testing/show';

const entry = { id: '1', at: '2026-11-23T20:42:00.000Z', actorLabel: 'system', kind: 'never.heard-of', changes: [] };

describe('A history', () => {
  it('says who, when and what changed', async () => {
    const changes = [
      { field: 'place', before: null, after: 'Salle Beispill' },
      { field: 'tags', before: ['a'], after: ['a', 'b'] },
      { field: 'public', before: false, after: true },
    ];
    const { root } = await show(History, { entries: [{ ...entry, changes }] });
    expect(wordsOf(root)).toContain('Zesumme, 23 nov. 2026');
    const told = [...root.querySelectorAll('.changes li')].map(wordsOf).join(' | ');
    expect(told).toContain('Lieu\u00a0: Salle Beispill');
    expect(told).toContain('de 1 à 2');
    expect(told).toContain('de Non à Oui');
  });

  it('says days and choices as people do, and of what only refers to a record no more than that it changed', async () => {
    const changes = [
      { field: 'status', before: 'planned', after: 'under-way' },
      { field: 'dueDay', before: null, after: '2026-12-03' },
      { field: 'themeId', before: null, after: '0b6c2b0e-7a53-4d25-9a0e-6b1f1c8f2d10' },
      { field: 'measureIds', before: ['a'], after: ['b'] },
    ];
    const { root } = await show(History, { entries: [{ ...entry, kind: 'action.edited', changes }] });
    expect([...root.querySelectorAll('.changes li')].map(wordsOf)).toEqual([
      'Statut de Planifiée à En cours',
      'Échéance\u00a0: 3 déc. 2026',
      'Thème',
      'Mesures',
    ]);
  });

  it('tells once what is named and referred to', async () => {
    const [before, after] = ['0b6c2b0e-7a53-4d25-9a0e-6b1f1c8f2d10', '1b6c2b0e-7a53-4d25-9a0e-6b1f1c8f2d10'];
    const changes = [
      { field: 'catalogue', before: 'Pages', after: 'Officiel' },
      { field: 'catalogueId', before, after },
    ];
    const { root } = await show(History, {
      entries: [
        { ...entry, changes },
        { ...entry, id: '2', changes: changes.slice(1) },
      ],
    });
    expect([...root.querySelectorAll('.changes li')].map(wordsOf)).toEqual([
      'Catalogue de Pages à Officiel',
      'Version du catalogue',
    ]);
  });

  it('leaves it to the page to show what a new record holds', async () => {
    const changes = [{ field: 'title', before: null, after: 'Navette' }];
    const { root } = await show(History, { entries: [{ ...entry, kind: 'action.created', changes }] });
    expect(wordsOf(root)).toContain('Action créée');
    expect(wordsOf(root)).not.toContain('Navette');
  });

  it('says that nothing has changed yet', async () => {
    const { root } = await show(History, { entries: [] });
    expect(wordsOf(root)).toBe('Rien n’a encore changé.');
  });
});

describe('Markdown', () => {
  it('is laid out, and no script gets through', async () => {
    const text = '**fort** <img src=x onerror="steal()"> [lien](javascript:steal()) <script>steal()</script>';
    const fixture = await show(Markdown, { text });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await fixture.whenStable();
    expect(wordsOf(fixture.root.querySelector('strong'))).toBe('fort');
    // What is written as markup is shown as what it is: text.
    expect(fixture.root.querySelector('script, img, [onerror]')).toBeNull();
    expect(wordsOf(fixture.root.querySelector('.md'))).toContain('<img src=x onerror="steal()">');
    expect(fixture.root.querySelector('a')).toBeNull();
  });
});

describe('The note about an edit in between', () => {
  it('names what is stored and differs from what is typed', async () => {
    const { root } = await show(StaleNote, {
      current: { title: 'Leur titre', place: 'ici', version: 4 },
      typed: { title: 'Mon titre', place: 'ici' },
    });
    expect(wordsOf(root)).toContain('Leur titre');
    expect(root.querySelectorAll('dd')).toHaveLength(1);
  });

  it('says days, times and choices in the words of the reader', async () => {
    const stored = { fromDay: '2026-12-01', startsLocal: '2026-12-01T14:30', agreed: true, kind: 'call', dueDay: null };
    const { root } = await show(StaleNote, {
      current: stored,
      typed: {
        fromDay: '2026-12-02',
        startsLocal: '2026-12-02T14:30',
        agreed: false,
        kind: 'mail',
        dueDay: '2026-12-03',
      },
      words: (field: string, value: string) => (field === 'kind' && value === 'call' ? 'Appel' : null),
    });
    expect(
      [...root.querySelectorAll('dd')].map((value) => wordsOf(value).replace('Valeur enregistrée – ', '')),
    ).toEqual(['1er décembre 2026', '1er décembre 2026, 14:30', 'Oui', 'Appel', 'aucun']);
  });

  it('is silent as long as nobody else saved', async () => {
    const { root } = await show(StaleNote, { current: null, typed: { title: 'Mon titre' } });
    expect(wordsOf(root)).toBe('');
  });
});
