import { Succession } from '../../successions/succession.entity';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": a contact names its own successor, whoever runs a group of it decides. A proposal
// carries a mail address, and is read by whoever may reach the organisation's contacts.

export const successionTable = `
                                              visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/successions                              401    200     200      200     200           200     403           403  200        200           200
POST /api/successions                             401    201     201      201     201           201     403           403  403        403           403
POST /api/successions/:id/confirmation            401    403     403      403     403           403     403           403  200        404           200
POST /api/successions/:id/refusal                 401    403     403      403     403           403     403           403  200        404           200
POST /api/successions/:id/withdrawal              401    200     404      404     404           404     403           403  403        403           403
POST /api/successions/:id/withdrawal (a colleague's) 401 403     404      404     404           404     403           403  403        403           403
`;

const proposed = async (world: World, over: object = {}): Promise<string> => {
  const organisationId = world.organisations.member;
  const contactId = world.accounts.member.contactId ?? '';
  return (await world.given((given) => given.succession({ organisationId, contactId, ...over }))).id;
};

const one =
  (body?: object): Requests[string] =>
  async (world) => ({ params: { id: await proposed(world, { kind: 'substitute' }) }, ...(body ? { body } : {}) });

const PERSON = { givenName: 'Sam', familyName: 'Next', email: 'sam@next.example', fromDay: '2026-12-01' };

export const successionRequests: Requests = {
  'GET /api/successions': () => ({}),
  'POST /api/successions': async (world) => {
    // One that waits keeps others from being made.
    await world.write(
      async (ctx) => void (await ctx.manager.update(Succession, { state: 'proposed' }, { state: 'withdrawn' })),
    );
    return { body: { kind: 'substitute', ...PERSON } };
  },
  'POST /api/successions/:id/confirmation': one({ version: 1 }),
  'POST /api/successions/:id/refusal': one({ version: 1, word: 'Une autre personne suit déjà ce groupe.' }),
  'POST /api/successions/:id/withdrawal': one(),
  "POST /api/successions/:id/withdrawal (a colleague's)": async (world) => ({
    params: { id: await proposed(world, { contactId: await world.colleague() }) },
  }),
};

export const successionShownTable = `
                                                    visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/successions (who is named)                       -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/organisations/:id/history (who is named)         -    yes       -        -       -             -       -             -  yes          -           yes
`;

export const successionMarks = { 'who is named': 'Nommée-en-secret' };

export const successionShownRequests: Requests = {
  'GET /api/successions (who is named)': async (world) => {
    await proposed(world, { familyName: 'Nommée-en-secret' });
    return { query: `q=${encodeURIComponent('Nommée-en-secret')}` };
  },
  'GET /api/organisations/:id/history (who is named)': async (world) => {
    await world.write(
      async (ctx) => void (await ctx.manager.update(Succession, { state: 'proposed' }, { state: 'withdrawn' })),
    );
    const member = await world.as(world.accounts.member);
    await member.post('/api/successions', { kind: 'successor', ...PERSON, familyName: 'Nommée-en-secret' });
    return { params: { id: world.organisations.member } };
  },
};
