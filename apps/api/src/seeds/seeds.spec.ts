import type { SnapshotContent } from '@zesumme/domain';
import { FIXED_NOW } from '@zesumme/testing';
import type { Event } from '../platform/audit/event.entity';
import type { Ctx } from '../platform/database';
import { entities } from '../platform/database/entities';
import { OpenDatabase } from '../testing/open-database';
import { loadDemonstration } from './demonstration';
import { assessmentId } from './demonstration/chapter-6';
import { emptyEverything } from './empty';
import { loadReference } from './reference';

async function loadEverything(ctx: Ctx): Promise<void> {
  await loadReference(ctx);
  await loadDemonstration(ctx, 'hash');
}

/** A column of JSON: SQLite gives its text, PostgreSQL what it holds. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

describe('The demonstration', () => {
  let loaded: OpenDatabase;
  beforeAll(async () => {
    loaded = await OpenDatabase.open(FIXED_NOW);
    const from = performance.now();
    await loaded.write(loadEverything);
    // Three seconds for a person who waits; the machine that tests may have other work to do.
    expect(performance.now() - from).toBeLessThan(6000);
  });
  afterAll(() => loaded.close());

  it('shows what the source says of the three real groups', async () => {
    const groups = await loaded.rows(
      'SELECT slug, since_day, stated_companies FROM working_group WHERE NOT is_demo ORDER BY slug',
    );
    expect(groups).toEqual([
      { slug: 'cloche-d-or', since_day: '2016-01-01', stated_companies: 8 },
      { slug: 'corporate-gardens', since_day: null, stated_companies: null },
      { slug: 'kirchberg', since_day: null, stated_companies: 20 },
    ]);
    const members = await loaded.rows(
      `SELECT o.name, m.role FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE NOT m.is_demo`,
    );
    expect(members.map(({ name }) => name).sort()).toEqual([
      'AVL',
      'Administration des Ponts et Chaussées',
      'Bettembourg',
      'Dudelange',
      'Ministère de la Mobilité et des Travaux publics',
      'RGTR',
    ]);
    const examples = await loaded.rows('SELECT organisation_name AS name FROM practice_example ORDER BY position');
    expect(examples.map(({ name }) => name)).toEqual(['RBC', 'Electrolux', 'Société Générale']);
  });

  it('has teams in its fictitious campaign alone, and tells of those of few people together with others', async () => {
    const teams = await loaded.rows(
      'SELECT c.is_demo, COUNT(*) AS n FROM campaign_team t JOIN campaign c ON c.id = t.campaign_id GROUP BY c.is_demo',
    );
    expect(teams.map(({ is_demo: isDemo, n }) => [Boolean(isDemo), Number(n)])).toEqual([[true, 5]]);
    const named = await loaded.rows('SELECT id, name FROM campaign_team');
    const names = new Map(named.map(({ id, name }) => [id, String(name)]));
    const told = await loaded.rows("SELECT keys, people FROM campaign_result WHERE view = 'people-by-team'");
    const rows = told.map(({ keys, people }) => {
      const of = (JSON.parse(asText(keys)) as string[]).map((key) => names.get(key) ?? '-');
      return `${of.sort().join('+')} ${people}`;
    });
    const shown = ['-+Accueil 14', '- 10', 'Conseil 24', 'Informatique 17', 'Production 14', 'Sinistres 31'];
    expect(rows.sort()).toEqual(shown.sort());
  });

  it('fills the places of the companies that the source only counts', async () => {
    const companies = await loaded.rows(
      `SELECT g.slug, COUNT(*) AS n FROM membership m JOIN working_group g ON g.id = m.group_id
       WHERE m.role = 'member' AND m.to_day IS NULL GROUP BY g.slug ORDER BY g.slug`,
    );
    expect(companies.map(({ slug, n }) => [slug, Number(n)])).toEqual([
      ['cloche-d-or', 8],
      ['corporate-gardens', 3],
      ['kirchberg', 20],
      ['zone-beispill', 7],
    ]);
  });

  it.each([
    ['a membership that is invented', 'membership x', 'x.is_demo'],
    ['an invitation, an answer or an absence', 'invitation x', '1 = 1'],
    ['a promise', 'action_responsible x', '1 = 1'],
    ['a decision to carry out', '(SELECT responsible_organisation_id AS organisation_id FROM outcome) x', '1 = 1'],
    ['a contact', 'contact_relation x', '1 = 1'],
    ['a site', 'site x', '1 = 1'],
  ])('gives no real organisation %s', async (_, from, where) => {
    await expect(loaded.count(`${from} WHERE ${where}`)).resolves.toBeGreaterThan(0);
    const real = `${from} JOIN organisation o ON o.id = x.organisation_id WHERE ${where} AND NOT o.is_demo`;
    await expect(loaded.count(real)).resolves.toBe(0);
  });

  it('lets only those vote who were there, and fictitious organisations carry out what was decided', async () => {
    const votes = 'outcome_vote v JOIN outcome o ON o.id = v.outcome_id';
    await expect(loaded.count(votes)).resolves.toBeGreaterThan(20);
    await expect(
      loaded.count(
        `${votes} WHERE NOT EXISTS (SELECT 1 FROM invitation i WHERE i.meeting_id = o.meeting_id AND i.organisation_id = v.organisation_id AND i.attendance = 'attended')`,
      ),
    ).resolves.toBe(0);
    await expect(
      loaded.count(`outcome WHERE kind = 'decision' AND responsible_organisation_id IS NOT NULL`),
    ).resolves.toBeGreaterThan(10);
    await expect(
      loaded.count('outcome o JOIN organisation r ON r.id = o.responsible_organisation_id WHERE NOT r.is_demo'),
    ).resolves.toBe(0);
  });

  it('gives no real commune a score, a setting, an adviser or an invented action', async () => {
    const ofRealCommune = (table: string): string =>
      `${table} x JOIN commune c ON c.code = x.commune_code WHERE NOT c.is_demo`;
    await expect(loaded.count(ofRealCommune('assessment'))).resolves.toBe(0);
    await expect(loaded.count(ofRealCommune('evidence'))).resolves.toBe(0);
    for (const table of ['commune_setting', 'commune_audit', 'chapter_6_variant', 'chapter_6_plan', 'api_token']) {
      await expect(loaded.count(table)).resolves.toBeGreaterThan(0);
      await expect(loaded.count(ofRealCommune(table))).resolves.toBe(0);
    }
    await expect(loaded.count(ofRealCommune('adviser_grant'))).resolves.toBe(0);
    const actions = `action_commune x JOIN commune c ON c.code = x.commune_code JOIN action a ON a.id = x.action_id`;
    await expect(loaded.count(`${actions} WHERE NOT c.is_demo AND (a.is_demo OR x.share IS NOT NULL)`)).resolves.toBe(
      0,
    );
    await expect(loaded.count(`${actions} WHERE c.is_demo AND NOT a.is_demo`)).resolves.toBe(0);
  });

  it('names nobody real, and everybody invented an example', async () => {
    await expect(loaded.count(`contact WHERE NOT is_demo OR family_name <> 'Beispill'`)).resolves.toBe(0);
    await expect(loaded.count(`contact WHERE email NOT LIKE '%.example'`)).resolves.toBe(0);
    await expect(loaded.count(`account WHERE NOT is_demo OR email NOT LIKE '%.example'`)).resolves.toBe(0);
    await expect(loaded.count(`organisation WHERE is_demo AND lower(name) NOT LIKE '%beispill%'`)).resolves.toBe(0);
    await expect(
      loaded.count(`commune WHERE is_demo AND (lower(name) NOT LIKE '%beispill%' OR code NOT LIKE 'D%')`),
    ).resolves.toBe(0);
    await expect(loaded.count(`agenda_item WHERE presenter NOT LIKE '%Beispill%'`)).resolves.toBe(0);
    await expect(loaded.count(`action_update WHERE NOT is_demo OR author_label NOT LIKE '% Beispill%'`)).resolves.toBe(
      0,
    );
    await expect(loaded.count(`event WHERE NOT is_demo OR actor_label NOT LIKE '% Beispill'`)).resolves.toBe(0);
  });

  it('lists tokens that nobody can have', async () => {
    const rows = await loaded.rows('SELECT token_hash AS hash FROM api_token');
    expect(rows).toHaveLength(3);
    // A hash is written in hexadecimal.
    for (const { hash } of rows) expect(hash).not.toMatch(/^[0-9a-f]+$/);
  });

  it('marks as fact only what refers to nothing invented', async () => {
    for (const table of [
      'meeting',
      'assessment',
      'commune_setting',
      'chapter_6_plan',
      'api_token',
      'group_theme',
      'method_step',
      'pilot',
      'questionnaire',
      'problem',
      'idea',
      'shared_service',
    ]) {
      await expect(loaded.count(`${table} WHERE NOT is_demo`)).resolves.toBe(0);
    }
    await expect(
      loaded.count(
        'membership m JOIN organisation o ON o.id = m.organisation_id JOIN working_group g ON g.id = m.group_id WHERE NOT m.is_demo AND (o.is_demo OR g.is_demo)',
      ),
    ).resolves.toBe(0);
    await expect(
      loaded.count(
        'action a JOIN working_group g ON g.id = a.group_id WHERE NOT a.is_demo AND (g.is_demo OR a.meeting_id IS NOT NULL OR a.due_day IS NOT NULL)',
      ),
    ).resolves.toBe(0);
    await expect(loaded.count('organisation WHERE NOT is_demo AND source_url IS NULL')).resolves.toBe(0);
    await expect(
      loaded.count(
        'zone_commune x JOIN zone z ON z.id = x.zone_id JOIN commune c ON c.code = x.commune_code WHERE z.is_demo <> c.is_demo',
      ),
    ).resolves.toBe(0);
  });

  it('says of how many the answers without a name are, in every part that is told, of invented companies alone', async () => {
    const [row] = await loaded.rows("SELECT results FROM questionnaire WHERE state = 'closed' AND is_demo");
    const { parts } = JSON.parse(String(row?.['results']));
    expect(parts.length).toBeGreaterThan(1);
    for (const { people, asked } of parts) expect([people <= asked, asked > 0]).toEqual([true, true]);
    const staff = 'questionnaire_staff s JOIN organisation o ON o.id = s.organisation_id';
    await expect(loaded.count(staff)).resolves.toBe(4);
    await expect(loaded.count(`${staff} WHERE NOT o.is_demo`)).resolves.toBe(0);
  });

  it('has actions of every kind and status, 13 of 35 with a kind done', async () => {
    const rows = await loaded.rows(
      `SELECT synergy, status, COUNT(*) AS n FROM action WHERE is_demo AND synergy IS NOT NULL AND status <> 'abandoned' GROUP BY synergy, status`,
    );
    const counts = Object.fromEntries(
      rows.map(({ synergy, status, n }) => [`${String(synergy)} ${String(status)}`, Number(n)]),
    );
    expect(counts).toEqual({
      'joint-activity done': 9,
      'joint-activity under-way': 4,
      'joint-activity planned': 3,
      'joint-activity idea': 2,
      'shared-service done': 4,
      'shared-service under-way': 2,
      'shared-service planned': 2,
      'shared-service idea': 3,
      'flow-exchange under-way': 1,
      'flow-exchange planned': 1,
      'flow-exchange idea': 4,
    });
    await expect(loaded.count(`action WHERE status = 'abandoned'`)).resolves.toBe(1);
  });

  it('adds up to the points that the fictitious communes state', async () => {
    const rows = await loaded.rows(
      `SELECT a.commune_code AS code,
              SUM(m.max_points * a.reduction_factor * a.effective_share) AS effective,
              SUM(m.max_points * a.reduction_factor * COALESCE(a.planned_share, 0)) AS planned
       FROM assessment a JOIN measure m ON m.id = a.measure_id GROUP BY a.commune_code ORDER BY a.commune_code`,
    );
    const points = rows.map(({ code, effective, planned }) => [
      code,
      Number(effective).toFixed(1),
      Number(planned).toFixed(1),
    ]);
    expect(points).toEqual([
      ['D001', '19.7', '7.7'],
      ['D002', '12.5', '6.0'],
      ['D003', '8.0', '3.0'],
    ]);
    await expect(
      loaded.count(`commune_setting WHERE published_at IS NOT NULL AND commune_code <> 'D001'`),
    ).resolves.toBe(0);
    // What is stated as planned is what the actions behind it would bring.
    const planned = await loaded.rows(
      `SELECT m.slug, a.planned_share AS planned, SUM(ac.share) AS shares
       FROM assessment a JOIN measure m ON m.id = a.measure_id JOIN action_measure am ON am.measure_id = m.id
       JOIN action x ON x.id = am.action_id AND x.status IN ('planned', 'under-way')
       JOIN action_commune ac ON ac.action_id = x.id AND ac.commune_code = a.commune_code
       WHERE a.commune_code = 'D001' GROUP BY m.slug, a.planned_share`,
    );
    expect(planned).toHaveLength(5);
    for (const row of planned) expect(Number(row['shares'])).toBeCloseTo(Number(row['planned']), 9);
  });

  it('tells in the history of each assessment what the snapshots hold', async () => {
    const snapshots = await loaded.rows('SELECT day, content FROM chapter_6_snapshot ORDER BY day');
    expect(snapshots).toHaveLength(2);
    for (const { day, content } of snapshots) {
      const { sections, said } = JSON.parse(String(content)) as SnapshotContent;
      for (const { measure, assessment } of sections.flatMap(({ measures }) => measures)) {
        if (!assessment) continue;
        const id = assessmentId({ commune: 'D001', measure: measure.slug });
        const events = await loaded.rows(
          `SELECT data, at FROM event WHERE subject_id = '${id}' AND at < '${String(day)}' ORDER BY at DESC`,
        );
        const changes = events.flatMap(({ data }) => (JSON.parse(asText(data)) as Event['data']).changes);
        const last = changes.find(({ field }) => field === 'effectiveShare');
        expect(last?.after).toBe(assessment.effectiveShare);
        const at = said?.find(({ measureId }) => measureId === measure.id)?.at;
        expect(at && new Date(at)).toEqual(new Date(String(events[0]?.at)));
      }
    }
  });

  it("lets the members of the Cloche d'Or come as often as its page shows", async () => {
    const rows = await loaded.rows(
      `SELECT m.starts_local AS day, COUNT(*) AS invited, SUM(CASE WHEN i.attendance = 'attended' THEN 1 ELSE 0 END) AS came
       FROM meeting m JOIN working_group g ON g.id = m.group_id JOIN invitation i ON i.meeting_id = m.id
       WHERE g.slug = 'cloche-d-or' AND m.state = 'closed' GROUP BY m.starts_local ORDER BY m.starts_local`,
    );
    expect(rows.map(({ invited }) => Number(invited))).toEqual(Array(9).fill(8));
    expect(rows.map(({ came }) => Number(came))).toEqual([6, 6, 7, 6, 7, 5, 6, 7, 7]);
  });

  it('links the accounts of contacts, gives the adviser a commune, and the project manager every group', async () => {
    const linked = await loaded.rows(
      `SELECT a.role, o.name FROM account a JOIN contact_relation r ON r.contact_id = a.contact_id AND r.to_day IS NULL
       JOIN organisation o ON o.id = r.organisation_id ORDER BY o.name`,
    );
    expect(linked).toEqual([
      { role: 'contact', name: 'Administration Beispill' },
      { role: 'contact', name: 'Assurances Beispill' },
      { role: 'commune-user', name: 'Commune de Beispill' },
    ]);
    await expect(
      loaded.count(`adviser_grant WHERE commune_code = 'D001' AND until_day > '${loaded.today}'`),
    ).resolves.toBe(1);
    await expect(loaded.count('working_group WHERE lead_account_id IS NULL')).resolves.toBe(0);
  });

  it('is put back exactly as it was', async () => {
    const before = await loaded.everything();
    await loaded.write(async (ctx) => {
      await ctx.manager.query(`UPDATE meeting SET title = 'Autre chose'`);
      await ctx.manager.query('DELETE FROM invitation');
      await emptyEverything(ctx);
      for (const entity of entities) await expect(ctx.manager.count(entity)).resolves.toBe(0);
    });
    await loaded.write(loadEverything);
    await expect(loaded.everything()).resolves.toEqual(before);
  });
});
