import { CampaignCounting } from '../../campaigns/counting/campaign-counting.entity';
import { CampaignParticipant } from '../../campaigns/counting/campaign-participant.entity';
import { CampaignResult } from '../../campaigns/counting/campaign-result.entity';
import { writeOrganisationLink } from '../../campaigns/counting/organisation-link';
import { hashCode } from '../../campaigns/counting/participant-code';
import { newId } from '../../platform/database';
import { SERVER_SECRET } from '../../platform/links';
import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": totals of five people or more are read as the campaign is; an organisation speaks for its
// own people; whoever leads the group opens the entries. Entries are made by whoever has a link or a code, signed in or not.

export const campaignCountingTable = `
                                                               visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/campaigns/:id/counting                                    401    200     200      404     200           404     403           403  200        200           200
PUT /api/campaigns/:id/counting                                    401    403     403      403     403           403     403           403  200        403           200
POST /api/campaigns/:id/counting/links                             401    403     403      403     403           403     403           403  200        403           200
GET /api/campaigns/:id/results                                     401    200     200      404     200           404     403           403  200        200           200
GET /api/campaigns/:id/results/export                              401    200     200      404     200           404     403           403  200        200           200
GET /api/campaigns/:id/organisations/:organisationId/totals        401    200     404      404     404           404     403           403  404        404           404
PUT /api/campaigns/:id/organisations/:organisationId/totals        401    200     404      404     404           404     403           403  404        404           404
GET /api/campaigns/:id/organisations/:organisationId/certificate   401    200     404      404     404           404     403           403  200        404           200
POST /api/campaign-entries/invitation                              200    200     200      200     200           200     200           200  200        200           200
POST /api/campaign-entries                                         201    201     201      201     201           201     201           201  201        201           201
POST /api/campaign-entries/own                                     200    200     200      200     200           200     200           200  200        200           200
PUT /api/campaign-entries/own/usual                                200    200     200      200     200           200     200           200  200        200           200
PUT /api/campaign-entries/own/team                                  200    200     200      200     200           200     200           200  200        200           200
PUT /api/campaign-entries/own/after                                200    200     200      200     200           200     200           200  200        200           200
PUT /api/campaign-entries/own/days                                 200    200     200      200     200           200     200           200  200        200           200
POST /api/campaign-entries/own/sheet                               200    200     200      200     200           200     200           200  200        200           200
POST /api/campaign-entries/own/sheet/check                         200    200     200      200     200           200     200           200  200        200           200
POST /api/campaign-entries/own/removal                             204    204     204      204     204           204     204           204  204        204           204
`;

const figures = {
  days: 9,
  hm: 900,
  greenHm: 900,
  hmWithoutFactor: 0,
  hmWithoutUsual: 0,
  grossGrams: 9954,
  additionalGrams: 0,
};

/** A campaign that runs, with the member in it, whose link and whose people's code are given. */
export async function countedCampaign(world: World, { byTotals = false, isOver = false } = {}) {
  const groupId = await world.group();
  const organisationId = world.organisations.member;
  const [startDay, endDay] = isOver ? ['2026-05-04', '2026-05-15'] : ['2026-11-16', '2026-11-27'];
  const { id } = await world.given((given) =>
    given.campaign({ groupId, startDay, endDay, organisations: [{ organisationId, staff: 90 }] }),
  );
  const secret = world.app.get<Buffer>(SERVER_SECRET);
  const code = newId().slice(-12).toUpperCase();
  await world.write(async (ctx) => {
    await ctx.insert(CampaignCounting, [
      {
        ...{ campaignId: id, factorSetId: 'ademe-use', isOpen: true, openSince: startDay, lateDays: 14 },
        ...{
          byTotals: byTotals ? [organisationId] : [],
          linkVersion: 1,
          step: 1,
          closedDay: '2026-11-23',
          afterDay: null,
          version: 1,
        },
      },
    ]);
    await ctx.insert(CampaignParticipant, [
      {
        ...{ id: newId(), campaignId: id, organisationId, codeHash: hashCode(secret, code) },
        ...{ usualMode: 'car', usualOccupants: 1, step: isOver ? 1 : null, afterMode: null, teamId: null },
      },
    ]);
    const row = { campaignId: id, step: 1, closedDay: '2026-11-23', keys: [organisationId] };
    await ctx.insert(CampaignResult, [
      { ...row, ...figures, id: newId(), view: 'people-by-organisation', people: 9 },
      { ...row, ...figures, id: newId(), view: 'given-by-organisation', people: 0 },
    ]);
  });
  const token = writeOrganisationLink(secret, { campaignId: id, organisationId, version: 1 });
  return { params: { id, organisationId }, token, code };
}

const one =
  (body?: object): Requests[string] =>
  async (world) => {
    const { params } = await countedCampaign(world);
    return { params, ...(body ? { body } : {}) };
  };

const totals =
  (body?: object): Requests[string] =>
  async (world) => {
    const { params } = await countedCampaign(world, { byTotals: true });
    return { params, ...(body ? { body } : {}) };
  };

const byToken =
  (body: object = {}): Requests[string] =>
  async (world) => ({ body: { token: (await countedCampaign(world)).token, ...body } });

const byCode =
  (body: object = {}): Requests[string] =>
  async (world) => ({ body: { code: (await countedCampaign(world)).code, ...body } });

const usual = { mode: 'car', occupants: 2 };
const day = { day: '2026-11-20', trips: [{ legs: [{ mode: 'bike', km: 4.2 }] }] };

export const campaignCountingRequests: Requests = {
  'GET /api/campaigns/:id/counting': one(),
  'PUT /api/campaigns/:id/counting': one({ factorSetId: 'ademe-use', isOpen: false, lateDays: 14, version: 1 }),
  'POST /api/campaigns/:id/counting/links': one(),
  'GET /api/campaigns/:id/results': one(),
  'GET /api/campaigns/:id/results/export': written(one()),
  'GET /api/campaigns/:id/organisations/:organisationId/totals': totals(),
  'PUT /api/campaigns/:id/organisations/:organisationId/totals': totals({
    participants: 9,
    days: 40,
    rows: [{ mode: 'bike', km: 120, people: 9, usualMode: 'car' }],
    version: 1,
  }),
  'GET /api/campaigns/:id/organisations/:organisationId/certificate': one(),
  'POST /api/campaign-entries/invitation': byToken(),
  'POST /api/campaign-entries': byToken({ usual }),
  'POST /api/campaign-entries/own': byCode(),
  'PUT /api/campaign-entries/own/usual': byCode({ usual }),
  'PUT /api/campaign-entries/own/team': byCode({ teamId: null }),
  // Half a year after the end, and not before.
  'PUT /api/campaign-entries/own/after': async (world) => ({
    body: { code: (await countedCampaign(world, { isOver: true })).code, mode: 'bike' },
  }),
  'PUT /api/campaign-entries/own/days': byCode({ days: [day] }),
  'POST /api/campaign-entries/own/sheet': byCode({ format: 'csv' }),
  'POST /api/campaign-entries/own/sheet/check': byCode({
    fileName: 'trajets.csv',
    content: Buffer.from('Jour;Mode;km\n2026-11-20;Vélo;4,2\n').toString('base64'),
  }),
  'POST /api/campaign-entries/own/removal': byCode(),
};
