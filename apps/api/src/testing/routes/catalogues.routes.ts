import { fileForm } from '../sample-files';
import { measureOf } from './chapter-6.routes';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": the catalogue is the administrator's; which version a commune uses is its own choice.

export const catalogueTable = `
                                                      visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/catalogues                                       401    200     200      200     200           200     200           200  200        200           200
POST /api/catalogues                                      401    403     403      403     403           403     403           403  403        403           201
GET /api/catalogues/:id (published)                       401    200     200      200     200           200     200           200  200        200           200
GET /api/catalogues/:id (draft)                           401    404     404      404     404           404     404           404  404        404           200
PUT /api/catalogues/:id                                   401    403     403      403     403           403     403           403  403        403           200
DELETE /api/catalogues/:id                                401    403     403      403     403           403     403           403  403        403           204
DELETE /api/catalogues/:id (published)                    401    403     403      403     403           403     403           403  403        403           409
GET /api/catalogues/:id/export                            401    200     200      200     200           200     200           200  200        200           200
POST /api/catalogues/:id/versions                         401    403     403      403     403           403     403           403  403        403           201
POST /api/catalogues/:id/publication                      401    403     403      403     403           403     403           403  403        403           200
POST /api/catalogues/:id/import/check                     401    403     403      403     403           403     403           403  403        403           200
POST /api/catalogues/:id/import                           401    403     403      403     403           403     403           403  403        403           201
GET /api/communes/:code/chapter-6/catalogue (closed)      401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/chapter-6/catalogue (agreed)      401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/chapter-6/catalogue (shown)       401    403     403      403     200           403     200           403  403        403           200
POST /api/communes/:code/chapter-6/catalogue (closed)     401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/chapter-6/catalogue (shown)      401    403     403      403     200           403     403           403  403        403           200
`;

const head = {
  chapter: '6',
  label: 'Fassung 2027',
  titleFr: 'Communication et coopération',
  titleDe: 'Kommunikation und Kooperation',
  titleEn: 'Communication and cooperation',
  sourceUrl: 'https://catalogue.example/2027',
  note: null,
  retrievedOn: '2026-11-01',
  certification: null,
};
const measure = {
  slug: 'zusammenarbeit',
  sectionCode: '6.1',
  codeInferred: null,
  titleFr: 'Coopération',
  titleDe: 'Zusammenarbeit',
  titleEn: 'Cooperation',
  titleFrIsTranslation: true,
  titleDeIsTranslation: false,
  maxPoints: 6,
  indicator: null,
  tags: [],
  rules: [],
  criteria: [],
  replaces: [],
  sources: [],
};
const body = { sections: [{ code: '6.1', titleFr: 'Un', titleDe: 'Eins' }], measures: [measure], topics: [] };
const sheet = (): FormData =>
  fileForm('Genre;Code;Texte français;Texte allemand\nmesure;cooperation;Coopération;Zusammenarbeit\n', 'katalog.csv');

/** A version beside the one in force, so that the communes of the other rows keep theirs. */
const version = (world: World, publishedAt: string | null): Promise<string> =>
  world.given(async (given) => {
    const { id } = await given.catalogue({ publishedAt, isDefault: false });
    await given.measure({ catalogueId: id });
    return id;
  });
const PUBLISHED = '2025-01-01T10:00:00.000Z';

const one =
  (publishedAt: string | null, sent: object = {}): Requests[string] =>
  async (world) => ({ params: { id: await version(world, publishedAt) }, ...sent });

type Settings = Parameters<World['settings']>[0];
/** The commune's settings, with a catalogue in force, which every installation has. */
const settled = async (world: World, settings: Settings): Promise<string> => {
  await measureOf(world);
  return world.settings(settings);
};
const proposal =
  (settings: Settings): Requests[string] =>
  async (world) => ({
    params: { code: await settled(world, settings) },
    query: `to=${await version(world, PUBLISHED)}`,
  });
const move =
  (settings: Settings): Requests[string] =>
  async (world) => {
    const code = await settled(world, settings);
    const administrator = await world.as(world.accounts.administrator);
    const { body: now } = await administrator.get(`/api/communes/${code}/chapter-6/catalogue`);
    return { params: { code }, body: { to: await version(world, PUBLISHED), version: now.version, mapping: [] } };
  };

export const catalogueRequests: Requests = {
  'GET /api/catalogues': () => ({}),
  'POST /api/catalogues': () => ({ body: { ...head, programme: 'Klimaprogramm' } }),
  'GET /api/catalogues/:id (published)': one(PUBLISHED),
  'GET /api/catalogues/:id (draft)': one(null),
  'PUT /api/catalogues/:id': one(null, { body: { version: 1, head, body } }),
  'DELETE /api/catalogues/:id': one(null),
  'DELETE /api/catalogues/:id (published)': one(PUBLISHED),
  'GET /api/catalogues/:id/export': one(PUBLISHED, { query: 'format=csv' }),
  'POST /api/catalogues/:id/versions': one(PUBLISHED),
  'POST /api/catalogues/:id/publication': one(null, { body: { version: 1 } }),
  'POST /api/catalogues/:id/import/check': async (world) => ({
    params: { id: await version(world, PUBLISHED) },
    body: sheet(),
  }),
  'POST /api/catalogues/:id/import': async (world) => ({
    params: { id: await version(world, PUBLISHED) },
    query: 'version=1',
    body: sheet(),
  }),
  'GET /api/communes/:code/chapter-6/catalogue (closed)': proposal({}),
  'GET /api/communes/:code/chapter-6/catalogue (agreed)': proposal({ agreed: true }),
  'GET /api/communes/:code/chapter-6/catalogue (shown)': proposal({ published: true }),
  'POST /api/communes/:code/chapter-6/catalogue (closed)': move({}),
  'POST /api/communes/:code/chapter-6/catalogue (shown)': move({ published: true }),
};
