import { type MeetingScene, sceneMeeting } from './meeting-scene';
import type { TestApp } from './test-app';

/**
 * A meeting of the scene's group that was held and is being minuted: four who were invited, three items, of which one gave
 * information, one a decision with votes, one a follow-up, and a text.
 */
export async function minutedMeeting(app: TestApp, here: MeetingScene, over: object = {}) {
  const { one, two, accounts } = here;
  const town = await app.write((ctx) =>
    ctx.manager.query(`SELECT contact_id AS id FROM account WHERE id = '${accounts.townUser.id}'`),
  );
  const townContact = town[0].id as string;
  const meeting = await sceneMeeting(app, here, {
    state: 'ended',
    title: 'Navette « Été » & <vélo>',
    startsLocal: '2026-11-20T14:00',
    endsLocal: '2026-11-20T15:30',
    startsAt: '2026-11-20T13:00:00.000Z',
    endsAt: '2026-11-20T14:30:00.000Z',
    startedAt: '2026-11-20T13:05:00.000Z',
    endedAt: '2026-11-20T14:20:00.000Z',
    quorum: 2,
    minutes: '## Accueil\nBienvenue à **tous**.',
    agenda: [
      { section: 'Ouverture', title: 'Accueil', kind: 'information', minutes: 10, presenter: 'Claire' },
      {
        section: 'Navette',
        title: 'Horaire',
        kind: 'decision',
        minutes: 30,
        record: 'Deux variantes.\n\n- matin\n- soir',
        startedAt: '2026-11-20T13:20:00.000Z',
        endedAt: '2026-11-20T13:48:00.000Z',
      },
      { section: 'Navette', title: 'Œuvre à suivre', kind: 'discussion', minutes: 20, isUnresolved: true },
    ],
    invitations: [
      { organisationId: one.id, contactId: accounts.first.contactId, attendance: 'attended' },
      { organisationId: two.id, contactId: accounts.second.contactId, attendance: 'excused' },
      { organisationId: await organisationOf(app, townContact), contactId: townContact, attendance: 'attended' },
      { guestName: 'Gast Näischt', guestEmail: 'gast@outside.example', guestLocale: 'de', attendance: 'attended' },
    ],
    ...over,
  });
  const items: { id: string }[] = await app.write((ctx) =>
    ctx.manager.query(`SELECT id FROM agenda_item WHERE meeting_id = '${meeting.id}' ORDER BY position`),
  );
  const at = (position: number): string => items[position]?.id ?? '';
  await app.given(async (given) => {
    const action = await given.action({
      groupId: here.group.id,
      meetingId: meeting.id,
      agendaItemId: at(2),
      dueDay: '2026-12-15',
      responsible: [{ organisationId: one.id, contactId: accounts.first.contactId }],
    });
    const meetingId = meeting.id;
    await given.outcome({ meetingId, agendaItemId: at(0), kind: 'information', text: 'Le parking ferme en mai.' });
    await given.outcome({
      meetingId,
      agendaItemId: at(1),
      position: 1,
      kind: 'decision',
      text: 'La navette roule dès *lundi*.',
      responsibleOrganisationId: two.id,
      dueDay: '2026-12-01',
      votes: [
        { organisationId: one.id, vote: 'for' },
        { organisationId: two.id, vote: 'abstain' },
      ],
    });
    await given.outcome({
      meetingId,
      agendaItemId: at(2),
      position: 2,
      kind: 'follow-up',
      text: 'Demander trois offres',
      actionId: action.id,
    });
  });
  return meeting;
}

async function organisationOf(app: TestApp, contactId: string): Promise<string> {
  const rows: { id: string }[] = await app.write((ctx) =>
    ctx.manager.query(`SELECT organisation_id AS id FROM contact_relation WHERE contact_id = '${contactId}'`),
  );
  return rows[0]?.id ?? '';
}
