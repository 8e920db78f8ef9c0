import { ComponentFixture, TestBed } from '@angular/core/testing';
import { FormArray } from '@angular/forms';
import { I18n } from '@zesumme/ui';
import { AgendaFields } from './agenda-fields';
import { type AgendaItemGroup, emptyItem } from './meeting-form-model';

let fixture: ComponentFixture<AgendaFields>;
let items: FormArray<AgendaItemGroup>;
const page = () => fixture.nativeElement as HTMLElement;
const titles = () => items.controls.map(({ controls }) => controls.title.value);
const press = async (label: string) => {
  page().querySelector<HTMLElement>(`[aria-label^="${label}"]`)?.click();
  await fixture.whenStable();
};

beforeEach(async () => {
  await TestBed.inject(I18n).use('fr');
  items = new FormArray(['Accueil', 'Bus', 'Suites'].map((title) => withTitle(title)));
  fixture = TestBed.createComponent(AgendaFields);
  fixture.componentRef.setInput('items', items);
  fixture.componentRef.setInput('plan', null);
  await fixture.whenStable();
});

function withTitle(title: string): AgendaItemGroup {
  const item = emptyItem();
  item.controls.title.setValue(title);
  return item;
}

describe('the agenda as it is prepared', () => {
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
});
