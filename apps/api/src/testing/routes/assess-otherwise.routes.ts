import type { Chapter6Detail } from '@zesumme/domain';
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

export const assessOtherwiseRequests: Requests = {
  'GET /api/communes/:code/chapter-6/import/template (closed)': template({}),
  'GET /api/communes/:code/chapter-6/import/template (shown)': template({ published: true }),
  'POST /api/communes/:code/chapter-6/import/check (closed)': check({}),
  'POST /api/communes/:code/chapter-6/import/check (shown)': check({ published: true }),
  'POST /api/communes/:code/chapter-6/import (closed)': apply({}),
  'POST /api/communes/:code/chapter-6/import (shown)': apply({ published: true }),
};
