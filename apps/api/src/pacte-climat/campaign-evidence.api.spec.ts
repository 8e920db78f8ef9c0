import type { EvidenceRow } from '@zesumme/domain';
import { evidenceOf } from '.';
import { Mailer, type Mail } from '../platform/mail';
import { Outbox } from '../platform/outbox';
import { type GroupWorld, type Person, groupWorld } from '../testing/group-world';
import { countQueries } from '../testing/query-count';

// Today is 23 November 2026.
let world: GroupWorld;
let measureId: string;
let otherMeasureId: string;
let sent: Mail[];
beforeAll(async () => {
  world = await groupWorld();
  sent = [];
  world.app.get(Mailer).send = async (mail: Mail) => void sent.push(mail);
  [measureId, otherMeasureId] = await world.given(async (given) => {
    await given.communeSetting({ communeCode: world.communes.own, agreedAt: '2026-01-01T10:00:00.000Z' });
    const { id, catalogueId } = await given.measure({ isProvenByMeetings: true });
    return [id, (await given.measure({ catalogueId })).id];
  });
});
afterAll(() => world.close());

const campaign = (over: object = {}) =>
  world.given((given) =>
    given.campaign({
      groupId: world.own.id,
      title: 'Vélo',
      figures: [{ label: 'Utilisateurs', value: 320, unit: 'utilisateurs', kind: 'at-least', sourceTitle: 'IMS' }],
      ...over,
    }),
  );
const figureOf = ({ figures }: Awaited<ReturnType<typeof campaign>>): string => figures[0]?.id ?? '';
const add = (sourceId: string, over: object = {}, person: Person = 'commune') =>
  world.people[person].post(`/api/communes/${world.communes.own}/evidence`, {
    kind: 'campaign',
    sourceId,
    measureIds: [measureId],
    ...over,
  });
const propose = (id: string, figureId: string, person: Person = 'lead') =>
  world.people[person].post(`/api/campaigns/${id}/figures/${figureId}/evidence`);
const list = async (query: string, person: Person = 'commune') =>
  (await world.people[person].get(`/api/evidence?${query}`)).body.items as EvidenceRow[];
const evidenceAt = (day: string) => world.write((ctx) => evidenceOf(ctx.manager, world.communes.own, day));

