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
const MANY = 600_000;
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
  '/api/campaigns/:id/organisations': 'the campaign of these records has no organisation',
  '/api/communes/:code/snapshots/:id/evidence': 'the snapshot of these records has no evidence',
  '/api/imports/:id/rows': 'the import of these records has one row',
  '/api/waste-codes': 'a list of codes with nothing beside them, which these records do not load',
  '/api/nace': 'a list of codes with nothing beside them, which these records do not load',
};

/** Whose histories have one entry at most in these records: a few more are written into them. */
const HISTORIES = {
  '/api/actions/:id/history': { type: 'action', kind: 'action.edited' },
  '/api/meetings/:id/history': { type: 'meeting', kind: 'meeting.edited' },
  '/api/practice-sheets/:id/history': { type: 'practice-sheet', kind: 'practice-sheet.edited' },
  '/api/working-groups/:id/history': { type: 'working-group', kind: 'working-group.thresholds-set' },
} as const;
const isHistory = (path: string): path is keyof typeof HISTORIES => path in HISTORIES;

/** Tables that are looked into each for itself, of which what is said of a person may be in more of them later. */
const OF_A_PERSON = /people\/:kind\/:id/;
const MORE_OF_A_PERSON = 8;

const IS_PAGE = /^\{.*"total":\d/s;

interface Page {
  path: string;
  total: number;
  few: number;
  many: number;
}

describe('A page', () => {
  let here: World;
  /** Whatever case of a route it is: some are documents that take seconds. */
  const noPages = new Set<string>();

  /** Makes every change that there is a route for once more, each on records of its own. */
  async function changeEverything(): Promise<void> {
    for (const row of allRows.filter(({ method, path }) => method !== 'GET' && !ENDS.test(path))) {
      const who = whoMay(row);
      const request = who && (await allRequests[row.name]?.(here));
      if (who && request) await here.send(who, row.method, addressOf(row.path, request), request.body);
      // Whatever it was made on is there once more.
      if (who) await allRequests[row.name]?.(here);
    }
  }

  beforeAll(async () => {
    here = await world();
    const erasures = Array.from({ length: 6 }, () => ({
      ...{ id: randomUUID(), actId: randomUUID(), at: FIXED_NOW, subjectKind: 'account' as const },
      ...{ subjectKey: randomUUID(), reason: 'retention' as const, changed: {} },
    }));
    await here.write((ctx) => ctx.manager.insert(Erasure, erasures));
    await changeEverything();
  }, MANY);
  afterAll(() => here.close());

  async function lengthen(path: keyof typeof HISTORIES, id: string): Promise<void> {
    const { type, kind } = HISTORIES[path];
    const groupId = type === 'working-group' ? id : null;
    const more = Array.from({ length: ENOUGH + 2 }, () => ({ kind, subject: { type, id }, groupId }));
    await here.write((ctx) => ctx.recordAll(more));
  }

  /** How many queries the page takes with a row or two, and with all of them; null where it is none. */
  async function counted(row: Row, who: Person): Promise<Page | null> {
    const request = await allRequests[row.name]?.(here);
    if (!request || request.query?.includes('format=')) return null;
    if (isHistory(row.path)) await lengthen(row.path, String(request.params?.['id']));
    const url = addressOf(row.path, request);
    if (noPages.has(url)) return null;
    const { text } = await here.send(who, 'GET', url);
    if (!IS_PAGE.test(text)) {
      noPages.add(url);
      return null;
    }
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

  /** Every answer that is no page, such as a home page, a map, a record with its parts, a document or a list as a file. */
  async function countOthers(requests: Map<Row, [Person, string]>): Promise<Map<Row, number>> {
    const counts = new Map<Row, number>();
    for (const [row, [who, url]] of requests) {
      let text = '';
      const count = countQueries(here, async () => void ({ text } = await here.send(who, 'GET', url)));
      // Of a few, such as the version, nothing is read.
      counts.set(row, await count.catch(() => 0));
      if (IS_PAGE.test(text)) counts.delete(row);
    }
    return counts;
  }

  it(
    'that is none takes no more queries either, for what there is more of in the whole database',
    async () => {
      const requests = new Map<Row, [Person, string]>();
      const asked = new Set<string>();
      for (const row of allRows.filter(({ method }) => method === 'GET')) {
        const who = whoMay(row);
        const request = who && (await allRequests[row.name]?.(here));
        if (!who || !request) continue;
        const url = addressOf(row.path, request);
        // Cases of a route differ in what is made for them, which is all there by now.
        if (!asked.has(`${who} ${url}`)) requests.set(row, [who, url]);
        asked.add(`${who} ${url}`);
      }
      const few = await countOthers(requests);
      await changeEverything();
      const many = await countOthers(requests);
      const mayTake = ({ path }: Row): number => (OF_A_PERSON.test(path) ? MORE_OF_A_PERSON : 0);
      const grown = [...many].flatMap(([row, count]) => {
        const before = few.get(row) ?? 0;
        return count - before > mayTake(row) ? [{ row: row.name, before, count }] : [];
      });
      expect(grown).toEqual([]);
      expect(many.size).toBeGreaterThan(190);
    },
    MANY,
  );

  it.each(Object.entries(ELSEWHERE))('%s is counted where it is said', (_, file) => {
    expect(readFileSync(join(__dirname, '../..', file), 'utf8')).toMatch(/countQueries\(/);
  });
});
