import type { BacklogRow, WorkingGroupDetail } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { GroupBacklog } from './group-backlog';

const group = { id: 'g', isDemo: false, can: { edit: true } } as WorkingGroupDetail;
const row: BacklogRow = {
  id: 'b',
  title: 'Abri à vélos',
  kind: 'discussion',
  minutes: 20,
  presenter: 'Anne',
  note: null,
  authorLabel: 'Claire',
  createdAt: '2026-11-20T10:00:00.000Z',
  takenBy: null,
  isDemo: false,
  version: 2,
  can: { edit: true, remove: true },
};
const LIST = '/api/working-groups/{id}/backlog';
const done = jest.fn();
const confirm = jest.fn();
const press = (root: HTMLElement, label: string) =>
  [...root.querySelectorAll('button')]
    .find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').includes(label))
    ?.click();

async function page(over: Record<string, (body: unknown) => unknown> = {}, items = [row]) {
  const api = new FakeApi({ [`GET ${LIST}`]: () => ({ items, total: items.length, page: 1, size: 10 }), ...over });
  done.mockReset();
  const providers = [
    { provide: Say, useValue: { done } },
    { provide: Ask, useValue: { confirm } },
  ];
  await reader(api, { me: signedIn('project-manager'), providers });
  return { api, ...(await show(GroupBacklog, { group })) };
}

describe('The backlog of a group', () => {
  it('says what waits, and what to do when nothing does', async () => {
    const { root, api } = await page();
    expect(root.textContent).toContain('Abri à vélos');
    root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await settle();
    expect(api.asked.map(({ params }) => (params as { query: object }).query)).toEqual([
      { page: 1, size: 10, taken: 'false' },
      { page: 1, size: 10 },
    ]);
    expect(root.textContent?.replace(/\s+/g, ' ')).toContain('Discussion, 20 min · Anne');
  });

  it('adds a subject, and keeps what was typed while something is wrong', async () => {
    const answer = jest.fn(() => row);
    const { root, api } = await page({ [`POST ${LIST}`]: answer }, []);
    expect(root.textContent).toContain('Rien n’est en réserve.');
    press(root, 'Ajouter un point');
    await settle();
    send(root);
    await settle();
    expect(root.textContent).toContain('À remplir.');
    type(root, 'backlog.title', 'Abri à vélos');
    send(root);
    await settle();
    await settle();
    expect(api.sentTo(LIST)).toEqual([
      { title: 'Abri à vélos', kind: 'discussion', minutes: 15, presenter: null, note: null },
    ]);
    expect(root.querySelector('form')).toBeNull();
  });

  it('keeps what is being changed while another one is taken out, and asks before another one is opened', async () => {
    const { root } = await page({
      [`GET ${LIST}`]: () => ({
        items: [{ ...row }, { ...row, id: 'c', title: 'Bornes' }],
        total: 2,
        page: 1,
        size: 10,
      }),
      'DELETE /api/backlog/{id}': () => ({ id: 'c' }),
    });
    const title = () => root.querySelector<HTMLInputElement>('[id="backlog.title"]')?.value;
    const act = async (label: string) => {
      press(root, label);
      await settle();
      await settle();
    };
    await act('Modifier');
    type(root, 'backlog.title', 'Abri fermé');
    await act('Retirer');
    expect(title()).toBe('Abri fermé');
    confirm.mockResolvedValueOnce(false);
    await act('Modifier');
    expect(title()).toBe('Abri fermé');
    confirm.mockResolvedValueOnce(true);
    await act('Modifier');
    expect(title()).toBe('Bornes');
  });

  it('keeps what is being changed when the list is searched or shows more', async () => {
    let items = [row];
    const fixture = await page({ [`GET ${LIST}`]: () => ({ items, total: 30, page: 1, size: 10 }) });
    const { root } = fixture;
    press(root, 'Modifier');
    await settle();
    type(root, 'backlog.title', 'Abri fermé');
    items = [];
    const search = root.querySelector<HTMLInputElement>('[id="backlog.q"]');
    if (search) search.value = 'bornes';
    search?.dispatchEvent(new Event('change'));
    await settle();
    await settle();
    expect(root.querySelector<HTMLInputElement>('[id="backlog.title"]')?.value).toBe('Abri fermé');
    expect(root.textContent).not.toContain('Abri à vélos');
  });

  it('takes one out, with the way back', async () => {
    const { root, api } = await page({
      'DELETE /api/backlog/{id}': () => ({ id: 'b' }),
      'POST /api/backlog/{id}/restoration': () => row,
    });
    press(root, 'Retirer');
    await settle();
    const [text, undo] = done.mock.calls[0] as [string, () => void];
    expect(text).toContain('n’est plus en réserve');
    undo();
    await settle();
    expect(api.asked.map(({ path }) => path)).toContain('/api/backlog/{id}/restoration');
  });
});
