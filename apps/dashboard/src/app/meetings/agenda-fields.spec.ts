import { type CdkDragDrop, CdkDropList } from '@angular/cdk/drag-drop';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { FormArray } from '@angular/forms';
import { By } from '@angular/platform-browser';
import { AgendaData } from './agenda-data';
import { AgendaFields } from './agenda-fields';
import { type AgendaRow, isSection, itemGroup, sectionGroup } from './agenda-form-model';
import { FakeApi, reader } from '../../testing/fake-api';

let fixture: ComponentFixture<AgendaFields>;
let items: FormArray<AgendaRow>;
let api: FakeApi;
const page = () => fixture.nativeElement as HTMLElement;
const titles = () =>
  items.controls.map((row) => (isSection(row) ? `# ${row.controls.heading.value}` : row.controls.title.value));
const press = async (label: string) => {
  page().querySelector<HTMLElement>(`[aria-label^="${label}"]`)?.click();
  await fixture.whenStable();
};

beforeEach(async () => {
  api = new FakeApi({
    'GET /api/actions': () => ({ items: [{ id: 'a', title: 'Abri à vélos' }] }),
    'GET /api/chapter-6/measures': () => ({
      items: [
        {
          programme: 'Pacte Climat 2.0',
          chapter: '6',
          version: null,
          measures: [{ id: 'm', titleFr: 'Zones d’activités' }],
        },
        {
          programme: 'Energiestadt',
          chapter: 'K',
          version: null,
          measures: [{ id: 'w', titleFr: 'Zones et économie' }],
        },
      ],
    }),
  });
  await reader(api);
  items = new FormArray<AgendaRow>(['Accueil', 'Bus', 'Suites'].map((title) => itemGroup({ title })));
  fixture = TestBed.createComponent(AgendaFields);
  fixture.componentRef.setInput('items', items);
  fixture.componentRef.setInput('plan', null);
  await fixture.whenStable();
});

describe('the agenda as it is prepared', () => {
  it('offers the measures of every programme, and says of which each is', async () => {
    const found = await TestBed.inject(AgendaData).findSubjects('', 'zones');
    expect(found.map(({ label, hint }) => [label, hint])).toEqual([
      ['Zones d’activités', 'mesure, Pacte Climat 2.0, chapitre 6'],
      ['Zones et économie', 'mesure, Energiestadt, chapitre K'],
    ]);
  });

  it('moves a point by its buttons, and says so', async () => {
    await press('Monter le point 2');
    expect(titles()).toEqual(['Bus', 'Accueil', 'Suites']);
    expect(items.dirty).toBe(true);
    expect(page().textContent).toContain('Le point 2 est maintenant le point 1.');
    await press('Monter le point 1');
    expect(titles()).toEqual(['Bus', 'Accueil', 'Suites']);
  });

  it('moves a point by the arrow keys of its handle, which keeps the focus', async () => {
    const handle = page().querySelector<HTMLElement>('[id="agenda.0.handle"]');
    handle?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    await fixture.whenStable();
    expect(titles()).toEqual(['Bus', 'Accueil', 'Suites']);
    expect(document.activeElement?.id).toBe('agenda.1.handle');
  });

  it('moves a point to where it is dropped, and says so', async () => {
    const list = fixture.debugElement.query(By.directive(CdkDropList)).injector.get(CdkDropList);
    const drop = async (previousIndex: number, currentIndex: number) => {
      list.dropped.emit({ previousIndex, currentIndex } as CdkDragDrop<unknown>);
      await fixture.whenStable();
    };
    await drop(1, 1);
    expect(items.dirty).toBe(false);
    await drop(2, 0);
    expect(titles()).toEqual(['Suites', 'Accueil', 'Bus']);
    expect(items.dirty).toBe(true);
    expect(page().textContent).toContain('Le point 3 est maintenant le point 1.');
  });

  it('takes a point out and adds an empty one', async () => {
    await press('Retirer le point 2');
    expect(titles()).toEqual(['Accueil', 'Suites']);
    page().querySelector<HTMLElement>('#agenda-add')?.click();
    await fixture.whenStable();
    expect(titles()).toEqual(['Accueil', 'Suites', '']);
  });

  it('says at once what runs over the end', async () => {
    const plan = { slots: [], total: 140, available: 120, remaining: -20, endsLocal: '2027-01-21T16:20' };
    fixture.componentRef.setInput('plan', plan);
    await fixture.whenStable();
    const words = page().querySelector('.tot')?.textContent?.replace(/\s+/g, ' ');
    expect(words).toContain('fin à 16:20');
    expect(words).toContain('dépasse la fin de 20 min');
  });

  it('tells sections by headings, which move past the points', async () => {
    items.insert(1, sectionGroup('Mobilité'));
    await fixture.whenStable();
    await press('Descendre la section 1');
    expect(titles()).toEqual(['Accueil', 'Bus', '# Mobilité', 'Suites']);
    expect(page().textContent).toContain('La section «\u00a0Mobilité\u00a0» commence maintenant au point 3.');
    await press('Descendre le point 2');
    expect(titles()).toEqual(['Accueil', '# Mobilité', 'Bus', 'Suites']);
    expect(page().textContent).toContain('Le point 2 est maintenant sous la section «\u00a0Mobilité\u00a0».');
    await press('Retirer la section 1');
    expect(titles()).toEqual(['Accueil', 'Bus', 'Suites']);
  });

  it('says of a heading without points that it will not be kept', async () => {
    items.push(sectionGroup('Divers'));
    await fixture.whenStable();
    expect(page().textContent).toContain('Sans point, cette section n’est pas gardée.');
  });

  it('stops at two hundred points, and says so', async () => {
    while (items.length < 200) items.push(itemGroup({ title: 'Point' }), { emitEvent: items.length === 199 });
    await fixture.whenStable();
    const add = page().querySelector<HTMLElement>('#agenda-add');
    add?.click();
    expect(items.length).toBe(200);
    expect(add?.getAttribute('aria-disabled')).toBe('true');
    expect(page().textContent).toContain('L’ordre du jour est plein');
  });

  it('tells which points begin after the end', async () => {
    const plan = { slots: [], total: 45, available: 30, remaining: -15, endsLocal: '2027-01-21T14:45' };
    fixture.componentRef.setInput('plan', plan);
    await fixture.whenStable();
    expect([...page().querySelectorAll('time')].map(({ className }) => className.includes('late'))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('opens what a point has beside its title, and adds a link', async () => {
    page().querySelector<HTMLElement>('.toggle')?.click();
    await fixture.whenStable();
    expect(page().querySelector('[id="agenda.0.note"]')).not.toBeNull();
    page().querySelector<HTMLElement>('[id="agenda.0.links.add"]')?.click();
    await fixture.whenStable();
    expect(document.activeElement?.id).toBe('agenda.0.links.0.label');
    await press('Retirer le lien 1');
    expect(items.at(0).getRawValue()).toMatchObject({ links: [] });
  });
});
