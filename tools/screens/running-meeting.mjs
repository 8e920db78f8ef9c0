import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const MAIL_WAIT_MS = 60_000;

/**
 * Takes in the mails that the product sends.
 *
 * @param {number} port
 * @returns {Promise<{ mails: import('mailparser').ParsedMail[], close: () => void }>}
 */
export async function mailSink(port) {
  /** @type {import('mailparser').ParsedMail[]} */
  const mails = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _, done) =>
      void buffer(stream)
        .then((bytes) => simpleParser(bytes))
        .then((mail) => done(void mails.push(mail)), done),
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  return { mails, close: () => server.close() };
}

const agenda = [
  {
    section: 'Suites de la dernière réunion',
    title: 'Navette entre la gare et la zone',
    kind: 'information',
    minutes: 10,
    presenter: 'Claire',
    note: 'Les **chiffres de septembre** sont dans les documents.',
  },
  { section: 'Mobilité', title: 'Bornes de recharge partagées', kind: 'decision', minutes: 25, presenter: 'Anne' },
  { section: 'Mobilité', title: 'Plan de déplacement commun', kind: 'discussion', minutes: 30, presenter: '' },
  { section: 'Tour de table', title: 'Projets de chacun', kind: 'discussion', minutes: 20, presenter: '' },
];

/**
 * A meeting that a group was invited to and that is running: its pages, and the personal link of one of those invited.
 *
 * @param {string} base of the product
 * @param {import('@playwright/test').APIRequestContext} manager signed in as a project manager
 * @param {import('mailparser').ParsedMail[]} mails
 * @param {string} address of the contact whose link is meant
 */
export async function runningMeeting(base, manager, mails, address) {
  /** @param {'get' | 'post' | 'put'} verb @param {string} path @param {object} [data] */
  const ask = async (verb, path, data) => {
    const answer = await manager[verb](`${base}/api/${path}`, data ? { data } : {});
    if (!answer.ok()) throw new Error(`${verb} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const { items: contacts } = await ask('get', `contacts?q=${encodeURIComponent(address)}`);
  const { items: groups } = await ask('get', 'working-groups?own=true&size=100');
  const group = groups.find((/** @type {{ isDemo: boolean }} */ { isDemo }) => isDemo);
  const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  const meeting = await ask('post', 'meetings', {
    groupId: group.id,
    kind: 'working-group',
    title: 'Mobilité dans la zone',
    startsLocal: `${day}T14:00`,
    endsLocal: `${day}T16:00`,
    place: 'Maison communale, salle 2',
    agenda,
  });
  await ask('post', `meetings/${meeting.id}/invitations`, { wholeGroup: true });
  const invited = await ask('post', `meetings/${meeting.id}/invitations`, {
    contactIds: contacts.slice(0, 1).map((/** @type {{ id: string }} */ { id }) => id),
  });
  await ask('post', `meetings/${meeting.id}/state`, { version: invited.version, to: 'open' });
  const answer = await linkFor(mails, address);
  const url = `meetings/${meeting.id}`;
  let run = await ask('post', `${url}/run`, { step: 'start' });
  const [first, second] = run.items;
  await ask('put', `${url}/agenda/${first.id}/record`, { version: first.recordVersion, record: '1 240 trajets.' });
  const room = await ask('get', `${url}/room`);
  for (const { id, attendance } of room.attendees.slice(0, 6))
    await ask('put', `${url}/room/${id}`, { attendance: 'present', was: attendance });
  run = await ask('post', `${url}/run`, { step: 'take', from: first.id, to: second.id });
  await ask('post', `${url}/outcomes`, {
    kind: 'decision',
    text: 'Quatre bornes sont partagées dès avril.',
    agendaItemId: second.id,
    responsibleOrganisationId: room.organisations[0].organisation.id,
  });
  return { answer, form: `/meetings/new?from=${meeting.id}`, run: `/${url}/run`, meeting: `/${url}` };
}

/** @param {import('mailparser').ParsedMail[]} mails @param {string} address */
async function linkFor(mails, address) {
  for (const until = Date.now() + MAIL_WAIT_MS; Date.now() < until; await pause(200)) {
    const mail = mails.find(({ to }) => [to ?? []].flat().some(({ text }) => text.includes(address)));
    const link = mail?.text?.match(/http:\/\/\S+\/a\/\S+/)?.[0];
    if (link) return link;
  }
  throw new Error(`No link was mailed to ${address}.`);
}
