import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXED_NOW } from '@zesumme/testing';
import { Erasure } from '../../personal-data/erasure.entity';
import { countQueries } from '../query-count';
import { allRequests, allRows } from './all';
import type { Person } from './people';
import { type Row, addressOf, whoMay } from './walk';
import { type World, world } from './world';

/** Milliseconds: hundreds of records are made. */
const MANY = 240_000;
/** What signs somebody out, or takes away who the others are. */
const ENDS = /session|password|erasure/;

/**
 * Queries that a page of many rows may take beyond one of a row or two. From so many rows on that is a kind of row which the first
 * ones were not of, since one for each row would be more. Of fewer rows none may be.
 */
const MORE = 3;
const ENOUGH = 6;
/** A history looks up each kind of record once that its rows name; these have rows of more than ten kinds. */
const MORE_OF_HISTORIES = 12;

/** The pages of which these records make one row at most, and where else their queries are counted. */
const ELSEWHERE: Record<string, string> = {
  '/api/announcements/:id/recipients': 'announcements/announcements.api.spec.ts',
  '/api/campaigns/:id/organisations/:organisationId/teams': 'campaigns/counting/teams.api.spec.ts',
  '/api/campaigns/:id/results/teams': 'campaigns/counting/teams.api.spec.ts',
  '/api/files': 'files/files.api.spec.ts',
  '/api/meetings/:id/mailing/recipients': 'meetings/mailing/mailing.api.spec.ts',
  '/api/meetings/:id/proposals': 'meetings/preparation/proposals.api.spec.ts',
  '/api/public/communes': 'open-data/public-list.api.spec.ts',
  '/api/working-groups/:id/backlog': 'meetings/preparation/backlog.api.spec.ts',
  '/api/chapter-6/actions/communes': 'pacte-climat/counting.api.spec.ts',
  '/api/practice-sheets/:id/adoptions': 'practice-sheets/adoptions.api.spec.ts',
  '/api/actions/by-responsible': 'pacte-climat/responsibles.api.spec.ts',
};

/** The pages of which these records make one row at most, and which are not counted anywhere: why. */
const NOWHERE: Record<string, string> = {
  '/api/actions/:id/history': 'read as the histories of organisations are, which are counted here',
  '/api/meetings/:id/history': 'read as the histories of organisations are, which are counted here',
  '/api/practice-sheets/:id/history': 'read as the histories of organisations are, which are counted here',
  '/api/working-groups/:id/history': 'read as the histories of organisations are, which are counted here',
  '/api/campaigns/:id/organisations': 'the campaign of these records has no organisation',
  '/api/communes/:code/snapshots/:id/evidence': 'the snapshot of these records has no evidence',
  '/api/imports/:id/rows': 'the import of these records has one row',
  '/api/waste-codes': 'a list of codes with nothing beside them, which these records do not load',
  '/api/nace': 'a list of codes with nothing beside them, which these records do not load',
};

interface Page {
  path: string;
  total: number;
  few: number;
  many: number;
}

describe('A page', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
    const erasures = Array.from({ length: 6 }, () => ({
      ...{ id: randomUUID(), actId: randomUUID(), at: FIXED_NOW, subjectKind: 'account' as const },
      ...{ subjectKey: randomUUID(), reason: 'retention' as const, changed: {} },
    }));
    await here.write((ctx) => ctx.manager.insert(Erasure, erasures));
    for (const row of allRows.filter(({ method, path }) => method !== 'GET' && !ENDS.test(path))) {
      const who = whoMay(row);
      const request = who && (await allRequests[row.name]?.(here));
      if (who && request) await here.send(who, row.method, addressOf(row.path, request), request.body);
      // Whatever it was made on is there once more.
      if (who) await allRequests[row.name]?.(here);
    }
  }, MANY);
  afterAll(() => here.close());

  /** How many queries the page takes with a row or two, and with all of them; null where it is none. */
  async function counted(row: Row, who: Person): Promise<Page | null> {
    const request = await allRequests[row.name]?.(here);
    if (!request || request.query?.includes('format=')) return null;
    const url = addressOf(row.path, request);
    const { text } = await here.send(who, 'GET', url);
    if (!/^\{.*"total":\d/s.test(text)) return null;
    const { items, total } = JSON.parse(text) as { items?: unknown; total?: unknown };
    if (!Array.isArray(items) || typeof total !== 'number') return null;
    const count = (size: number): Promise<number> =>
      countQueries(here, () => here.send(who, 'GET', `${url}${url.includes('?') ? '&' : '?'}size=${size}`));
    const few = total < ENOUGH ? await count(1) : Math.max(await count(1), await count(2));
    return { path: row.path, total, few, many: await count(100) };
  }

  it(
    'takes no more queries for many rows, whichever it is, or it is said where else that is seen',
    async () => {
      const pages: Page[] = [];
      for (const row of allRows.filter(({ method }) => method === 'GET')) {
        const who = whoMay(row);
        const page = who ? await counted(row, who) : null;
        if (page) pages.push(page);
      }
      const mayTake = ({ path, total }: Page): number =>
        total < ENOUGH ? 0 : path.includes('/history') ? MORE_OF_HISTORIES : MORE;
      expect(pages.filter((page) => page.many - page.few > mayTake(page))).toEqual([]);
      const seen = new Set(pages.filter(({ total }) => total > 1).map(({ path }) => path));
      const unseen = [...new Set(pages.map(({ path }) => path))].filter((path) => !seen.has(path));
      expect(unseen.sort()).toEqual([...Object.keys(ELSEWHERE), ...Object.keys(NOWHERE)].sort());
      expect(seen.size).toBeGreaterThan(30);
    },
    MANY,
  );

  it.each(Object.entries(ELSEWHERE))('%s is counted where it is said', (_, file) => {
    expect(readFileSync(join(__dirname, '../..', file), 'utf8')).toMatch(/countQueries\(/);
  });
});
