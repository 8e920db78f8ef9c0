import { ApiToken } from '../../api-tokens/api-token.entity';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": the commune itself decides which of its systems are let in. The routes for tokens
// open to nobody who is signed in: `api-tokens.api.spec.ts` goes through all routes with tokens.

export const apiTokenTable = `
                                                                   visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/communes/:code/api-tokens (closed)                            401    403     403      403     200           404     403           403  403        403           200
GET /api/communes/:code/api-tokens (shown)                             401    403     403      403     200           403     403           403  403        403           200
POST /api/communes/:code/api-tokens (closed)                           401    403     403      403     201           404     403           403  403        403           201
POST /api/communes/:code/api-tokens (shown)                            401    403     403      403     201           403     403           403  403        403           201
POST /api/communes/:code/api-tokens/:id/revocation (closed)            401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/api-tokens/:id/revocation (shown)             401    403     403      403     200           403     403           403  403        403           200
GET /api/v1/communes/:code/chapter-6                                   401    401     401      401     401           401     401           401  401        401           401
GET /api/v1/communes/:code/evidence                                    401    401     401      401     401           401     401           401  401        401           401
PUT /api/v1/communes/:code/measures/:measure/indicator-values/:year    401    401     401      401     401           401     401           401  401        401           401
`;

type Settings = Parameters<World['settings']>[0];

const of =
  (settings: Settings, body?: object): Requests[string] =>
  async (world) => ({ params: { code: await world.settings(settings) }, ...(body ? { body } : {}) });

const one =
  (settings: Settings): Requests[string] =>
  async (world) => {
    const code = await world.settings(settings);
    const id = crypto.randomUUID();
    await world.write((ctx) =>
      ctx.insert(ApiToken, [
        {
          id,
          communeCode: code,
          ownerId: world.accounts.commune.id,
          name: 'SIG',
          scopes: ['chapter-6:read'],
          prefix: 'zs_abcdef',
          tokenHash: `${id}${id}`.slice(0, 64),
          createdBy: 'Sophie',
          createdAt: ctx.clock.instant(),
          expiresOn: ctx.clock.today(),
          lastUsedOn: null,
          revokedBy: null,
          revokedAt: null,
          isDemo: false,
        },
      ]),
    );
    return { params: { code, id } };
  };

const shown: Settings = { published: true };
const token = (world: World) => ({ name: 'SIG', scopes: ['chapter-6:read'], expiresOn: world.clock.today() });

const made =
  (settings: Settings): Requests[string] =>
  async (world) =>
    of(settings, token(world))(world);

export const apiTokenRequests: Requests = {
  'GET /api/communes/:code/api-tokens (closed)': of({}),
  'GET /api/communes/:code/api-tokens (shown)': of(shown),
  'POST /api/communes/:code/api-tokens (closed)': made({}),
  'POST /api/communes/:code/api-tokens (shown)': made(shown),
  'POST /api/communes/:code/api-tokens/:id/revocation (closed)': one({}),
  'POST /api/communes/:code/api-tokens/:id/revocation (shown)': one(shown),
  'GET /api/v1/communes/:code/chapter-6': of({}),
  'GET /api/v1/communes/:code/evidence': of({}),
  'PUT /api/v1/communes/:code/measures/:measure/indicator-values/:year': async (world) => ({
    params: { code: await world.settings({}), measure: 'mesure', year: '2025' },
    body: { value: 4, source: 'Rapport annuel' },
  }),
};
