import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ErasurePreview, HeldData } from '@zesumme/domain';
import { Ask, I18n } from '@zesumme/ui';
import { Session } from '../platform/session';
import { OwnDataPage } from './own-data-page';
import { ErasePerson } from './erase-person';
import { PersonalDataData, type Whose } from './personal-data-data';

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

let erased: unknown[] = [];
const agreed: boolean[] = [];
let settled: () => Promise<unknown>;
const preview = (obstacle: ErasurePreview['obstacle']): ErasurePreview => ({
  name: 'Yasmine Kariger',
  isDemo: true,
  obstacle,
  tables: [{ table: 'Account', total: 1, effect: 'removed' }],
  mentions: 2,
  waitingMails: 1,
  hasNamesake: true,
  stays: [{ text: 'Menuiserie Kariger', why: 'within' }],
  files: {
    total: 3,
    items: [
      { id: 'f1', name: 'Plan.pdf', url: null, isUploaded: true },
      { id: 'f2', name: 'CV Kariger', url: 'https://cv.example/', isUploaded: false },
    ],
  },
});
const data = {
  own: async () => held,
  preview: async (whose: Whose | null) => preview(whose ? 'leads-groups' : null),
  ownPublication: async () => ({ name: false, since: null }),
  setOwnPublication: async (name: boolean) => {
    agreed.push(name);
    return { name, since: '2026-11-29T10:00:00.000Z' };
  },
  erase: async (whose: Whose | null) => void erased.push(whose),
};

describe('The page of one’s own data', () => {
  async function open(language: 'fr' | 'de' | 'en'): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        { provide: PersonalDataData, useValue: data },
        { provide: Ask, useValue: { confirm: async () => true } },
        { provide: Session, useValue: { load: async () => undefined, may: () => true } },
      ],
    });
    await TestBed.inject(I18n).use(language);
    const page = TestBed.createComponent(OwnDataPage);
    settled = () => page.whenStable();
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
      'Publication de mon nom',
      'Compte et accès',
      'Participation',
      'Historique',
      'Vos droits',
      'Effacer mes données',
    ]);
  });

  it('hands everything over, in the language of the page', async () => {
    const page = await open('en');
    const links = [...page.querySelectorAll('a[download]')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/api/me/data/export', '/api/me/data/document?language=en']);
    expect(words(page)).toContain('contact');
  });

  it('erases after it showed what would change, and asked', async () => {
    erased = [];
    const page = await open('fr');
    const button = (label: string) => [...page.querySelectorAll('button')].find((each) => words(each) === label);
    expect(button('Effacer définitivement')).toBeUndefined();
    button('Voir ce qui changerait')?.click();
    await settled();
    const text = words(page);
    for (const told of [
      'Compte : un enregistrement, supprimé',
      '2 textes citent le nom',
      'Un e-mail attend',
      'Quelqu’un d’autre porte',
      'Menuiserie Kariger',
      'n’est ni cherché ni changé',
      'Plan.pdf · déposé par la personne',
      'CV Kariger · le titre porte peut-être son nom',
      'Un autre document',
    ])
      expect(text).toContain(told);
    const files = [...page.querySelectorAll('z-erase-person li a')].map((link) => link.getAttribute('href'));
    expect(files).toEqual(['/api/files/f1/content', 'https://cv.example/']);
    button('Effacer définitivement')?.click();
    await settled();
    expect(erased).toEqual([null]);
  });

  it('says why somebody cannot be erased yet, and offers no way to', async () => {
    await open('de');
    const part = TestBed.createComponent(ErasePerson);
    part.componentRef.setInput('whose', { kind: 'account', id: 'a' });
    await part.whenStable();
    const root = part.nativeElement as HTMLElement;
    root.querySelector('button')?.click();
    await part.whenStable();
    expect(words(root)).toContain('Die Person leitet noch Arbeitsgruppen.');
    expect(root.querySelectorAll('button').length).toBe(0);
  });

  it('lets a project manager agree to be named to everybody', async () => {
    const page = await open('fr');
    const box = page.querySelector<HTMLInputElement>('z-own-publication input');
    expect(box?.checked).toBe(false);
    box?.click();
    await settled();
    expect(agreed).toEqual([true]);
    expect(words(page)).toContain('Accord donné le 29 novembre 2026.');
  });
});
