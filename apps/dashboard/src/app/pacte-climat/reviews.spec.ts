import type { CommentPage, CommentThread, ReviewDetail, ReviewRow } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, button, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { aChapter } from './chapter-6.fixture';
import { CommentsPage } from './comments-page';
import { MeasureComments } from './measure-comments';
import { ReviewLock } from './review-lock';
import { ReviewPanel } from './review-panel';

const AT = '2026-11-20T09:00:00.000Z';
const said = (by: string) => ({ at: AT, by });
const row = (over: Partial<ReviewRow> = {}): ReviewRow => ({
  year: 2026,
  state: 'draft',
  reviewed: null,
  seen: null,
  changed: null,
  audit: null,
  locked: null,
  unlocked: null,
  isDemo: false,
  version: 3,
  ...over,
});
const none = { review: false, see: false, unlock: false, lock: false, beginNext: false };
const detail = (over: Partial<ReviewRow> = {}, can: Partial<ReviewDetail['can']> = {}, nextYear = 0): ReviewDetail => ({
  commune: { code: 'D001', name: 'Beispill', isDemo: false },
  current: row(over),
  earlier: [],
  nextYear: nextYear || null,
  can: { ...none, ...can },
});
const locked = {
  state: 'audited',
  audit: { ...said('Sophie'), id: 'a', day: '2026-11-02', percent: 52 },
  locked: said('Sophie'),
} as const;

const REVIEW = '/api/communes/{code}/review';
const COMMENTS = '/api/communes/{code}/comments';
const confirm = jest.fn();
const done = jest.fn();
const words = (root: Element | null | undefined): string => (root?.textContent ?? '').replace(/\s+/g, ' ');
const buttons = (root: Element): string[] =>
  [...root.querySelectorAll('.acts button')].map((each) => words(each).trim());

async function panel(review: ReviewDetail, answers: Record<string, () => unknown> = {}) {
  const api = new FakeApi({ [`GET ${REVIEW}`]: () => review, ...answers });
  const providers = [
    { provide: Ask, useValue: { confirm } },
    { provide: Say, useValue: { done } },
  ];
  await reader(api, { me: signedIn('commune-user'), providers });
  return { api, ...(await show(ReviewPanel, { chapter: aChapter() })) };
}

beforeEach(() => {
  confirm.mockReset().mockResolvedValue(true);
  done.mockReset();
});

