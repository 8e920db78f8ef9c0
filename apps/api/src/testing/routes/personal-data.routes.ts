import type { Requests } from './walk';
import type { World } from './world';

// By hand: what is held about oneself is everybody's who has an account, what is held about others is the administrator's.
// Whoever leads groups, or is the last administrator, is not erased before somebody else is named.

export const personalDataTable = `
                                              visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/me/data                                  401    200     200      200     200           200     200           200  200        200           200
GET /api/me/data/export                           401    200     200      200     200           200     200           200  200        200           200
GET /api/me/data/document                         401    200     200      200     200           200     200           200  200        200           200
GET /api/me/data/erasure                          401    200     200      200     200           200     200           200  200        200           200
POST /api/me/data/erasure (not understood)        401    400     400      400     400           400     400           400  400        400           400
GET /api/me/publication                           401    403     403      403     403           403     403           403  200        200           403
PUT /api/me/publication                           401    403     403      403     403           403     403           403  200        200           403
GET /api/personal-data/people                     401    403     403      403     403           403     403           403  403        403           200
GET /api/personal-data/erasures                   401    403     403      403     403           403     403           403  403        403           200
GET /api/personal-data/people/:kind/:id           401    403     403      403     403           403     403           403  403        403           200
GET /api/personal-data/people/:kind/:id/export    401    403     403      403     403           403     403           403  403        403           200
GET /api/personal-data/people/:kind/:id/document  401    403     403      403     403           403     403           403  403        403           200
GET /api/personal-data/people/:kind/:id/erasure   401    403     403      403     403           403     403           403  403        403           200
POST /api/personal-data/people/:kind/:id/erasure  401    403     403      403     403           403     403           403  403        403           204
GET /api/personal-data/periods                    401    403     403      403     403           403     403           403  403        403           200
GET /api/personal-data/periods/:kind/preview      401    403     403      403     403           403     403           403  403        403           200
PUT /api/personal-data/periods/:kind              401    403     403      403     403           403     403           403  403        403           200
GET /api/personal-data/record                     401    403     403      403     403           403     403           403  403        403           200
GET /api/personal-data/record/document            401    403     403      403     403           403     403           403  403        403           200
`;

const nobody: Requests[string] = () => ({});

/** Somebody of whom nobody else knows. */
const somebody = async (world: World) => ({ params: { kind: 'contact', id: await world.colleague() } });

export const personalDataRequests: Requests = {
  'GET /api/me/data': nobody,
  'GET /api/me/data/export': nobody,
  'GET /api/me/data/document': nobody,
  'GET /api/me/data/erasure': nobody,
  'POST /api/me/data/erasure (not understood)': () => ({ body: { understood: false } }),
  'GET /api/me/publication': nobody,
  'PUT /api/me/publication': () => ({ body: { name: true } }),
  'GET /api/personal-data/people': nobody,
  'GET /api/personal-data/erasures': nobody,
  'GET /api/personal-data/people/:kind/:id': somebody,
  'GET /api/personal-data/people/:kind/:id/export': somebody,
  'GET /api/personal-data/people/:kind/:id/document': somebody,
  'GET /api/personal-data/people/:kind/:id/erasure': somebody,
  'POST /api/personal-data/people/:kind/:id/erasure': async (world) => ({
    ...(await somebody(world)),
    body: { understood: true },
  }),
  'GET /api/personal-data/record': nobody,
  'GET /api/personal-data/record/document': nobody,
  'GET /api/personal-data/periods': nobody,
  'GET /api/personal-data/periods/:kind/preview': () => ({ params: { kind: 'mails' }, query: 'months=6' }),
  'PUT /api/personal-data/periods/:kind': () => ({ params: { kind: 'mails' }, body: { version: null, months: 6 } }),
};
