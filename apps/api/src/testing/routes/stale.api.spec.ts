import { allRequests, allRows } from './all';
import { addressOf } from './walk';
import { type World, world } from './world';

/** Cases that carry the version that an edit started from. */
const versioned = allRows.filter(({ method }) => ['PATCH', 'PUT', 'POST'].includes(method));

describe('A stale edit', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
  });
  afterAll(() => here.close());

  it('is refused with what is stored now, wherever a version is asked for', async () => {
    const refused: string[] = [];
    for (const row of versioned) {
      // What is not to be done in the state that it is in is refused for that, whatever its version.
      if (Number(row.expected.administrator) >= 400) continue;
      const request = allRequests[row.name];
      const { body, ...rest } = (await request?.(here)) ?? {};
      if (!body || typeof (body as { version?: unknown }).version !== 'number') continue;
      // A mere report can always be added; with a status it is an edit as others are.
      const edit = row.path.endsWith('/updates') ? { ...body, status: 'under-way' } : body;
      const stale = { ...edit, version: 77 };
      const answer = await here.send('administrator', row.method, addressOf(row.path, rest), stale);
      const problem = JSON.parse(answer.text);
      expect([row.name, answer.status, problem.code]).toEqual([row.name, 409, 'stale']);
      expect(problem.current).toEqual(expect.any(Object));
      refused.push(`${row.method} ${row.path}`);
    }
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
      'PUT /api/catalogues/:id',
      'PUT /api/communes/:code/audits/:id',
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
      'PUT /api/pilots/:id',
      'PUT /api/problems/:id',
      'PUT /api/proposals/:id/decision',
      'PUT /api/questionnaires/:id',
      'PUT /api/questionnaires/:id/results/tags',
      'PUT /api/shared-services/:id',
      'PUT /api/shared-services/:id/interest',
      'PUT /api/shared-services/:id/offers/:offerId',
      'PUT /api/shared-services/:id/savings/:savingId',
    ]);
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
