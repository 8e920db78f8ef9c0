import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  type AuditCreate,
  type AuditRow,
  type CertificationDetail,
  type CertificationRules,
  certificateOn,
  renewalPlan,
} from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { Problem } from '../platform/problem';
import { CertificationPage } from './certification-page';
import { Chapter6Data } from './chapter-6-data';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const someRules: CertificationRules = {
  levels: [40, 50, 65, 75].map((percent) => ({
    percent,
    distinction: percent === 75 ? 'European Energy Award' : null,
  })),
  validityYears: 3,
  from: '2021-01-01',
  to: '2030-12-31',
  source: 'Loi du 25 juin 2021',
  day: null,
  toConfirm: false,
  subsidies: [
    {
      percent: 50,
      year: 2026,
      eurosPerInhabitant: 12.5,
      mostInhabitants: 10000,
      source: 'Règlement',
      day: null,
      toConfirm: true,
    },
  ],
};

const anAudit = (over: Partial<AuditRow> = {}): AuditRow => ({
  id: crypto.randomUUID(),
  day: '2024-09-04',
  percent: 53,
  catalogue: { id: 'c', programme: 'Pacte Climat 2.0', label: 'Version 2026' },
  rules: someRules,
  level: 50,
  endsOn: '2027-09-04',
  distinction: null,
  note: null,
  said: { by: 'Sophie', at: '2024-09-05T08:00:00.000Z', corrected: false },
  isDemo: false,
  version: 3,
  ...over,
});

const certification = (
  audits: AuditRow[],
  edit = true,
  rules: CertificationRules | null = someRules,
  versions: CertificationDetail['versions'] = [],
): CertificationDetail => {
  const standing = certificateOn(audits, '2026-11-23');
  return {
    commune: { code: 'D001', name: 'Beispill', isDemo: false },
    standing,
    plan: standing.endsOn ? renewalPlan(standing.endsOn) : [],
    audits,
    versions,
    rules,
    isDemo: false,
    can: { edit },
  };
};

