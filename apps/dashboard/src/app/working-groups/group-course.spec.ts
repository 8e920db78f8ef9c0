import type { GroupMethod, MethodStep, WorkingGroupDetail } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { GroupCourse } from './group-course';

const THEME = '8f6d1c1e-2f63-4c36-9f3b-0f5c9d1e7a10';
const DECISION = '0c2d7a52-6d2f-4c29-8a52-3f7c0f4f5b11';
const theme = { id: THEME, slug: 'dechets', nameFr: 'Déchets', nameDe: 'Abfall', nameEn: 'Waste' };
const step = (over: Partial<MethodStep> = {}): MethodStep => ({
  id: 's1',
  from: null,
  to: 'diagnosis',
  move: 'start',
  day: '2026-01-05',
  decision: null,
  word: null,
  isDemo: false,
  version: 1,
  can: { edit: false, takeBack: false },
  ...over,
});
const walked: GroupMethod = {
  groupId: 'g',
  themes: [
    {
      theme,
      phase: 'solutions',
      isDemo: false,
      steps: [
        step(),
        step({
          id: 's2',
          from: 'diagnosis',
          to: 'solutions',
          move: 'forward',
          day: '2026-06-01',
          decision: { id: DECISION, text: 'Peser d’abord.', meeting: { id: 'm', title: 'Mai', day: '2026-05-20' } },
          word: 'Tous d’accord.',
          can: { edit: true, takeBack: true },
        }),
      ],
    },
  ],
  can: { step: true },
};
const group = {
  id: 'g',
  part: 'inner',
  isDemo: false,
  can: { readInner: true },
  themes: [{ theme, phase: 'solutions', sinceDay: '2026-06-01', isDemo: false }],
} as unknown as WorkingGroupDetail;
const METHOD = '/api/working-groups/{id}/method';
const STEPS = '/api/working-groups/{id}/method-steps';
const done = jest.fn();

const press = async (root: HTMLElement, label: string): Promise<void> => {
  [...root.querySelectorAll('button')]
    .find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').includes(label))
    ?.click();
  await settle();
  await settle();
};

async function course(over: Record<string, (body: unknown) => unknown> = {}, of = group) {
  const api = new FakeApi({ [`GET ${METHOD}`]: () => walked, ...over });
  done.mockReset();
  await reader(api, { me: signedIn('project-manager'), providers: [{ provide: Say, useValue: { done } }] });
  return { api, ...(await show(GroupCourse, { group: of })) };
}

describe('The course of a group', () => {
  it('shows how a theme came to where it stands: in a sentence, a picture and a table', async () => {
    const { root } = await course();
    const text = root.textContent?.replace(/\s+/g, ' ');
    expect(text).toContain('Déchets : 2 pas depuis janvier 2026, aujourd’hui Solutions.');
    expect(root.querySelectorAll('.track span')).toHaveLength(2);
    expect(root.querySelector('figure')?.getAttribute('aria-label')).toContain('2 pas');
    const cells = [...root.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(cells[0]).toContain('De État des lieux à Solutions');
    expect(cells[0]).toContain('Peser d’abord.');
    expect(cells[1]).toContain('Entré à État des lieux');
  });

  it('asks nothing more for those outside the group, and shows them the phase', async () => {
    const { root, api } = await course({}, { ...group, part: 'public' } as WorkingGroupDetail);
    expect(api.asked).toEqual([]);
    expect(root.querySelectorAll('.course li')).toHaveLength(4);
    expect(root.querySelector('z-theme-way')).toBeNull();
  });

  it('notes the next step, and asks why where it goes back', async () => {
    const { root, api } = await course({ [`POST ${STEPS}`]: () => walked });
    await press(root, 'Noter un pas');
    const select = root.querySelector<HTMLSelectElement>('select');
    expect(select?.value).toBe('pilot');
    expect([...(select?.options ?? [])].map(({ value }) => value)).toEqual(['diagnosis', 'pilot', 'scaling']);
    expect(root.textContent).not.toContain('Raison');
    if (select) select.value = 'diagnosis';
    select?.dispatchEvent(new Event('change'));
    await settle();
    expect(root.textContent).toContain('Raison');
    type(root, 'step-dechets-day', '2026-11-02');
    type(root, 'step-dechets-word', 'Le devis manque.');
    send(root);
    await settle();
    await settle();
    expect(api.sentTo(STEPS)).toEqual([
      {
        themeId: THEME,
        from: 'solutions',
        to: 'diagnosis',
        day: '2026-11-02',
        decisionId: null,
        word: 'Le devis manque.',
      },
    ]);
    expect(root.querySelector('form')).toBeNull();
    expect(done).toHaveBeenCalled();
  });

  it('takes the latest step back, and notes it again for whoever wants it back', async () => {
    const { root, api } = await course({
      'DELETE /api/method-steps/{id}': () => walked,
      [`POST ${STEPS}`]: () => walked,
    });
    await press(root, 'Retirer le dernier pas');
    const [text, undo] = done.mock.calls[0] as [string, () => void];
    expect(text).toContain('de nouveau à État des lieux');
    undo();
    await settle();
    expect(api.sentTo(STEPS)).toEqual([
      {
        themeId: THEME,
        from: 'diagnosis',
        to: 'solutions',
        day: '2026-06-01',
        decisionId: DECISION,
        word: 'Tous d’accord.',
      },
    ]);
  });

  it('puts the latest step right', async () => {
    const url = '/api/method-steps/{id}';
    const { root, api } = await course({ [`PATCH ${url}`]: () => walked });
    await press(root, 'Corriger le dernier pas');
    type(root, 'step-dechets-edit-day', '2026-06-15');
    send(root);
    await settle();
    await settle();
    expect(api.sentTo(url)).toEqual([
      { version: 1, to: 'solutions', day: '2026-06-15', decisionId: DECISION, word: 'Tous d’accord.' },
    ]);
  });
});
