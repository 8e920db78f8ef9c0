import { WorkingGroup } from '../../working-groups/working-group.entity';
import { measureOf } from './chapter-6.routes';
import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": a shared service is known to those who take part in its group, and to project managers;
// whoever leads the group runs it; each organisation speaks for itself, and reads its own figures alone.

export const sharedServiceTable = `
                                                       visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/shared-services                                   401    200     200      200     200           200     403           403  200        200           200
GET /api/shared-services/export                            401    200     200      200     200           200     403           403  200        200           200
POST /api/shared-services                                  401    201     201      403     403           403     403           403  201        403           201
GET /api/shared-services/:id                               401    200     200      404     404           404     403           403  200        200           200
GET /api/shared-services/:id (stated)                      401    200     404      404     404           404     403           403  200        404           200
PUT /api/shared-services/:id                               401    403     403      404     404           404     403           403  200        403           200
PUT /api/shared-services/:id (stated)                      401    200     404      404     404           404     403           403  200        404           200
POST /api/shared-services/:id/steps                        401    403     403      403     403           403     403           403  200        403           200
PUT /api/shared-services/:id/interest                      401    200     403      404     404           404     403           403  200        403           200
PUT /api/shared-services/:id/interest (agreed)             401    403     403      404     404           404     403           403  403        403           403
PUT /api/shared-services/:id/acceptance                    401    200     200      404     404           404     403           403  403        403           403
POST /api/shared-services/:id/offers                       401    403     403      403     403           403     403           403  201        403           201
PUT /api/shared-services/:id/offers/:offerId               401    403     403      403     403           403     403           403  200        403           200
DELETE /api/shared-services/:id/offers/:offerId            401    403     403      403     403           403     403           403  200        403           200
POST /api/shared-services/:id/offers/:offerId/choice       401    403     403      403     403           403     403           403  200        403           200
POST /api/shared-services/:id/savings                      401    201     403      404     404           404     403           403  201        403           201
PUT /api/shared-services/:id/savings/:savingId             401    200     404      404     404           404     403           403  200        404           200
DELETE /api/shared-services/:id/savings/:savingId          401    200     404      404     404           404     403           403  200        404           200
POST /api/shared-services/:id/evidence                     401    403     403      403     403           403     403           403  200        403           200
`;

type Given = Parameters<Parameters<World['given']>[0]>[0];
type Over = Partial<Parameters<Given['sharedService']>[0]>;

/** A service in a group of its own, which the member and the partner joined. */
async function joined(world: World, over: Over = {}, agreedCents: number | null = null) {
  const groupId = await world.group();
  const zoneId = await world.write(
    async (ctx) => (await ctx.manager.findOneByOrFail(WorkingGroup, { id: groupId })).zoneId,
  );
  const { member, partner } = world.organisations;
  return world.given(async (given) => {
    const { id } = await given.sharedService({ groupId, zoneId, ...over });
    const own = { volume: 4321.5, heads: 76543, costCents: 98_765_43, put: true, agreedCents };
    const of = (organisationId: string) => given.interest({ serviceId: id, organisationId, ...own });
    await of(member);
    await of(partner);
    return { id, groupId };
  });
}

const typed = {
  kind: 'shuttle',
  title: 'Navette',
  need: 'De la gare, deux fois par jour.',
  unit: 't',
  per: 'month',
  timesPerYear: 12,
};

const one =
  (over: Over = {}, body?: object): Requests[string] =>
  async (world) => ({ params: { id: (await joined(world, over)).id }, ...(body ? { body } : {}) });

const stated =
  (body?: object): Requests[string] =>
  async (world) => {
    const over = { phase: 'need', statedById: world.organisations.member } as const;
    const { id } = await world.given(async (given) => given.sharedService({ groupId: await world.group(), ...over }));
    return { params: { id }, ...(body ? { body } : {}) };
  };

const offered =
  (body?: object, chosen = false): Requests[string] =>
  async (world) => {
    const { id } = await joined(world, { phase: 'offers' });
    const offer = await world.given((given) => given.serviceOffer({ serviceId: id, chosen }));
    return { params: { id, offerId: offer.id }, ...(body ? { body } : {}) };
  };

const measured =
  (body?: object): Requests[string] =>
  async (world) => {
    const { id } = await joined(world, { phase: 'running', agreedDay: '2026-01-01', agreedCents: 20_000 }, 10_000);
    const organisationId = world.organisations.member;
    const saving = await world.given((given) => given.serviceSaving({ serviceId: id, organisationId }));
    return { params: { id, savingId: saving.id }, ...(body ? { body } : {}) };
  };

const period = { fromDay: '2026-07-01', toDay: '2026-09-30', costBefore: 300, costAfter: 250.5 };

