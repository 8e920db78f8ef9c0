import type { Chapter6Detail, HistoryPage, Plans } from '@zesumme/domain';
import { fileForm } from '../sample-files';
import { measureOf } from './chapter-6.routes';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": an assessment is edited by its own commune and administrators, in whatever way.

export const assessOtherwiseTable = `
                                                              visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/communes/:code/chapter-6/import/template (closed)        401    403     403      403     200           404     403           403  403        403           200
GET /api/communes/:code/chapter-6/import/template (shown)         401    403     403      403     200           403     403           403  403        403           200
POST /api/communes/:code/chapter-6/import/check (closed)          401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/chapter-6/import/check (shown)           401    403     403      403     200           403     403           403  403        403           200
POST /api/communes/:code/chapter-6/import (closed)                401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/chapter-6/import (shown)                 401    403     403      403     200           403     403           403  403        403           200
GET /api/communes/:code/chapter-6/history/:id (closed)            401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/chapter-6/history/:id (agreed)            401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/chapter-6/history/:id (shown)             401    403     403      403     200           403     200           403  403        403           200
POST /api/communes/:code/chapter-6/history/:id/restoration (closed)  401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/chapter-6/history/:id/restoration (shown)   401    403     403      403     200           403     403           403  403        403           200
GET /api/communes/:code/chapter-6/imports/:id (closed)                     401  403  403  403  200  404  200  404  404  404  200
GET /api/communes/:code/chapter-6/imports/:id (agreed)                     401  403  403  403  200  404  200  404  200  200  200
GET /api/communes/:code/chapter-6/imports/:id (shown)                      401  403  403  403  200  403  200  403  403  403  200
POST /api/communes/:code/chapter-6/imports/:id/undoing (closed)            401  403  403  403  200  404  403  403  403  403  200
POST /api/communes/:code/chapter-6/imports/:id/undoing (shown)             401  403  403  403  200  403  403  403  403  403  200
GET /api/communes/:code/chapter-6/plans (closed)                                    401  403  403  403  200  404  200  404  404  404  200
GET /api/communes/:code/chapter-6/plans (agreed)                                    401  403  403  403  200  404  200  404  200  200  200
GET /api/communes/:code/chapter-6/plans (shown)                                     401  403  403  403  200  403  200  403  403  403  200
POST /api/communes/:code/chapter-6/plans/variants (closed)                          401  403  403  403  201  404  403  403  403  403  201
POST /api/communes/:code/chapter-6/plans/variants (shown)                           401  403  403  403  201  403  403  403  403  403  201
PUT /api/communes/:code/chapter-6/plans/variants/:id (closed)                       401  403  403  403  200  404  403  403  403  403  200
PUT /api/communes/:code/chapter-6/plans/variants/:id (shown)                        401  403  403  403  200  403  403  403  403  403  200
DELETE /api/communes/:code/chapter-6/plans/variants/:id (closed)                    401  403  403  403  200  404  403  403  403  403  200
DELETE /api/communes/:code/chapter-6/plans/variants/:id (shown)                     401  403  403  403  200  403  403  403  403  403  200
POST /api/communes/:code/chapter-6/plans/variants/:id/restore (closed)              401  403  403  403  200  404  403  403  403  403  200
POST /api/communes/:code/chapter-6/plans/variants/:id/restore (shown)               401  403  403  403  200  403  403  403  403  403  200
PUT /api/communes/:code/chapter-6/plans/current (closed)                            401  403  403  403  200  404  403  403  403  403  200
PUT /api/communes/:code/chapter-6/plans/current (shown)                             401  403  403  403  200  403  403  403  403  403  200
POST /api/communes/:code/chapter-6/plans/current/ending (closed)                    401  403  403  403  200  404  403  403  403  403  200
POST /api/communes/:code/chapter-6/plans/current/ending (shown)                     401  403  403  403  200  403  403  403  403  403  200
`;

