import { PublicPage } from '../../open-data/public-page.entity';
import { measureOf } from './chapter-6.routes';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": what everybody sees is the commune's own decision; once it is published, everybody
// sees it, and before that it is as if it were not there.

export const openDataTable = `
                                                        visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/communes/:code/public-page (closed)               401    403     403      403     200           404     403           403  403        403           200
GET /api/communes/:code/public-page (shown)                401    403     403      403     200           403     403           403  403        403           200
PUT /api/communes/:code/public-page (closed)               401    403     403      403     200           404     403           403  403        403           200
PUT /api/communes/:code/public-page (shown)                401    403     403      403     200           403     403           403  403        403           200
POST /api/communes/:code/public-page/preview (closed)      401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/public-page/preview (shown)       401    403     403      403     200           403     403           403  403        403           200
GET /api/public/communes                                   200    200     200      200     200           200     200           200  200        200           200
GET /api/public/communes/:code/chapter-6.json (closed)     404    404     404      404     404           404     404           404  404        404           404
GET /api/public/communes/:code/chapter-6.json (shown)      200    200     200      200     200           200     200           200  200        200           200
GET /api/public/communes/:code/chapter-6.csv (closed)      404    404     404      404     404           404     404           404  404        404           404
GET /api/public/communes/:code/chapter-6.csv (shown)       200    200     200      200     200           200     200           200  200        200           200
GET /api/public/communes/:code/chapter-6-indicators.csv (closed)  404    404     404      404     404           404     404           404  404        404           404
GET /api/public/communes/:code/chapter-6-indicators.csv (shown)  200    200     200      200     200           200     200           200  200        200           200
GET /api/public/chapter-6.schema.json                      200    200     200      200     200           200     200           200  200        200           200
`;

type State = 'closed' | 'shown';

const page =
  (state: State, body?: object): Requests[string] =>
  async (world) => {
    const code = await world.settings(state === 'shown' ? { published: true } : {});
    await measureOf(world);
    await keep(world, code, state);
    return { params: { code }, ...(body ? { body } : {}) };
  };

/** The commune's page, at its first version. */
const keep = (world: World, communeCode: string, state: State): Promise<void> =>
  world.write(async (ctx) => {
    await ctx.manager.delete(PublicPage, { communeCode });
    await ctx.insert(PublicPage, [
      {
        communeCode,
        publishedAt: state === 'shown' ? ctx.clock.instant() : null,
        parts: ['totals', 'measures', 'actions'],
        introductionFr: null,
        introductionDe: null,
        introductionEn: null,
        evidenceForm: 'number',
        contactOf: null,
        contactKey: null,
        contactName: null,
        contactEmail: null,
        contactTelephone: null,
        contactUrl: null,
        snapshotId: null,
        isDemo: false,
        version: 1,
      },
    ]);
  });

const choice = { parts: ['introduction', 'totals'], introductionFr: 'Notre commune agit.' };

export const openDataRequests: Requests = {
  'GET /api/communes/:code/public-page (closed)': page('closed'),
  'GET /api/communes/:code/public-page (shown)': page('shown'),
  'PUT /api/communes/:code/public-page (closed)': page('closed', { ...choice, published: false, version: 1 }),
  'PUT /api/communes/:code/public-page (shown)': page('shown', { ...choice, published: true, version: 1 }),
  'POST /api/communes/:code/public-page/preview (closed)': page('closed', choice),
  'POST /api/communes/:code/public-page/preview (shown)': page('shown', choice),
  'GET /api/public/communes': () => ({}),
  'GET /api/public/communes/:code/chapter-6.json (closed)': page('closed'),
  'GET /api/public/communes/:code/chapter-6.json (shown)': page('shown'),
  'GET /api/public/communes/:code/chapter-6.csv (closed)': page('closed'),
  'GET /api/public/communes/:code/chapter-6.csv (shown)': page('shown'),
  'GET /api/public/communes/:code/chapter-6-indicators.csv (closed)': page('closed'),
  'GET /api/public/communes/:code/chapter-6-indicators.csv (shown)': page('shown'),
  'GET /api/public/chapter-6.schema.json': () => ({}),
};
