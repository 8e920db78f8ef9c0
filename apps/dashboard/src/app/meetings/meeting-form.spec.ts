import type { AgendaOffers } from '@zesumme/domain';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { MeetingFormPage } from './meeting-form';

const groups = ['gare', 'port'].map((id) => ({ id, name: id, slug: id, counts: { companies: 3 } }));
const late = (id: string, title: string) => ({ id, title, dueDay: '2026-10-01', daysLate: 53, responsibles: [] });
const nothing: AgendaOffers = { unresolved: [], lateActions: [], backlog: [] };
const unresolved = [
  { id: 'u', title: 'Navette', kind: 'decision', minutes: 20, meeting: { id: 'm', startsLocal: '2026-09-10T09:00' } },
];
const answers: AgendaOffers[] = [];

async function newMeeting(over: Record<string, (body: unknown) => unknown> = {}, inputs: Record<string, unknown> = {}) {
  const api = new FakeApi({
    'GET /api/working-groups': () => ({ items: groups, total: 2, page: 1, size: 100 }),
    'GET /api/working-groups/{id}/agenda-offers': () => answers.shift() ?? nothing,
    'GET /api/public-holidays': () => ({ items: [] }),
    ...over,
  });
  await reader(api, { me: signedIn('project-manager') });
  const fixture = await show(MeetingFormPage, inputs);
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

  it('keeps how many organisations have to be there, and says at its field what is wrong with it', async () => {
    const groupId = '00000000-0000-4000-8000-000000000009';
    groups.push({ ...groups[0], id: groupId } as (typeof groups)[0]);
    const { root, choose, api } = await newMeeting({
      'POST /api/meetings': () => ({
        id: 'n',
        agenda: [],
        group: { id: 'g' },
        invited: { total: 0 },
        can: { edit: true },
      }),
    });
    await choose(groupId);
    const typed = { title: 'Bilan', 'startsLocal.day': '2027-01-21', startsLocal: '14:00', endsLocal: '16:00' };
    for (const [field, value] of Object.entries(typed)) type(root, field, value);
    for (const [value, words] of [
      ['0', 'Au moins 1.'],
      ['501', 'Au plus 500.'],
      ['2.5', 'Un nombre entier'],
    ] as const) {
      type(root, 'quorum', value);
      send(root);
      await settle();
      expect(root.querySelector('#quorum-error')?.textContent).toContain(words);
    }
    type(root, 'quorum', '4');
    send(root);
    await settle();
    await settle();
    expect(api.sentTo('/api/meetings')).toMatchObject([{ quorum: 4 }]);
  });

  it('says in so many words that a time zone does not exist', async () => {
    const groupId = '00000000-0000-4000-8000-000000000008';
    groups.push({ ...groups[0], id: groupId } as (typeof groups)[0]);
    const { root, choose } = await newMeeting({
      'POST /api/meetings': () => {
        throw new Problem('invalid', 400, {}, [
          { path: 'timeZone', code: 'invalid-format', params: { format: 'time-zone' } },
        ]);
      },
    });
    await choose(groupId);
    const typed = { title: 'Bilan', 'startsLocal.day': '2027-01-21', startsLocal: '14:00', endsLocal: '16:00' };
    for (const [field, value] of Object.entries(typed)) type(root, field, value);
    send(root);
    await settle();
    await settle();
    expect(root.querySelector('#timeZone-error')?.textContent).toContain('Ce fuseau horaire n’existe pas.');
  });

  it('says at once what is odd about the day or the hour', async () => {
    const holiday = { day: '2027-06-23', nameFr: 'Fête nationale', nameDe: 'Nationalfeiertag', nameEn: 'National Day' };
    const { root } = await newMeeting({ 'GET /api/public-holidays': () => ({ items: [holiday] }) });
    const hint = async (field: string, value: string): Promise<string> => {
      type(root, field, value);
      await settle();
      await settle();
      return root.querySelector(`[id="${field}-hint"]`)?.textContent ?? '';
    };
    expect(await hint('startsLocal.day', '2027-06-22')).not.toContain('férié');
    expect(await hint('startsLocal.day', '2027-06-23')).toContain('jour férié\u00a0: Fête nationale');
    expect(await hint('startsLocal.day', '2020-01-15')).toContain('déjà passé');
    await hint('startsLocal.day', '2027-03-28');
    expect(await hint('startsLocal', '02:30')).toContain('Cette heure n’existe pas ce jour-là');
    await hint('startsLocal.day', '2027-10-31');
    expect(await hint('startsLocal', '02:15')).toContain('existe deux fois');
    expect(await hint('endsLocal', '02:45')).toContain('existe deux fois');
    expect(await hint('startsLocal', '09:00')).toContain('Heure du lieu');
  });

  it('is made after an earlier one: its hours, quorum and items, on a day still to be chosen, with its guests', async () => {
    const model = {
      ...{ id: 'm', version: 3, state: 'closed', group: { id: 'gare', name: 'Gare' }, can: {}, moves: [] },
      ...{ kind: 'workshop', title: 'Bilan', timeZone: 'Europe/Luxembourg', place: 'Gare', public: false, quorum: 4 },
      ...{ startsLocal: '2026-01-21T14:00', endsLocal: '2026-01-21T16:00', answerByDay: '2026-01-18' },
      ...{ agenda: [{ id: 'i', title: 'Navette', kind: 'decision', minutes: 20, section: null, action: null }] },
      invited: { total: 3 },
    };
    const { root, api } = await newMeeting(
      {
        'GET /api/meetings/{id}': () => model,
        'POST /api/meetings': () => ({
          id: 'n',
          agenda: [],
          group: { id: 'g' },
          invited: { total: 0 },
          can: { edit: true },
        }),
      },
      { from: 'm' },
    );
    await settle();
    const value = (field: string): string | undefined => root.querySelector<HTMLInputElement>(`[id="${field}"]`)?.value;
    expect(['title', 'quorum', 'startsLocal', 'startsLocal.day', 'answerByDay'].map(value)).toEqual([
      ...['Bilan', '4', '14:00', '', ''],
    ]);
    expect(lines(root)).toEqual(['Navette']);
    expect(root.textContent).toContain('Les 3 invités sont repris.');
    expect(api.asked.filter(({ verb }) => verb !== 'GET')).toEqual([]);
  });
});