describe('The review of a year', () => {
  it('shows each step, who said so and when, and what comes next', async () => {
    const { root } = await panel(detail({ state: 'reviewed', reviewed: said('Sophie') }, { see: true }));
    const steps = [...root.querySelectorAll('ol li')].map((each) => words(each).trim());
    expect(steps[0]).toContain('Brouillon');
    expect(steps[1]).toMatch(/Revue par la commune\s*fait · Sophie, le 20 nov\. 2026/);
    expect(steps[2]).toContain('pas encore');
    expect(root.querySelector('[aria-current="step"]')?.textContent).toContain('Revue par la commune');
    expect(buttons(root)).toEqual(['Marquer comme vue']);
  });

  it('is said by name only once the reader is sure', async () => {
    const { api, root } = await panel(detail({}, { review: true }), {
      [`POST ${REVIEW}/reviewed`]: () => detail({ state: 'reviewed', reviewed: said('Sophie'), version: 4 }),
    });
    confirm.mockResolvedValueOnce(false);
    button(root, 'Déclarer la revue faite').click();
    await settle();
    expect(api.sentTo(`${REVIEW}/reviewed`)).toEqual([]);
    button(root, 'Déclarer la revue faite').click();
    await settle();
    expect(api.sentTo(`${REVIEW}/reviewed`)).toEqual([{ version: 3 }]);
    expect(words(root.querySelector('[aria-current="step"]'))).toContain('Revue par la commune');
    expect(done).toHaveBeenCalledWith('La revue 2026 est déclarée.');
  });

  it('shows what stands there where somebody acted in between', async () => {
    const now = detail({ state: 'reviewed', reviewed: said('Une collègue'), version: 9 });
    const { root } = await panel(detail({}, { review: true }), {
      [`POST ${REVIEW}/reviewed`]: () => {
        throw new Problem('stale', 409, {}, [], null, now);
      },
    });
    button(root, 'Déclarer la revue faite').click();
    await settle();
    expect(words(root.querySelector('[role="alert"]'))).toContain('Quelqu’un a enregistré entre-temps');
    expect(words(root.querySelector('ol'))).toContain('Une collègue');
  });

  it('says what was changed since it was reviewed, and by whom', async () => {
    const measure = { id: 'm', slug: 'm', codeInferred: null, titleFr: 'Secteur privé', titleDe: 'P', titleEn: 'P' };
    const over = { reviewed: said('Sophie'), changed: { ...said('Marc'), measure } };
    const { root } = await panel(detail(over, { review: true }));
    expect(words(root.querySelector('.note.w'))).toContain('Modifiée depuis la revue : Secteur privé, par Marc');
    expect(words(root.querySelectorAll('ol li')[1])).toContain('dépassé');
  });

  it('says that it is locked, and is unlocked with a reason', async () => {
    const { api, root } = await panel(detail(locked, { unlock: true }), {
      [`POST ${REVIEW}/unlocking`]: () =>
        detail({ ...locked, locked: null, unlocked: { ...said('Ada'), reason: 'Une erreur.' } }, { lock: true }),
    });
    expect(words(root.querySelector('z-review-lock'))).toContain('Année 2026 verrouillée');
    expect(words(root.querySelector('z-review-lock'))).toContain('par l’audit du 2 novembre 2026');
    expect(words(root.querySelector('z-review-lock'))).toContain('dès le 1er janvier 2027');
    button(root, 'Déverrouiller').click();
    await settle();
    send(root);
    await settle();
    expect(words(root.querySelector('z-error-summary'))).toContain('À remplir.');
    type(root, 'unlock-reason', 'Une erreur.');
    send(root);
    await settle();
    expect(api.sentTo(`${REVIEW}/unlocking`)).toEqual([{ version: 3, reason: 'Une erreur.' }]);
    expect(words(root)).toContain('Déverrouillée par Ada, le 20 nov. 2026 : Une erreur.');
    expect(buttons(root)).toEqual(['Verrouiller de nouveau']);
  });

  it('offers the next year once that is possible', async () => {
    const { root } = await panel(detail(locked, { beginNext: true }, 2027));
    expect(buttons(root)).toEqual(['Commencer la revue 2027']);
    expect(words(root.querySelector('z-review-lock'))).toContain('La revue 2027 peut commencer');
  });

  it('is told of on other pages only where it is locked', async () => {
    const api = new FakeApi({ [`GET ${REVIEW}`]: () => detail() });
    await reader(api, { me: signedIn('commune-user') });
    const { root } = await show(ReviewLock, { code: 'D001' });
    expect(words(root).trim()).toBe('');
  });
});

const thread = (over: Partial<CommentThread> = {}): CommentThread => ({
  id: 't1',
  text: 'Où est la délibération\u202f?',
  author: { name: 'Paul', role: 'adviser' },
  createdAt: AT,
  editedAt: null,
  isDemo: false,
  version: 2,
  commune: { code: 'D001', name: 'Beispill', isDemo: false },
  measure: { id: 'm', slug: 'prive', codeInferred: null, titleFr: 'Secteur privé', titleDe: 'P', titleEn: 'P' },
  former: null,
  resolved: null,
  answers: [],
  can: { change: false, resolve: true, answer: true },
  ...over,
});
const pageOf = (items: CommentThread[], write = true): CommentPage => ({
  items,
  total: items.length,
  page: 1,
  size: 20,
  open: items.filter(({ resolved }) => !resolved).length,
  can: { write },
});

