import { Drafts } from '../../platform/drafts';
import { Problem } from '../../platform/problem';
import { KeptText, type TextState } from './kept-text';

const save = jest.fn<Promise<TextState>, [string, number]>();
const make = () =>
  new KeptText({ draft: 'note', drafts: new Drafts(), save, currentOf: (current) => current as TextState });
const stale = (current: TextState) => new Problem('stale', 409, {}, [], null, current);

beforeEach(() => {
  localStorage.clear();
  save.mockReset();
});

describe('a text that saves itself', () => {
  it('is kept on the device until the server has it', async () => {
    const text = make();
    text.take({ text: '', version: 1 });
    text.type('Un');
    expect(new Drafts().find('note')).toEqual({ text: 'Un', base: '' });
    save.mockResolvedValue({ text: 'Un', version: 2 });
    await text.save();
    expect(save).toHaveBeenCalledWith('Un', 1);
    expect(new Drafts().find('note')).toBeNull();
    expect(text.isDirty()).toBe(false);
    await text.save();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('keeps what is typed on while it is on its way', async () => {
    const text = make();
    text.take({ text: '', version: 1 });
    text.type('Un');
    save.mockImplementation(async () => {
      text.type('Un deux');
      return { text: 'Un', version: 2 };
    });
    await text.save();
    expect(text.text()).toBe('Un deux');
    expect(text.isDirty()).toBe(true);
    expect(new Drafts().find('note')).toEqual({ text: 'Un deux', base: 'Un' });
  });

  it('goes out one after another, each on top of what the one before became', async () => {
    const text = make();
    text.take({ text: '', version: 1 });
    let arrive = (_: TextState): void => undefined;
    save.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    save.mockResolvedValueOnce({ text: 'Un deux', version: 3 });
    text.type('Un');
    const first = text.save();
    text.type('Un deux');
    const second = text.save();
    expect(save.mock.calls).toEqual([['Un', 1]]);
    arrive({ text: 'Un', version: 2 });
    await Promise.all([first, second]);
    expect(save.mock.calls).toEqual([
      ['Un', 1],
      ['Un deux', 2],
    ]);
    expect([text.isDirty(), text.theirs()]).toEqual([false, null]);
  });

  it('is waited for by whoever asks while it is on its way', async () => {
    const text = make();
    text.take({ text: '', version: 1 });
    let arrive = (_: TextState): void => undefined;
    save.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    text.type('Un');
    void text.save();
    const asked = text.save();
    arrive({ text: 'Un', version: 2 });
    await asked;
    expect(text.isDirty()).toBe(false);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('is sent again in its next form when the one before was refused', async () => {
    const text = make();
    text.take({ text: '', version: 1 });
    save.mockRejectedValueOnce(new Problem('invalid', 422)).mockResolvedValueOnce({ text: 'Court', version: 2 });
    text.type('Trop long');
    const first = text.save();
    text.type('Court');
    await Promise.all([first, text.save()]);
    expect([text.isDirty(), text.problem()]).toEqual([false, null]);
  });

  it('takes over what others write as long as nothing was typed here', () => {
    const text = make();
    text.take({ text: 'Un', version: 2 });
    text.take({ text: 'Un et deux', version: 3 });
    text.take({ text: 'Un', version: 2 });
    expect(text.text()).toBe('Un et deux');
  });

  it.each([
    ['both', 'Leur texte\n\nMon texte'],
    ['mine', 'Mon texte'],
    ['theirs', 'Leur texte'],
  ] as const)('shows both texts when two wrote, and keeps %s when that is chosen', async (choice, kept) => {
    const text = make();
    text.take({ text: '', version: 1 });
    text.type('Mon texte');
    save.mockRejectedValueOnce(stale({ text: 'Leur texte', version: 5 }));
    await text.save();
    expect(text.theirs()).toEqual({ text: 'Leur texte', version: 5 });
    expect(text.text()).toBe('Mon texte');
    // Nothing is sent before somebody chose.
    await text.save();
    expect(save).toHaveBeenCalledTimes(1);
    text.resolve(choice);
    expect([text.text(), text.theirs()]).toEqual([kept, null]);
    save.mockResolvedValue({ text: kept, version: 6 });
    await text.save();
    if (choice === 'theirs') expect(save).toHaveBeenCalledTimes(1);
    else expect(save).toHaveBeenLastCalledWith(kept, 5);
  });

  it('shows both also when the other text came in while this one was being typed', () => {
    const text = make();
    text.take({ text: 'Un', version: 1 });
    text.type('Un, le mien');
    text.take({ text: 'Un, le leur', version: 2 });
    expect([text.text(), text.theirs()?.text]).toEqual(['Un, le mien', 'Un, le leur']);
  });

  it('comes back after the page was closed, and stands against what others wrote since', () => {
    new Drafts().keep('note', { text: 'Resté', base: 'Avant' });
    const alone = make();
    // Versions say nothing here: some count from the moment the page was opened.
    alone.take({ text: 'Avant', version: 1 });
    expect([alone.text(), alone.isRestored(), alone.theirs()]).toEqual(['Resté', true, null]);
    const crowded = make();
    crowded.take({ text: 'Écrit depuis', version: 1 });
    expect([crowded.text(), crowded.theirs()?.text]).toEqual(['Resté', 'Écrit depuis']);
  });

  it('stays when the server refuses it', async () => {
    const text = make();
    text.take({ text: '', version: 1 });
    text.type('Un');
    save.mockRejectedValueOnce(new Problem('forbidden', 403));
    await text.save();
    expect([text.text(), text.problem()?.code]).toEqual(['Un', 'forbidden']);
    expect(new Drafts().find('note')).not.toBeNull();
  });
});
