import { Chapter6Review } from '../../pacte-climat/chapter-6-review.entity';
import { measureOf } from './chapter-6.routes';
import type { Requests } from './walk';
import type { World } from './world';

// By hand from "Who sees and does what": reviews and comments are read by whoever reads the chapter behind its figures. The
// commune reviews, locks and goes on; its adviser says that they have seen it; an administrator unlocks. The adviser, the
// commune and administrators comment; the text of a comment is its author's. Who advises a commune is told to the commune, to
// its advisers and to administrators.

export const reviewTable = `
                                                            visitor member partner outsider commune other-commune adviser other-adviser lead other-lead administrator
GET /api/communes/:code/review (closed)                         401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/review (agreed)                         401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/review (shown)                          401    403     403      403     200           403     200           403  403        403           200
GET /api/communes/:code/advisers (closed)                       401    403     403      403     200           404     200           404  403        403           200
GET /api/communes/:code/advisers (agreed)                       401    403     403      403     200           404     200           404  403        403           200
GET /api/communes/:code/advisers (shown)                        401    403     403      403     200           403     200           403  403        403           200
POST /api/communes/:code/advisers (closed)                      401    403     403      403     201           404     403           403  403        403           201
PUT /api/communes/:code/advisers/:id (closed)                   401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/advisers (shown)                       401    403     403      403     201           403     403           403  403        403           201
PUT /api/communes/:code/advisers/:id (shown)                    401    403     403      403     200           403     403           403  403        403           200
POST /api/communes/:code/review/reviewed (closed)               401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/review/reviewed (shown)                401    403     403      403     200           403     403           403  403        403           200
POST /api/communes/:code/review/seen (closed)                   401    403     403      403     403           403     200           404  403        403           403
POST /api/communes/:code/review/seen (shown)                    401    403     403      403     403           403     200           403  403        403           403
POST /api/communes/:code/review/unlocking                       401    403     403      403     403           403     403           403  403        403           200
POST /api/communes/:code/review/locking (closed)                401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/review/locking (shown)                 401    403     403      403     200           403     403           403  403        403           200
POST /api/communes/:code/review/next (closed)                   401    403     403      403     200           404     403           403  403        403           200
POST /api/communes/:code/review/next (shown)                    401    403     403      403     200           403     403           403  403        403           200
GET /api/communes/:code/comments (closed)                       401    403     403      403     200           404     200           404  404        404           200
GET /api/communes/:code/comments (agreed)                       401    403     403      403     200           404     200           404  200        200           200
GET /api/communes/:code/comments (shown)                        401    403     403      403     200           403     200           403  403        403           200
POST /api/communes/:code/comments (closed)                      401    403     403      403     201           404     201           404  403        403           201
POST /api/communes/:code/comments (shown)                       401    403     403      403     201           403     201           403  403        403           201
PUT /api/communes/:code/comments/:id (of the commune)           401    403     403      403     200           404     403           404  403        403           403
PUT /api/communes/:code/comments/:id (of the adviser)           401    403     403      403     403           404     200           404  403        403           403
PUT /api/communes/:code/comments/:id (of the administrator)     401    403     403      403     403           404     403           404  403        403           200
DELETE /api/communes/:code/comments/:id                         401    403     403      403     403           404     200           404  403        403           403
POST /api/communes/:code/comments/:id/restore                   401    403     403      403     403           404     200           404  403        403           403
POST /api/communes/:code/comments/:id/settling (its author)     401    403     403      403     200           404     200           404  403        403           200
POST /api/communes/:code/comments/:id/settling (another)        401    403     403      403     200           404     403           404  403        403           200
POST /api/communes/:code/comments/:id/reopening                 401    403     403      403     200           404     200           404  403        403           200
`;

type Settings = Parameters<World['settings']>[0];
type Fields = Partial<Parameters<Parameters<Parameters<World['given']>[0]>[0]['review']>[0]>;
const agreed: Settings = { agreed: true };
const published: Settings = { published: true };
const AT = '2026-11-20T09:00:00.000Z';

/** The commune with the settings and a review in the state that the request is about, whatever was there before. */
const of =
  (settings: Settings, fields: Fields = {}, body?: object): Requests[string] =>
  async (world) => {
    const code = await world.settings(settings);
    await measureOf(world);
    await world.write((ctx) => ctx.manager.delete(Chapter6Review, { communeCode: code }));
    await world.given((given) => given.review({ ...fields, communeCode: code }));
    return { params: { code }, ...(body ? { body } : {}) };
  };
