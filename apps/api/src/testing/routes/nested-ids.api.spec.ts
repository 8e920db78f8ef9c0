import { allRequests, allRows } from './all';
import { type Request, type Row, addressOf, whoMay } from './walk';
import { type World, world } from './world';

/** Milliseconds: each test makes hundreds of records. */
const MANY = 180_000;

/** What a path names below a record: `POST /api/meetings/:id/room/:invitationId` has the invitation below the meeting. */
const namesIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

/** One case of each route whose path names one record below another. */
const nested = [
  ...new Map(
    allRows
      .filter((row) => row.path.startsWith('/api/') && namesIn(row.path).length > 1 && whoMay(row))
      .map((row): [string, Row] => [`${row.method} ${row.path}`, row]),
  ).values(),
];

/** Names that are no id of a record, and measures, which are those of the catalogue for every commune. */
const SHARED = ['kind', 'year', 'measureId', 'measure'];

/** The path with one of its records exchanged for another's. Below a commune both are the same one's: it is exchanged then. */
function exchanged(
  { communes }: World,
  { own, other, first, name }: { own: Request; other: Request; first: string; name: string },
): Request['params'] | null {
  if (first === 'code' || name === 'code') return { ...own.params, code: communes.other };
  const [here, there] = [own.params ?? {}, other.params ?? {}];
  const isOther = here[name] !== there[name] && here[first] !== there[first];
  return isOther ? { ...here, [name]: there[name] ?? '' } : null;
}

/**
 * Here the first name is a kind and no record, so that nothing is below another, or the second one is the member's own organisation
 * below every campaign: there is nothing to exchange.
 */
const NOT_EXCHANGED = [
  'DELETE /api/campaigns/:id/organisations/:organisationId/teams/:teamId (organisationId)',
  'GET /api/campaigns/:id/organisations/:organisationId/certificate (organisationId)',
  'GET /api/campaigns/:id/organisations/:organisationId/teams (organisationId)',
  'GET /api/campaigns/:id/organisations/:organisationId/teams/:teamId/totals (organisationId)',
  'GET /api/campaigns/:id/organisations/:organisationId/totals (organisationId)',
  'GET /api/personal-data/people/:kind/:id (id)',
  'GET /api/personal-data/people/:kind/:id/document (id)',
  'GET /api/personal-data/people/:kind/:id/erasure (id)',
  'GET /api/personal-data/people/:kind/:id/export (id)',
  'POST /api/campaigns/:id/organisations/:organisationId/teams (organisationId)',
  'POST /api/campaigns/:id/organisations/:organisationId/teams/:teamId/restore (organisationId)',
  'POST /api/personal-data/people/:kind/:id/erasure (id)',
  'PUT /api/campaigns/:id/organisations/:organisationId/teams/:teamId (organisationId)',
  'PUT /api/campaigns/:id/organisations/:organisationId/teams/:teamId/totals (organisationId)',
  'PUT /api/campaigns/:id/organisations/:organisationId/totals (organisationId)',
  'PUT /api/questionnaires/:id/responses/:organisationId (organisationId)',
];

