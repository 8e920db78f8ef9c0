import type { MeetingDetail, ProposalRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { MeetingProposals } from './meeting-proposals';

const LIST = '/api/meetings/{id}/proposals';
const DECISION = '/api/proposals/{id}/decision';
const meeting = (can: object = {}) =>
  ({
    id: 'm',
    proposeByDay: '2999-11-27',
    state: 'open',
    isDemo: false,
    can: { readProposals: true, propose: false, ...can },
  }) as unknown as MeetingDetail;
const row: ProposalRow = {
  id: 'p',
  meetingId: 'm',
  title: 'Abri à vélos',
  kind: 'discussion',
  minutes: 20,
  note: 'Il pleut',
  state: 'proposed',
  word: null,
  decidedAt: null,
  authorLabel: 'Anne',
  organisation: { id: 'o', name: 'Assurances', kind: 'company', isDemo: false },
  createdAt: '2026-11-20T10:00:00.000Z',
  isDemo: false,
  version: 1,
  can: { decide: true, withdraw: false },
};
const done = jest.fn();
const press = (root: HTMLElement, label: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(label))?.click();

async function section(inputs: object, items: ProposalRow[], over: Record<string, (body: unknown) => unknown> = {}) {
  const api = new FakeApi({ [`GET ${LIST}`]: () => ({ items, total: items.length, page: 1, size: 20 }), ...over });
  done.mockReset();
  await reader(api, { me: signedIn('contact'), providers: [{ provide: Say, useValue: { done } }] });
  const shown = await show(MeetingProposals, inputs as { meeting: MeetingDetail });
  return {
    api,
    root: shown.root,
    componentInstance: shown.componentInstance,
    text: () => shown.root.textContent?.replace(/\s+/g, ' ') ?? '',
  };
}

describe('Items that are proposed', () => {
  it('are written by whoever is invited, and what is wrong is said at its field', async () => {
    const refused = () => {
      throw new Problem('invalid', 422, {}, [{ path: 'title', code: 'already-proposed', params: {} }]);
    };
    const answers = [refused, () => row];
    const { root, api, text } = await section({ meeting: meeting({ propose: true }) }, [], {
      [`POST ${LIST}`]: () => answers.shift()?.(),
    });
    press(root, 'Proposer un point');
    await settle();
    send(root);
    await settle();
    expect(text()).toContain('À remplir.');
    type(root, 'proposal.title', 'Abri à vélos');
    send(root);
    await settle();
    expect(text()).toContain('Votre organisation a déjà proposé ce point.');
    type(root, 'proposal.title', 'Abri couvert');
    send(root);
    await settle();
    await settle();
    expect(api.sentTo(LIST).at(-1)).toEqual({ title: 'Abri couvert', kind: 'discussion', minutes: 15, note: null });
    expect(root.querySelector('form')).toBeNull();
    expect(done.mock.calls[0]?.[0]).toContain('est proposé');
  });

  it('say what has become of them', async () => {
    const { text } = await section({ meeting: meeting() }, [
      { ...row, state: 'declined', word: 'Au printemps.', can: { decide: false, withdraw: false } },
    ]);
    expect(text()).toContain('Non retenu · Discussion, 20 min');
    expect(text()).toContain('Avec ce mot : Au printemps.');
    expect(text()).not.toContain('Proposer un point');
    expect(text()).not.toContain('Proposé par');
  });

  it('are taken back by whoever made them, with the way back', async () => {
    const own = { ...row, can: { decide: false, withdraw: true } };
    const { root, api } = await section({ meeting: meeting() }, [own], {
      ['DELETE /api/proposals/{id}']: () => ({ id: 'p' }),
      ['POST /api/proposals/{id}/restoration']: () => own,
    });
    press(root, 'Retirer');
    await settle();
    const [text, undo] = done.mock.calls[0] as [string, () => void];
    expect(text).toContain('n’est plus proposé');
    undo();
    await settle();
    expect(api.asked.filter(({ path }) => path.startsWith('/api/proposals')).map(({ verb }) => verb)).toEqual([
      'DELETE',
      'POST',
    ]);
  });

  it('are taken up in one tap, or declined with a word', async () => {
    const { root, api, text, componentInstance } = await section({ meeting: meeting(), runs: true }, [row], {
      [`PUT ${DECISION}`]: () => row,
      'GET /api/meetings/{id}': () => meeting(),
    });
    const changed = jest.fn();
    componentInstance.changed.subscribe(changed);
    expect(text()).toContain('Proposé par Anne, Assurances');
    press(root, 'Mettre à l’ordre du jour');
    await settle();
    await settle();
    expect(changed).toHaveBeenCalled();
    press(root, 'Ne pas retenir');
    await settle();
    send(root);
    await settle();
    expect(text()).toContain('À remplir.');
    type(root, 'word-p', 'Au printemps.');
    send(root);
    await settle();
    expect(api.sentTo(DECISION)).toEqual([
      { version: 1, decision: 'accepted', word: null },
      { version: 1, decision: 'declined', word: 'Au printemps.' },
    ]);
  });

  it('are not spoken of where nobody is asked for any', async () => {
    const { root } = await section({ meeting: { ...meeting(), proposeByDay: null } }, []);
    expect(root.querySelector('section')).toBeNull();
  });
});
