import { described } from '../described';
import { allRequests, allRows } from './all';
import { addressOf, whoMay } from './walk';
import { type World, world } from './world';

/**
 * A side answers once, whatever has become of the introduction meanwhile: a version that was refused would tell it that the other
 * side has answered.
 */
const WHATEVER_VERSION = ['POST /api/introductions/:id/answer'];

/** Cases that carry the version that an edit started from. */
const versioned = allRows.filter(
  ({ method, path }) => ['PATCH', 'PUT', 'POST'].includes(method) && !WHATEVER_VERSION.includes(`${method} ${path}`),
);

/** Each sets no more than one choice or figure, which stands as a whole: whoever says it last means it. */
const WITHOUT_VERSION = [
  // By whoever has the code, of their own entries alone.
  'PUT /api/campaign-entries/own/after',
  'PUT /api/campaign-entries/own/days',
  'PUT /api/campaign-entries/own/team',
  'PUT /api/campaign-entries/own/usual',
  // Of oneself.
  'PUT /api/me/mails',
  'PUT /api/me/password',
  'PUT /api/me/publication',
  'PUT /api/meetings/:id/answer',
  'PUT /api/questionnaires/:id/answer',
  // One choice, or one figure.
  'PATCH /api/meetings/:id/invitations/:invitationId',
  'PUT /api/actions/:id/communes/:code',
  'PUT /api/ideas/:id/voice',
  'PUT /api/meetings/:id/agenda/:itemId/mark',
  'PUT /api/questionnaires/:id/responses/:organisationId',
  'PUT /api/v1/communes/:code/measures/:measure/indicator-values/:year',
  // These say what was read instead of a version: the grant, the mark in the room, the share that was offered.
  'PUT /api/communes/:code/advisers/:id',
  'PUT /api/meetings/:id/room/:invitationId',
  'PUT /api/shared-services/:id/acceptance',
];

interface Described {
  paths: Record<string, Record<string, { requestBody?: unknown }>>;
  components: { schemas: Record<string, unknown> };
}

/** Whether a body may hold a version at its top. */
function hasVersion(schema: unknown, components: Record<string, unknown>): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { $ref, properties, ...others } = schema as { $ref?: string; properties?: Record<string, unknown> };
  if ($ref) return hasVersion(components[$ref.split('/').at(-1) ?? ''], components);
  return properties !== undefined
    ? 'version' in properties
    : Object.values(others).some((inner) => hasVersion(inner, components));
}

