import { measureOf } from './chapter-6.routes';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": evidence of a commune is read by the commune, by an adviser whom it lets, by
// project managers where it agreed; the commune adds its own, accepts or refuses, and edits; project
// managers propose where it agreed, and a meeting of a group whoever runs it.

export const evidenceTable = `
                                          visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/evidence                             401    403     403      403     200           200     200           200  200        200           200
PUT /api/evidence/:id/decision (agreed)       401    403     403      403     200           404     403           403  403        403           200
PUT /api/evidence/:id/decision (closed)       401    403     403      403     200           404     403           403  403        403           200
POST /api/meetings/:id/evidence               401    403     403      403     403           403     403           403  200        403           200
POST /api/actions/:id/evidence                401    403     403      403     403           403     403           403  200        403           200
GET /api/communes/:code/evidence/coverage (closed)   401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/evidence/coverage (agreed)   401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/evidence/coverage (shown)    401    403     403      403     200           403     200           403  403        403           200
GET /api/communes/:code/evidence/gaps (closed)       401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/evidence/gaps (agreed)       401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/evidence/gaps (shown)        401    403     403      403     200           403     200           403  403        403           200
POST /api/communes/:code/evidence (closed)           401    403     403      403     201           404     403           403  404        404           201
POST /api/communes/:code/evidence (agreed)           401    403     403      403     201           404     403           403  201        201           201
POST /api/communes/:code/evidence (shown)            401    403     403      403     201           403     403           403  403        403           201
GET /api/evidence/:id (agreed)                       401    403     403      403     200           404     200           404  200        200           200
GET /api/evidence/:id (closed)                       401    403     403      403     200           404     200           404  404        404           200
GET /api/evidence/:id (shown)                        401    403     403      403     200           404     200           404  404        404           200
PUT /api/evidence/:id (agreed)                       401    403     403      403     200           404     403           403  403        403           200
PUT /api/evidence/:id (closed)                       401    403     403      403     200           404     403           403  404        404           200
DELETE /api/evidence/:id (agreed)                    401    403     403      403     200           404     403           403  403        403           200
DELETE /api/evidence/:id (closed)                    401    403     403      403     200           404     403           403  404        404           200
POST /api/evidence/:id/restore (agreed)              401    403     403      403     200           404     403           403  403        403           200
POST /api/evidence/:id/restore (closed)              401    403     403      403     200           404     403           403  404        404           200
`;

type Settings = Parameters<World['settings']>[0];

const proposed =
  (settings: Settings, body?: object): Requests[string] =>
  async (world) => {
    const communeCode = await world.settings(settings);
    const meetingId = await world.meeting({ state: 'closed' });
    const measureId = await measureOf(world);
    const { id } = await world.given((given) => given.evidence({ communeCode, meetingId, measureId }));
    return { params: { id }, ...(body ? { body } : {}) };
  };

const read =
  (settings: Settings): Requests[string] =>
  async (world) => {
    await measureOf(world);
    return { params: { code: await world.settings(settings) } };
  };

const link = (measureId: string) => ({
  kind: 'link',
  title: 'Page de la commune',
  day: '2026-11-01',
  url: 'https://beispill.example/',
  measureIds: [measureId],
});

const added =
  (settings: Settings): Requests[string] =>
  async (world) => ({ params: { code: await world.settings(settings) }, body: link(await measureOf(world)) });

/** A piece of the commune's own; one that is put back was taken away. */
const one =
  (settings: Settings, how: 'read' | 'edit' | 'remove' | 'restore'): Requests[string] =>
  async (world) => {
    const communeCode = await world.settings(settings);
    const measureId = await measureOf(world);
    const removedAt = how === 'restore' ? '2026-11-20T10:00:00.000Z' : null;
    const { id } = await world.given((given) =>
      given.evidence({ communeCode, measureId, removedAt, kind: 'link', state: 'accepted', isProposal: false }),
    );
    return { params: { id }, ...(how === 'edit' ? { body: { ...link(measureId), version: 1 } } : {}) };
  };

export const evidenceRequests: Requests = {
  'POST /api/actions/:id/evidence': async (world) => {
    await measureOf(world);
    return { params: { id: await world.action({ status: 'done' }) } };
  },
  'GET /api/communes/:code/evidence/coverage (closed)': read({}),
  'GET /api/communes/:code/evidence/coverage (agreed)': read({ agreed: true }),
  'GET /api/communes/:code/evidence/coverage (shown)': read({ published: true }),
  'GET /api/communes/:code/evidence/gaps (closed)': read({}),
  'GET /api/communes/:code/evidence/gaps (agreed)': read({ agreed: true }),
  'GET /api/communes/:code/evidence/gaps (shown)': read({ published: true }),
  'POST /api/communes/:code/evidence (closed)': added({}),
  'POST /api/communes/:code/evidence (agreed)': added({ agreed: true }),
  'POST /api/communes/:code/evidence (shown)': added({ published: true }),
  'GET /api/evidence/:id (agreed)': one({ agreed: true }, 'read'),
  'GET /api/evidence/:id (closed)': one({}, 'read'),
  'GET /api/evidence/:id (shown)': one({ published: true }, 'read'),
  'PUT /api/evidence/:id (agreed)': one({ agreed: true }, 'edit'),
  'PUT /api/evidence/:id (closed)': one({}, 'edit'),
  'DELETE /api/evidence/:id (agreed)': one({ agreed: true }, 'remove'),
  'DELETE /api/evidence/:id (closed)': one({}, 'remove'),
  'POST /api/evidence/:id/restore (agreed)': one({ agreed: true }, 'restore'),
  'POST /api/evidence/:id/restore (closed)': one({}, 'restore'),
  'GET /api/evidence': () => ({}),
  'PUT /api/evidence/:id/decision (agreed)': proposed({ agreed: true }, { version: 1, state: 'accepted' }),
  'PUT /api/evidence/:id/decision (closed)': proposed({}, { version: 1, state: 'refused', word: 'Trop court.' }),
  'POST /api/meetings/:id/evidence': async (world) => ({ params: { id: await world.meeting({ state: 'closed' }) } }),
};

export const evidenceShownTable = `
                                                visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/evidence (of a commune that agreed)          -      -       -        -     yes             -     yes             -  yes        yes           yes
GET /api/evidence (of a closed commune)               -      -       -        -     yes             -     yes             -    -          -           yes
GET /api/evidence (of one that publishes)             -      -       -        -     yes             -     yes             -    -          -           yes
GET /api/evidence (the way to the meeting)            -      -       -        -     yes             -       -             -  yes        yes           yes
`;

export const evidenceMarks = {
  'of a commune that agreed': 'REUNION-PREUVE',
  'of a closed commune': 'REUNION-PREUVE',
  'of one that publishes': 'REUNION-PREUVE',
  'the way to the meeting': /"meeting":\{"id":"/,
};

const listed =
  (settings: Settings): Requests[string] =>
  async (world) => {
    const communeCode = await world.settings(settings);
    const meetingId = await world.meeting({ state: 'closed', title: 'REUNION-PREUVE' });
    const measureId = await measureOf(world);
    await world.given((given) => given.evidence({ communeCode, meetingId, measureId }));
    return { query: `meetingId=${meetingId}` };
  };

export const evidenceShownRequests: Requests = {
  'GET /api/evidence (of a commune that agreed)': listed({ agreed: true }),
  'GET /api/evidence (of a closed commune)': listed({}),
  'GET /api/evidence (of one that publishes)': listed({ published: true }),
  'GET /api/evidence (the way to the meeting)': listed({ agreed: true }),
};
