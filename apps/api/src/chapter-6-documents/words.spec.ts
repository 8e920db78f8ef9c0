import { Words } from './words';

describe('A figure of a campaign', () => {
  it('is said with its unit, when the campaign was, and where it comes from, and by its label where the title does not', () => {
    const figure = {
      label: 'Utilisateurs',
      value: 1320,
      unit: 'utilisateurs',
      kind: 'at-least' as const,
      sourceTitle: 'Rapport',
      sourceUrl: 'https://ims.example/rapport',
      publishedDay: null,
      toConfirm: true,
      campaign: 'Vélo',
      startDay: null,
      endDay: null,
      year: 2018,
    };
    expect(new Words('fr').figure('Vélo – Utilisateurs', figure)).toMatch(
      /^plus de 1.320 utilisateurs \(à confirmer\) · en 2018 · Rapport · https:\/\/ims\.example\/rapport$/,
    );
    const bare = { ...figure, value: 38.5, unit: null, kind: 'share' as const, sourceTitle: null, sourceUrl: null };
    expect(
      new Words('de').figure('Vélo', { ...bare, toConfirm: false, startDay: '2026-05-04', endDay: '2026-05-15' }),
    ).toMatch(/^Utilisateurs · 38,5\u00a0% · 4\. Mai 2026 bis 15\. Mai 2026$/);
  });
});