type Settings = Parameters<World['settings']>[0];
/** A measure that nobody has assessed, and a spreadsheet that says something of it. */
const sheet = async (world: World, settings: Settings) => {
  const id = await measureOf(world);
  const code = await world.settings(settings);
  const administrator = await world.as(world.accounts.administrator);
  const { body } = await administrator.get(`/api/communes/${code}/chapter-6`);
  const measures = (body as Chapter6Detail).sections.flatMap((section) => section.measures);
  const slug = measures.find(({ measure }) => measure.id === id)?.measure.slug ?? '';
  return { id, code, administrator, form: () => fileForm(`Code;Part effective\n${slug};0,5\n`, 'evaluation.csv') };
};
const template =
  (settings: Settings): Requests[string] =>
  async (world) => ({ params: { code: (await sheet(world, settings)).code }, query: 'format=csv' });
const check =
  (settings: Settings): Requests[string] =>
  async (world) => {
    const { code, form } = await sheet(world, settings);
    return { params: { code }, body: form() };
  };
const apply =
  (settings: Settings): Requests[string] =>
  async (world) => {
    const { id, code, form, administrator } = await sheet(world, settings);
    const { body } = await administrator.post(`/api/communes/${code}/chapter-6/import/check`, form());
    return { params: { code }, query: `stamp=${body.stamp}&measures=${id}`, body: form() };
  };
/** A spreadsheet that was taken over, and what is sent to undo it. */
const taken =
  (settings: Settings, undoes = false): Requests[string] =>
  async (world) => {
    const { id: measure, code, form, administrator } = await sheet(world, settings);
    const url = `/api/communes/${code}/chapter-6/import`;
    const { body: seen } = await administrator.post(`${url}/check`, form());
    const { body } = await administrator.post(`${url}?stamp=${seen.stamp}&measures=${measure}`, form());
    return { params: { code, id: body.importId }, ...(undoes ? { body: { measures: [measure] } } : {}) };
  };
/** The first state of a measure that was assessed twice. */
const past =
  (settings: Settings, body?: object): Requests[string] =>
  async (world) => {
    const { id: measureId, code, administrator } = await sheet(world, settings);
    const assess = { concerns: true, effectiveShare: 0.5, plannedShare: 0 };
    const url = `/api/communes/${code}/chapter-6`;
    await administrator.put(`${url}/measures/${measureId}`, { ...assess, version: null });
    await administrator.put(`${url}/measures/${measureId}`, { ...assess, version: 1, effectiveShare: 0.6 });
    const { body: chapter } = await administrator.get(url);
    const own = (chapter as Chapter6Detail).sections
      .flatMap(({ measures }) => measures)
      .find(({ measure }) => measure.id === measureId);
    const { body: history } = await administrator.get(`${url}/history?size=100`);
    const created = (history as HistoryPage).items.find(
      ({ kind, subject }) => kind === 'assessment.created' && subject.id === own?.assessment?.id,
    );
    return { params: { code, id: created?.id ?? '' }, ...(body ? { body } : {}) };
  };

/** An action that can be chosen, and of it a variant or the plan; and what is sent. */
const planned =
  (
    settings: Settings,
    there: 'none' | 'variant' | 'plan' = 'none',
    sent: 'variant' | 'ending' | null = null,
  ): Requests[string] =>
  async (world) => {
    const { id: measureId, code, administrator } = await sheet(world, settings);
    const { id: actionId } = await world.given((given) =>
      given.action({ measures: [measureId], communes: [{ communeCode: code, share: 0.1 }] }),
    );
    const url = `/api/communes/${code}/chapter-6/plans`;
    const choice = { name: 'Choix', actionIds: [actionId] };
    const { body: before } = await administrator.get(url);
    if (there === 'plan')
      await administrator.put(`${url}/current`, { ...choice, version: before.plan?.version ?? null });
    // A commune keeps only so many: what earlier cases left is taken away.
    for (const { id } of before.variants) await administrator.delete(`${url}/variants/${id}`);
    if (there === 'variant') await administrator.post(`${url}/variants`, choice);
    const { body: now } = (await administrator.get(url)) as { body: Plans };
    const version = (there === 'plan' ? now.plan : now.variants[0])?.version;
    const params = { code, id: now.variants[0]?.id ?? '' };
    if (sent === null) return { params };
    return { params, body: sent === 'ending' ? { version } : { ...choice, ...(version ? { version } : {}) } };
  };

