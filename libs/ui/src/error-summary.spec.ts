import { ErrorSummary } from './error-summary';
import { show, wordsOf } from './testing/show';

describe('The summary of what is to be corrected', () => {
  it('counts, and takes the focus', async () => {
    const fixture = await show(ErrorSummary, { items: [] });
    document.body.append(fixture.root);
    expect(fixture.root.querySelector('[role=alert]')).toBeNull();
    fixture.componentRef.setInput('items', [
      { id: 'title', text: 'Titre – À remplir.' },
      { id: null, text: 'Le serveur ne répond pas.' },
    ]);
    await fixture.whenStable();
    expect(wordsOf(fixture.root.querySelector('h2'))).toBe('2 choses à corriger');
    expect(document.activeElement).toBe(fixture.root.querySelector('[role=alert]'));
  });

  it('leads to the field', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.id = 'title';
    const { root } = await show(ErrorSummary, { items: [{ id: 'title', text: 'Titre – À remplir.' }] });
    root.querySelector('a')?.click();
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('leaves the focus in the field while errors are corrected, and takes it again when the form is sent again', async () => {
    const form = document.body.appendChild(document.createElement('form'));
    const field = form.appendChild(document.createElement('input'));
    const errors = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `f${at}`, text: 'À remplir.' }));
    const fixture = await show(ErrorSummary, { items: errors(2) });
    form.prepend(fixture.root);
    field.focus();
    fixture.componentRef.setInput('items', errors(1));
    await fixture.whenStable();
    expect(document.activeElement).toBe(field);
    form.dispatchEvent(new Event('submit', { bubbles: true }));
    fixture.componentRef.setInput('items', errors(1));
    await fixture.whenStable();
    expect(document.activeElement).toBe(fixture.root.querySelector('[role=alert]'));
    form.remove();
  });

  it('does not ask to correct what cannot be corrected', async () => {
    const { root } = await show(ErrorSummary, { items: [{ id: null, text: 'Le serveur ne répond pas.' }] });
    expect(wordsOf(root.querySelector('h2'))).toBe('Cela n’a pas abouti');
  });
});