async function comments(items: CommentThread[], answers: Record<string, () => unknown> = {}, write = true) {
  const api = new FakeApi({
    [`GET ${COMMENTS}`]: () => pageOf(items, write),
    'GET /api/communes/{code}/chapter-6': () => aChapter(),
    ...answers,
  });
  await reader(api, { me: signedIn('commune-user'), providers: [{ provide: Say, useValue: { done } }] });
  return api;
}
const ofMeasure = () => show(MeasureComments, { code: 'D001', measureId: 'm', title: 'Secteur privé' });

describe('Comments on a measure', () => {
  it('name author, role and day, and are only read by whoever may not write', async () => {
    await comments([thread({ can: { change: false, resolve: false, answer: false } })], {}, false);
    const { root } = await ofMeasure();
    expect(words(root)).toContain('Paul');
    expect(words(root)).toContain('Conseiller climat');
    expect(root.querySelectorAll('button')).toHaveLength(0);
  });

  it('are written below the measure, and what is typed outlives the page', async () => {
    const api = await comments([], { [`POST ${COMMENTS}`]: () => thread() });
    const first = await ofMeasure();
    expect(words(first.root)).toContain('Aucun commentaire sur cette mesure.');
    button(first.root, 'Commenter').click();
    await settle();
    const id = first.root.querySelector('textarea')?.id ?? '';
    type(first.root, id, 'Une question.');
    first.destroy();
    const { root } = await ofMeasure();
    button(root, 'Commenter').click();
    await settle();
    expect(root.querySelector('textarea')?.value).toBe('Une question.');
    send(root);
    await settle();
    expect(api.sentTo(COMMENTS)).toEqual([{ measureId: 'm', threadId: null, text: 'Une question.' }]);
    expect(done).toHaveBeenCalledWith('Le commentaire est publié.');
    expect(root.querySelector('form')).toBeNull();
  });

  it('are answered and settled', async () => {
    const api = await comments([thread()], {
      [`POST ${COMMENTS}`]: () => thread(),
      [`POST ${COMMENTS}/{id}/settling`]: () => thread({ resolved: said('Sophie') }),
    });
    const { root } = await ofMeasure();
    button(root, 'Répondre').click();
    await settle();
    type(root, root.querySelector('textarea')?.id ?? '', 'En annexe.');
    send(root);
    await settle();
    expect(api.sentTo(COMMENTS)).toEqual([{ measureId: 'm', threadId: 't1', text: 'En annexe.' }]);
    button(root, 'Régler').click();
    await settle();
    expect(api.sentTo(`${COMMENTS}/{id}/settling`)).toEqual([{ version: 2 }]);
  });

  it('are changed over the text that was saved in between only once it was seen', async () => {
    const stored = thread({ text: 'Plus récent.', version: 5 });
    const answers = jest.fn().mockImplementationOnce(() => {
      throw new Problem('stale', 409, {}, [], null, stored);
    });
    const own = thread({ can: { change: true, resolve: true, answer: true } });
    const api = await comments([own], { [`PUT ${COMMENTS}/{id}`]: () => answers() ?? thread() });
    const { root } = await ofMeasure();
    root.querySelector<HTMLButtonElement>('[id="open-t1"]')?.click();
    await settle();
    type(root, root.querySelector('textarea')?.id ?? '', 'Mon texte.');
    send(root);
    await settle();
    expect(words(root.querySelector('.note.w'))).toContain('Plus récent.');
    expect(root.querySelector('textarea')?.value).toBe('Mon texte.');
    send(root);
    await settle();
    expect(api.sentTo(`${COMMENTS}/{id}`)).toEqual([
      { text: 'Mon texte.', version: 2 },
      { text: 'Mon texte.', version: 5 },
    ]);
  });

  it('of the whole commune stand on one page, each with its measure', async () => {
    await comments([thread({ resolved: said('Sophie') })]);
    const { root } = await show(CommentsPage, { code: 'D001' });
    expect(words(root.querySelector('h1'))).toContain('Commentaires, ');
    expect(words(root.querySelector('z-comment a'))).toBe('Secteur privé');
    expect(words(root)).toContain('Réglé par Sophie, le 20 nov. 2026');
    expect(words(root.querySelector('z-active-filters'))).toContain('Aucun commentaire ouvert');
  });
});
