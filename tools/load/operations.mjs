import { signIn } from './browser.mjs';

/**
 * @typedef {object} Operation
 * @property {string} name
 * @property {string} title
 * @property {Record<string, string>} headers
 * @property {() => Asked} next what is asked next; each time of another record
 *
 * @typedef {object} Asked
 * @property {'GET' | 'PUT' | 'POST'} method
 * @property {string} path
 * @property {object} [body]
 */

const WORDS = [
  'mobilite',
  'velos',
  'dechets cantine',
  'navette',
  'banque',
  'compost',
  'pilote',
  'alzette',
  'eclairage',
];
const DAY = 86_400_000;

/**
 * What is measured, each asked as the people do whom it is made for. Records are taken in turn, so that none is asked for
 * again at once.
 *
 * @param {string} address
 * @returns {Promise<Operation[]>}
 */
export async function operationsAt(address) {
  const manager = await signIn(address, 'project-manager-1');
  const contact = await signIn(address, 'contact-1');
  const groups = await manager.get('/api/working-groups?own=true&size=100');
  const meetings = await manager.get('/api/meetings?mine=true&period=upcoming&size=100');
  const past = await manager.get('/api/meetings?mine=true&period=past&sort=-startsAt&size=100');
  const invited = await contact.get('/api/meetings?mine=true&period=upcoming&state=open&size=100');
  const groupIds = idsOf(groups);
  const late = await lateActions(manager, groupIds);
  const reads = (/** @type {string[]} */ paths) => {
    const path = inTurn(paths);
    return () => /** @type {Asked} */ ({ method: 'GET', path: path() });
  };
  return [
    {
      name: 'R1',
      title: 'Upcoming meetings of a group with agenda and participants, page of 20',
      headers: manager.headers,
      next: reads(
        groupIds.map((id) => `/api/meetings?groupId=${id}&period=upcoming&size=20&include=agenda&include=participants`),
      ),
    },
    { name: 'R2', title: "A project manager's home page", headers: manager.headers, next: reads(['/api/home']) },
    {
      name: 'R3',
      title: 'One meeting',
      headers: manager.headers,
      next: reads([...idsOf(meetings), ...idsOf(past)].map((id) => `/api/meetings/${id}`)),
    },
    {
      name: 'R4',
      title: 'Search over organisations, groups and actions',
      headers: manager.headers,
      next: reads(WORDS.map((q) => `/api/search?q=${encodeURIComponent(q)}`)),
    },
    { name: 'W1', title: 'One answer to an invitation', headers: contact.headers, next: answers(idsOf(invited)) },
    { name: 'W2', title: 'One meeting created with 8 agenda items', headers: manager.headers, next: drafts(late) },
  ];
}

/** @param {{ items: { id: string }[] }} page */
const idsOf = ({ items }) => items.map(({ id }) => id);

/** @template T @param {T[]} values */
function inTurn(values) {
  let at = 0;
  return () => /** @type {T} */ (values[at++ % values.length]);
}

/** Each answer says something new: the same one again would change nothing. @param {string[]} meetingIds */
function answers(meetingIds) {
  const meeting = inTurn(meetingIds);
  const answer = inTurn(['accepted', 'tentative', 'declined']);
  let count = 0;
  return () =>
    /** @type {Asked} */ ({
      method: 'PUT',
      path: `/api/meetings/${meeting()}/answer`,
      body: { answer: answer(), note: `Nous serons ${(count += 1)}.` },
    });
}

/**
 * @param {{ groupId: string, actionIds: string[] }[]} late actions that would come onto the agenda beside the eight items
 */
function drafts(late) {
  const group = inTurn(late);
  const day = new Date(Date.now() + 60 * DAY).toISOString().slice(0, 10);
  const agenda = Array.from({ length: 8 }, (_, at) => ({
    title: `Point ${at + 1} : où en est le covoiturage`,
    kind: 'discussion',
    minutes: 15,
    presenter: 'Léa Weber',
  }));
  return () => {
    const { groupId, actionIds } = group();
    return /** @type {Asked} */ ({
      method: 'POST',
      path: '/api/meetings',
      body: {
        groupId,
        kind: 'working-group',
        title: 'Réunion plénière sur le plan de mobilité',
        startsLocal: `${day}T14:00`,
        endsLocal: `${day}T16:00`,
        place: 'Salle de conférence',
        agenda,
        leftOutActionIds: actionIds,
      },
    });
  };
}

/** @param {import('./browser.mjs').Browser} manager @param {string[]} groupIds */
async function lateActions(manager, groupIds) {
  const found = [];
  for (const groupId of groupIds) {
    const page = await manager.get(`/api/actions?groupId=${groupId}&late=true&size=100`);
    found.push({ groupId, actionIds: idsOf(page) });
  }
  return found;
}
