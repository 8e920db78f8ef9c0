import { provideZonelessChangeDetection } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Chapter6Detail, Plans, VariantRow } from '@zesumme/domain';
import { Ask, I18n, Say } from '@zesumme/ui';
import { Problem } from '../platform/problem';
import { aChapter, anAction } from './chapter-6.fixture';
import { PlanData } from './plan-data';
import { Variants } from './variants';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

const uuid = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const [SMALL, GREAT, DONE, GONE, MEASURE, VAGUE] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5), uuid(6)];
const chosen = (id: string, share: number) => ({ id, title: `Action ${id}`, group: 'Zone', share });
const small = anAction({ id: SMALL, title: 'Inventaire', share: 0.1 });
const great = anAction({ id: GREAT, title: 'Navette', share: 0.3 });
const done = anAction({ id: DONE, title: 'Compost', share: 0.2, status: 'done' });
const vague = anAction({ id: VAGUE, title: 'Idée' });
const chapter = (): Chapter6Detail =>
  JSON.parse(
    JSON.stringify(
      aChapter({ effective: 0.2, actions: [small, great, done, vague] }, { effective: 0.5, actions: [great] }),
    ).replaceAll('measure-0', MEASURE),
  );

const variant = (id: string, ids: ReturnType<typeof chosen>[]): VariantRow => ({
  ...{ id, name: `Variante ${id}`, actions: ids, createdBy: 'Nora', createdAt: '2026-11-02T10:00:00.000Z' },
  version: 3,
  isDemo: false,
});
const kept = (over: Partial<Plans> = {}): Plans => ({ plan: null, variants: [], can: { edit: true }, ...over });
const aPlan = (over: object = {}): NonNullable<Plans['plan']> => ({
  ...{ id: 'plan', name: 'Plan 2027', keptBy: 'Nora', keptAt: '2026-11-02T10:00:00.000Z', shares: [], version: 5 },
  actions: [chosen(SMALL, 0.1), chosen(GREAT, 0.25), chosen(DONE, 0.2), chosen(GONE, 0.1)],
  isDemo: false,
  ...over,
});

