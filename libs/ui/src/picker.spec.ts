import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { type Choice, Picker } from './picker';
import { show, wordsOf } from './testing/show';

const known: Choice[] = [
  { id: '1', label: 'Banque Beispill', hint: 'Kirchberg' },
  { id: '2', label: 'Beispill Énergie' },
];
const search = (text: string): Promise<Choice[]> =>
  Promise.resolve(known.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())));
const pause = () => new Promise((resolve) => setTimeout(resolve, 250));

async function picker(inputs: Record<string, unknown> = {}) {
  const fixture = await show(Picker, { label: 'Organisation', fieldId: 'organisationId', search, ...inputs });
  const harness = await TestbedHarnessEnvironment.loader(fixture).getHarness(MatAutocompleteHarness);
  const type = async (text: string): Promise<string[]> => {
    await harness.focus();
    await harness.enterText(text);
    await pause();
    await fixture.whenStable();
    return Promise.all(
      (await harness.getOptions()).map(async (option) => (await option.getText()).replace(/\s+/g, ' ')),
    );
  };
  return { fixture, harness, type };
}

describe('The picker', () => {
  it('finds by what is typed and gives what was chosen', async () => {
    const { fixture, harness, type } = await picker();
    expect(await type('banque')).toEqual(['Banque Beispill · Kirchberg']);
    await harness.selectOption({ text: /Banque/ });
    expect(fixture.componentInstance.chosen()).toEqual([known[0]]);
    expect(await harness.getValue()).toBe('Banque Beispill');
  });

  it('stays in the field while a choice is pressed, so that the choice does not vanish under the finger', async () => {
    const { type } = await picker();
    await type('banque');
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    document.querySelector('mat-option')?.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
  });

  it('forgets what was typed and not chosen', async () => {
    const { fixture, harness, type } = await picker({ chosen: [known[1]] });
    await type('xyz');
    await harness.blur();
    expect(await harness.getValue()).toBe('Beispill Énergie');
    expect(fixture.componentInstance.chosen()).toEqual([known[1]]);
  });

  it('goes back to what is chosen where one has to be, and says that it was emptied', async () => {
    const { fixture, harness } = await picker({ chosen: [known[1]], keeps: true });
    const changed = jest.fn();
    fixture.componentInstance.changed.subscribe(changed);
    await harness.focus();
    await harness.clear();
    expect(changed).toHaveBeenCalledWith([]);
    await harness.blur();
    expect(await harness.getValue()).toBe('Beispill Énergie');
    expect(fixture.componentInstance.chosen()).toEqual([known[1]]);
  });

  it('marks the name that stands there when the reader comes, so that typing takes its place', async () => {
    const { fixture, harness } = await picker({ chosen: [known[1]] });
    await harness.focus();
    const field = fixture.root.querySelector('input');
    expect([field?.selectionStart, field?.selectionEnd]).toEqual([0, 'Beispill Énergie'.length]);
  });

  it('collects several, offers none twice, and lets them go', async () => {
    const { fixture, type } = await picker({ multiple: true, chosen: [known[0]] });
    expect(await type('beispill')).toEqual(['Beispill Énergie']);
    const chip = fixture.root.querySelector<HTMLButtonElement>('.chip');
    expect(wordsOf(chip)).toContain('Banque Beispill');
    chip?.click();
    expect(fixture.componentInstance.chosen()).toEqual([]);
  });

  it('says when nothing matches', async () => {
    const { type } = await picker();
    expect(await type('rien')).toEqual(['Rien ne correspond.']);
  });

  it('says when the search failed', async () => {
    const { type } = await picker({ search: () => Promise.reject(new Error('offline')) });
    expect(await type('rien')).toEqual(['La recherche n’a pas abouti. Réessayez.']);
  });
});