export const sharedServiceRequests: Requests = {
  'GET /api/shared-services': () => ({}),
  'GET /api/shared-services/export': written(),
  'POST /api/shared-services': async (world) => ({ body: { groupId: await world.group(), ...typed } }),
  'GET /api/shared-services/:id': one(),
  'GET /api/shared-services/:id (stated)': stated(),
  'PUT /api/shared-services/:id': one({}, { version: 1, ...typed }),
  'PUT /api/shared-services/:id (stated)': stated({ version: 1, ...typed }),
  'POST /api/shared-services/:id/steps': one({}, { version: 1, phase: 'offers' }),
  'PUT /api/shared-services/:id/interest': async (world) => ({
    params: { id: (await joined(world)).id },
    body: { version: 1, organisationId: world.organisations.member, answer: 'interested', volume: 12.5 },
  }),
  'PUT /api/shared-services/:id/interest (agreed)': async (world) => ({
    params: { id: (await joined(world, { phase: 'agreed' }, 10_000)).id },
    body: { version: 1, organisationId: world.organisations.member, answer: 'interested', volume: 12.5 },
  }),
  'PUT /api/shared-services/:id/acceptance': async (world) => {
    const { params } = await offered(undefined, true)(world);
    return {
      params: { id: params?.['id'] ?? '' },
      body: { offerId: params?.['offerId'], share: 100, answer: 'accepted' },
    };
  },
  'POST /api/shared-services/:id/offers': one({}, { supplier: 'Tournée', fixed: 1200, unitPrice: 0.1234 }),
  'PUT /api/shared-services/:id/offers/:offerId': offered({ version: 1, supplier: 'Tournée' }),
  'DELETE /api/shared-services/:id/offers/:offerId': offered(),
  'POST /api/shared-services/:id/offers/:offerId/choice': offered(),
  'POST /api/shared-services/:id/savings': async (world) => {
    const { params } = await measured()(world);
    return { params: { id: params?.['id'] ?? '' }, body: { organisationId: world.organisations.member, ...period } };
  },
  'PUT /api/shared-services/:id/savings/:savingId': measured({ version: 1, ...period }),
  'DELETE /api/shared-services/:id/savings/:savingId': measured(),
  'POST /api/shared-services/:id/evidence': async (world) => {
    const { params } = await measured()(world);
    await world.settings({ agreed: true });
    return { params: { id: params?.['id'] ?? '' }, body: { version: 1, measureIds: [await measureOf(world)] } };
  },
};

export const sharedServiceShownTable = `
                                                             visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/shared-services (the title)                               -    yes     yes        -       -             -       -             -  yes        yes           yes
GET /api/shared-services (a stated need)                           -    yes       -        -       -             -       -             -  yes          -           yes
GET /api/shared-services/export (the title)                        -    yes     yes        -       -             -       -             -  yes        yes           yes
GET /api/search (the title)                                        -    yes     yes        -       -             -       -             -  yes        yes           yes
GET /api/shared-services/:id (the volume of the partner)           -      -     yes        -       -             -       -             -  yes          -           yes
GET /api/shared-services/:id (the heads of the partner)            -      -     yes        -       -             -       -             -  yes          -           yes
GET /api/shared-services/:id (the cost of the partner)             -      -     yes        -       -             -       -             -  yes          -           yes
GET /api/shared-services/:id (why the partner declined)            -      -     yes        -       -             -       -             -  yes          -           yes
GET /api/working-groups/:id/history (what one said)                -      -       -        -       -             -       -             -    -          -             -
`;

export const sharedServiceMarks = {
  'the title': 'SERVICE-DU-GROUPE',
  'a stated need': 'BESOIN-ENONCE',
  'the volume of the partner': /7654321|3827160/,
  'the heads of the partner': '31337',
  'the cost of the partner': '424242',
  'why the partner declined': 'TROP-CHER',
  'what one said': /7654321|424242|TROP-CHER/,
};

const listed =
  (over: Over): Requests[string] =>
  async (world) => {
    const { groupId } = await joined(world, { title: 'SERVICE-DU-GROUPE', ...over });
    return { query: `groupId=${groupId}` };
  };

/** Four said how much, so that the sums are told; the partner's figures are known by their digits. */
const secret: Requests[string] = async (world) => {
  const groupId = await world.group();
  return world.given(async (given) => {
    const { id } = await given.sharedService({ groupId, phase: 'offers' });
    const of = (organisationId: string, over: object) => given.interest({ serviceId: id, organisationId, ...over });
    await of(world.organisations.member, { volume: 1, heads: 1, costCents: 100 });
    const secrets = { volume: 7_654_321, heads: 31_337, costCents: 424_242_00 };
    await of(world.organisations.partner, { ...secrets, word: 'TROP-CHER' });
    await given.serviceOffer({ serviceId: id, unitPrice: 0.5, chosen: false });
    return { params: { id } };
  });
};

export const sharedServiceShownRequests: Requests = {
  'GET /api/shared-services (the title)': listed({}),
  'GET /api/shared-services (a stated need)': async (world) => {
    const over = { phase: 'need', statedById: world.organisations.member, title: 'BESOIN-ENONCE' } as const;
    const { groupId } = await joined(world, over);
    return { query: `groupId=${groupId}` };
  },
  'GET /api/shared-services/export (the title)': written(listed({})),
  'GET /api/search (the title)': async (world) => {
    await joined(world, { title: 'SERVICE-DU-GROUPE' });
    return { query: 'q=SERVICE-DU-GROUPE' };
  },
  'GET /api/shared-services/:id (the volume of the partner)': secret,
  'GET /api/shared-services/:id (the heads of the partner)': secret,
  'GET /api/shared-services/:id (the cost of the partner)': secret,
  'GET /api/shared-services/:id (why the partner declined)': secret,
  'GET /api/working-groups/:id/history (what one said)': async (world) => {
    const { params } = await secret(world);
    const groupId = await world.write(
      async (ctx) =>
        (await ctx.manager.query(`SELECT group_id FROM shared_service WHERE id = '${params?.['id']}'`))[0].group_id,
    );
    return { params: { id: String(groupId) } };
  },
};
