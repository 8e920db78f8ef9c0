import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { HeldData } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { OwnDataPage } from './own-data-page';
import { PersonalDataData } from './personal-data-data';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const held: HeldData = {
  name: 'Yasmine Kariger',
  isDemo: true,
  madeAt: '2026-11-29T10:00:00.000Z',
  kinds: [
    {
      kind: 'access',
      basis: 'contract',
      months: 36,
      holdings: [
        {
          table: 'Account',
          total: 1,
          rows: [
            {
              at: null,
              text: '',
              facts: [
                { field: 'email', value: 'y@example.org' },
                { field: 'role', value: 'contact' },
                { field: 'lastLoginAt', value: null },
              ],
              values: {},
            },
          ],
        },
      ],
    },
    {
      kind: 'participation',
      basis: 'legitimate-interests',
      months: 24,
      holdings: [
        { table: 'Invitation', total: 7, rows: [{ at: '2026-03-01T10:00', text: 'Comité', facts: [], values: {} }] },
      ],
    },
    {
      kind: 'history',
      basis: 'legitimate-interests',
      months: 60,
      holdings: [
        {
          table: 'EventAbout',
          total: 1,
          rows: [{ at: '2026-03-01T10:00:00.000Z', text: 'account.created', facts: [], values: {} }],
        },
      ],
    },
    { kind: 'log', basis: 'legitimate-interests', months: 60, holdings: [] },
  ],
};

describe('The page of one’s own data', () => {
  async function open(language: 'fr' | 'de' | 'en'): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        { provide: PersonalDataData, useValue: { own: async () => held } },
      ],
    });
    await TestBed.inject(I18n).use(language);
    const page = TestBed.createComponent(OwnDataPage);
    await page.whenStable();
    return page.nativeElement as HTMLElement;
  }

  it('says what is held, why, and how long', async () => {
    const page = await open('fr');
    const text = words(page);
    expect(text).toContain('9 enregistrements, de 3 natures.');
    for (const told of ['Compte et accès', 'exécution d’un contrat', '36 mois', 'y@example.org', 'Dernière connexion'])
      expect(text).toContain(told);
    expect(text).toContain('Compte créé');
    expect(text).toContain('6 autres sont dans le fichier.');
    // Of what nothing is held, nothing is said.
    expect(text).not.toContain('Échanges');
    expect([...page.querySelectorAll('h2')].map(words)).toEqual([
      'Emporter mes données',
      'Compte et accès',
      'Participation',
      'Historique',
      'Vos droits',
    ]);
  });

  it('hands everything over, in the language of the page', async () => {
    const page = await open('en');
    const links = [...page.querySelectorAll('a[download]')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/api/me/data/export', '/api/me/data/document?language=en']);
    expect(words(page)).toContain('contact');
  });
});