const version = { version: 1 };
const reviewed: Fields = { reviewedAt: AT };
const audited: Fields = { auditedAt: AT };
const locked: Fields = { ...audited, lockedAt: AT };
const before: Fields = { ...audited, year: 2025 };

const comment =
  (settings: Settings): Requests[string] =>
  async (world) => {
    const code = await world.settings(settings);
    return { params: { code }, body: { measureId: await measureOf(world), text: 'Une question.' } };
  };

/** A comment that is there, by this person. */
const said =
  (author: 'commune' | 'adviser' | 'administrator', fields: object = {}, body?: object): Requests[string] =>
  async (world) => {
    const communeCode = await world.settings({});
    const measureId = await measureOf(world);
    const authorAccountId = world.accounts[author].id;
    const { id } = await world.given((given) => given.comment({ communeCode, measureId, authorAccountId, ...fields }));
    return { params: { code: communeCode, id }, ...(body ? { body } : {}) };
  };
const text = { ...version, text: 'Mieux dit.' };

/** An adviser of the commune whose day is changed, not the one who asks. */
const until =
  (settings: Settings): Requests[string] =>
  async (world) => {
    const code = await world.settings(settings);
    const was = '2026-12-31';
    const grants = [{ communeCode: code, untilDay: was }];
    const { id } = await world.given((given) => given.account({ role: 'adviser', grants }));
    return { params: { code, id }, body: { untilDay: '2027-06-30', was } };
  };

/** An adviser who is named for no commune yet. */
const chosen =
  (settings: Settings): Requests[string] =>
  async (world) => {
    const code = await world.settings(settings);
    const { email } = await world.given((given) => given.account({ role: 'adviser' }));
    return { params: { code }, body: { email, untilDay: '2027-06-30' } };
  };

export const reviewRequests: Requests = {
  'GET /api/communes/:code/advisers (closed)': of({}),
  'GET /api/communes/:code/advisers (agreed)': of(agreed),
  'GET /api/communes/:code/advisers (shown)': of(published),
  'POST /api/communes/:code/advisers (closed)': chosen({}),
  'POST /api/communes/:code/advisers (shown)': chosen(published),
  'PUT /api/communes/:code/advisers/:id (closed)': until({}),
  'PUT /api/communes/:code/advisers/:id (shown)': until(published),
  'GET /api/communes/:code/review (closed)': of({}),
  'GET /api/communes/:code/review (agreed)': of(agreed),
  'GET /api/communes/:code/review (shown)': of(published),
  'POST /api/communes/:code/review/reviewed (closed)': of({}, {}, version),
  'POST /api/communes/:code/review/reviewed (shown)': of(published, {}, version),
  'POST /api/communes/:code/review/seen (closed)': of({}, reviewed, version),
  'POST /api/communes/:code/review/seen (shown)': of(published, reviewed, version),
  'POST /api/communes/:code/review/unlocking': of({}, locked, { ...version, reason: 'Une erreur de saisie.' }),
  'POST /api/communes/:code/review/locking (closed)': of({}, audited, version),
  'POST /api/communes/:code/review/locking (shown)': of(published, audited, version),
  'POST /api/communes/:code/review/next (closed)': of({}, before, version),
  'POST /api/communes/:code/review/next (shown)': of(published, before, version),
  'GET /api/communes/:code/comments (closed)': of({}),
  'GET /api/communes/:code/comments (agreed)': of(agreed),
  'GET /api/communes/:code/comments (shown)': of(published),
  'POST /api/communes/:code/comments (closed)': comment({}),
  'POST /api/communes/:code/comments (shown)': comment(published),
  'PUT /api/communes/:code/comments/:id (of the commune)': said('commune', {}, text),
  'PUT /api/communes/:code/comments/:id (of the adviser)': said('adviser', {}, text),
  'PUT /api/communes/:code/comments/:id (of the administrator)': said('administrator', {}, text),
  'DELETE /api/communes/:code/comments/:id': said('adviser'),
  'POST /api/communes/:code/comments/:id/restore': said('adviser', { removedAt: AT }),
  'POST /api/communes/:code/comments/:id/settling (its author)': said('adviser', {}, version),
  'POST /api/communes/:code/comments/:id/settling (another)': said('commune', {}, version),
  'POST /api/communes/:code/comments/:id/reopening': said('adviser', { resolvedAt: AT }, version),
};
