import { addDays } from '@zesumme/domain';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what". The commune is the commune user's own, and the adviser's by grant.

export const chapter6Table = `
                                                            visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/chapter-6/catalogue                                    200    200     200      200     200           200     200           200  200        200           200
GET /api/chapter-6/measures                                     200    200     200      200     200           200     200           200  200        200           200
GET /api/chapter-6/communes                                     200    200     200      200     200           200     200           200  200        200           200
GET /api/communes/:code/chapter-6 (closed)                      404    404     404      404     200           404     200           404  404        404           200
GET /api/communes/:code/chapter-6 (agreed)                      404    404     404      404     200           404     200           404  200        200           200
GET /api/communes/:code/chapter-6 (published)                   200    200     200      200     200           200     200           200  200        200           200
PUT /api/communes/:code/chapter-6/measures/:measureId (closed)  401    403     403      403     200           404     403           403  403        403           200
PUT /api/communes/:code/chapter-6/measures/:measureId (shown)   401    403     403      403     200           403     403           403  403        403           200
PUT /api/communes/:code/chapter-6/setting (closed)              401    403     403      403     200           404     403           403  403        403           200
PUT /api/communes/:code/chapter-6/setting (shown)               401    403     403      403     200           403     403           403  403        403           200
GET /api/communes/:code/chapter-6/history (closed)              401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/chapter-6/history (agreed)              401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/chapter-6/history (shown)               401    403     403      403     200           403     200           403  403        403           200
GET /api/communes/:code/certification (closed)                  401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/certification (agreed)                  401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/certification (shown)                   401    403     403      403     200           403     200           403  403        403           200
POST /api/communes/:code/audits (closed)                        401    403     403      403     201           404     403           403  403        403           201
POST /api/communes/:code/audits (shown)                         401    403     403      403     201           403     403           403  403        403           201
PUT /api/communes/:code/audits/:id (closed)                     401    403     403      403     200           404     403           403  403        403           200
PUT /api/communes/:code/audits/:id (shown)                      401    403     403      403     200           403     403           403  403        403           200
DELETE /api/communes/:code/audits/:id (closed)                  401    403     403      403     200           404     403           403  403        403           200
DELETE /api/communes/:code/audits/:id (shown)                   401    403     403      403     200           403     403           403  403        403           200
POST /api/communes/:code/audits/:id/restore (closed)            401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/audits/:id/restore (shown)             401    403     403      403     200           403     403           403  403        403           200
`;

type Settings = Parameters<World['settings']>[0];
const published: Settings = { published: true };

const read =
  (settings: Settings): Requests[string] =>
  async (world) => ({ params: { code: await world.settings(settings) } });
const catalogues = new WeakMap<World, Promise<string>>();

/** A measure of one catalogue for all: only the newest one is read. */
export const measureOf = async (world: World): Promise<string> => {
  const made = catalogues.get(world) ?? world.given(async (given) => (await given.catalogue()).id);
  catalogues.set(world, made);
  const catalogueId = await made;
  return (await world.given((given) => given.measure({ catalogueId }))).id;
};
const assess =
  (settings: Settings): Requests[string] =>
  async (world) => ({
    params: { code: await world.settings(settings), measureId: await measureOf(world) },
    body: { version: null, concerns: true, effectiveShare: 0.5, plannedShare: 0 },
  });
const change =
  (settings: Settings): Requests[string] =>
  async (world) => ({
    params: { code: await world.settings(settings) },
    body: { version: 1, agreed: true },
  });

let audits = 0;
/** A day has one result: each that is there, and each that is sent, has a day of its own. */
const dayOfAudit = (): string => addDays('2021-06-01', (audits += 1));
/** A result that is there, and what is sent of it. */
const audited =
  (settings: Settings, sent: () => object | undefined = () => undefined): Requests[string] =>
  async (world) => {
    const code = await world.settings(settings);
    const { id } = await world.given((given) => given.audit({ communeCode: code, day: dayOfAudit() }));
    const body = sent();
    return { params: { code, id }, ...(body ? { body } : {}) };
  };
const result = () => ({ day: dayOfAudit(), percent: 52 });
const correction = () => ({ ...result(), version: 1 });

