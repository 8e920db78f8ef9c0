import type { AgendaOffers } from '@zesumme/domain';
import { FakeApi, reader, settle, show, signedIn, type } from '../../testing/fake-api';
import { MeetingFormPage } from './meeting-form';

const groups = ['gare', 'port'].map((id) => ({ id, name: id, slug: id, counts: { companies: 3 } }));
const late = (id: string, title: string) => ({ id, title, dueDay: '2026-10-01', daysLate: 53, responsibles: [] });
const nothing: AgendaOffers = { unresolved: [], lateActions: [], backlog: [] };
const unresolved = [
  { id: 'u', title: 'Navette', kind: 'decision', minutes: 20, meeting: { id: 'm', startsLocal: '2026-09-10T09:00' } },
];
const answers: AgendaOffers[] = [];

async function newMeeting() {
  const api = new FakeApi({
    'GET /api/working-groups': () => ({ items: groups, total: 2, page: 1, size: 100 }),
    'GET /api/working-groups/{id}/agenda-offers': () => answers.shift() ?? nothing,
    'GET /api/public-holidays': () => ({ items: [] }),
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
  return { root, choose };
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
});
