import { type Chapter6World, chapter6World } from '../testing/chapter-6-world';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

const auditsUrl = (code: string): string => `/api/communes/${code}/audits`;
const anAudit = (over: object = {}) => ({ day: '2024-05-14', percent: 52, note: null, catalogueId: null, ...over });

describe('The result of an audit', () => {
  it('of a day before the programme waits for the catalogue of an earlier one, and is judged by its levels', async () => {
    const { administrator } = world.people;
    const code = await world.commune({});
    const early = anAudit({ day: '2019-05-14', percent: 61 });
    const refused = await administrator.post(auditsUrl(code), early);
    expect([refused.status, refused.body.issues[0].code]).toEqual([422, 'before-programme']);
    const earlier = await world.given(async (given) => {
      const said = { source: 'Loi', day: null, toConfirm: false, subsidies: [] };
      const levels = [40, 60].map((percent) => ({ percent, distinction: null }));
      const rules = { ...said, levels, validityYears: 4, from: '2013-01-01', to: null };
      // One of elsewhere that goes on is no earlier one.
      await given.catalogue({ isDefault: false, programme: 'Energiestadt', certification: rules });
      const ended = { ...rules, to: '2020-12-31' };
      return given.catalogue({ isDefault: false, programme: 'Pacte Climat 1.0', certification: ended });
    });
    const before = await administrator.post(auditsUrl(code), anAudit({ day: '2012-12-31' }));
    expect(before.body.issues[0].code).toBe('before-programme');
    const { status, body } = await administrator.post(auditsUrl(code), early);
    expect(status).toBe(201);
    const { id, programme, label } = earlier;
    expect(body.audits).toMatchObject([{ level: 60, endsOn: '2023-05-14', catalogue: { id, programme, label } }]);
    const later = await administrator.post(auditsUrl(code), anAudit());
    expect(later.body.audits[0]).toMatchObject({ level: 50, catalogue: { id: expect.not.stringContaining(id) } });
  });
});
