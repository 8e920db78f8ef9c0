import type { MeetingDetail } from '@zesumme/domain';
import { FakeApi, reader, show } from '../../testing/fake-api';
import { MeetingFacts } from './meeting-facts';

const meetingOf = (over: Partial<MeetingDetail>) =>
  ({
    id: 'm',
    state: 'in-progress',
    startsLocal: '2026-12-03T14:00',
    endsLocal: '2026-12-03T16:00',
    timeZone: 'Europe/Luxembourg',
    ...over,
  }) as MeetingDetail;

describe('The facts of a meeting', () => {
  it.each([
    [null, null, ''],
    [4, null, 'Quorum : 4 organisations'],
    [4, true, 'Quorum : 4 organisations Il est atteint.'],
    [1, false, 'Quorum : une organisation Il n’est pas atteint.'],
  ])('say a quorum of %s, and once it is known (%s) whether it is reached', async (quorum, isQuorumReached, said) => {
    await reader(new FakeApi());
    const { root } = await show(MeetingFacts, { meeting: meetingOf({ quorum, isQuorumReached }) });
    const words = (root.textContent ?? '').replace(/\s+/g, ' ');
    expect(/Quorum.*/.exec(words)?.[0].trim() ?? '').toBe(said);
  });
});