describe('A figure of a campaign as evidence', () => {
  it('is added by the commune, of the end of the campaign, and keeps what it said then', async () => {
    const made = await campaign();
    const { status, body } = await add(figureOf(made));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'campaign',
      state: 'accepted',
      title: 'Vélo – Utilisateurs',
      day: '2026-06-12',
      group: { name: 'Gare' },
      campaign: {
        id: made.id,
        title: 'Vélo',
        changed: false,
        figure: { label: 'Utilisateurs', value: 320, unit: 'utilisateurs', kind: 'at-least', year: 2026 },
      },
      sourceId: figureOf(made),
    });
    const { body: stored } = await world.people.lead.get(`/api/campaigns/${made.id}`);
    const { groups: _, figures, theme: __, ...fields } = stored;
    const [figure] = figures;
    const edited = { ...fields, groupId: world.own.id, figures: [{ ...figure, value: 400 }], version: 1 };
    expect((await world.people.lead.put(`/api/campaigns/${made.id}`, edited)).status).toBe(200);
    const [row] = await list(`campaignId=${made.id}&kind=campaign`);
    expect(row?.campaign).toMatchObject({ changed: true, figure: { value: 320 } });
    expect((await evidenceAt('2026-11-23')).find(({ id }) => id === row?.id)?.figure).toMatchObject({ value: 320 });
    // An edit of the piece changes neither the figure nor the day.
    const { note, version } = { note: 'Six semaines.', version: 1 };
    const put = { kind: 'campaign', sourceId: figureOf(made), measureIds: [measureId], note, version };
    expect((await world.people.commune.put(`/api/evidence/${row?.id}`, put)).body).toMatchObject({
      note,
      day: '2026-06-12',
      campaign: { figure: { value: 320 } },
    });
    // What proves something stays, and so does its campaign.
    const without = await world.people.lead.put(`/api/campaigns/${made.id}`, { ...edited, figures: [], version: 2 });
    expect([without.status, without.body.code]).toEqual([409, 'figure-proves']);
    const removed = await world.people.lead.delete(`/api/campaigns/${made.id}`);
    expect([removed.status, removed.body.code, removed.body.params]).toEqual([409, 'campaign-proves', {}]);
    expect((await add(figureOf(made))).body.code).toBe('evidence-already-there');
  });

  it.each([
    ['only its year', { startDay: null, endDay: null, year: 2018 }, {}, 201, '2018-12-31'],
    [
      'no day, and one that is given',
      { startDay: null, endDay: null, year: null },
      { day: '2026-02-01' },
      201,
      '2026-02-01',
    ],
    ['no day, and one to come', { startDay: null, endDay: null, year: null }, { day: '2026-12-01' }, 422, undefined],
    ['begun, and still runs', { startDay: '2026-11-01', endDay: '2026-12-15' }, {}, 201, '2026-11-23'],
    [
      'an end to come, and no known beginning',
      { startDay: null, endDay: '2026-12-15', year: null },
      {},
      422,
      undefined,
    ],
    ['only this year', { startDay: null, endDay: null, year: 2026 }, {}, 422, undefined],
    ['no day at all', { startDay: null, endDay: null, year: null }, {}, 422, undefined],
    ['days to come', { startDay: '2026-12-01', endDay: '2026-12-24' }, {}, 422, undefined],
    ['been taken away', { removedAt: '2026-11-20T10:00:00.000Z' }, {}, 422, undefined],
  ])('whose campaign has %s', async (_, over, typed, status, day) => {
    const answer = await add(figureOf(await campaign(over)), typed);
    expect([answer.status, answer.body.day]).toEqual([status, day]);
  });

  it('of a campaign elsewhere is no evidence for the commune, nor one that a project manager does not lead', async () => {
    const elsewhere = await world.given((given) => given.group({ leadAccountId: world.accounts.lead }));
    expect((await add(figureOf(await campaign({ groupId: elsewhere.id })))).status).toBe(422);
    expect((await add(figureOf(await campaign()), {}, 'other manager')).status).toBe(403);
    const mine = await add(figureOf(await campaign()), {}, 'lead');
    expect(mine.body).toMatchObject({ state: 'proposed', addedBy: 'Lead' });
  });

  it('is proposed to the communes concerned that agreed, once, and waits for the answer', async () => {
    const made = await campaign({ title: 'Marche' });
    const figureId = figureOf(made);
    expect((await propose(made.id, figureId)).body).toEqual({ proposed: 1 });
    expect((await propose(made.id, figureId)).body).toEqual({ proposed: 0 });
    const [row] = await list(`campaignId=${made.id}`);
    expect(row).toMatchObject({
      state: 'proposed',
      addedBy: 'Lead',
      title: 'Marche – Utilisateurs',
      measures: [{ id: measureId }],
      can: { decide: true },
    });
    await world.app.get(Outbox).work();
    expect(sent.map(({ subject }) => subject).join()).toContain('Marche – Utilisateurs');
    expect((await evidenceAt('2026-11-23')).map(({ id }) => id)).not.toContain(row?.id);
    const answer = { version: 1, state: 'accepted', word: 'Bien noté.' };
    expect((await world.people.commune.put(`/api/evidence/${row?.id}/decision`, answer)).status).toBe(200);
    expect((await evidenceAt('2026-11-23')).map(({ id }) => id)).toContain(row?.id);
    // The adviser reads the evidence, and of campaigns nothing else.
    const [read] = await list(`campaignId=${made.id}`, 'adviser');
    expect(read?.campaign).toMatchObject({ id: null, title: 'Marche', figure: { value: 320 } });
  });

  it('is not proposed of a campaign to come, without a period, or by somebody else', async () => {
    const [ahead, undated, ours] = [
      await campaign({ startDay: '2026-12-01', endDay: null }),
      await campaign({ startDay: null, endDay: null, year: null }),
      await campaign(),
    ];
    expect((await propose(ahead.id, figureOf(ahead))).body.params.reason).toBe('state');
    expect((await propose(undated.id, figureOf(undated))).body.params.reason).toBe('state');
    expect((await propose(ours.id, figureOf(ours), 'other manager')).body.params.reason).toBe('not-your-group');
    expect((await propose(ours.id, figureOf(ahead))).status).toBe(404);
  });

  it('is proposed anew where it was taken away before any answer', async () => {
    const made = await campaign({ title: 'Covoiturage' });
    await propose(made.id, figureOf(made));
    const [row] = await list(`campaignId=${made.id}`);
    await world.people.lead.delete(`/api/evidence/${row?.id}`);
    expect((await propose(made.id, figureOf(made))).body).toEqual({ proposed: 1 });
    const [again] = await list(`campaignId=${made.id}`);
    const refusal = { version: 1, state: 'refused', word: 'Non.' };
    expect((await world.people.commune.put(`/api/evidence/${again?.id}/decision`, refusal)).status).toBe(200);
    expect((await propose(made.id, figureOf(made))).body).toEqual({ proposed: 0 });
  });

  it('says so where its campaign was taken away, and is neither accepted nor put back then', async () => {
    const made = await campaign({ title: 'Retirée' });
    const figureId = figureOf(made);
    await propose(made.id, figureId);
    const [row] = await list(`campaignId=${made.id}`);
    const answer = (version: number, state: string) =>
      world.people.commune.put(`/api/evidence/${row?.id}/decision`, { version, state, word: 'Non.' });
    expect((await answer(1, 'refused')).status).toBe(200);
    const { id: second } = (await add(figureOf(made), { measureIds: [otherMeasureId] })).body;
    await world.people.commune.delete(`/api/evidence/${second}`);
    expect((await world.people.lead.delete(`/api/campaigns/${made.id}`)).status).toBe(200);
    const [left] = await list(`campaignId=${made.id}`);
    expect(left?.campaign).toMatchObject({ id: null, changed: true });
    const accepted = await answer(2, 'accepted');
    expect([accepted.status, accepted.body.code, accepted.body.params]).toEqual([
      409,
      'campaign-removed',
      { title: 'Retirée' },
    ]);
    const restored = await world.people.commune.post(`/api/evidence/${second}/restore`);
    expect([restored.status, restored.body.code]).toEqual([409, 'campaign-removed']);
    expect((await world.people.lead.post(`/api/campaigns/${made.id}/restore`)).status).toBe(200);
    expect((await world.people.commune.post(`/api/evidence/${second}/restore`)).status).toBe(200);
  });

  it('that was refused keeps what it said, and its campaign loses the figure', async () => {
    const made = await campaign({ title: 'Sans chiffre' });
    await propose(made.id, figureOf(made));
    const [row] = await list(`campaignId=${made.id}`);
    const fields = { groupId: world.own.id, title: 'Sans chiffre', startDay: made.startDay, endDay: made.endDay };
    const without = (version: number) => world.people.lead.put(`/api/campaigns/${made.id}`, { ...fields, version });
    expect((await without(1)).body.code).toBe('figure-proves');
    const refusal = { version: 1, state: 'refused', word: 'Non.' };
    await world.people.commune.put(`/api/evidence/${row?.id}/decision`, refusal);
    expect((await without(1)).body.figures).toEqual([]);
    const [left] = await list(`campaignId=${made.id}`);
    expect(left).toMatchObject({ sourceId: null, campaign: { changed: true, figure: { value: 320 } } });
  });

  it('names no group that the reader may not know of, nor is it found by it', async () => {
    const hidden = await world.given((given) =>
      given.group({ leadAccountId: world.accounts.lead, name: 'Geheimnis', publishedAt: null }),
    );
    const made = await campaign({ groupId: hidden.id, groups: [world.own.id], title: 'Partagée' });
    expect((await add(figureOf(made))).status).toBe(201);
    for (const person of ['commune', 'adviser'] as const) {
      expect(await list(`campaignId=${made.id}`, person)).toMatchObject([
        { title: 'Partagée – Utilisateurs', group: null },
      ]);
      expect(await list('q=geheimnis', person)).toEqual([]);
      expect(await list(`campaignId=${made.id}&q=partagee`, person)).toHaveLength(1);
    }
    expect(await list('q=geheimnis', 'lead')).toMatchObject([{ group: { name: 'Geheimnis' } }]);
    expect((await list('q=gare')).length).toBeGreaterThan(0);
  });

  it('is chosen among those of the campaigns on the territory that have begun', async () => {
    const groupId = (
      await world.given((given) => given.group({ leadAccountId: world.accounts.lead, zoneId: world.zone }))
    ).id;
    await campaign({ groupId, title: 'À choisir', startDay: null, endDay: null, year: 2018 });
    await campaign({ groupId, title: 'À choisir plus tard', startDay: '2026-12-01', endDay: null });
    const url = `/api/communes/${world.communes.own}/evidence/figures?q=choisir`;
    const { body } = await world.people.commune.get(url);
    expect(body).toMatchObject({
      total: 1,
      items: [{ label: 'Utilisateurs', day: '2018-12-31', campaign: { title: 'À choisir', year: 2018 } }],
    });
    expect((await world.people.lead.get(url)).body.total).toBe(1);
    expect((await world.people['other manager'].get(url)).body.total).toBe(0);
    const few = await countQueries(world, () => world.people.commune.get(url));
    for (let at = 0; at < 3; at += 1) await campaign({ groupId, title: 'À choisir aussi', figures: [{}, {}] });
    expect(await countQueries(world, () => world.people.commune.get(url))).toBe(few);
  });
});
