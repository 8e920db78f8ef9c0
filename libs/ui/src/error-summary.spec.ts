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
});
