import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Empty, Failure, Pager, Skeleton, SortButton, ariaSort } from './list-parts';
import { show, wordsOf } from './testing/show';

const button = (root: HTMLElement, words: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find((each) => wordsOf(each) === words);

describe('A sorting head', () => {
  it.each([
    ['-dueDay', 'title', null, 'title'],
    ['title', 'title', 'ascending', '-title'],
    ['-title', 'title', 'descending', 'title'],
  ])('sorted by %s: the head of %s is %s and leads to %s', async (current, by, aria, next) => {
    const fixture = await show(SortButton, { by, current });
    const asked: string[] = [];
    fixture.componentInstance.sorted.subscribe((sort) => asked.push(sort));
    fixture.root.querySelector('button')?.click();
    expect(ariaSort(by, current)).toBe(aria);
    expect(asked).toEqual([next]);
  });
});

describe('The pager', () => {
  it.each([
    [{ page: 1, size: 20, total: 22 }, '1 à 20 sur 22', [2]],
    [{ page: 2, size: 20, total: 22 }, '21 à 22 sur 22', [1]],
  ])('%j says %s', async (inputs, words, reachable) => {
    const fixture = await show(Pager, inputs);
    const asked: number[] = [];
    fixture.componentInstance.moved.subscribe((page) => asked.push(page));
    expect(wordsOf(fixture.root.querySelector('[role=status]'))).toBe(words);
    button(fixture.root, 'Précédente')?.click();
    button(fixture.root, 'Suivante')?.click();
    expect(asked).toEqual(reachable);
  });

  it('has no buttons when everything is on one page', async () => {
    const { root } = await show(Pager, { page: 1, size: 20, total: 5 });
    expect(root.querySelector('button')).toBeNull();
  });
});

describe('What stands in for a list', () => {
  it('shows grey lines only when loading takes longer than a moment', async () => {
    const fixture = await show(Skeleton);
    expect(fixture.root.querySelectorAll('i')).toHaveLength(0);
    await new Promise((resolve) => setTimeout(resolve, 420));
    await fixture.whenStable();
    expect(fixture.root.querySelectorAll('i').length).toBeGreaterThan(0);
  });

  it('offers to take the filters off when it is they that leave nothing', async () => {
    const fixture = await show(Empty, { title: 'Aucune action', filtered: true });
    let isCleared = false;
    fixture.componentInstance.cleared.subscribe(() => (isCleared = true));
    expect(wordsOf(fixture.root.querySelector('h2'))).toBe('Rien ne répond à ces filtres');
    button(fixture.root, 'Retirer les filtres')?.click();
    expect(isCleared).toBe(true);
  });

  it.each([2, 3, 4])('says why there is nothing with a heading of level %s', async (level) => {
    const { root } = await show(Empty, { title: 'Aucune action', level });
    expect([...root.querySelectorAll('h1, h2, h3, h4')].map(({ localName }) => localName)).toEqual([`h${level}`]);
    expect(wordsOf(root.querySelector(`h${level}`))).toBe('Aucune action');
  });

  it('says what went wrong, the reference, and tries again', async () => {
    const error = { code: 'too-many-attempts', params: { seconds: 30 }, requestId: '7f3a21bc-0000' };
    const fixture = await show(Failure, { error });
    let isRetried = false;
    fixture.componentInstance.retried.subscribe(() => (isRetried = true));
    expect(wordsOf(fixture.root)).toContain('Réessayez dans 30 secondes.');
    expect(wordsOf(fixture.root)).toContain('Référence 7F3A21BC');
    button(fixture.root, 'Réessayer')?.click();
    expect(isRetried).toBe(true);
  });

  it.each([1, 2, 3])('says so with a heading of level %s', async (level) => {
    const { root } = await show(Failure, { error: null, title: 'Rien', level });
    expect(wordsOf(root.querySelector(`h${level}`))).toBe('Rien');
  });

  it('leads back where there is nothing to be read, and offers no other try', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Skeleton }])] });
    const fixture = await show(Failure, { error: null, level: 1 });
    const { root } = fixture;
    await TestBed.inject(Router).navigateByUrl('/meetings/1/edit?view=all');
    fixture.componentRef.setInput('error', { code: 'not-found' });
    await fixture.whenStable();
    expect(wordsOf(root.querySelector('h1'))).toBe('Introuvable');
    expect(root.querySelector('a')?.getAttribute('href')).toBe('/meetings');
    expect(button(root, 'Réessayer')).toBeUndefined();
  });

  it.each([
    ['role', 'Votre compte ne permet pas cet acte.'],
    ['state', 'L’état actuel ne permet pas cet acte.'],
  ])('leads back where it is refused for its %s, and says why', async (reason, words) => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = await show(Failure, { error: { code: 'forbidden', params: { reason } }, level: 1 });
    expect(wordsOf(fixture.root)).toContain(words);
    expect(fixture.root.querySelector('a')).not.toBeNull();
    expect(button(fixture.root, 'Réessayer')).toBeUndefined();
  });
});
