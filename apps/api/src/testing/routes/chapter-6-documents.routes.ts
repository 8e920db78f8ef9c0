import { measureOf } from './chapter-6.routes';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": documents of a chapter are handed to whoever reads it behind its figures; the
// archive with the files of others is not for advisers, whom the commune hands it to, and neither is the brief, which names
// meetings and decisions.

export const chapter6DocumentsTable = `
                                                       visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/communes/:code/chapter-6/documents (closed)       401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/chapter-6/documents (agreed)       401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/chapter-6/documents (shown)        401    403     403      403     200           403     200           403  403        403           200
GET /api/communes/:code/chapter-6/dossier (closed)         401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/chapter-6/dossier (agreed)         401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/chapter-6/dossier (shown)          401    403     403      403     200           403     200           403  403        403           200
GET /api/communes/:code/chapter-6/archive (closed)         401    403     403      403     200           404     403           403  404        404           200
GET /api/communes/:code/chapter-6/archive (agreed)         401    403     403      403     200           404     403           403  200        200           200
GET /api/communes/:code/chapter-6/archive (shown)          401    403     403      403     200           403     403           403  403        403           200
GET /api/communes/:code/chapter-6/council-brief (closed)   401    403     403      403     200           404     403           403  404        404           200
GET /api/communes/:code/chapter-6/council-brief (agreed)   401    403     403      403     200           404     403           403  200        200           200
GET /api/communes/:code/chapter-6/council-brief (shown)    401    403     403      403     200           403     403           403  403        403           200
`;

type Settings = Parameters<World['settings']>[0];

const of =
  (settings: Settings, query = 'format=xlsx'): Requests[string] =>
  async (world) => {
    const code = await world.settings(settings);
    await measureOf(world);
    return { params: { code }, query };
  };

export const chapter6DocumentsRequests: Requests = {
  'GET /api/communes/:code/chapter-6/documents (closed)': of({}),
  'GET /api/communes/:code/chapter-6/documents (agreed)': of({ agreed: true }),
  'GET /api/communes/:code/chapter-6/documents (shown)': of({ published: true }),
  'GET /api/communes/:code/chapter-6/dossier (closed)': of({}),
  'GET /api/communes/:code/chapter-6/dossier (agreed)': of({ agreed: true }),
  'GET /api/communes/:code/chapter-6/dossier (shown)': of({ published: true }),
  'GET /api/communes/:code/chapter-6/archive (closed)': of({}, ''),
  'GET /api/communes/:code/chapter-6/archive (agreed)': of({ agreed: true }, ''),
  'GET /api/communes/:code/chapter-6/archive (shown)': of({ published: true }, ''),
  'GET /api/communes/:code/chapter-6/council-brief (closed)': of({}, 'year=2026'),
  'GET /api/communes/:code/chapter-6/council-brief (agreed)': of({ agreed: true }, 'year=2026'),
  'GET /api/communes/:code/chapter-6/council-brief (shown)': of({ published: true }, 'year=2026'),
};
