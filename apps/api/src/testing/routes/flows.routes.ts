import { FlowMatch } from '../../flows/matching/flow-match.entity';
import { newId } from '../../platform/database';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { measureOf } from './chapter-6.routes';
import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": companies read their own flows, and those of others without a name, as their
// confidentiality allows; communes read counts; whoever leads a group reads all in its zone and brings both sides together.

export const flowTable = `
                                                visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/waste-codes                                401    200     200      200     200           200     403           403  200        200           200
GET /api/flows                                      401    200     200      200     403           403     403           403  200        200           200
GET /api/flows/export                               401    200     200      200     403           403     403           403  200        200           200
GET /api/flows/places                               401    200     403      403     403           403     403           403  200        403           200
POST /api/flows                                     401    201     403      403     403           403     403           403  201        403           201
GET /api/flows/:id (public)                         401    200     200      200     403           403     403           403  200        200           200
GET /api/flows/:id (zone)                           401    200     200      404     403           403     403           403  200        404           200
GET /api/flows/:id (ims)                            401    200     404      404     403           403     403           403  200        404           200
GET /api/flows/:id (expired)                        401    200     404      404     403           403     403           403  200        404           200
PUT /api/flows/:id                                  401    200     403      404     403           403     403           403  200        404           200
DELETE /api/flows/:id                               401    200     403      404     403           403     403           403  200        404           200
POST /api/flows/:id/restore                         401    200     404      404     403           403     403           403  200        404           200
POST /api/flows/:id/renewal                         401    200     403      404     403           403     403           403  200        404           200
GET /api/flows/:id/pool                             401    403     403      403     403           403     403           403  200        404           200
GET /api/communes/:code/flow-counts                 401    403     403      403     200           404     403           403  403        403           200
GET /api/flow-matches                               401    403     403      403     403           403     403           403  200        200           200
POST /api/flow-matches/:id/dismissal                401    403     403      403     403           403     403           403  200        404           200
DELETE /api/flow-matches/:id/dismissal              401    403     403      403     403           403     403           403  200        404           200
GET /api/introductions                              401    200     200      200     403           403     403           403  200        200           200
GET /api/introductions/export                       401    200     200      200     403           403     403           403  200        200           200
GET /api/introductions/:id                          401    200     200      404     403           403     403           403  200        404           200
POST /api/introductions                             401    403     403      403     403           403     403           403  201        404           201
POST /api/introductions/pools                       401    403     403      403     403           403     403           403  201        404           201
POST /api/introductions/pools/:id/withdrawal        401    403     403      403     403           403     403           403  200        404           200
POST /api/introductions/:id/answer                  401    200     200      404     403           403     403           403  403        403           403
POST /api/introductions/:id/steps                   401    403     403      403     403           403     403           403  200        404           200
PUT /api/introductions/:id/figures                  401    403     403      403     403           403     403           403  200        404           200
POST /api/introductions/:id/evidence                401    403     403      403     403           403     403           403  200        404           200
`;

type Over<K extends 'flow' | 'introduction'> = Parameters<Parameters<Parameters<World['given']>[0]>[0][K]>[0];

const typed = { direction: 'offer', kind: 'material', label: 'Palettes' };

/** A group, and a flow of the member or the partner in its zone. */
async function flowOf(world: World, who: 'member' | 'partner', over: Over<'flow'> = {}, groupId?: string) {
  const led = groupId ?? (await world.group());
  const zoneId = await world.write(
    async (ctx) => (await ctx.manager.findOneByOrFail(WorkingGroup, { id: led })).zoneId,
  );
  const organisationId = world.organisations[who];
  const at = { zoneId, communeCode: world.communes.own };
  const { id } = await world.given((given) => given.flow({ organisationId, ...at, ...over }));
  return { id, groupId: led };
}

const one =
  (over: Over<'flow'> = {}, body?: object): Requests[string] =>
  async (world) => ({
    params: { id: (await flowOf(world, 'member', over)).id },
    ...(body ? { body } : {}),
  });

async function pairOf(world: World) {
  const { id: offerId, groupId } = await flowOf(world, 'member');
  const { id: needId } = await flowOf(world, 'partner', { direction: 'need' }, groupId);
  return { offerId, needId, groupId };
}

async function poolOf(world: World) {
  const { id: flowId, groupId } = await flowOf(world, 'member');
  const { id: first } = await flowOf(world, 'partner', { direction: 'need' }, groupId);
  const organisationId = (await world.given((given) => given.organisation())).id;
  const over = { organisationId, direction: 'need' as const, confidentiality: 'public' as const };
  const { id: second } = await world.given((given) => given.flow(over));
  return { flowId, memberIds: [first, second], groupId };
}

const match =
  (body?: object): Requests[string] =>
  async (world) => {
    const { offerId, needId } = await pairOf(world);
    const row = { id: newId(), offerId, needId, rawScore: 0.5, score: 0.5, distanceKm: null, pairKey: null };
    await world.write((ctx) => ctx.insert(FlowMatch, [row]));
    return { params: { id: row.id }, ...(body ? { body } : {}) };
  };