export const assessOtherwiseRequests: Requests = {
  'GET /api/communes/:code/chapter-6/plans (closed)': planned({}),
  'GET /api/communes/:code/chapter-6/plans (agreed)': planned({ agreed: true }),
  'GET /api/communes/:code/chapter-6/plans (shown)': planned({ published: true }),
  'POST /api/communes/:code/chapter-6/plans/variants (closed)': planned({}, 'none', 'variant'),
  'POST /api/communes/:code/chapter-6/plans/variants (shown)': planned({ published: true }, 'none', 'variant'),
  'PUT /api/communes/:code/chapter-6/plans/variants/:id (closed)': planned({}, 'variant', 'variant'),
  'PUT /api/communes/:code/chapter-6/plans/variants/:id (shown)': planned({ published: true }, 'variant', 'variant'),
  'DELETE /api/communes/:code/chapter-6/plans/variants/:id (closed)': planned({}, 'variant', null),
  'DELETE /api/communes/:code/chapter-6/plans/variants/:id (shown)': planned({ published: true }, 'variant', null),
  'POST /api/communes/:code/chapter-6/plans/variants/:id/restore (closed)': planned({}, 'variant', null),
  'POST /api/communes/:code/chapter-6/plans/variants/:id/restore (shown)': planned(
    { published: true },
    'variant',
    null,
  ),
  'PUT /api/communes/:code/chapter-6/plans/current (closed)': planned({}, 'plan', 'variant'),
  'PUT /api/communes/:code/chapter-6/plans/current (shown)': planned({ published: true }, 'plan', 'variant'),
  'POST /api/communes/:code/chapter-6/plans/current/ending (closed)': planned({}, 'plan', 'ending'),
  'POST /api/communes/:code/chapter-6/plans/current/ending (shown)': planned({ published: true }, 'plan', 'ending'),
  'GET /api/communes/:code/chapter-6/imports/:id (closed)': taken({}),
  'GET /api/communes/:code/chapter-6/imports/:id (agreed)': taken({ agreed: true }),
  'GET /api/communes/:code/chapter-6/imports/:id (shown)': taken({ published: true }),
  'POST /api/communes/:code/chapter-6/imports/:id/undoing (closed)': taken({}, true),
  'POST /api/communes/:code/chapter-6/imports/:id/undoing (shown)': taken({ published: true }, true),
  'GET /api/communes/:code/chapter-6/history/:id (closed)': past({}),
  'GET /api/communes/:code/chapter-6/history/:id (agreed)': past({ agreed: true }),
  'GET /api/communes/:code/chapter-6/history/:id (shown)': past({ published: true }),
  'POST /api/communes/:code/chapter-6/history/:id/restoration (closed)': past({}, { version: 2 }),
  'POST /api/communes/:code/chapter-6/history/:id/restoration (shown)': past({ published: true }, { version: 2 }),
  'GET /api/communes/:code/chapter-6/import/template (closed)': template({}),
  'GET /api/communes/:code/chapter-6/import/template (shown)': template({ published: true }),
  'POST /api/communes/:code/chapter-6/import/check (closed)': check({}),
  'POST /api/communes/:code/chapter-6/import/check (shown)': check({ published: true }),
  'POST /api/communes/:code/chapter-6/import (closed)': apply({}),
  'POST /api/communes/:code/chapter-6/import (shown)': apply({ published: true }),
};
