import { FIXED_TODAY } from '@zesumme/testing';
import { addDays } from '@zesumme/domain';
import { Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { type Client, type TestApp, testApp } from '../testing/test-app';

describe('The home page of a contact whose organisation is invited by a group that it is not in', () => {
  let app: TestApp;
  let reader: Client;
  let invited: { id: string; meetingId: string };

  beforeAll(async () => {
    app = await testApp();
    const made = await app.given(async (given) => {
      await given.measure();
      const company = await given.organisation();
      const [group, other] = [await given.group(), await given.group()];
      await given.membership({ groupId: other.id, organisationId: company.id });
      const day = addDays(FIXED_TODAY, 3);
      const meeting = await given.meeting({
        ...{ groupId: group.id, state: 'open', startsLocal: `${day}T14:00`, endsLocal: `${day}T16:00` },
        ...{ startsAt: `${day}T12:00:00.000Z`, endsAt: `${day}T14:00:00.000Z` },
        invitations: [{ organisationId: company.id }],
      });
      return { meeting, speaker: await given.speaker(company.id) };
    });
    reader = await app.as(made.speaker);
    const meetingId = made.meeting.id;
    invited = await app.write(({ manager }) => manager.findOneByOrFail(Invitation, { meetingId }));
  });
  afterAll(() => app.close());

  const shown = async () => {
    const { body } = await reader.get('/api/home');
    const { nextMeeting, answersDue } = body.home as {
      nextMeeting: { id: string } | null;
      answersDue: { id: string }[];
    };
    return [nextMeeting?.id ?? null, answersDue.map(({ id }) => id)];
  };
  const meeting = (change: Partial<Meeting>) =>
    app.write(({ manager }) => manager.update(Meeting, { id: invited.meetingId }, change));

  it('shows the meeting from when it is called until it is over, and that an answer is due until it is given', async () => {
    const { id, meetingId } = invited;
    expect(await shown()).toEqual([meetingId, [meetingId]]);
    await app.write(({ manager }) =>
      manager.update(Invitation, { id }, { answer: 'accepted', answeredAt: app.clock.instant() }),
    );
    expect(await shown()).toEqual([meetingId, []]);
    for (const [state, isShown] of [
      ['draft', false],
      ['open', true],
      ['in-progress', true],
      ['ended', false],
      ['cancelled', false],
      ['open', true],
    ] as const) {
      await meeting({ state });
      expect([state, (await shown())[0]]).toEqual([state, isShown ? meetingId : null]);
    }
  });

  it('shows it no more where another contact is invited, or another organisation, or nobody', async () => {
    const { id, meetingId } = invited;
    const stored = await app.write(({ manager }) => manager.findOneByOrFail(Invitation, { id }));
    const organisationId = stored.organisationId ?? '';
    const others = await app.given(async (given) => ({
      contact: await given.contact({ organisationId }),
      company: await given.organisation(),
    }));
    const change = async (fields: Partial<Invitation>) => {
      await app.write(({ manager }) => manager.update(Invitation, { id }, fields));
      return (await shown())[0];
    };
    expect(await change({ contactId: others.contact.id })).toBeNull();
    expect(await change({ contactId: null, organisationId: others.company.id })).toBeNull();
    expect(await change({ organisationId })).toBe(meetingId);
    await app.write(({ manager }) => manager.delete(Invitation, { id }));
    expect((await shown())[0]).toBeNull();
  });
});
