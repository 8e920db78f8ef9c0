import type { ActionDetail } from '@zesumme/domain';
import { FakeApi, reader, show, signedIn } from '../../testing/fake-api';
import { ActionFacts } from './action-facts';

const meeting = (id: string, title: string, startsLocal: string) => ({ id, title, startsLocal });
const action = {
  ...{ id: 'a', title: 'Navette', status: 'under-way', isDemo: false, progress: null, synergy: null, theme: null },
  ...{ startDay: null, dueDay: '2026-10-01', doneDay: null, responsibles: [] },
  meeting: meeting('m', 'Bilan', '2026-09-10T09:00'),
  agendaItem: { id: 'i', title: 'Qui roule ?' },
  agendaItems: [{ id: 'j', title: 'Navette en retard', meeting: meeting('n', 'Suite', '2026-12-03T14:00') }],
} as unknown as ActionDetail;

const factsOf = async (detail: ActionDetail) => {
  await reader(new FakeApi(), { me: signedIn('project-manager') });
  const { root } = await show(ActionFacts, { action: detail });
  return (label: string): HTMLElement | undefined =>
    [...root.querySelectorAll<HTMLElement>('.told > div')].find(
      (fact) => fact.querySelector('dt')?.textContent?.trim() === label,
    );
};

describe('an action in short', () => {
  it('leads to the meeting and names the item that it comes from, and the agendas that it stands on', async () => {
    const fact = await factsOf(action);
    const origin = fact('Née de la réunion');
    expect(origin?.querySelector('a')?.getAttribute('href')).toBe('/meetings/m');
    expect(origin?.textContent?.replace(/\s+/g, ' ')).toMatch(/Bilan, 10 .*2026 .*Qui roule \?/);
    const later = fact('Aux ordres du jour');
    expect(later?.querySelector('a')?.getAttribute('href')).toBe('/meetings/n');
    expect(later?.textContent?.replace(/\s+/g, ' ')).toMatch(/Navette en retard.*Suite, 3 .*2026/);
  });

  it('says nothing of a meeting where it comes from none', async () => {
    const fact = await factsOf({ ...action, meeting: null, agendaItem: null, agendaItems: [] });
    expect([fact('Née de la réunion'), fact('Aux ordres du jour')]).toEqual([undefined, undefined]);
  });
});
