import { linkTo } from '../link-reader';
import type { Requests } from './walk';

// Whoever holds a link opens it, and nobody else, whatever account they have: a session opens nothing here.

export const linkPageTable = `
                                          visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /a/:token                                 404    404     404      404     404           404     404           404  404        404           404
GET /a/:token (of a member)                   303    303     303      303     303           303     303           303  303        303           303
GET /answer/:link                             403    403     403      403     403           403     403           403  403        403           403
GET /answer/:link/meeting.ics                 403    403     403      403     403           403     403           403  403        403           403
GET /answer/:link/files/:file                 403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/answer                     403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/concerns                   403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/colleague                  403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/colleague/withdrawal       403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/actions/:action            403    403     403      403     403           403     403           403  403        403           403
GET /u/:token/:kind                           404    404     404      404     404           404     404           404  404        404           404
POST /u/:token/:kind                          404    404     404      404     404           404     404           404  404        404           404
`;

const link = '7d0f5a8e-9a51-4f0c-8f9c-3b1c52a7f0aa';
const params = { link, file: link, action: link };

export const linkPageRequests: Requests = {
  'GET /a/:token': () => ({ params: { token: 'A'.repeat(74) } }),
  'GET /a/:token (of a member)': async (world) => {
    const token = await linkTo(world, await world.meeting(), String(world.accounts.member.contactId));
    return { params: { token } };
  },
  'GET /answer/:link': () => ({ params }),
  'GET /answer/:link/meeting.ics': () => ({ params }),
  'GET /answer/:link/files/:file': () => ({ params }),
  'POST /answer/:link/answer': () => ({ params, body: { answer: 'accepted' } }),
  'POST /answer/:link/concerns': () => ({ params, body: {} }),
  'POST /answer/:link/colleague': () => ({ params, body: { name: 'Luc', email: 'luc@one.example' } }),
  'POST /answer/:link/colleague/withdrawal': () => ({ params, body: {} }),
  'POST /answer/:link/actions/:action': () => ({ params, body: { act: 'done' } }),
  'GET /u/:token/:kind': () => ({ params: { token: 'A'.repeat(74), kind: 'reminder' } }),
  'POST /u/:token/:kind': () => ({ params: { token: 'A'.repeat(74), kind: 'reminder' }, body: {} }),
};
