import { randomId } from '@zesumme/testing';
import { measureOf } from './chapter-6.routes';
import { type Requests, written } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": everybody sees what communes publish side by side; how actions stand by who answers
// for them is told to whoever reads the chapter behind its figures.

export const pictureTable = `
                                                  visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/chapter-6/matrix                             200    200     200      200     200           200     200           200  200        200           200
GET /api/chapter-6/matrix/export                      200    200     200      200     200           200     200           200  200        200           200
GET /api/chapter-6/map                                200    200     200      200     200           200     200           200  200        200           200
GET /api/chapter-6/map/communes                       200    200     200      200     200           200     200           200  200        200           200
GET /api/chapter-6/actions                            401    403     403      403     200           200     200           200  200        200           200
GET /api/chapter-6/actions/export                     401    403     403      403     200           200     200           200  200        200           200
GET /api/chapter-6/actions/communes                   401    403     403      403     200           200     200           200  200        200           200
GET /api/actions/by-responsible                       401    403     403      403     200           200     200           200  200        200           200
GET /api/actions/by-responsible/export                401    403     403      403     200           200     200           200  200        200           200
GET /api/actions/by-responsible (of a closed commune) 401    403     403      403     200           404     200           404  404        404           200
GET /api/actions/by-responsible (of one that agreed)  401    403     403      403     200           404     200           404  200        200           200
GET /api/actions/by-responsible (of one that shows)   401    403     403      403     200           403     200           403  403        403           200
`;

const plain: Requests[string] = async (world) => {
  await measureOf(world);
  return {};
};
const groupOf = async (world: World): Promise<string> => {
  await measureOf(world);
  return randomId();
};
const of =
  (settings: Parameters<World['settings']>[0]): Requests[string] =>
  async (world) => ({ query: `communeCode=${await world.settings(settings)}` });

export const pictureRequests: Requests = {
  'GET /api/chapter-6/matrix': plain,
  'GET /api/chapter-6/matrix/export': written(plain),
  'GET /api/chapter-6/map': plain,
  'GET /api/chapter-6/map/communes': plain,
  'GET /api/chapter-6/actions': plain,
  'GET /api/chapter-6/actions/export': written(plain),
  'GET /api/chapter-6/actions/communes': async (world) => ({ query: `groupId=${await groupOf(world)}` }),
  'GET /api/actions/by-responsible': () => ({}),
  'GET /api/actions/by-responsible/export': written(() => ({})),
  'GET /api/actions/by-responsible (of a closed commune)': of({}),
  'GET /api/actions/by-responsible (of one that agreed)': of({ agreed: true }),
  'GET /api/actions/by-responsible (of one that shows)': of({ published: true }),
};
