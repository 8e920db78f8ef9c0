import { measureOf } from './chapter-6.routes';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": evidence of a commune is read by the commune, by an adviser whom it lets, by
// project managers where it agreed; the commune accepts or refuses, and whoever runs the group proposes.

export const evidenceTable = `
                                          visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/evidence                             401    403     403      403     200           200     200           200  200        200           200
PUT /api/evidence/:id/decision (agreed)       401    403     403      403     200           404     403           403  403        403           200
PUT /api/evidence/:id/decision (closed)       401    403     403      403     200           404     403           403  403        403           200
POST /api/meetings/:id/evidence               401    403     403      403     403           403     403           403  200        403           200
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

export const evidenceRequests: Requests = {
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
