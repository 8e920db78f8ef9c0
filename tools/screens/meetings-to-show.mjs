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
 * A meeting that a group was invited to, with the personal link of one of those invited, and one that is running.
 *
 * @param {string} base of the product
 * @param {import('@playwright/test').APIRequestContext} manager signed in as a project manager
 * @param {import('mailparser').ParsedMail[]} mails
 * @returns {Promise<Record<'form' | 'answer' | 'run', string>>} where their pages are
 */
export async function meetingsToShow(base, manager, mails) {
  /** @param {'get' | 'post' | 'put'} verb @param {string} path @param {object} [data] */
  const ask = async (verb, path, data) => {
    const answer = await manager[verb](`${base}/api/${path}`, data ? { data } : {});
    if (!answer.ok()) throw new Error(`${verb} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const { items: groups } = await ask('get', 'working-groups?own=true&size=100');
  const group = groups.find((/** @type {{ isDemo: boolean }} */ { isDemo }) => isDemo);
  /** @param {number} days @returns {Promise<string>} */
  const invite = async (days) => {
    const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const { id } = await ask('post', 'meetings', {
      groupId: group.id,
      kind: 'working-group',
      title: 'Mobilité dans la zone',
      startsLocal: `${day}T14:00`,
      endsLocal: `${day}T16:00`,
      place: 'Maison communale, salle 2',
      agenda,
    });
    const { version } = await ask('post', `meetings/${id}/invitations`, { wholeGroup: true });
    await ask('post', `meetings/${id}/state`, { version, to: 'open' });
    return id;
  };
  const open = await invite(9);
  const answer = await personalLink(mails);
  const url = `meetings/${await invite(2)}`;
  const { agenda: items } = await ask('post', `${url}/run`, { step: 'start' });
  const [first, second] = items;
  await ask('put', `${url}/agenda/${first.id}/record`, { version: first.recordVersion, record: '1 240 trajets.' });
  const { items: attendees } = await ask('get', `${url}/room`);
  const { organisations } = await ask('get', `${url}/room/organisations`);
  for (const { id, attendance } of attendees.slice(0, 6))
    await ask('put', `${url}/room/${id}`, { attendance: 'attended', was: attendance });
  await ask('post', `${url}/run`, { step: 'take', from: first.id, to: second.id });
  await ask('post', `${url}/outcomes`, {
    kind: 'decision',
    text: 'Quatre bornes sont partagées dès avril.',
    agendaItemId: second.id,
    responsibleOrganisationId: organisations[0].organisation.id,
  });
  return { form: `/meetings/${open}/edit`, answer, run: `/${url}/run` };
}

/** Whoever was written to first. @param {import('mailparser').ParsedMail[]} mails */
async function personalLink(mails) {
  for (const until = Date.now() + MAIL_WAIT_MS; Date.now() < until; await pause(200)) {
    const [link] = mails.flatMap(({ text }) => text?.match(/http:\/\/\S+\/a\/\S+/) ?? []);
    if (link) return link;
  }
  throw new Error('No personal link was mailed.');
}
