import { fileForm } from '../sample-files';
import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": organisations, contacts and memberships are kept by project managers, memberships
// by whoever leads the group. The rows of a spreadsheet are personal data: whoever brought it sees them, and administrators.

export const importTable = `
                                             visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/imports                                 401    403     403      403     403           403     403           403  200        200           200
POST /api/imports                                401    403     403      403     403           403     403           403  201        201           201
POST /api/imports (of a group)                   401    403     403      403     403           403     403           403  201        403           201
GET /api/imports/example                         401    403     403      403     403           403     403           403  200        200           200
GET /api/imports/:id                             401    403     403      403     403           403     403           403  200        404           200
DELETE /api/imports/:id                          401    403     403      403     403           403     403           403  200        404           200
PUT /api/imports/:id/columns                     401    403     403      403     403           403     403           403  200        404           200
GET /api/imports/:id/rows                        401    403     403      403     403           403     403           403  200        404           200
GET /api/imports/:id/errors                      401    403     403      403     403           403     403           403  200        404           200
POST /api/imports/:id/decisions                  401    403     403      403     403           403     403           403  200        404           200
POST /api/imports/:id/application                401    403     403      403     403           403     403           403  200        404           200
POST /api/imports/:id/application (not checked)  401    403     403      403     403           403     403           403  403        404           403
POST /api/imports/:id/undoing                    401    403     403      403     403           403     403           403  200        404           200
POST /api/imports/:id/undoing (not written)      401    403     403      403     403           403     403           403  403        404           403
`;

let count = 0;
const sheet = (): FormData => {
  count += 1;
  return fileForm(`Firma\nBetrieb ${count.toString(36)} ${(count * 7919).toString(36)}\n`, 'liste.csv');
};

type State = 'uploaded' | 'checked' | 'applied';
interface Stored {
  id: string;
  version: number;
}

/** Brought in by the lead, as far as it is told. */
async function stored(world: World, state: State): Promise<Stored> {
  const send = async (method: 'POST' | 'PUT', url: string, body: object): Promise<Stored> => {
    const { status, text } = await world.send('lead', method, url, body);
    if (status >= 300) throw new Error(`The spreadsheet did not get that far: ${text}`);
    return JSON.parse(text) as Stored;
  };
  let made = await send('POST', '/api/imports?subject=organisations', sheet());
  const { id } = made;
  if (state === 'uploaded') return made;
  made = await send('PUT', `/api/imports/${id}/columns`, { version: made.version, columns: ['organisation'] });
  return state === 'checked' ? made : send('POST', `/api/imports/${id}/application`, { version: made.version });
}

const one =
  (state: State, body?: object): Requests[string] =>
  async (world) => {
    const { id, version } = await stored(world, state);
    return { params: { id }, ...(body ? { body: { version, ...body } } : {}) };
  };

export const importRequests: Requests = {
  'GET /api/imports': () => ({}),
  'POST /api/imports': () => ({ query: 'subject=organisations', body: sheet() }),
  'POST /api/imports (of a group)': async (world) => ({
    query: `subject=memberships&groupId=${await world.group()}`,
    body: sheet(),
  }),
  'GET /api/imports/example': written(() => ({ query: 'subject=contacts' })),
  'GET /api/imports/:id': one('uploaded'),
  'DELETE /api/imports/:id': one('uploaded'),
  'PUT /api/imports/:id/columns': one('uploaded', { columns: ['organisation'] }),
  'GET /api/imports/:id/rows': one('checked'),
  'GET /api/imports/:id/errors': written(one('checked')),
  'POST /api/imports/:id/decisions': one('checked', { decision: 'skip' }),
  'POST /api/imports/:id/application': one('checked', {}),
  'POST /api/imports/:id/application (not checked)': one('uploaded', {}),
  'POST /api/imports/:id/undoing': one('applied', { rest: false }),
  'POST /api/imports/:id/undoing (not written)': one('checked', { rest: false }),
};