describe('A stale edit', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
  });
  afterAll(() => here.close());

  it('is refused with what is stored now, wherever a version is asked for', async () => {
    const [refused, taken]: [string[], string[]] = [[], []];
    for (const row of versioned) {
      // What is not to be done in the state that it is in is refused for that, whatever its version.
      const person = whoMay(row);
      if (!person) continue;
      const request = allRequests[row.name];
      const { body, ...rest } = (await request?.(here)) ?? {};
      // None yet is a version as well: of what nobody has kept.
      if (!body || !('version' in body)) continue;
      // A mere report can always be added; with a status it is an edit as others are.
      const edit = row.path.endsWith('/updates') ? { ...body, status: 'under-way' } : body;
      const stale = { ...edit, version: 77 };
      const answer = await here.send(person, row.method, addressOf(row.path, rest), stale);
      const problem = JSON.parse(answer.text);
      if (answer.status !== 409 || problem.code !== 'stale' || typeof problem.current !== 'object')
        taken.push(`${row.name} ${answer.status} ${answer.text.slice(0, 200)}`);
      refused.push(`${row.method} ${row.path}`);
    }
    expect(taken).toEqual([]);
    expect([...new Set(refused)].sort()).toEqual([
      'PATCH /api/accounts/:id',
      'PATCH /api/actions/:id',
      'PATCH /api/agenda-templates/:id',
      'PATCH /api/announcements/:id',
      'PATCH /api/backlog/:id',
      'PATCH /api/contacts/:id',
      'PATCH /api/log/:id',
      'PATCH /api/me',
      'PATCH /api/meetings/:id',
      'PATCH /api/meetings/:id/outcomes/:outcomeId',
      'PATCH /api/memberships/:id',
      'PATCH /api/method-steps/:id',
      'PATCH /api/organisations/:id',
      'PATCH /api/practice-adoptions/:id',
      'PATCH /api/practice-sheets/:id',
      'PATCH /api/themes/:id',
      'PATCH /api/working-groups/:id',
      'PATCH /api/zones/:id',
      'POST /api/actions/:id/updates',
      'POST /api/advice-requests/:id/introduction',
      'POST /api/advice-requests/:id/refusal',
      'POST /api/announcements/:id/sending',
      'POST /api/catalogues/:id/publication',
      'POST /api/communes/:code/chapter-6/catalogue',
      'POST /api/communes/:code/chapter-6/history/:id/restoration',
      'POST /api/communes/:code/chapter-6/plans/current/ending',
      'POST /api/communes/:code/comments/:id/reopening',
      'POST /api/communes/:code/comments/:id/settling',
      'POST /api/communes/:code/review/locking',
      'POST /api/communes/:code/review/next',
      'POST /api/communes/:code/review/reviewed',
      'POST /api/communes/:code/review/seen',
      'POST /api/communes/:code/review/unlocking',
      'POST /api/flows/:id/renewal',
      'POST /api/ideas/:id/action',
      'POST /api/imports/:id/application',
      'POST /api/imports/:id/decisions',
      'POST /api/imports/:id/undoing',
      'POST /api/introductions/:id/steps',
      'POST /api/meetings/:id/agenda',
      'POST /api/meetings/:id/minutes/corrections',
      'POST /api/meetings/:id/outcomes/:outcomeId/done',
      'POST /api/meetings/:id/state',
      'POST /api/practice-sheets/:id/history/:eventId/restoration',
      'POST /api/questionnaires/:id/state',
      'POST /api/shared-services/:id/evidence',
      'POST /api/shared-services/:id/steps',
      'POST /api/successions/:id/confirmation',
      'POST /api/successions/:id/refusal',
      'PUT /api/campaigns/:id',
      'PUT /api/campaigns/:id/counting',
      'PUT /api/campaigns/:id/organisations/:organisationId/teams/:teamId',
      'PUT /api/campaigns/:id/organisations/:organisationId/teams/:teamId/totals',
      'PUT /api/campaigns/:id/organisations/:organisationId/totals',
      'PUT /api/catalogues/:id',
      'PUT /api/communes/:code/audits/:id',
      'PUT /api/communes/:code/chapter-6/measures/:measureId',
      'PUT /api/communes/:code/chapter-6/plans/current',
      'PUT /api/communes/:code/chapter-6/plans/variants/:id',
      'PUT /api/communes/:code/chapter-6/setting',
      'PUT /api/communes/:code/comments/:id',
      'PUT /api/communes/:code/public-page',
      'PUT /api/evidence/:id',
      'PUT /api/evidence/:id/decision',
      'PUT /api/flows/:id',
      'PUT /api/ideas/:id',
      'PUT /api/ideas/:id/rating',
      'PUT /api/imports/:id/columns',
      'PUT /api/introductions/:id/figures',
      'PUT /api/meetings/:id/agenda/:itemId/record',
      'PUT /api/meetings/:id/attendance',
      'PUT /api/meetings/:id/minutes',
      'PUT /api/meetings/:id/minutes/approval',
      'PUT /api/meetings/:id/reminders',
      'PUT /api/personal-data/periods/:kind',
      'PUT /api/pilots/:id',
      'PUT /api/problems/:id',
      'PUT /api/proposals/:id/decision',
      'PUT /api/questionnaires/:id',
      'PUT /api/questionnaires/:id/results/tags',
      'PUT /api/quiet/groups/:id/thresholds',
      'PUT /api/shared-services/:id',
      'PUT /api/shared-services/:id/interest',
      'PUT /api/shared-services/:id/offers/:offerId',
      'PUT /api/shared-services/:id/savings/:savingId',
      'PUT /api/working-groups/:id/reminders',
    ]);
  });

  it('can be told wherever a record is changed, but for these', () => {
    const { paths, components } = described(here.app) as unknown as Described;
    const without = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method]) => method === 'patch' || method === 'put')
        .filter(([, { requestBody }]) => !hasVersion(requestBody, components.schemas))
        .map(([method]) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(without.sort()).toEqual([...WITHOUT_VERSION].sort());
  });

  it('of an assessment that somebody made meanwhile is refused as well', async () => {
    const assess = 'PUT /api/communes/:code/chapter-6/measures/:measureId (closed)';
    const { params: { code: communeCode = '', measureId = '' } = {}, body } = (await allRequests[assess]?.(here)) ?? {};
    await here.given((given) => given.assessment({ communeCode, measureId }));
    const url = `/api/communes/${communeCode}/chapter-6/measures/${measureId}`;
    const { status, text } = await here.send('commune', 'PUT', url, body);
    expect([status, JSON.parse(text).code]).toEqual([409, 'stale']);
    expect(JSON.parse(text).current).toMatchObject({ commune: { code: communeCode } });
  });
});
