import { CampaignTeam } from '../../campaigns/counting/campaign-team.entity';
import { newId } from '../../platform/database';
import { countedCampaign } from './campaign-counting.routes';
import type { Requests } from './walk';

// By hand from "Who sees and does what": an organisation makes teams of its own people, and so does whoever leads the group; what is
// told of teams is of five people or more, and is read as the campaign is.

export const campaignTeamTable = `
                                                                            visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/campaigns/:id/organisations/:organisationId/teams                      401    200     404      404     404           404     403           403  200        404           200
POST /api/campaigns/:id/organisations/:organisationId/teams                     401    201     404      404     404           404     403           403  201        404           201
PUT /api/campaigns/:id/organisations/:organisationId/teams/:teamId              401    200     404      404     404           404     403           403  200        404           200
DELETE /api/campaigns/:id/organisations/:organisationId/teams/:teamId           401    200     404      404     404           404     403           403  200        404           200
POST /api/campaigns/:id/organisations/:organisationId/teams/:teamId/restore     401    200     404      404     404           404     403           403  200        404           200
GET /api/campaigns/:id/organisations/:organisationId/teams/:teamId/totals       401    200     404      404     404           404     403           403  404        404           404
PUT /api/campaigns/:id/organisations/:organisationId/teams/:teamId/totals       401    200     404      404     404           404     403           403  404        404           404
GET /api/campaigns/:id/results/teams                                            401    200     200      404     200           404     403           403  200        200           200
`;

const ofTeam =
  ({
    removedAt = null as string | null,
    byTotals = false,
    body,
  }: { removedAt?: string | null; byTotals?: boolean; body?: object } = {}): Requests[string] =>
  async (world) => {
    const { params } = await countedCampaign(world, { byTotals });
    const id = newId();
    const team = { id, campaignId: params.id, organisationId: params.organisationId, codeHash: id };
    await world.write((ctx) =>
      ctx.insert(CampaignTeam, [{ ...team, name: 'Atelier', headCount: 12, removedAt, version: 1 }]),
    );
    return { params: { ...params, teamId: id }, ...(body ? { body } : {}) };
  };

const typed = { name: 'Bureau', headCount: 9 };

export const campaignTeamRequests: Requests = {
  'GET /api/campaigns/:id/organisations/:organisationId/teams': ofTeam(),
  'POST /api/campaigns/:id/organisations/:organisationId/teams': ofTeam({ body: typed }),
  'PUT /api/campaigns/:id/organisations/:organisationId/teams/:teamId': ofTeam({ body: { ...typed, version: 1 } }),
  'DELETE /api/campaigns/:id/organisations/:organisationId/teams/:teamId': ofTeam(),
  'POST /api/campaigns/:id/organisations/:organisationId/teams/:teamId/restore': ofTeam({
    removedAt: '2026-11-20T10:00:00.000Z',
  }),
  'GET /api/campaigns/:id/organisations/:organisationId/teams/:teamId/totals': ofTeam({ byTotals: true }),
  'PUT /api/campaigns/:id/organisations/:organisationId/teams/:teamId/totals': ofTeam({
    byTotals: true,
    body: { participants: 9, days: 40, rows: [{ mode: 'bike', km: 120, people: 9, usualMode: 'car' }], version: 1 },
  }),
  'GET /api/campaigns/:id/results/teams': ofTeam(),
};