describe('A record that belongs to another', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
  });
  afterAll(() => here.close());

  const make = async ({ name }: Row): Promise<Request> => {
    const request = allRequests[name];
    if (!request) throw new Error(`It is not said how to send ${name}.`);
    return request(here);
  };
  /** What was done, of which nothing may be added by a request that was refused. */
  const done = (): Promise<string> =>
    here.write(async ({ manager }) => JSON.stringify(await manager.query('SELECT COUNT(*) AS events FROM event')));

  it(
    'is not there below this one, for those who may do it with their own: on every route that names one below another',
    async () => {
      const wrong: string[] = [];
      const tried: string[] = [];
      const skipped: string[] = [];
      for (const row of nested) {
        const [first = '', ...below] = namesIn(row.path);
        for (const name of below.filter((each) => !SHARED.includes(each))) {
          const [own, other] = [await make(row), await make(row)];
          const params = exchanged(here, { own, other, first, name });
          if (!params) {
            skipped.push(`${row.method} ${row.path} (${name})`);
            continue;
          }
          const before = await done();
          const answer = await here.send(
            whoMay(row) ?? 'visitor',
            row.method,
            addressOf(row.path, { ...own, params }),
            own.body,
          );
          const what = `${answer.status} ${row.method} ${row.path} (${name})`;
          tried.push(`${row.method} ${row.path}`);
          // Which communes there are is no secret: that one is not one's own may be said.
          const isRefused = answer.status === 404 || (name === 'code' && answer.status === 403);
          if (!isRefused || (await done()) !== before) wrong.push(`${what} ${answer.text.slice(0, 150)}`);
        }
      }
      expect(wrong).toEqual([]);
      expect([...new Set(skipped)].sort()).toEqual(NOT_EXCHANGED);
      expect([...new Set(tried)].sort()).toEqual([
        'DELETE /api/campaigns/:id/organisations/:organisationId/teams/:teamId',
        'DELETE /api/communes/:code/audits/:id',
        'DELETE /api/communes/:code/chapter-6/plans/variants/:id',
        'DELETE /api/communes/:code/comments/:id',
        'DELETE /api/communes/:code/snapshots/:id',
        'DELETE /api/meetings/:id/invitations/:invitationId',
        'DELETE /api/meetings/:id/invitations/:invitationId/link',
        'DELETE /api/meetings/:id/outcomes/:outcomeId',
        'DELETE /api/shared-services/:id/offers/:offerId',
        'DELETE /api/shared-services/:id/savings/:savingId',
        'GET /api/campaigns/:id/organisations/:organisationId/teams/:teamId/totals',
        'GET /api/communes/:code/chapter-6/history/:id',
        'GET /api/communes/:code/chapter-6/imports/:id',
        'GET /api/communes/:code/snapshots/:id',
        'GET /api/communes/:code/snapshots/:id/comparison',
        'GET /api/communes/:code/snapshots/:id/evidence',
        'PATCH /api/meetings/:id/invitations/:invitationId',
        'PATCH /api/meetings/:id/outcomes/:outcomeId',
        'POST /api/campaigns/:id/figures/:figureId/evidence',
        'POST /api/campaigns/:id/organisations/:organisationId/teams/:teamId/restore',
        'POST /api/communes/:code/api-tokens/:id/revocation',
        'POST /api/communes/:code/audits/:id/restore',
        'POST /api/communes/:code/chapter-6/history/:id/restoration',
        'POST /api/communes/:code/chapter-6/imports/:id/undoing',
        'POST /api/communes/:code/chapter-6/plans/variants/:id/restore',
        'POST /api/communes/:code/comments/:id/reopening',
        'POST /api/communes/:code/comments/:id/restore',
        'POST /api/communes/:code/comments/:id/settling',
        'POST /api/communes/:code/snapshots/:id/restore',
        'POST /api/files/:id/consents/:consentId/withdrawal',
        'POST /api/meetings/:id/invitations/:invitationId/link',
        'POST /api/meetings/:id/outcomes/:outcomeId/done',
        'POST /api/practice-sheets/:id/history/:eventId/restoration',
        'POST /api/shared-services/:id/offers/:offerId/choice',
        'PUT /api/actions/:id/communes/:code',
        'PUT /api/campaigns/:id/organisations/:organisationId/teams/:teamId',
        'PUT /api/campaigns/:id/organisations/:organisationId/teams/:teamId/totals',
        'PUT /api/communes/:code/advisers/:id',
        'PUT /api/communes/:code/audits/:id',
        'PUT /api/communes/:code/chapter-6/plans/variants/:id',
        'PUT /api/communes/:code/comments/:id',
        'PUT /api/meetings/:id/agenda/:itemId/mark',
        'PUT /api/meetings/:id/agenda/:itemId/record',
        'PUT /api/meetings/:id/room/:invitationId',
        'PUT /api/shared-services/:id/offers/:offerId',
        'PUT /api/shared-services/:id/savings/:savingId',
      ]);
    },
    MANY,
  );
});
