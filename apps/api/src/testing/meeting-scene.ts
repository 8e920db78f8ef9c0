import { FIXED_NOW } from '@zesumme/testing';
import type { Client, TestApp } from './test-app';
import { knownToInvited } from './told';

/** A group with its lead, two member companies with an account each, and everybody else who might ask. */
export async function meetingScene(app: TestApp, { published = false } = {}) {
  const made = await app.given(async (given) => {
    const lead = await given.account({ role: 'project-manager' });
    const commune = await given.commune();
    const town = await given.organisation({ kind: 'commune', communeCode: commune.code });
    const zone = await given.zone({ communes: [commune.code] });
    const group = await given.group({
      leadAccountId: lead.id,
      zoneId: zone.id,
      publishedAt: published ? FIXED_NOW : null,
    });
    const [one, two, elsewhere] = [await given.organisation(), await given.organisation(), await given.organisation()];
    for (const { id } of [one, two]) await given.membership({ groupId: group.id, organisationId: id });
    const accounts = {
      lead,
      first: await given.speaker(one.id),
      second: await given.speaker(two.id),
      outsider: await given.speaker(elsewhere.id),
      townUser: await given.speaker(town.id, { role: 'commune-user' }),
      adviser: await given.account({ role: 'adviser' }),
      otherLead: await given.account({ role: 'project-manager' }),
      administrator: await given.account({ role: 'administrator' }),
    };
    return { group, one, two, elsewhere, accounts };
  });
  const clients: Record<string, Client> = { visitor: app.visitor };
  for (const [name, account] of Object.entries(made.accounts)) clients[name] = await app.as(account);
  return { ...made, as: clients as Record<keyof typeof made.accounts | 'visitor', Client> };
}

export type MeetingScene = Awaited<ReturnType<typeof meetingScene>>;

/**
 * A meeting to which one contact of each member company is invited; the second has declined. Unless it is a draft, they were
 * told of it.
 */
export async function sceneMeeting(app: TestApp, { group, accounts, one, two }: MeetingScene, over: object = {}) {
  const meeting = await app.given((given) =>
    given.meeting({
      groupId: group.id,
      onlineUrl: 'https://join.example/1',
      invitations: [
        { organisationId: one.id, contactId: accounts.first.contactId },
        { organisationId: two.id, contactId: accounts.second.contactId, answer: 'declined', answerNote: 'Away' },
      ],
      ...over,
    }),
  );
  if (meeting.state !== 'draft') await knownToInvited(app, meeting.id);
  return meeting;
}
