import { linkTo } from '../link-reader';
import type { Requests } from './walk';
import type { World } from './world';

// Whoever holds a link opens it, and nobody else, whatever account they have: a session opens nothing here.

export const linkPageTable = `
                                          visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /a                                        404    404     404      404     404           404     404           404  404        404           404
GET /a/:token                                 404    404     404      404     404           404     404           404  404        404           404
GET /a/:token (of a member)                   303    303     303      303     303           303     303           303  303        303           303
GET /answer/:link                             403    403     403      403     403           403     403           403  403        403           403
GET /answer/:link/meeting.ics                 403    403     403      403     403           403     403           403  403        403           403
GET /answer/:link/minutes.pdf                 403    403     403      403     403           403     403           403  403        403           403
GET /answer/:link/files/:file                 403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/answer                     403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/concerns                   403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/proposals                  403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/proposals/:proposal/withdrawal 403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/colleague                  403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/colleague/withdrawal       403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/actions/:action            403    403     403      403     403           403     403           403  403        403           403
GET /answer/:link/calendar                    403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/calendar                   403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/calendar/:feed/renewal     403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/calendar/:feed/removal     403    403     403      403     403           403     403           403  403        403           403
GET /answer/:link/details                     403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/details                    403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/details/mails              403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/details/successor          403    403     403      403     403           403     403           403  403        403           403
POST /answer/:link/details/successor/:succession/withdrawal 403    403     403      403     403           403     403           403  403        403           403
GET /u/:token/:kind                           404    404     404      404     404           404     404           404  404        404           404
POST /u/:token/:kind                          404    404     404      404     404           404     404           404  404        404           404
`;

const link = '7d0f5a8e-9a51-4f0c-8f9c-3b1c52a7f0aa';
const params = { link, file: link, action: link, feed: link, proposal: link, succession: link };

export const linkPageRequests: Requests = {
  'GET /a': () => ({}),
  'GET /a/:token': () => ({ params: { token: 'A'.repeat(74) } }),
  'GET /a/:token (of a member)': async (world) => {
    const token = await linkTo(world, await world.meeting(), String(world.accounts.member.contactId));
    return { params: { token } };
  },
  'GET /answer/:link': () => ({ params }),
  'GET /answer/:link/meeting.ics': () => ({ params }),
  'GET /answer/:link/minutes.pdf': () => ({ params }),
  'GET /answer/:link/files/:file': () => ({ params }),
  'POST /answer/:link/answer': () => ({ params, body: { answer: 'accepted' } }),
  'POST /answer/:link/concerns': () => ({ params, body: {} }),
  'POST /answer/:link/proposals': () => ({ params, body: { title: 'Bus', minutes: '15' } }),
  'POST /answer/:link/proposals/:proposal/withdrawal': () => ({ params, body: {} }),
  'POST /answer/:link/colleague': () => ({ params, body: { name: 'Luc', email: 'luc@one.example' } }),
  'POST /answer/:link/colleague/withdrawal': () => ({ params, body: {} }),
  'POST /answer/:link/actions/:action': () => ({ params, body: { act: 'done' } }),
  'GET /answer/:link/calendar': () => ({ params }),
  'POST /answer/:link/calendar': () => ({ params, body: {} }),
  'POST /answer/:link/calendar/:feed/renewal': () => ({ params, body: {} }),
  'POST /answer/:link/calendar/:feed/removal': () => ({ params, body: {} }),
  'GET /answer/:link/details': () => ({ params }),
  'POST /answer/:link/details': () => ({ params, body: { givenName: 'Luc' } }),
  'POST /answer/:link/details/mails': () => ({ params, body: { kinds: ['reminder'] } }),
  'POST /answer/:link/details/successor': () => ({ params, body: { kind: 'successor' } }),
  'POST /answer/:link/details/successor/:succession/withdrawal': () => ({ params, body: {} }),
  'GET /u/:token/:kind': () => ({ params: { token: 'A'.repeat(74), kind: 'reminder' } }),
  'POST /u/:token/:kind': () => ({ params: { token: 'A'.repeat(74), kind: 'reminder' }, body: {} }),
};

// A calendar is its owner's alone; what it shows is decided anew each time it is fetched.

export const calendarTable = `
                                          visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/calendar-feeds                       401    200     200      200     200           200     200           200  200        200           200
POST /api/calendar-feeds                      401    201     201      201     201           201     201           201  201        201           201
POST /api/calendar-feeds (a hidden group)     401    201     201      422     201           422     422           422  201        201           201
DELETE /api/calendar-feeds/:id                401    200     404      404     404           404     404           404  404        404           404
GET /calendars/:file                          200    200     200      200     200           200     200           200  200        200           200
GET /calendars/:file (taken back)             404    404     404      404     404           404     404           404  404        404           404
GET /calendars/public.ics                     200    200     200      200     200           200     200           200  200        200           200
GET /calendars/meetings/:file (public)        200    200     200      200     200           200     200           200  200        200           200
GET /calendars/meetings/:file (not public)    404    404     404      404     404           404     404           404  404        404           404
`;

const feedOfMember = async (world: World): Promise<{ id: string; file: string }> => {
  const { text } = await world.send('member', 'POST', '/api/calendar-feeds', { kind: 'mine' });
  const { feed, url } = JSON.parse(text);
  // So many are made here that there would be too many of one person's.
  await world.write((ctx) =>
    ctx.manager.query(
      `DELETE FROM calendar_feed WHERE account_id = '${world.accounts.member.id}' AND id <> '${feed.id}'`,
    ),
  );
  return { id: feed.id, file: String(url.split('/').at(-1)) };
};
const fileOf =
  (isPublic: boolean): Requests[string] =>
  async (world) => ({ params: { file: `${await world.meeting({ isPublic })}.ics` } });

export const calendarRequests: Requests = {
  'GET /api/calendar-feeds': () => ({}),
  'POST /api/calendar-feeds': () => ({ body: { kind: 'mine' } }),
  'POST /api/calendar-feeds (a hidden group)': async (world) => ({
    body: { kind: 'group', groupId: await world.hiddenGroup() },
  }),
  'DELETE /api/calendar-feeds/:id': async (world) => ({ params: { id: (await feedOfMember(world)).id } }),
  'GET /calendars/:file': async (world) => ({ params: { file: (await feedOfMember(world)).file } }),
  'GET /calendars/:file (taken back)': async (world) => {
    const { id, file } = await feedOfMember(world);
    await world.send('member', 'DELETE', `/api/calendar-feeds/${id}`);
    return { params: { file } };
  },
  'GET /calendars/public.ics': () => ({}),
  'GET /calendars/meetings/:file (public)': fileOf(true),
  'GET /calendars/meetings/:file (not public)': fileOf(false),
};
