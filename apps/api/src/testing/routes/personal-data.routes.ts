import type { Requests } from './walk';

// By hand: what is held about oneself is everybody's who has an account, what is held about others is the administrator's.

export const personalDataTable = `
                                       visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/me/data                           401    200     200      200     200           200     200           200  200        200           200
GET /api/me/data/export                    401    200     200      200     200           200     200           200  200        200           200
GET /api/me/data/document                  401    200     200      200     200           200     200           200  200        200           200
`;

const nobody: Requests[string] = () => ({});

export const personalDataRequests: Requests = {
  'GET /api/me/data': nobody,
  'GET /api/me/data/export': nobody,
  'GET /api/me/data/document': nobody,
};
