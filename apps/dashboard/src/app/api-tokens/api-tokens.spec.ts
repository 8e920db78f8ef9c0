import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ApiTokenCreate, ApiTokenPage, ApiTokenRow } from '@zesumme/domain';
import { Ask, I18n } from '@zesumme/ui';
import { Problem } from '../platform/problem';
import { ApiTokensData } from './api-tokens-data';
import { ApiTokensPage } from './api-tokens-page';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const TOKEN = `zs_abcdef${'x'.repeat(37)}`;

const aRow = (over: Partial<ApiTokenRow> = {}): ApiTokenRow => ({
  id: crypto.randomUUID(),
  name: 'SIG',
  prefix: 'zs_abcdef',
  scopes: ['chapter-6:read'],
  state: 'active',
  createdBy: 'Sophie',
  createdAt: '2026-11-01T10:00:00.000Z',
  expiresOn: '2027-11-01',
  lastUsedOn: null,
  revokedBy: null,
  revokedAt: null,
  can: { revoke: true },
  ...over,
});

const aList = (items: ApiTokenRow[]): ApiTokenPage => ({
  items,
  total: items.length,
  page: 1,
  size: 20,
  commune: { code: 'D001', name: 'Beispill', isDemo: false },
  can: { create: true },
});

describe('The page of a commune’s tokens', () => {
  let page: ComponentFixture<ApiTokensPage>;
  let created: ApiTokenCreate[];
  let revoked: string[];
  const all = (selector: string): HTMLElement[] => [...page.nativeElement.querySelectorAll(selector)];

  async function open(rows: ApiTokenRow[], over: object = {}): Promise<void> {
    [created, revoked] = [[], []];
    const data = {
      list: async () => aList(rows),
      create: async (_: string, body: ApiTokenCreate) => {
        created.push(body);
        return { token: TOKEN, row: aRow({ name: body.name }) };
      },
      revoke: async (_: string, id: string) => void revoked.push(id),
      ...over,
    };
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        { provide: ApiTokensData, useValue: data },
        { provide: Ask, useValue: { confirm: async () => true } },
      ],
    });
    await TestBed.inject(I18n).use('fr');
    page = TestBed.createComponent(ApiTokensPage);
    page.componentRef.setInput('code', 'D001');
    await page.whenStable();
  }

  async function press(label: string): Promise<void> {
    const button = all('button').find((each) => words(each) === label || each.getAttribute('aria-label') === label);
    button?.click();
    await page.whenStable();
  }

  async function fill(name: string): Promise<void> {
    const field = page.nativeElement.querySelector('#token-name') as HTMLInputElement;
    field.value = name;
    field.dispatchEvent(new Event('input'));
    page.nativeElement.querySelector('z-api-token-form form').dispatchEvent(new Event('submit'));
    await page.whenStable();
  }

  it('makes a token, shows it once, and lets nobody leave before it is kept', async () => {
    await open([]);
    expect(words(all('z-empty')[0])).toContain('Aucun jeton');
    await press('Créer un jeton');
    await fill('Tableau de bord');
    expect(created).toMatchObject([{ name: 'Tableau de bord', scopes: ['chapter-6:read'] }]);
    expect(all('input').map((each) => (each as HTMLInputElement).value)).toContain(TOKEN);
    expect(page.componentInstance.hasUnsavedChanges()).toBe(true);
    await press('Je l’ai gardé');
    expect(page.nativeElement.innerHTML).not.toContain(TOKEN);
    expect(page.componentInstance.hasUnsavedChanges()).toBe(false);
  });

  it('says what is wrong, and keeps what was typed', async () => {
    const issues = [{ path: 'expiresOn', code: 'token-day', params: {} }];
    const refuse = () => Promise.reject(Problem.from({ code: 'invalid', status: 422, params: {}, issues }, 422));
    await open([], { create: refuse });
    await press('Créer un jeton');
    await fill('');
    expect(words(all('z-error-summary')[0])).toContain('À remplir.');
    await fill('SIG');
    expect(words(all('z-error-summary')[0])).toContain('deux ans');
    expect((page.nativeElement.querySelector('#token-name') as HTMLInputElement).value).toBe('SIG');
  });

  it('ties what is wrong with the scopes to all of them, and lets go once one is chosen', async () => {
    await open([]);
    await press('Créer un jeton');
    const told = (): unknown[] => {
      const describedBy = all('.scopes')[0]?.getAttribute('aria-describedby');
      const said = describedBy ? words(page.nativeElement.querySelector(`#${describedBy}`)) : null;
      return [said, ...new Set(all('.scopes input').map((each) => each.getAttribute('aria-invalid')))];
    };
    const box = () => all('.scopes input')[0];
    expect(told()).toEqual([null, null]);
    box()?.click();
    await fill('SIG');
    expect(told()).toEqual(['Choisissez au moins un élément.', 'true']);
    box()?.click();
    await fill('SIG');
    expect(created).toHaveLength(1);
  });

  it('says how each stands, and revokes one after asking', async () => {
    const [active, ended] = [
      aRow(),
      aRow({
        name: 'Ancien',
        state: 'revoked',
        revokedBy: 'Ada',
        revokedAt: '2026-11-20T10:00:00.000Z',
        can: { revoke: false },
      }),
    ];
    await open([active, ended]);
    const rows = all('tbody tr').map(words);
    expect(rows[0]).toContain('SIG zs_abcdef…Lire le chapitre');
    expect(rows[0]).toContain('jamais');
    expect(rows[1]).toContain('révoqué le 20 nov. 2026 par Ada');
    await press('Révoquer le jeton SIG');
    expect(revoked).toEqual([active.id]);
  });
});