export const chapter6Requests: Requests = {
  'GET /api/chapter-6/catalogue': async (world) => {
    await measureOf(world);
    return {};
  },
  'GET /api/chapter-6/measures': () => ({}),
  'GET /api/chapter-6/communes': () => ({}),
  'GET /api/communes/:code/chapter-6 (closed)': read({}),
  'GET /api/communes/:code/chapter-6 (agreed)': read({ agreed: true }),
  'GET /api/communes/:code/chapter-6 (published)': read(published),
  'PUT /api/communes/:code/chapter-6/measures/:measureId (closed)': assess({}),
  'PUT /api/communes/:code/chapter-6/measures/:measureId (shown)': assess(published),
  'PUT /api/communes/:code/chapter-6/setting (closed)': change({}),
  'PUT /api/communes/:code/chapter-6/setting (shown)': change(published),
  'GET /api/communes/:code/chapter-6/history (closed)': read({}),
  'GET /api/communes/:code/chapter-6/history (agreed)': read({ agreed: true }),
  'GET /api/communes/:code/chapter-6/history (shown)': read(published),
  'GET /api/communes/:code/certification (closed)': read({}),
  'GET /api/communes/:code/certification (agreed)': read({ agreed: true }),
  'GET /api/communes/:code/certification (shown)': read(published),
  'POST /api/communes/:code/audits (closed)': audited({}, result),
  'POST /api/communes/:code/audits (shown)': audited(published, result),
  'PUT /api/communes/:code/audits/:id (closed)': audited({}, correction),
  'PUT /api/communes/:code/audits/:id (shown)': audited(published, correction),
  'DELETE /api/communes/:code/audits/:id (closed)': audited({}),
  'DELETE /api/communes/:code/audits/:id (shown)': audited(published),
  'POST /api/communes/:code/audits/:id/restore (closed)': audited({}),
  'POST /api/communes/:code/audits/:id/restore (shown)': audited(published),
};

export const chapter6ShownTable = `
                                                              visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/communes/:code/chapter-6 (published figures)             yes    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
GET /api/communes/:code/chapter-6 (reason, published)               -      -       -        -     yes             -     yes             -    -          -           yes
GET /api/communes/:code/chapter-6 (comment, published)              -      -       -        -     yes             -     yes             -    -          -           yes
GET /api/communes/:code/chapter-6 (comment, agreed)                 -      -       -        -     yes             -     yes             -  yes        yes           yes
GET /api/communes/:code/chapter-6 (settings, published)             -      -       -        -     yes             -     yes             -    -          -           yes
GET /api/chapter-6/communes (a closed commune)                      -      -       -        -     yes             -     yes             -    -          -           yes
GET /api/chapter-6/communes (a commune that agreed)                 -      -       -        -     yes             -     yes             -  yes        yes           yes
GET /api/chapter-6/communes (a commune that publishes)            yes    yes     yes      yes     yes           yes     yes           yes  yes        yes           yes
`;

const commune = /"commune":\{"code":"X/;
export const chapter6Marks = {
  'published figures': '0.4375',
  'reason, published': 'RAISON-DE-REDUCTION',
  'comment, published': 'COMMENTAIRE-INTERNE',
  'comment, agreed': 'COMMENTAIRE-INTERNE',
  'settings, published': /"settings":\{/,
  'a closed commune': commune,
  'a commune that agreed': commune,
  'a commune that publishes': commune,
};

const assessed =
  (settings: Settings): Requests[string] =>
  async (world) => {
    const [communeCode, measureId] = [await world.settings(settings), await measureOf(world)];
    await world.given((given) =>
      given.assessment({
        communeCode,
        measureId,
        effectiveShare: 0.4375,
        reductionFactor: 0.5,
        reductionReason: 'RAISON-DE-REDUCTION',
        comment: 'COMMENTAIRE-INTERNE',
      }),
    );
    return { params: { code: communeCode } };
  };
/** By its name: everybody finds their own commune, and others, in the list. */
const listed =
  (settings: Settings): Requests[string] =>
  async (world) => {
    await assessed(settings)(world);
    const name = await world.write(async (ctx) => {
      const [row] = await ctx.manager.query(`SELECT name FROM commune WHERE code = '${world.communes.own}'`);
      return String(row.name);
    });
    return { query: `q=${encodeURIComponent(name)}` };
  };

export const chapter6ShownRequests: Requests = {
  'GET /api/communes/:code/chapter-6 (published figures)': assessed(published),
  'GET /api/communes/:code/chapter-6 (reason, published)': assessed(published),
  'GET /api/communes/:code/chapter-6 (comment, published)': assessed(published),
  'GET /api/communes/:code/chapter-6 (comment, agreed)': assessed({ agreed: true }),
  'GET /api/communes/:code/chapter-6 (settings, published)': assessed(published),
  'GET /api/chapter-6/communes (a closed commune)': listed({}),
  'GET /api/chapter-6/communes (a commune that agreed)': listed({ agreed: true }),
  'GET /api/chapter-6/communes (a commune that publishes)': listed(published),
};