describe('The page of the certification', () => {
  let page: ComponentFixture<CertificationPage>;
  let kept: { body: AuditCreate; stored?: { id: string; version: number } }[];
  const one = (selector: string): Element | null => page.nativeElement.querySelector(selector);
  const all = (selector: string): Element[] => [...page.nativeElement.querySelectorAll(selector)];

  async function open(detail: CertificationDetail, keep?: () => Promise<CertificationDetail>): Promise<void> {
    kept = [];
    const data = {
      certification: async () => detail,
      keepAudit: async (_: string, body: AuditCreate, stored?: { id: string; version: number }) => {
        kept.push({ body, stored });
        return keep ? keep() : detail;
      },
    };
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: Chapter6Data, useValue: data }],
    });
    await TestBed.inject(I18n).use('fr');
    page = TestBed.createComponent(CertificationPage);
    page.componentRef.setInput('code', 'D001');
    await page.whenStable();
  }

  async function press(label: string): Promise<void> {
    const button = all('button').find((each) => words(each) === label || each.getAttribute('aria-label') === label);
    (button as HTMLElement | undefined)?.click();
    await page.whenStable();
  }

  async function type(id: string, value: string): Promise<void> {
    const field = one(`#${id}`) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event('input'));
    await page.whenStable();
  }

  async function save(): Promise<void> {
    one('form')?.dispatchEvent(new Event('submit'));
    await page.whenStable();
  }

  it('says where the commune stands, and the days of the renewal', async () => {
    await open(certification([anAudit()]));
    expect(words(one('.lede'))).toBe(
      'Pacte Climat 2.0 : certifiée à 50 %. Le certificat expire le 4 septembre 2027, dans 285 jours : il est temps de préparer l’audit suivant.',
    );
    expect(all('ol li').map(words)[0]).toContain('Revoir l’évaluation de chaque mesure');
    expect(all('ol li')).toHaveLength(5);
  });

  it('names who entered each result or corrected it, with the way to the history', async () => {
    const said = { by: 'Nora', at: '2024-09-06T08:00:00.000Z', corrected: true };
    await open(
      certification([anAudit(), anAudit({ day: '2021-04-01', said }), anAudit({ day: '2020-01-01', said: null })]),
    );
    const rows = all('ul.rows li');
    expect(words(rows[0])).toContain('Saisi par Sophie, le 5 sept. 2024');
    expect(words(rows[1])).toContain('Corrigé en dernier par Nora, le 6 sept. 2024');
    expect(rows[0]?.querySelector('a')?.getAttribute('href')).toBe('/chapter-6/D001/history');
    expect(rows[2]?.querySelector('a')).toBeNull();
  });

  it('asks for a first result where there is none, and says the level as it is typed', async () => {
    await open(certification([]));
    await press('Saisir un résultat d’audit');
    await type('audit-day', '2026-09-04');
    await type('audit-percent', '66');
    expect(words(one('z-audit-form'))).toContain('Niveau 65 %.');
    await type('audit-percent', '12');
    expect(words(one('z-audit-form'))).toContain('En dessous du premier niveau');
    await save();
    expect(kept).toEqual([
      { body: { day: '2026-09-04', percent: 12, note: null, catalogueId: null }, stored: undefined },
    ]);
  });

  it('keeps what was typed where somebody saved in between, and saves on top of that', async () => {
    const audit = anAudit();
    const now = certification([anAudit({ id: audit.id, percent: 70, version: 4 })]);
    let isFirst = true;
    await open(certification([audit]), async () => {
      if (!isFirst) return now;
      isFirst = false;
      throw Problem.from({ code: 'stale', current: now }, 409);
    });
    await press('Corriger le résultat du 4 septembre 2024');
    await type('audit-percent', '55');
    await save();
    expect((one('#audit-percent') as HTMLInputElement).value).toBe('55');
    expect(words(one('z-stale'))).toContain('70');
    await save();
    expect(kept.map(({ stored }) => stored?.version)).toEqual([3, 4]);
  });

  it('says the levels of the commune’s catalogue, and what nobody knows as unknown', async () => {
    await open(certification([anAudit({ percent: 80, level: 75, distinction: 'European Energy Award' })]));
    expect(words(one('#audits')?.closest('section'))).toContain('distinction European Energy Award');
    const rows = all('z-certification-levels tbody tr').map(words);
    expect(rows[0]).toContain('non connue');
    expect(rows[1]).toContain('12,5 € par habitant en 2026 pour 10.000 habitants au plus');
    expect(rows[1]).toContain('Règlement. (à confirmer)');
  });

  it('corrects a result by the levels of the catalogue by which it was judged, and names that', async () => {
    const former = { ...someRules, levels: [{ percent: 30, distinction: null }], from: '2013-01-01' };
    const catalogue = { id: 'f', programme: 'Pacte Climat 1.0', label: 'Version 2013' };
    await open(certification([anAudit({ day: '2019-04-01', level: 30, rules: former, catalogue })]));
    expect(words(one('ul.rows li'))).toContain('selon Pacte Climat 1.0, Version 2013');
    await press('Corriger le résultat du 1er avril 2019');
    await type('audit-percent', '31');
    expect(words(one('z-audit-form'))).toContain('Niveau 30 %.');
    expect(one('#audit-day')?.getAttribute('min')).toBe('2013-01-01');
  });

  it('names the earlier programme by which a result of before the own one is judged', async () => {
    const version = { id: 'c', programme: 'Pacte Climat 2.0', label: 'Version 2026', rules: someRules };
    const held = { validFrom: null, validUntil: null, since: null };
    const rules = { ...someRules, levels: [{ percent: 30, distinction: null }], from: '2013-01-01', to: '2020-12-31' };
    const earlier = { ...held, id: 'f', programme: 'Pacte Climat 1.0', label: 'Version 2013', rules, stood: false };
    await open(certification([], true, someRules, [{ ...held, ...version, stood: true }, earlier]));
    await press('Saisir un résultat d’audit');
    await type('audit-percent', '45');
    await type('audit-day', '2024-05-14');
    expect(words(one('z-audit-form'))).not.toContain('Jugé selon');
    await type('audit-day', '2019-05-14');
    expect(words(one('z-audit-form'))).toContain('Jugé selon Pacte Climat 1.0, Version 2013');
    expect(words(one('z-audit-form'))).toContain('Niveau 30 %.');
    await type('audit-day', '2012-05-14');
    expect(words(one('z-audit-form'))).not.toContain('Niveau');
  });

  it('judges a result by the version that held on its day, and asks where more than one did', async () => {
    const version = (id: string, over: Partial<CertificationDetail['versions'][number]>) => ({
      ...{ id, programme: 'Pacte Climat 2.0', label: `Version ${id.slice(0, 4)}`, rules: someRules },
      ...{ validFrom: null, validUntil: null, stood: true, since: null },
      ...over,
    });
    const [later, former] = ['2026', '2021'].map((year) => `${year}${crypto.randomUUID().slice(4)}`) as [
      string,
      string,
    ];
    const other = { ...someRules, levels: [{ percent: 60, distinction: null }], from: '2026-01-01' };
    const versions = [version(later, { rules: other, since: '2026-06-01' }), version(former, {})];
    await open(certification([], true, other, versions));
    await press('Saisir un résultat d’audit');
    expect(one('#audit-day')?.getAttribute('min')).toBe('2021-01-01');
    await type('audit-percent', '66');
    await type('audit-day', '2025-05-14');
    expect([words(one('z-audit-form')), one('#audit-catalogueId')]).toEqual([
      expect.stringContaining('Niveau 65 %.'),
      null,
    ]);
    await type('audit-day', '2026-05-14');
    expect(all('#audit-catalogueId option').map(words)).toEqual([
      'Pacte Climat 2.0, Version 2021',
      'Pacte Climat 2.0, Version 2026',
    ]);
    await type('audit-day', '2026-06-01');
    expect(words(one('z-audit-form'))).toContain('Niveau 60 %.');
    const choice = one('#audit-catalogueId') as HTMLSelectElement;
    expect(choice.value).toBe(later);
    choice.value = former;
    choice.dispatchEvent(new Event('change'));
    await page.whenStable();
    expect(words(one('z-audit-form'))).toContain('Niveau 65 %.');
    await type('audit-day', '2026-06-02');
    await save();
    expect(kept).toMatchObject([{ body: { day: '2026-06-02', catalogueId: former } }]);
  });

  it('invents no level where the catalogue names none', async () => {
    await open(certification([anAudit({ level: null, endsOn: null, rules: null })], true, null));
    expect(words(one('.lede'))).toContain('le catalogue ne dit pas');
    expect(words(one('ul.rows li'))).toContain('Niveau inconnu');
    await press('Saisir un résultat d’audit');
    await type('audit-percent', '66');
    expect(words(one('z-audit-form'))).toContain('Niveau inconnu');
  });

  it('offers nothing to change to whoever only reads', async () => {
    await open(certification([anAudit()], false));
    expect(all('button')).toEqual([]);
  });
});
