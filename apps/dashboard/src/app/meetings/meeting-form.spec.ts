import type { AgendaOffers } from '@zesumme/domain';
import { FakeApi, reader, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { MeetingFormPage } from './meeting-form';

const groups = ['gare', 'port'].map((id) => ({ id, name: id, slug: id, counts: { companies: 3 } }));
const late = (id: string, title: string) => ({ id, title, dueDay: '2026-10-01', daysLate: 53, responsibles: [] });
const nothing: AgendaOffers = { unresolved: [], lateActions: [], backlog: [] };
const unresolved = [
  { id: 'u', title: 'Navette', kind: 'decision', minutes: 20, meeting: { id: 'm', startsLocal: '2026-09-10T09:00' } },
];
const answers: AgendaOffers[] = [];

async function newMeeting(over: Record<string, (body: unknown) => unknown> = {}) {
  const api = new FakeApi({
    'GET /api/working-groups': () => ({ items: groups, total: 2, page: 1, size: 100 }),
    'GET /api/working-groups/{id}/agenda-offers': () => answers.shift() ?? nothing,
    'GET /api/public-holidays': () => ({ items: [] }),
    ...over,
  });
  await reader(api, { me: signedIn('project-manager') });
  const fixture = await show(MeetingFormPage);
  const { root } = fixture;
  const choose = async (groupId: string): Promise<void> => {
    await settle();
    type(root, 'groupId', groupId);
    await settle();
    await fixture.whenStable();
  };
  return { root, choose, api };
}

const lines = (root: HTMLElement): (string | undefined)[] =>
  [...root.querySelectorAll<HTMLInputElement>('[id^="agenda."][id$=".title"], [id$=".heading"]')].map(
    ({ value }) => value,
  );

describe('the form of a new meeting', () => {
  it('puts the late actions of the chosen group on the agenda, each once, and takes them off with the group', async () => {
    answers.push(
      { ...nothing, lateActions: [late('a', 'Abri à vélos'), late('b', 'Bornes')] } as unknown as AgendaOffers,
      { ...nothing, lateActions: [late('c', 'Compost')] } as unknown as AgendaOffers,
    );
    const { root, choose } = await newMeeting();
    await choose('gare');
    expect(lines(root)).toEqual(['Actions en retard', 'Abri à vélos', 'Bornes']);
    await choose('port');
    expect(lines(root)).toEqual(['Actions en retard', 'Compost']);
  });

  it('offers what was left open, until it stands on the agenda', async () => {
    answers.push({ ...nothing, unresolved } as unknown as AgendaOffers);
    const { root, choose } = await newMeeting();
    await choose('gare');
    const offer = (): HTMLButtonElement | null => root.querySelector('z-agenda-offers button');
    offer()?.click();
    await settle();
    expect(lines(root)).toEqual(['Navette']);
    expect(offer()).toBeNull();
  });

  it('goes on from the stored draft when inviting failed: an item that was taken up is not taken up again', async () => {
    const [groupId, origin, itemId] = [1, 2, 3].map((at) => `00000000-0000-4000-8000-00000000000${at}`);
    const stored = {
      ...{ id: 'n', version: 1, state: 'draft', group: { id: groupId }, can: { edit: true, editAgenda: true } },
      ...{ agenda: [{ id: itemId, title: 'Navette' }], invited: { total: 0 } },
    };
    groups.push({ ...groups[0], id: groupId } as (typeof groups)[0]);
    answers.push({ ...nothing, unresolved: [{ ...unresolved[0], id: origin }] } as unknown as AgendaOffers);
    const { root, choose, api } = await newMeeting({
      'POST /api/meetings': () => stored,
      'POST /api/meetings/{id}/invitations': () => {
        throw Problem.offline();
      },
      'PATCH /api/meetings/{id}': () => ({ ...stored, version: 2 }),
    });
    await choose(groupId as string);
    root.querySelector<HTMLButtonElement>('z-agenda-offers button')?.click();
    await settle();
    const day = { title: 'Bilan', 'startsLocal.day': '2027-01-21', startsLocal: '14:00', endsLocal: '16:00' };
    for (const [field, value] of Object.entries({ ...day, place: 'Gare' })) type(root, field, value);
    const invite = async (): Promise<void> => {
      root.querySelector<HTMLButtonElement>('.savebar .b.p')?.click();
      await settle();
      await settle();
    };
    await invite();
    await invite();
    expect(api.sentTo('/api/meetings')).toMatchObject([{ agenda: [{ originItemId: origin }] }]);
    expect(api.sentTo('/api/meetings/{id}')).toMatchObject([{ version: 1, agenda: [{ id: itemId }] }]);
  });
});
