import { countedCampaigns, day, leg, refused } from '../../testing/counted-campaign';
import { type GroupWorld, groupWorld } from '../../testing/group-world';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());
const { NOW, moveTo, visit, opened, join, putDays, closeSteps, people } = countedCampaigns(() => world);
afterEach(() => moveTo(NOW));

/** One's own days as a file. */
async function made(code: string, format: 'csv' | 'xlsx', language = 'fr'): Promise<Buffer> {
  const payload = { code, format, language };
  const { rawPayload } = await world.app.inject({ method: 'POST', url: '/api/campaign-entries/own/sheet', payload });
  return rawPayload;
}
const check = (code: string, content: string | Buffer, fileName = 'trajets.csv') =>
  visit('POST', '/own/sheet/check', { code, fileName, content: Buffer.from(content).toString('base64') });

describe('Somebody’s own days as a spreadsheet', () => {
  it('come with the days that have passed and what is entered, and say the same when they are brought in again', async () => {
    const { tokens } = await opened([]);
    const { code } = await join(tokens[0]);
    await putDays(code, day('2026-11-16', leg('bike', 4.2), leg('car', 20, { occupants: 2 })), {
      day: '2026-11-17',
      telework: true,
    });
    const csv = (await made(code, 'csv')).toString('utf8').replace('\ufeff', '').split('\r\n');
    expect(csv.slice(0, 5)).toEqual([
      'Jour;Trajet;Mode;km;Dans la voiture',
      '2026-11-16;1;Vélo;4,2;',
      '2026-11-16;1;Voiture;20;2',
      '2026-11-17;;Télétravail;;',
      '2026-11-18;;;;',
    ]);
    expect(csv.filter(Boolean).at(-1)).toBe('2026-11-23;;;;');
    for (const language of ['fr', 'de', 'en']) {
      for (const format of ['csv', 'xlsx'] as const) {
        const { body } = await check(code, await made(code, format, language), `trajets.${format}`);
        expect(body).toMatchObject({ issues: [], ignored: [], days: [], unchanged: 2 });
      }
    }
  });

  it('change nothing when they are checked, and one’s own days alone once they are sent', async () => {
    const { tokens } = await opened([]);
    const [code, other] = [(await join(tokens[0])).code, (await join(tokens[0])).code];
    const sheet = 'Jour;Mode;km;Trajet\n2026-11-18;Vélo;4,2;1\n2026-11-18;Vélo;4,2;2\n2026-11-19;Télétravail;;\n';
    const { status, body } = await check(code, sheet);
    expect([status, body.days.map(({ change }: { change: string }) => change)]).toEqual([200, ['new', 'new']]);
    expect((await visit('POST', '/own', { code })).body.days).toEqual([]);
    const days = body.days.map(({ change: _, ...each }: { change: string }) => each);
    expect((await putDays(code, ...days)).body.figures).toMatchObject({ days: 2, km: 8.4 });
    expect((await visit('POST', '/own', { code: other })).body.days).toEqual([]);
  });

  it('are told all that is wrong, row by row', async () => {
    const { tokens } = await opened([]);
    const { code } = await join(tokens[0]);
    const { body } = await check(code, 'Jour;Mode;km\n2026-11-15;Fusée;-3\n2026-11-18;Vélo;3\n2026-11-24;Vélo;=1+1\n');
    expect(body.days).toEqual([]);
    expect(body.issues.map(({ row, column, code: told }: Record<string, string>) => [row, column, told])).toEqual([
      [2, 'day', 'outside-campaign'],
      [2, 'mode', 'unknown-mode'],
      [2, 'km', 'too-small'],
      [4, 'km', 'formula'],
      [4, 'day', 'day-to-come'],
    ]);
  });

  it('change none that was counted', async () => {
    const { tokens } = await opened([]);
    const [code = ''] = await people(tokens[0], 5, 'bike');
    await closeSteps('2026-11-23T10:00:00.000Z');
    expect((await check(code, 'Jour;Mode;km\n2026-11-16;Vélo;10\n')).body).toMatchObject({ issues: [], unchanged: 1 });
    expect((await check(code, 'Jour;Mode;km\n2026-11-16;Vélo;11\n')).body.issues).toMatchObject([
      { row: 2, column: 'day', code: 'day-counted' },
    ]);
  });

  it('are read of nobody without a code, nor once entries are over, nor what is no spreadsheet', async () => {
    const { tokens } = await opened([]);
    const { code } = await join(tokens[0]);
    const sheet = 'Jour;Mode;km\n2026-11-18;Vélo;3\n';
    expect(refused(await check('0000-0000-0000', sheet))).toEqual([404, 'campaign-code-unknown']);
    expect(refused(await check(code, sheet, 'trajets.pdf'))).toEqual([422, 'sheet-kind-refused']);
    expect(refused(await check(code, ''))).toEqual([422, 'file-empty']);
    expect((await visit('POST', '/own/sheet/check', { code, fileName: 'a.csv', content: 'é' })).status).toBe(400);
    moveTo('2026-12-05T10:00:00.000Z');
    expect(refused(await check(code, sheet))).toEqual([409, 'campaign-not-open']);
  });
});
