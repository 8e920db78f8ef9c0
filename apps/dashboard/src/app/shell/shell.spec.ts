import type { AccountActor } from '@zesumme/domain';
import { FakeApi, reader, settle, show, signedIn } from '../../testing/fake-api';
import { Shell } from './shell';

const words = (elements: NodeListOf<Element> | Element[]): string[] =>
  [...elements].map((each) => (each.textContent ?? '').trim());

async function shell(role?: AccountActor['role']) {
  await reader(new FakeApi(), role ? { me: signedIn(role) } : {});
  const fixture = await show(Shell);
  document.body.append(fixture.root);
  return fixture;
}

describe('The navigation', () => {
  it.each([
    [undefined, 5],
    ['contact', 12],
    ['commune-user', 11],
    ['project-manager', 14],
  ] as const)('of %s has %d entries', async (role, count) => {
    const { root } = await shell(role);
    expect(root.querySelectorAll('.side li')).toHaveLength(count);
  });

  it('on a phone shows four entries and, on request, the others', async () => {
    const fixture = await shell('project-manager');
    const bar = () => words(fixture.root.querySelectorAll('.bottom > ul:last-child > li'));
    expect(bar()).toEqual(['Accueil', 'Groupes', 'Réunions', 'Actions', 'Plus']);
    const more = fixture.root.querySelector<HTMLButtonElement>('.bottom button');
    expect(more?.getAttribute('aria-expanded')).toBe('false');
    more?.click();
    await fixture.whenStable();
    expect(words(fixture.root.querySelectorAll('#more-entries li'))).toEqual([
      'Questionnaires',
      'Campagnes',
      'Projets pilotes',
      'Flux',
      'Services partagés',
      'Registre',
      'Organisations',
      'Chapitre 6',
      'Zones',
      'Fiches pratiques',
    ]);
  });
});

describe('The chapter in the navigation', () => {
  it('has its number as long as all catalogues have the same, and else a word that is right for each', async () => {
    const me = signedIn('adviser');
    await reader(new FakeApi(), { me: { ...me, instance: { ...me.instance, chapter: null } } });
    const { root } = await show(Shell);
    expect(words(root.querySelectorAll('.side li'))).toContain('Évaluations');
  });
});

describe('The top of the page', () => {
  it.each([
    ['project-manager', 'Nouvelle réunion'],
    ['contact', undefined],
  ] as const)('offers %s the act %s', async (role, act) => {
    const { root } = await shell(role);
    expect(root.querySelector('.top .b.p')?.getAttribute('aria-label') ?? undefined).toBe(act);
  });

  it('a slash leads to the search, but not from inside a text', async () => {
    const { root } = await shell();
    const search = root.querySelector('#search-everywhere');
    const text = document.body.appendChild(document.createElement('textarea'));
    const slash = () => new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    text.focus();
    text.dispatchEvent(slash());
    expect(document.activeElement).toBe(text);
    text.remove();
    document.body.dispatchEvent(slash());
    expect(document.activeElement).toBe(search);
  });

  it('closes a menu by Escape and gives the focus back', async () => {
    const fixture = await shell();
    const button = fixture.root.querySelector<HTMLButtonElement>('z-language-menu button');
    button?.click();
    await fixture.whenStable();
    const choices = fixture.root.querySelectorAll<HTMLButtonElement>('z-language-menu .item');
    expect(words(choices)).toEqual(['Français', 'Deutsch', 'English']);
    choices[1]?.focus();
    choices[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await fixture.whenStable();
    expect(fixture.root.querySelector('z-language-menu .item')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('changes the language of the page at once', async () => {
    const fixture = await shell();
    fixture.root.querySelector<HTMLButtonElement>('z-language-menu button')?.click();
    await fixture.whenStable();
    fixture.root.querySelectorAll<HTMLButtonElement>('z-language-menu .item')[1]?.click();
    await settle();
    await fixture.whenStable();
    expect(document.documentElement.lang).toBe('de');
    expect(words(fixture.root.querySelectorAll('.side li'))[0]).toBe('Start');
  });
});