const both = { offerAnswer: 'accepted', needAnswer: 'accepted', phase: 'discussion' } as const;

const introduction =
  (over: Partial<Over<'introduction'>> = {}, body?: object): Requests[string] =>
  async (world) => {
    const pair = await pairOf(world);
    const { id } = await world.given((given) => given.introduction({ ...pair, ...over }));
    return { params: { id }, ...(body ? { body } : {}) };
  };

export const flowRequests: Requests = {
  'GET /api/waste-codes': () => ({}),
  'GET /api/flows': () => ({}),
  'GET /api/flows/export': written(),
  'GET /api/flows/places': async (world) => {
    await flowOf(world, 'member');
    return { query: `organisationId=${world.organisations.member}` };
  },
  'POST /api/flows': async (world) => {
    await flowOf(world, 'member');
    return { body: { organisationId: world.organisations.member, communeCode: world.communes.own, ...typed } };
  },
  'GET /api/flows/:id (public)': one({ confidentiality: 'public' }),
  'GET /api/flows/:id (zone)': one(),
  'GET /api/flows/:id (ims)': one({ confidentiality: 'ims' }),
  'GET /api/flows/:id (expired)': one({ confidentiality: 'public', expiresOn: '2026-01-01' }),
  'PUT /api/flows/:id': async (world) => one({}, { ...typed, communeCode: world.communes.own, version: 1 })(world),
  'DELETE /api/flows/:id': one(),
  'POST /api/flows/:id/restore': one({ withdrawnAt: '2026-11-20T10:00:00.000Z' }),
  'POST /api/flows/:id/renewal': one({}, { version: 1 }),
  'GET /api/flows/:id/pool': one(),
  'GET /api/communes/:code/flow-counts': (world) => ({ params: { code: world.communes.own } }),
  'GET /api/flow-matches': async (world) => {
    await match()(world);
    return {};
  },
  'POST /api/flow-matches/:id/dismissal': match({ reason: 'quality' }),
  'DELETE /api/flow-matches/:id/dismissal': match(),
  'GET /api/introductions': () => ({}),
  'GET /api/introductions/export': written(),
  'GET /api/introductions/:id': introduction(),
  'POST /api/introductions': async (world) => ({ body: await pairOf(world) }),
  'POST /api/introductions/pools': async (world) => ({ body: await poolOf(world) }),
  'POST /api/introductions/pools/:id/withdrawal': async (world) => {
    const pair = await pairOf(world);
    const poolId = newId();
    await world.given((given) => given.introduction({ ...pair, poolId }));
    return { params: { id: poolId }, body: { reason: 'Autre solution' } };
  },
  'POST /api/introductions/:id/answer': introduction({}, { version: 1, answer: 'accepted' }),
  'POST /api/introductions/:id/steps': introduction(both, { version: 1, phase: 'negotiation' }),
  'PUT /api/introductions/:id/figures': introduction(both, { version: 1, tonnes: 3, evidence: 'Bon de pesée' }),
  'POST /api/introductions/:id/evidence': async (world) => {
    const done = { ...both, phase: 'completed' as const, tonnes: 3, evidence: 'Bon de pesée' };
    return introduction(done, { measureIds: [await measureOf(world)] })(world);
  },
};

export const flowShownTable = `
                                                visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/flows (public)                               -    yes     yes      yes       -             -       -             -  yes        yes           yes
GET /api/flows (zone)                                 -    yes     yes        -       -             -       -             -  yes          -           yes
GET /api/flows (ims)                                  -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/flows (whose it is)                          -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/introductions (whose it is)                  -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/introductions (once both accepted)           -    yes     yes        -       -             -       -             -  yes          -           yes
`;

export const flowMarks = {
  public: 'Flux-public',
  zone: 'Flux-de-zone',
  ims: 'Flux-secret',
  'whose it is': 'Membre-secret',
  'once both accepted': 'Membre-secret',
};

async function nameMember(world: World): Promise<void> {
  const { member } = world.organisations;
  await world.write((ctx) =>
    ctx.manager.query(`UPDATE organisation SET name = 'Membre-secret' WHERE id = '${member}'`),
  );
}

const listed =
  (over: Over<'flow'>): Requests[string] =>
  async (world) => {
    await nameMember(world);
    await flowOf(world, 'member', over);
    return { query: 'size=100' };
  };

export const flowShownRequests: Requests = {
  'GET /api/flows (public)': listed({ label: 'Flux-public', confidentiality: 'public' }),
  'GET /api/flows (zone)': listed({ label: 'Flux-de-zone', confidentiality: 'zone' }),
  'GET /api/flows (ims)': listed({ label: 'Flux-secret', confidentiality: 'ims' }),
  'GET /api/flows (whose it is)': listed({ confidentiality: 'public' }),
  'GET /api/introductions (whose it is)': async (world) => {
    await nameMember(world);
    await introduction()(world);
    return { query: 'phase=idea' };
  },
  'GET /api/introductions (once both accepted)': async (world) => {
    await nameMember(world);
    await introduction(both)(world);
    return { query: 'phase=discussion' };
  },
};
