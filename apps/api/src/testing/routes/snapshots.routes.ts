import { measureOf } from './chapter-6.routes';
import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": snapshots are read by whoever reads the chapter behind its figures, and taken and
// taken back by the commune.

export const snapshotTable = `
                                                           visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/communes/:code/snapshots (closed)                     401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/snapshots (agreed)                     401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/snapshots (shown)                      401    403     403      403     200           403     200           403  403        403           200
GET /api/communes/:code/snapshots/export (closed)              401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/snapshots/export (agreed)              401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/snapshots/export (shown)               401    403     403      403     200           403     200           403  403        403           200
GET /api/communes/:code/snapshots/:id (closed)                 401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/snapshots/:id (agreed)                 401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/snapshots/:id (shown)                  401    403     403      403     200           403     200           403  403        403           200
GET /api/communes/:code/snapshots/:id/evidence (closed)         401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/snapshots/:id/comparison (closed)      401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/snapshots/:id/evidence (agreed)         401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/snapshots/:id/comparison (agreed)      401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/snapshots/:id/evidence (shown)         401    403     403      403     200           403     200           403  403        403           200
GET /api/communes/:code/snapshots/:id/comparison (shown)       401    403     403      403     200           403     200           403  403        403           200
POST /api/communes/:code/snapshots (closed)                    401    403     403      403     201           404     403           403  403        403           201
POST /api/communes/:code/snapshots (shown)                     401    403     403      403     201           403     403           403  403        403           201
DELETE /api/communes/:code/snapshots/:id (closed)              401    403     403      403     200           404     403           403  403        403           200
DELETE /api/communes/:code/snapshots/:id (shown)               401    403     403      403     200           403     403           403  403        403           200
POST /api/communes/:code/snapshots/:id/restore (closed)        401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/snapshots/:id/restore (shown)         401    403     403      403     200           403     403           403  403        403           200
`;

type Settings = Parameters<World['settings']>[0];
const agreed: Settings = { agreed: true };
const published: Settings = { published: true };

const of =
  (settings: Settings, body?: object): Requests[string] =>
  async (world) => {
    const code = await world.settings(settings);
    await measureOf(world);
    return { params: { code }, ...(body ? { body } : {}) };
  };

const one =
  (settings: Settings): Requests[string] =>
  async (world) => {
    const code = await world.settings(settings);
    await measureOf(world);
    const content = JSON.stringify(await contentOf(world, code));
    const { id } = await world.given((given) => given.snapshot({ communeCode: code, content }));
    return { params: { code, id } };
  };

/** The least that a chapter holds. */
async function contentOf(world: World, code: string): Promise<object> {
  const { status, text } = await world.send('administrator', 'GET', `/api/communes/${code}/chapter-6`);
  // What an error says is no chapter.
  if (status !== 200) throw new Error(`The chapter cannot be read: ${text}`);
  const { part: _, settings: __, can: ___, ...content } = JSON.parse(text);
  return { ...content, evidence: [] };
}

export const snapshotRequests: Requests = {
  'GET /api/communes/:code/snapshots (closed)': of({}),
  'GET /api/communes/:code/snapshots (agreed)': of(agreed),
  'GET /api/communes/:code/snapshots (shown)': of(published),
  'GET /api/communes/:code/snapshots/export (closed)': written(of({})),
  'GET /api/communes/:code/snapshots/export (agreed)': written(of(agreed)),
  'GET /api/communes/:code/snapshots/export (shown)': written(of(published)),
  'GET /api/communes/:code/snapshots/:id (closed)': one({}),
  'GET /api/communes/:code/snapshots/:id (agreed)': one(agreed),
  'GET /api/communes/:code/snapshots/:id (shown)': one(published),
  'GET /api/communes/:code/snapshots/:id/evidence (closed)': one({}),
  'GET /api/communes/:code/snapshots/:id/comparison (closed)': one({}),
  'GET /api/communes/:code/snapshots/:id/evidence (agreed)': one(agreed),
  'GET /api/communes/:code/snapshots/:id/comparison (agreed)': one(agreed),
  'GET /api/communes/:code/snapshots/:id/evidence (shown)': one(published),
  'GET /api/communes/:code/snapshots/:id/comparison (shown)': one(published),
  'POST /api/communes/:code/snapshots (closed)': of({}, { kind: 'by-hand', label: 'Avant le vote' }),
  'POST /api/communes/:code/snapshots (shown)': of(published, { kind: 'before-audit' }),
  'DELETE /api/communes/:code/snapshots/:id (closed)': one({}),
  'DELETE /api/communes/:code/snapshots/:id (shown)': one(published),
  'POST /api/communes/:code/snapshots/:id/restore (closed)': one({}),
  'POST /api/communes/:code/snapshots/:id/restore (shown)': one(published),
};