describe('Variants of a commune', () => {
  const data = { of: jest.fn(), add: jest.fn(), change: jest.fn(), remove: jest.fn(), keep: jest.fn(), end: jest.fn() };
  const loaded = jest.fn();
  const changed = jest.fn();
  const confirm = jest.fn();
  const said = jest.fn();
  let page: ComponentFixture<Variants>;
  const all = (selector: string): HTMLElement[] => [...page.nativeElement.querySelectorAll(selector)];
  const button = (text: string): HTMLElement | undefined => all('button').find((each) => words(each) === text);
  const part = (name: string): string => words(all(`[aria-labelledby=${name}]`)[0]);

  async function open(
    plans: Plans,
    ticked: string[] = [],
    locale: 'fr' | 'de' | 'en' = 'fr',
    detail = chapter(),
  ): Promise<void> {
    for (const each of [...Object.values(data), loaded, changed, confirm, said]) each.mockReset();
    data.of.mockResolvedValue(plans);
    confirm.mockResolvedValue(true);
    TestBed.configureTestingModule({
      providers: [
        provideZonelessChangeDetection(),
        provideRouter([]),
        { provide: PlanData, useValue: data },
        { provide: Ask, useValue: { confirm } },
        { provide: Say, useValue: { done: said } },
      ],
    });
    await TestBed.inject(I18n).use(locale);
    page = TestBed.createComponent(Variants);
    page.componentRef.setInput('detail', detail);
    page.componentRef.setInput('ticked', ticked);
    page.componentInstance.loaded.subscribe(loaded);
    page.componentInstance.changed.subscribe(changed);
    await page.whenStable();
  }

  async function press(text: string): Promise<void> {
    button(text)?.click();
    await page.whenStable();
  }

  it('are compared side by side, the most of each row standing out, and load what can still be done', async () => {
    await open(
      kept({
        variants: [variant('a', [chosen(SMALL, 0.1)]), variant('b', [chosen(GREAT, 0.3), chosen(DONE, 0.2)])],
      }),
      [SMALL],
    );
    expect(all('z-variants-table thead th').map(words)).toEqual([
      'Mesure',
      'Aujourd’hui',
      'Coché',
      'Variante a',
      'Variante b',
    ]);
    expect(all('z-variants-table tbody tr').map((row) => [...row.querySelectorAll('td')].map(words))).toEqual([
      ['2,0', '3,0', '3,0', '5,0'],
      ['5,0', '5,0', '5,0', '8,0'],
      ['7,0', '8,0', '8,0', '13,0'],
    ]);
    expect(all('z-variants-table td b').map(words)).toEqual(['5,0', '8,0', '13,0']);
    const slips = all('z-variants-table tbody tr')[0]?.querySelectorAll('z-what-if-lines');
    expect([...(slips ?? [])].map(words)).toEqual([
      'Part effective aujourd’hui20 %Aucune action choisie ne sert cette mesure.Part effective ensuite20 %10,0 points possibles × 20 %2,0',
      'Part effective aujourd’hui20 %Inventaire+ 10 %Part effective ensuite30 %10,0 points possibles × 30 %3,0',
      'Part effective aujourd’hui20 %Inventaire+ 10 %Part effective ensuite30 %10,0 points possibles × 30 %3,0',
      'Part effective aujourd’hui20 %Navette+ 30 %Part effective ensuite50 %10,0 points possibles × 50 %5,0',
    ]);
    expect(part('variants')).toContain('Une de ses actions est faite, abandonnée, sans part indiquée ou n’est plus là');
    all('button')
      .filter((each) => words(each) === 'Cocher ses actions')[1]
      ?.click();
    expect(loaded).toHaveBeenCalledWith([GREAT]);
    (all('li input[type=checkbox]')[0] as HTMLInputElement).click();
    await page.whenStable();
    expect(all('z-variants-table thead th').map(words)).not.toContain('Variante a');
  });

  it('are kept under a name, which has to be given, with what is ticked', async () => {
    await open(kept(), [SMALL, GREAT], 'de');
    expect(part('variants')).toContain('2 Aktionen sind angekreuzt');
    await press('Diese Auswahl als Variante festhalten');
    expect(data.add).not.toHaveBeenCalled();
    const field = page.nativeElement.querySelector('#variant-name') as HTMLInputElement;
    field.value = 'Viel';
    field.dispatchEvent(new Event('input'));
    data.add.mockResolvedValue(kept());
    await press('Diese Auswahl als Variante festhalten');
    expect(data.add).toHaveBeenCalledWith('D001', { name: 'Viel', actionIds: [SMALL, GREAT] });
  });

  it('show the plan with who kept it, and what became of its actions', async () => {
    await open(kept({ plan: aPlan() }));
    expect(part('plan')).toContain('Plan 2027, gardé par Nora le 2 novembre 2026');
    const rows = all('z-plan-panel li').map(words);
    expect(rows[0]).toContain('à faire');
    expect(rows[1]).toMatch(/part passée de 25.% à 30.%à faire, part changée/);
    expect(rows[2]).toContain('faite');
    expect(rows[3]).toContain('ne compte plus ici');
    expect(all('z-plan-panel a').map((each) => each.getAttribute('href'))).not.toContain(`/actions/${GONE}`);
    data.end.mockResolvedValue(kept());
    await press('Mettre fin au plan');
    expect(data.end).toHaveBeenCalledWith('D001', { version: 5, putBack: true });
    expect(changed).toHaveBeenCalled();
  });

  it('say of the plan of a commune that has assessed nothing that it is not known what it brings', async () => {
    await open(kept({ plan: aPlan() }), [], 'fr', aChapter({ effective: null, actions: [small, great] }));
    expect(part('plan')).toContain('Rien n’est encore évalué aujourd’hui.');
    expect(part('plan')).not.toContain('0,0');
  });

  it('become the plan with the planned shares that are ticked, and nothing else', async () => {
    await open(kept({ plan: aPlan() }), [GREAT]);
    await press('Garder l’action cochée comme plan');
    expect(part('plan')).toContain('Remplace le plan « Plan 2027 »');
    expect(part('plan')).toMatch(/part planifiée de non indiquée à 30.%/);
    const field = page.nativeElement.querySelector('#plan-name') as HTMLInputElement;
    field.value = 'Navette';
    field.dispatchEvent(new Event('input'));
    (all('z-plan-form li input')[0] as HTMLInputElement).click();
    data.keep.mockRejectedValueOnce(new Problem('stale', 409));
    await press('Garder comme plan');
    expect(words(all('z-plan-form [role=alert]')[0])).toContain('Quelqu’un a enregistré entre-temps');
    expect(changed).toHaveBeenCalledTimes(1);
    data.keep.mockResolvedValue(kept());
    await press('Garder comme plan');
    expect(data.keep).toHaveBeenLastCalledWith('D001', {
      version: 5,
      name: 'Navette',
      actionIds: [GREAT],
      shares: [{ measureId: MEASURE, version: 1 }],
    });
    expect(all('z-plan-form')).toEqual([]);
  });

  it('open a form each, asked about once something was typed, which says what it keeps and hands the focus back', async () => {
    await open(kept({ variants: [variant('a', [chosen(SMALL, 0.1)]), variant('b', [chosen(GREAT, 0.3)])] }));
    const keep = async (name: string): Promise<void> => {
      all(`#keep-${name}`)[0]?.click();
      await page.whenStable();
    };
    const name = (): HTMLInputElement => page.nativeElement.querySelector('#plan-name');
    await keep('a');
    expect(document.activeElement).toBe(all('z-plan-form h3')[0]);
    expect(part('plan')).toMatch(/Garde une action.: Inventaire\./);
    name().value = 'Le nôtre';
    name().dispatchEvent(new Event('input'));
    confirm.mockResolvedValueOnce(false);
    await keep('b');
    expect([confirm.mock.calls.length, name().value]).toEqual([1, 'Le nôtre']);
    await keep('b');
    expect([confirm.mock.calls.length, name().value]).toEqual([2, 'Variante b']);
    expect(part('plan')).toMatch(/Garde une action.: Navette\./);
    await press('Abandonner');
    expect(document.activeElement?.id).toBe('keep-b');
    await keep('a');
    data.keep.mockResolvedValue(kept());
    await press('Garder comme plan');
    expect(data.keep).toHaveBeenCalledWith('D001', expect.objectContaining({ name: 'Variante a', actionIds: [SMALL] }));
    expect(document.activeElement?.id).toBe('plan');
  });

  it('offer nothing to tick or keep where nothing can be done or counted any more, and say why', async () => {
    const lost = [chosen(VAGUE, 0.1), chosen(DONE, 0.2), chosen(GONE, 0.1)];
    await open(kept({ plan: aPlan({ actions: lost }), variants: [variant('a', lost)] }));
    expect(all('button').map(words)).not.toContain('Cocher ses actions');
    expect(all('button').map(words)).not.toContain('Garder comme plan');
    expect(all('z-plan-panel li').map(words)[0]).toContain('à faire, sans part indiquée');
    expect(part('variants')).toContain('3 de ses actions sont faites, abandonnées, sans part indiquée');
    const compare = all('li input[type=checkbox]')[0];
    expect(words(compare?.closest('label'))).toBe('Comparer');
    expect(compare?.getAttribute('aria-label')).toMatch(/^Comparer.: Variante a$/);
  });

  it('tick what of the plan is still open, and bring back what was ticked', async () => {
    await open(kept({ plan: aPlan({ actions: [chosen(GREAT, 0.3), chosen(DONE, 0.2)] }) }), [SMALL]);
    await press('Cocher ses actions');
    expect(loaded).toHaveBeenLastCalledWith([GREAT]);
    said.mock.calls[0]?.[1]();
    expect(loaded).toHaveBeenLastCalledWith([SMALL]);
  });

  it('let the plan end in a locked year too, its shares staying as they are', async () => {
    await open(kept({ plan: aPlan() }));
    data.end.mockRejectedValueOnce(new Problem('year-locked', 409)).mockResolvedValueOnce(kept());
    await press('Mettre fin au plan');
    expect(confirm).toHaveBeenLastCalledWith(
      expect.objectContaining({ text: 'Les parts planifiées qu’il a changées restent comme elles sont.' }),
    );
    expect(data.end).toHaveBeenLastCalledWith('D001', { version: 5, putBack: false });
    expect(document.activeElement?.id).toBe('plan');
  });

  it('are read and not changed by whoever does not assess', async () => {
    await open(kept({ variants: [variant('a', [chosen(SMALL, 0.1)])], can: { edit: false } }), [SMALL]);
    expect(all('button').map(words)).toEqual(['Cocher ses actions']);
    expect(part('plan')).toContain('La commune ne garde encore aucun plan.');
  });
});
