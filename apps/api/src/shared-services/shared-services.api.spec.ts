import { DecideByReminders } from './decide-by-reminders';
import { SharedService } from './shared-service.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { SERVICES, serviceScene } from '../testing/service-scene';

describe('shared services', () => {
  let scene: Awaited<ReturnType<typeof serviceScene>>;
  beforeAll(async () => {
    scene = await serviceScene();
  }, 120_000);
  afterAll(() => scene.app.close());

  describe('a need', () => {
    it('stated by a contact is known to their organisation and the project manager, who confirms it by asking the others', async () => {
      const { body } = await scene.by.alpha.post(SERVICES, scene.typed());
      expect(body).toMatchObject({
        phase: 'need',
        statedBy: { id: scene.ids.alpha },
        can: { edit: true, move: false },
      });
      expect((await scene.by.beta.get(`${SERVICES}/${body.id}`)).status).toBe(404);
      expect(
        (await scene.by.alpha.post(`${SERVICES}/${body.id}/steps`, { version: 1, phase: 'interest' })).status,
      ).toBe(403);
      const asked = await scene.lead.post(`${SERVICES}/${body.id}/steps`, { version: 1, phase: 'interest' });
      expect(asked.body).toMatchObject({ phase: 'interest', waiting: 4 });
      expect((await scene.by.beta.get(`${SERVICES}/${body.id}`)).body).toMatchObject({
        can: { answer: true, edit: false },
      });
      expect((await scene.by.alpha.put(`${SERVICES}/${body.id}`, { version: 2, ...scene.typed() })).status).toBe(403);
      const mails = await scene.mailsOf(body.id, 'service-asked');
      expect(mails.map(({ email }) => email).sort()).toEqual(
        ['alpha', 'beta', 'delta', 'gamma'].map((name) => `${name}@${name}.example`),
      );
      expect(mails[0]?.mail).toMatchObject({ kind: 'service', subject: expect.stringContaining('Biodéchets') });
    });

    it('given up before anybody was asked stays between the two, in lists, search and history as well', async () => {
      const { body } = await scene.by.alpha.post(SERVICES, { ...scene.typed(), title: 'Geheimnis' });
      const reason = 'Double emploi';
      await scene.lead.post(`${SERVICES}/${body.id}/steps`, { version: 1, phase: 'abandoned', reason });
      expect((await scene.by.beta.get(`${SERVICES}/${body.id}`)).status).toBe(404);
      for (const path of [
        `${SERVICES}?size=100`,
        '/api/search?q=geheimnis',
        `/api/working-groups/${scene.ids.group}/history`,
      ])
        expect(JSON.stringify((await scene.by.beta.get(path)).body)).not.toMatch(/Geheimnis|Double emploi/);
      expect((await scene.by.alpha.get(`${SERVICES}/${body.id}`)).body.phase).toBe('abandoned');
    });

    it('is of a known group, zone and theme', async () => {
      const strange = '8f6d1c1e-2f63-4c36-9f3b-0f5c9d1e7a10';
      const wrong = async (over: object) =>
        (await scene.lead.post(SERVICES, { ...scene.typed(), ...over })).body.issues?.[0]?.path;
      expect([
        await wrong({ groupId: strange }),
        await wrong({ zoneId: strange }),
        await wrong({ themeId: strange }),
      ]).toEqual(['groupId', 'zoneId', 'themeId']);
    });

    it('waits for an answer in the list until one says what they think', async () => {
      const id = await scene.asked();
      const waiting = async () =>
        (await scene.by.alpha.get(`${SERVICES}?waiting=true&size=100`)).body.items.some(
          (row: { id: string }) => row.id === id,
        );
      expect(await waiting()).toBe(true);
      await scene.say(id, 'alpha', { answer: 'not-for-us' });
      expect(await waiting()).toBe(false);
      const row = (await scene.by.alpha.get(`${SERVICES}?size=100`)).body.items.find(
        (each: { id: string }) => each.id === id,
      );
      expect(row).toMatchObject({ ownAnswer: 'not-for-us', joined: 0 });
    });

    it('waits no more once its group is put away, where nobody can answer', async () => {
      const id = await scene.asked();
      const waiting = async () =>
        (await scene.by.alpha.get(`${SERVICES}?waiting=true&size=100`)).body.items.some(
          (row: { id: string }) => row.id === id,
        );
      expect(await waiting()).toBe(true);
      const archive = (archivedAt: string | null) =>
        scene.app.write(({ manager }) => manager.update(WorkingGroup, { id: scene.ids.group }, { archivedAt }));
      await scene.app.write(({ manager }) =>
        manager.update(SharedService, { id }, { decideBy: scene.app.clock.today() }),
      );
      const before = (await scene.mailsOf(id, 'service-reminded')).length;
      await archive('2026-11-01T10:00:00.000Z');
      const waits = await waiting();
      await scene.app.app.get(DecideByReminders).work();
      await archive(null);
      expect([waits, (await scene.mailsOf(id, 'service-reminded')).length - before]).toEqual([false, 0]);
    });
  });

  describe('figures', () => {
    it('are read by one’s own organisation and whoever leads the group; the others read sums from three on', async () => {
      const id = await scene.asked();
      await scene.say(id, 'alpha', { volume: 1.5, yearlyCost: 900 });
      await scene.say(id, 'beta', { volume: 2.25, yearlyCost: 1800 });
      const hidden = await scene.get(id, scene.by.alpha);
      expect(hidden).toMatchObject({
        volume: null,
        cost: null,
        members: [{ id: scene.ids.alpha }, { id: scene.ids.beta }],
      });
      expect(hidden.interests).toMatchObject([{ organisation: { id: scene.ids.alpha }, volume: 1.5, yearlyCost: 900 }]);
      expect(await scene.get(id)).toMatchObject({ volume: { sum: 3.75, known: 2, unknown: 0 }, cost: { sum: 2700 } });
      await scene.say(id, 'gamma', { volume: 0.5, yearlyCost: null });
      expect(await scene.get(id, scene.by.delta)).toMatchObject({
        volume: { sum: 4.25, known: 3, unknown: 0, asOf: scene.app.clock.today() },
        cost: null,
      });
    });

    it('of one who joins later are not told by the difference', async () => {
      const id = await scene.asked();
      for (const name of ['alpha', 'beta', 'gamma'] as const) await scene.say(id, name, { volume: 1 });
      await scene.say(id, 'delta', { volume: 77 });
      expect(await scene.get(id, scene.by.alpha)).toMatchObject({ volume: { sum: 3, known: 3 }, joined: 4 });
      expect((await scene.get(id)).volume).toMatchObject({ sum: 80, known: 4 });
    });

    it('that nobody knows stay unknown', async () => {
      const id = await scene.asked({ rule: 'volume', floor: null });
      for (const name of ['alpha', 'beta'] as const) await scene.say(id, name, { volume: 1 });
      await scene.say(id, 'gamma');
      await scene.offer(id);
      const { volume, offers } = await scene.get(id);
      expect(volume).toMatchObject({ sum: 2, known: 2, unknown: 1 });
      expect(offers).toMatchObject([{ total: 1800, shares: null, refused: 'volume-unknown' }]);
      await scene.step(id, 'offers');
      const put = await scene.lead.post(`${SERVICES}/${id}/offers/${(await scene.get(id)).offers[0]?.id}/choice`);
      expect([put.status, put.body.code]).toEqual([409, 'service-not-shared']);
    });

    it('are said once: another version is refused with what is stored', async () => {
      const id = await scene.asked();
      await scene.say(id, 'alpha', { volume: 1 });
      const stale = await scene.by.alpha.put(`${SERVICES}/${id}/interest`, { version: null, answer: 'interested' });
      expect([stale.status, stale.body.code, stale.body.current.interests[0].volume]).toEqual([409, 'stale', 1]);
      const strange = await scene.lead.put(`${SERVICES}/${id}/interest`, {
        version: null,
        organisationId: scene.ids.group,
        answer: 'interested',
      });
      expect([strange.status, strange.body.issues[0].code]).toEqual([422, 'not-of-group']);
    });
  });

  it('reminds those who have not answered, once, a week before the last day', async () => {
    const id = await scene.asked({ decideBy: scene.app.clock.today() });
    await scene.say(id, 'alpha', { answer: 'not-for-us' });
    await scene.say(id, 'beta', { answer: 'not-yet' });
    await scene.app.app.get(DecideByReminders).work();
    await scene.app.app.get(DecideByReminders).work();
    const mails = await scene.mailsOf(id, 'service-reminded');
    expect(mails.map(({ email }) => email).sort()).toEqual([
      'beta@beta.example',
      'delta@delta.example',
      'gamma@gamma.example',
    ]);
    const later = await scene.asked({ decideBy: '2030-01-01' });
    await scene.app.app.get(DecideByReminders).work();
    expect(await scene.mailsOf(later, 'service-reminded')).toEqual([]);
  });

  it('is counted no more for whoever left the group', async () => {
    const id = await scene.asked();
    await scene.say(id, 'alpha', { volume: 1 });
    await scene.say(id, 'delta', { volume: 5 });
    await scene.app.write((ctx) =>
      ctx.manager.query(`UPDATE membership SET to_day = '2026-01-01' WHERE organisation_id = '${scene.ids.delta}'`),
    );
    expect(await scene.get(id)).toMatchObject({ joined: 1, volume: { sum: 1 } });
    expect((await scene.by.delta.get(`${SERVICES}/${id}`)).status).toBe(404);
    const row = await scene.app.write((ctx) => ctx.manager.findOneByOrFail(SharedService, { id }));
    expect(row.phase).toBe('interest');
  });
});
