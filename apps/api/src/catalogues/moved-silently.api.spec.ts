import type { Chapter6Detail, Chapter6HistoryEntry, MoveProposal, PastAssessment } from '@zesumme/domain';
import { Event } from '../platform/audit/event.entity';
import {
  type Chapter6World,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

describe('A commune that moved before the history told of it what came along', () => {
  it('has a history that is read and opened, and says of nobody what they did not say', async () => {
    const { administrator, 'commune user': user } = world.people;
    const code = world.own;
    await administrator.put(measureUrl(code, world.measures.first), anAssessmentPut());
    const { catalogue } = (await administrator.get(detailUrl(code))).body as Chapter6Detail;
    const { body: draft } = await administrator.post(`/api/catalogues/${catalogue.id}/versions`);
    await administrator.post(`/api/catalogues/${draft.id}/publication`, { version: draft.version });
    const url = `${detailUrl(code)}/catalogue`;
    const { moves, version } = (await administrator.get(`${url}?to=${draft.id}`)).body as MoveProposal;
    const mapping = moves.map((each) => ({ from: each.from.id, to: each.to }));
    const moved = (await administrator.post(url, { to: draft.id, version, mapping })).body as Chapter6Detail;
    const own =
      moved.sections.flatMap(({ measures }) => measures).find(({ assessment }) => assessment)?.measure.id ?? '';
    world.clock.advance(60_000);
    // As it was left by a version of before.
    await world.write((ctx) => ctx.manager.delete(Event, { communeCode: code, kind: 'assessment.carried' }));

    const history = async (query = ''): Promise<Chapter6HistoryEntry[]> => {
      const { status, body } = await user.get(`${detailUrl(code)}/history?size=100${query}`);
      expect(status).toBe(200);
      return body.items;
    };
    expect(await history(`&measureId=${own}`)).toEqual([]);
    const noted = anAssessmentPut({ version: 1, comment: 'Deux tables rondes.' });
    expect((await user.put(measureUrl(code, own), noted)).status).toBe(200);
    world.clock.advance(60_000);
    const raised = anAssessmentPut({ version: 2, comment: 'Deux tables rondes.', effectiveShare: 0.7 });
    expect((await user.put(measureUrl(code, own), raised)).status).toBe(200);

    const [latest, earlier, ...none] = await history(`&measureId=${own}`);
    expect([latest, earlier].map((each) => [each?.kind, each?.opens])).toEqual([
      ['assessment.edited', true],
      ['assessment.edited', true],
    ]);
    expect(none).toEqual([]);
    expect(latest?.changes).toEqual([{ field: 'effectiveShare', before: 0.6, after: 0.7 }]);
    // Whoever wrote a comment said no figure.
    expect(await history(`&figures=true&measureId=${own}`)).toHaveLength(1);
    const past = await user.get(`${detailUrl(code)}/history/${earlier?.id}`);
    expect(past.status).toBe(200);
    expect((past.body as PastAssessment).difference.fields).toEqual([
      { field: 'effectiveShare', before: 0.7, after: 0.6 },
    ]);

    const whole = await history();
    expect(whole.map(({ kind, opens }) => [kind, opens])).toEqual(
      expect.arrayContaining([
        ['catalogue.moved', false],
        ['assessment.created', false],
      ]),
    );
    const created = whole.find(({ kind }) => kind === 'assessment.created');
    expect((await user.get(`${detailUrl(code)}/history/${created?.id}`)).body.code).toBe('past-of-other-version');
    expect(measureIn((await user.get(detailUrl(code))).body, own)?.assessment?.effectiveShare).toBe(0.7);
  });
});
