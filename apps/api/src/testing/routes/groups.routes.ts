import type { Requests } from './walk';

// By hand from "Who sees and does what". 401: not signed in. 403: not for this role, or readable and not theirs to change.
// 404: they may not know of it.

export const groupTable = `
                                                   visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/working-groups                                200    200     200      200     200           200     200           200  200        200           200
GET /api/working-groups/:id (published)                200    200     200      200     200           200     200           200  200        200           200
GET /api/working-groups/:id (hidden)                   404    200     200      404     200           404     404           404  200        200           200
GET /api/working-groups/:id (archived)                 404    200     200      404     200           404     404           404  200        200           200
POST /api/working-groups                               401    403     403      403     403           403     403           403  201        201           201
GET /api/working-groups/possible-leads                 401    403     403      403     403           403     403           403  200        200           200
PATCH /api/working-groups/:id                          401    403     403      403     403           403     403           403  200        403           200
POST /api/working-groups/:id/archive                   401    403     403      403     403           403     403           403  200        403           200
POST /api/working-groups/:id/restoration               401    403     403      403     403           403     403           403  200        403           200
GET /api/working-groups/:id/history (published)        401    200     200      403     200           403     403           403  200        200           200
GET /api/working-groups/:id/history (hidden)           401    200     200      404     200           404     403           403  200        200           200
GET /api/working-groups/:id/memberships (published)    401    200     200      403     200           403     403           403  200        200           200
GET /api/working-groups/:id/memberships (hidden)       401    200     200      404     200           404     403           403  200        200           200
POST /api/working-groups/:id/memberships               401    403     403      403     403           403     403           403  201        403           201
PATCH /api/memberships/:id                             401    403     403      403     403           403     403           403  200        403           200
`;

const ARCHIVED = '2026-02-01T10:00:00.000Z';

export const groupRequests: Requests = {
  'GET /api/working-groups': () => ({}),
  'GET /api/working-groups/:id (published)': async (world) => ({ params: { id: await world.group() } }),
  'GET /api/working-groups/:id (hidden)': async (world) => ({ params: { id: await world.hiddenGroup() } }),
  'GET /api/working-groups/:id (archived)': async (world) => ({
    params: { id: await world.group({ archivedAt: ARCHIVED }) },
  }),
  'POST /api/working-groups': () => ({ body: { name: 'Gare', purpose: 'Agir ensemble.' } }),
  'GET /api/working-groups/possible-leads': () => ({}),
  'PATCH /api/working-groups/:id': async (world) => ({
    params: { id: await world.group() },
    body: { version: 1, name: 'Gare' },
  }),
  'POST /api/working-groups/:id/archive': async (world) => ({ params: { id: await world.group() } }),
  'POST /api/working-groups/:id/restoration': async (world) => ({
    params: { id: await world.group({ archivedAt: ARCHIVED }) },
  }),
  'GET /api/working-groups/:id/history (published)': async (world) => ({ params: { id: await world.group() } }),
  'GET /api/working-groups/:id/history (hidden)': async (world) => ({ params: { id: await world.hiddenGroup() } }),
  'GET /api/working-groups/:id/memberships (published)': async (world) => ({ params: { id: await world.group() } }),
  'GET /api/working-groups/:id/memberships (hidden)': async (world) => ({ params: { id: await world.hiddenGroup() } }),
  'POST /api/working-groups/:id/memberships': async (world) => ({
    params: { id: await world.group() },
    body: { organisationId: world.organisations.outsider, role: 'member' },
  }),
  'PATCH /api/memberships/:id': async (world) => {
    const [groupId, organisationId] = [await world.group(), world.organisations.commune];
    const { id } = await world.given((given) => given.membership({ groupId, organisationId }));
    return { params: { id }, body: { version: 1, toDay: '2026-12-31' } };
  },
};

export const groupShownTable = `
                                                          visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/working-groups (a published group)                   yes    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
GET /api/working-groups (a hidden group)                        -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/working-groups/:id (members' names)                  yes    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
GET /api/working-groups/:id (progress)                          -    yes     yes        -     yes             -       -             -  yes        yes           yes
GET /api/working-groups/:id/memberships (attendance)            -    yes     yes        -       -             -       -             -  yes          -           yes
GET /api/search (a published group)                           yes    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
GET /api/search (a hidden group)                                -    yes     yes        -     yes             -       -             -  yes        yes           yes
`;

export const groupMarks = {
  'a published group': 'Groupe-publié',
  'a hidden group': 'Groupe-caché',
  "members' names": 'Membre-nommé',
  progress: /"progress":\{/,
  attendance: /"attendance":\{/,
};

const named =
  (published: boolean): Requests[string] =>
  async (world) => {
    const name = `Groupe-${published ? 'publié' : 'caché'}`;
    await world.group({ name, ...(published ? {} : { publishedAt: null }) });
    return { query: `q=${encodeURIComponent(name)}` };
  };

export const groupShownRequests: Requests = {
  'GET /api/working-groups (a published group)': named(true),
  'GET /api/working-groups (a hidden group)': named(false),
  'GET /api/search (a published group)': named(true),
  'GET /api/search (a hidden group)': named(false),
  "GET /api/working-groups/:id (members' names)": async (world) => {
    const id = await world.group();
    await world.given(async (given) => {
      const { id: organisationId } = await given.organisation({ name: 'Membre-nommé' });
      await given.membership({ groupId: id, organisationId });
    });
    return { params: { id } };
  },
  'GET /api/working-groups/:id (progress)': async (world) => ({ params: { id: await world.group() } }),
  'GET /api/working-groups/:id/memberships (attendance)': async (world) => {
    const id = await world.group();
    await world.given((given) =>
      given.meeting({
        groupId: id,
        state: 'closed',
        startsLocal: '2026-10-01T14:00',
        endsLocal: '2026-10-01T16:00',
        startsAt: '2026-10-01T12:00:00.000Z',
        endsAt: '2026-10-01T14:00:00.000Z',
        invitations: [{ organisationId: world.organisations.partner, attendance: 'attended' }],
      }),
    );
    return { params: { id } };
  },
};
