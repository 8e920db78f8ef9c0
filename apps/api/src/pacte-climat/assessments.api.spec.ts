import type { AssessmentPut } from '@zesumme/domain';
import { randomId } from '@zesumme/testing';
import { Contact } from '../organisations/contact.entity';
import {
  type Chapter6World,
  type Person,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import { countQueries } from '../testing/query-count';
import { Criterion } from './criterion.entity';

let world: Chapter6World;
beforeAll(async () => {
  world = await chapter6World();
});
afterAll(() => world.close());

describe('PUT /api/communes/:code/chapter-6/measures/:measureId', () => {
  /** A measure with three criteria of its own, and a commune for which somebody speaks. */
  const rested = async (settings: { published?: boolean } = {}, measureId = world.measures.first) => {
    const code = await world.commune(settings);
    return world.given(async (given) => {
      const { id: organisationId } = await given.organisation({ kind: 'commune', communeCode: code });
      const { id: contactId } = await given.contact({ organisationId, givenName: 'Nora', familyName: 'Beispill' });
      const criteria: string[] = [];
      for (const position of [0, 1, 2]) criteria.push((await given.criterion({ measureId, position })).id);
      return { code, measureId, criteria, contactId };
    });
  };

  it.each<[Person, number]>([
    ['visitor', 401],
    ['contact', 403],
    ['other commune user', 404],
    ['adviser', 403],
    ['project manager', 403],
  ])('is refused to a %s', async (person, status) => {
    await world.people['commune user'].get(detailUrl(world.own));
    const closed = await world.people.administrator.get(detailUrl(world.own));
    await world.people.administrator.put(`${detailUrl(world.own)}/setting`, {
      agreed: true,
      published: false,
      version: closed.body.settings.version,
    });
    expect(
      (await world.people[person].put(measureUrl(world.own, world.measures.first), anAssessmentPut())).status,
    ).toBe(status);
  });

  it('says to a commune user whose commune it is not', async () => {
    const code = await world.commune({ published: true });
    const { status, body } = await world.people['commune user'].put(
      measureUrl(code, world.measures.first),
      anAssessmentPut(),
    );
    expect([status, body.params.reason]).toEqual([403, 'not-your-commune']);
  });

  it('is the commune user’s own, with its history', async () => {
    const url = measureUrl(world.own, world.measures.third);
    const person = world.people['commune user'];
    const first = await person.put(url, anAssessmentPut());
    expect(first.status).toBe(200);
    expect(measureIn(first.body, world.measures.third)).toMatchObject({
      assessment: { effectiveShare: 0.6, version: 1, isDemo: false },
      score: { effective: 3.6, planned: 1.2, remaining: 1.2 },
    });
    world.clock.advance(1000);
    const second = await person.put(url, anAssessmentPut({ version: 1, effectiveShare: 0.7 }));
    expect(measureIn(second.body, world.measures.third)?.assessment?.version).toBe(2);
    const { body } = await person.get(`${detailUrl(world.own)}/history?size=1`);
    expect(body.items[0]).toMatchObject({
      kind: 'assessment.edited',
      changes: [{ field: 'effectiveShare', before: 0.6, after: 0.7 }],
    });
    expect(typeof body.items[0].subject.label).toBe('string');
    // Of this measure alone, for its receipt: who said so last, and when.
    expect((await person.put(measureUrl(world.own, world.measures.second), anAssessmentPut())).status).toBe(200);
    const asked = `${detailUrl(world.own)}/history?size=1&measureId=`;
    const { body: own } = await person.get(asked + world.measures.third);
    expect(own).toMatchObject({ total: 2, items: [{ kind: 'assessment.edited' }] });
    expect((await person.get(asked + world.measures.unpublished)).body.total).toBe(0);
  });

  it('refuses what was typed over an older state', async () => {
    const code = await world.commune({});
    const url = measureUrl(code, world.measures.first);
    const { administrator } = world.people;
    expect((await administrator.put(url, anAssessmentPut({ version: 3 }))).body.code).toBe('stale');
    await administrator.put(url, anAssessmentPut());
    const { status, body } = await administrator.put(url, anAssessmentPut({ effectiveShare: 0.1 }));
    expect([status, body.code]).toEqual([409, 'stale']);
    expect(measureIn(body.current, world.measures.first)?.assessment?.effectiveShare).toBe(0.6);
  });

  it('takes the shares from the criteria where these make them, and keeps what it rests on', async () => {
    const { code, measureId, criteria, contactId } = await rested();
    const [met, planned, open] = criteria;
    const { status, body } = await world.people.administrator.put(
      measureUrl(code, measureId),
      anAssessmentPut({
        sharesBy: 'criteria',
        effectiveShare: 0.9,
        criteria: [
          { criterionId: String(planned), state: 'planned', share: 0.1 },
          { criterionId: String(met), state: 'met', share: 0.25 },
          { criterionId: String(open), state: 'open', share: null },
        ],
        indicatorValues: [
          { year: 2024, value: 2, source: null },
          { year: 2025, value: 4, source: 'Rapport annuel' },
        ],
        responsibleId: contactId,
      }),
    );
    expect(status).toBe(200);
    const own = measureIn(body, measureId)?.assessment;
    expect(own).toMatchObject({ sharesBy: 'criteria', effectiveShare: 0.25, plannedShare: 0.1 });
    expect(own?.criteria.map(({ criterionId, state }) => [criterionId, state])).toEqual([
      [met, 'met'],
      [planned, 'planned'],
      [open, 'open'],
    ]);
    expect(own?.indicatorValues.map(({ year, value }) => [year, value])).toEqual([
      [2025, 4],
      [2024, 2],
    ]);
    expect(own?.responsible).toEqual({ id: contactId, name: 'Nora Beispill' });
  });

  it('replaces what it rests on as a whole, tells it in the history, and shows none of it to the public', async () => {
    const { code, measureId, criteria, contactId } = await rested({ published: true });
    const [criterionId] = criteria.map(String);
    const url = measureUrl(code, measureId);
    const said = [{ criterionId: String(criterionId), state: 'met' as const, share: 0.5 }];
    const values = [{ year: 2025, value: 1, source: 'Rapport' }];
    const { administrator, visitor } = world.people;
    await administrator.put(
      url,
      anAssessmentPut({ criteria: said, indicatorValues: values, responsibleId: contactId }),
    );
    const published = measureIn((await visitor.get(detailUrl(code))).body, measureId)?.assessment;
    expect(published).toMatchObject({ criteria: [], indicatorValues: [], responsible: null });
    const { body } = await administrator.put(url, anAssessmentPut({ version: 1 }));
    expect(measureIn(body, measureId)?.assessment).toMatchObject({
      criteria: [],
      indicatorValues: [],
      responsible: null,
    });
    const history = await administrator.get(`${detailUrl(code)}/history`);
    const edited = history.body.items.find(({ kind }: { kind: string }) => kind === 'assessment.edited');
    expect(edited.changes.map(({ field }: { field: string }) => field).sort()).toEqual([
      'criteria',
      'indicatorValues',
      'responsibleId',
    ]);
  });

  it('finds whoever speaks for the commune, and nobody else', async () => {
    const { code, contactId } = await rested();
    await rested();
    const { body } = await world.people.administrator.get(`/api/contacts?communeCode=${code}`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([contactId]);
  });

  it('refuses criteria of another measure, and somebody who does not speak for the commune', async () => {
    const { code, measureId } = await rested();
    const other = await rested({}, world.measures.second);
    const url = measureUrl(code, measureId);
    const strange = { criterionId: String(other.criteria[0]), state: 'met' as const, share: 0.1 };
    const asked: [Partial<AssessmentPut>, string][] = [
      [{ criteria: [strange] }, 'criteria.0.criterionId'],
      [{ responsibleId: other.contactId }, 'responsibleId'],
      [{ responsibleId: randomId() }, 'responsibleId'],
    ];
    for (const [over, path] of asked) {
      const { status, body } = await world.people.administrator.put(url, anAssessmentPut(over));
      expect([status, body.issues[0]?.path]).toEqual([422, path]);
    }
  });

  it.each<[object, string, string]>([
    [{ indicatorValues: [{ year: 1800, value: 1, source: null }] }, 'indicatorValues.0.year', 'too-small'],
    [{ indicatorValues: [{ year: 2025, value: 'NaN', source: null }] }, 'indicatorValues.0.value', 'invalid-type'],
    [{ effectiveShare: 0.7, plannedShare: 0.4 }, 'plannedShare', 'effective-and-planned-exceed-whole'],
    [{ reductionFactor: 0.5 }, 'reductionReason', 'reduction-needs-reason'],
    [{ concerns: false }, 'concernsReason', 'exclusion-needs-reason'],
    [{ effectiveShare: 1.2 }, 'effectiveShare', 'too-big'],
    [{ reductionFactor: -0.1 }, 'reductionFactor', 'too-small'],
    [{ reviewedOn: 'hier' }, 'reviewedOn', 'invalid-format'],
    [{ concerns: undefined }, 'concerns', 'required'],
  ])('refuses %j', async (over, path, code) => {
    const url = measureUrl(world.own, world.measures.second);
    const { status, body } = await world.people['commune user'].put(
      url,
      anAssessmentPut(over as Partial<AssessmentPut>),
    );
    expect(status).toBe(400);
    expect(body.issues[0]).toMatchObject({ path, code });
  });

  it('does not know a measure of elsewhere', async () => {
    const url = measureUrl(world.own, randomId());
    expect((await world.people.administrator.put(url, anAssessmentPut())).status).toBe(404);
  });

  it('marks what is entered for a fictitious commune', async () => {
    const { code } = await world.given((given) => given.commune({ isDemo: true }));
    const { body } = await world.people.administrator.put(measureUrl(code, world.measures.first), anAssessmentPut());
    expect(measureIn(body, world.measures.first)?.assessment?.isDemo).toBe(true);
  });
});

describe('A past state of an assessment', () => {
  const pastUrl = (code: string, id: string): string => `${detailUrl(code)}/history/${id}`;
  const history = async (code: string): Promise<{ id: string; kind: string; changes: unknown[] }[]> =>
    (await world.people.administrator.get(`${detailUrl(code)}/history?size=100`)).body.items.filter(
      ({ subject }: { subject: { type: string } }) => subject.type === 'assessment',
    );
  /** A measure assessed twice, first with criteria, values and somebody responsible. */
  const assessedTwice = async () => {
    const { administrator } = world.people;
    const code = await world.commune({});
    const measureId = world.measures.second;
    const made = await world.given(async (given) => {
      const { id: organisationId } = await given.organisation({ kind: 'commune', communeCode: code });
      const { id } = await given.contact({ organisationId, givenName: 'Nora', familyName: 'Beispill' });
      return { contactId: id, criterionId: (await given.criterion({ measureId })).id };
    });
    const first = anAssessmentPut({
      sharesBy: 'criteria',
      criteria: [{ criterionId: made.criterionId, state: 'met', share: 0.4 }],
      indicatorValues: [{ year: 2024, value: 2, source: null }],
      responsibleId: made.contactId,
    });
    const url = measureUrl(code, measureId);
    expect((await administrator.put(url, first)).status).toBe(200);
    world.clock.advance(1000);
    expect(
      (
        await administrator.put(
          url,
          anAssessmentPut({ version: 1, effectiveShare: 0.9, plannedShare: 0, comment: null }),
        )
      ).status,
    ).toBe(200);
    world.clock.advance(1000);
    const [second, created] = await history(code);
    return { ...made, code, measureId, created: created?.id ?? '', second: second?.id ?? '' };
  };

  it('is opened whole, with what of today it would change', async () => {
    const { code, created, second } = await assessedTwice();
    const { status, body } = await world.people.administrator.get(pastUrl(code, created));
    expect([status, body.obstacle, body.version, body.can.putBack]).toEqual([200, null, 2, true]);
    expect(body.difference.fields).toEqual(
      expect.arrayContaining([
        { field: 'effectiveShare', before: 0.9, after: 0.4 },
        { field: 'comment', before: null, after: 'Tables rondes tenues.' },
      ]),
    );
    expect(body.state.values).toEqual([{ year: 2024, before: null, after: { value: 2, source: null } }]);
    expect(body.responsible).toEqual({ before: null, after: 'Nora Beispill' });
    expect(body.difference).toMatchObject({ before: { effective: 3.6 }, after: { effective: 1.6 } });
    const { body: today } = await world.people.administrator.get(pastUrl(code, second));
    expect([today.obstacle, today.can.putBack]).toEqual(['is-current', false]);
  });

  it('is put back whole, as a new entry, from which one comes back again', async () => {
    const { code, created, second, measureId, criterionId, contactId } = await assessedTwice();
    const { administrator } = world.people;
    const stale = await administrator.post(`${pastUrl(code, created)}/restoration`, { version: 1 });
    expect([stale.status, stale.body.code, stale.body.current.version]).toEqual([409, 'stale', 2]);
    const { status, body } = await administrator.post(`${pastUrl(code, created)}/restoration`, { version: 2 });
    expect(status).toBe(200);
    expect(measureIn(body, measureId)?.assessment).toMatchObject({
      ...{ version: 3, sharesBy: 'criteria', effectiveShare: 0.4, comment: 'Tables rondes tenues.' },
      criteria: [{ criterionId, state: 'met', share: 0.4 }],
      indicatorValues: [{ year: 2024, value: 2 }],
      responsible: { id: contactId },
    });
    const [latest] = await history(code);
    expect(latest).toMatchObject({ kind: 'assessment.put-back' });
    expect(latest?.changes).toContainEqual({ field: 'stateOf', before: null, after: expect.any(String) });
    const again = await administrator.post(`${pastUrl(code, created)}/restoration`, { version: 3 });
    expect([again.status, again.body.code]).toEqual([409, 'past-not-fitting']);
    const back = await administrator.post(`${pastUrl(code, second)}/restoration`, { version: 3 });
    expect(measureIn(back.body, measureId)?.assessment).toMatchObject({
      effectiveShare: 0.9,
      criteria: [],
      comment: null,
    });
  });

  it('says what is there no more, and leaves it out', async () => {
    const { code, created, contactId, criterionId, measureId } = await assessedTwice();
    await world.write(async (ctx) => {
      await ctx.manager.delete(Criterion, { id: criterionId });
      await ctx.manager.update(Contact, { id: contactId }, { archivedAt: '2026-11-01T10:00:00.000Z' });
    });
    const { body } = await world.people.administrator.get(pastUrl(code, created));
    expect([body.gone, body.responsible.after]).toEqual([{ criteria: 1, responsible: true, reviewDay: false }, null]);
    const restored = await world.people.administrator.post(`${pastUrl(code, created)}/restoration`, { version: 2 });
    expect(measureIn(restored.body, measureId)?.assessment).toMatchObject({
      ...{ sharesBy: 'hand', effectiveShare: 0.4, criteria: [], responsible: null },
    });
  });

  it('is refused in a locked year, of another commune, and where there is none', async () => {
    const { code, created } = await assessedTwice();
    const other = await world.commune({});
    expect((await world.people.administrator.get(pastUrl(other, created))).status).toBe(404);
    expect((await world.people.administrator.get(pastUrl(code, randomId()))).status).toBe(404);
    await world.given(async (given) => {
      const { id: auditId } = await given.audit({ communeCode: code, day: '2026-06-01' });
      const at = '2026-06-02T10:00:00.000Z';
      return given.review({ communeCode: code, year: 2026, auditId, auditedAt: at, auditedBy: 'Nora', lockedAt: at });
    });
    const { status, body } = await world.people.administrator.post(`${pastUrl(code, created)}/restoration`, {
      version: 2,
    });
    expect([status, body.code]).toEqual([409, 'year-locked']);
  });

  it('takes as many queries however long its history is', async () => {
    const { code, created, measureId } = await assessedTwice();
    const count = (): Promise<number> =>
      countQueries(world, () => world.people.administrator.get(pastUrl(code, created)));
    const before = await count();
    for (const version of [2, 3, 4]) {
      world.clock.advance(1000);
      await world.people.administrator.put(
        measureUrl(code, measureId),
        anAssessmentPut({ version, effectiveShare: version / 10 }),
      );
    }
    expect(await count()).toBe(before);
  });
});
