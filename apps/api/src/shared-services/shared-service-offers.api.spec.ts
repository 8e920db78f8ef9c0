import { ServiceInterest } from './service-interest.entity';
import { aPdf, fileForm } from '../testing/sample-files';
import { SERVICES, serviceScene } from '../testing/service-scene';

describe('offers of shared services, and what comes of them', () => {
  let scene: Awaited<ReturnType<typeof serviceScene>>;
  beforeAll(async () => {
    scene = await serviceScene();
  }, 120_000);
  afterAll(() => scene.app.close());

  describe('offers', () => {
    it('are compared at the pooled volume, the cheapest first and the expired last', async () => {
      const id = await scene.asked({ rule: 'equal', floor: null });
      for (const name of ['alpha', 'beta', 'gamma'] as const) await scene.say(id, name, { volume: 1 });
      await scene.offer(id, { supplier: 'Cher', fixed: 5000, unitPrice: 0 });
      await scene.offer(id, { supplier: 'Expiré', fixed: 1, unitPrice: 0, validUntil: '2026-01-01' });
      await scene.offer(id, { supplier: 'Juste', fixed: 0, unitPrice: 12.3456 });
      const told = await Promise.all(
        (['alpha', 'beta', 'gamma'] as const).map((name) => scene.get(id, scene.by[name])),
      );
      expect(told[0]?.offers.map(({ supplier, total, expired }) => [supplier, total, expired])).toEqual([
        ['Juste', 444.44, false],
        ['Cher', 5000, false],
        ['Expiré', 1, true],
      ]);
      // What each reads of itself adds up to the total.
      const cents = told.map(({ offers }) => Math.round((offers[0]?.ownShare ?? 0) * 100));
      expect([Math.min(...cents), Math.max(...cents), cents.reduce((a, b) => a + b, 0)]).toEqual([
        148_14, 148_15, 444_44,
      ]);
      expect((await scene.get(id)).offers[0]).toMatchObject({
        shares: { least: 148.14, most: 148.15 },
        ownShare: null,
      });
    });

    it('have documents that whoever reads the offer reads, that stay while it is put, and that no history of the group tells', async () => {
      const id = await scene.asked({ rule: 'equal', floor: null });
      const offerId = await scene.offer(id, { supplier: 'Tournée' });
      const at = `/api/files?subject=service-offer&subjectId=${offerId}`;
      const sent = await scene.lead.post(at, fileForm(aPdf('Devis'), 'Devis-geheim.pdf'));
      expect(sent.status).toBe(201);
      expect((await scene.get(id, scene.by.alpha)).offers).toMatchObject([{ files: 1 }]);
      expect((await scene.by.alpha.get(at)).body).toMatchObject({
        items: [{ name: 'Devis-geheim.pdf', addedBy: null }],
        can: { add: false },
      });
      expect((await scene.by.alpha.get(`/api/files/${sent.body.id}/content`)).status).toBe(200);
      for (const client of [scene.commune, scene.app.visitor]) {
        expect((await client.get(at)).status).toBe(404);
        expect((await client.get(`/api/files/${sent.body.id}/content`)).status).toBe(404);
      }
      const told = await scene.by.alpha.get(`/api/working-groups/${scene.ids.group}/history?size=100`);
      expect([told.status, JSON.stringify(told.body).includes('Devis-geheim')]).toEqual([200, false]);
      await scene.say(id, 'alpha', { volume: 1 });
      await scene.say(id, 'beta', { volume: 2 });
      await scene.step(id, 'offers');
      await scene.lead.post(`${SERVICES}/${id}/offers/${offerId}/choice`);
      expect((await scene.lead.delete(`/api/files/${sent.body.id}`)).status).toBe(403);
      expect((await scene.lead.post(at, fileForm(aPdf('Autre'), 'Autre.pdf'))).status).toBe(403);
      const { offers } = await scene.get(id);
      const { version } = offers[0] ?? {};
      await scene.lead.put(`${SERVICES}/${id}/offers/${offerId}`, { version, supplier: 'Tournée', fixed: 500 });
      expect((await scene.lead.delete(`/api/files/${sent.body.id}`)).status).toBe(200);
      expect((await scene.get(id)).offers).toMatchObject([{ files: 0 }]);
      await scene.lead.post(`/api/files/${sent.body.id}/restore`);
      await scene.lead.delete(`${SERVICES}/${id}/offers/${offerId}`);
      expect((await scene.lead.get(`/api/files/${sent.body.id}/content`)).status).toBe(404);
    });

    it('put to those who joined show what each pays, with the receipt, and to nobody else', async () => {
      const { id } = await scene.put();
      const { sharing } = await scene.get(id, scene.by.alpha);
      expect(sharing).toMatchObject({
        total: 6600,
        volume: 10,
        timesPerYear: 12,
        fixed: 600,
        unitPrice: 50,
        rest: { euros: 6600, weight: 10 },
        floor: 10,
      });
      expect(sharing?.shares.map(({ organisation, euros, volume }) => [organisation.id, euros, volume])).toEqual([
        [scene.ids.alpha, 660, 1],
        [scene.ids.beta, 1320, null],
        [scene.ids.gamma, 4620, null],
      ]);
      expect((await scene.get(id, scene.by.delta)).sharing).toBeNull();
      expect((await scene.mailsOf(id, 'service-put')).map(({ email }) => email).sort()).toEqual([
        'alpha@alpha.example',
        'beta@beta.example',
        'gamma@gamma.example',
      ]);
    });

    it('are no longer put once they or the rule change, and another rule asks again', async () => {
      const { id, offerId } = await scene.put();
      await scene.accept(id, 'alpha');
      await scene.lead.put(`${SERVICES}/${id}/offers/${offerId}`, {
        version: 1,
        supplier: 'Tournée',
        fixed: 700,
        unitPrice: 50,
      });
      expect(await scene.get(id)).toMatchObject({ sharing: null, joined: 3 });
      const { version } = await scene.get(id);
      await scene.lead.put(`${SERVICES}/${id}`, { ...scene.typed(), version, rule: 'equal' });
      expect(await scene.get(id)).toMatchObject({ joined: 0, rule: 'equal', waiting: 4 });
      expect((await scene.get(id, scene.by.alpha)).interests).toMatchObject([{ answer: 'not-yet', volume: 1 }]);
    });

    it('that have expired are not put', async () => {
      const { id } = await scene.put();
      const late = await scene.offer(id, { supplier: 'Tard', validUntil: '2026-01-01' });
      const answer = await scene.lead.post(`${SERVICES}/${id}/offers/${late}/choice`);
      expect([answer.status, answer.body.code]).toEqual([409, 'service-offer-expired']);
    });

    it('keep the unit that volumes were given in', async () => {
      const { id } = await scene.put();
      const { version } = await scene.get(id);
      const answer = await scene.lead.put(`${SERVICES}/${id}`, { ...scene.typed(), version, unit: 'm3' });
      expect([answer.status, answer.body.issues[0]]).toEqual([
        422,
        expect.objectContaining({ path: 'unit', code: 'service-answered' }),
      ]);
    });

    it('share with those to whom they were put: whoever comes or says otherwise later is in it once they are put again', async () => {
      const { id, offerId } = await scene.put();
      await scene.accept(id, 'alpha');
      await scene.say(id, 'delta', { volume: null });
      await scene.say(id, 'beta', { volume: 20 });
      expect((await scene.get(id, scene.by.delta)).sharing).toBeNull();
      const lead = (await scene.get(id)).sharing;
      expect(lead).toMatchObject({ total: 6600, behind: true, refused: null });
      expect(lead?.shares[0]).toMatchObject({ euros: 660, acceptance: 'accepted' });
      await scene.say(id, 'delta', { volume: 1 });
      await scene.lead.post(`${SERVICES}/${id}/offers/${offerId}/choice`);
      expect((await scene.get(id)).sharing).toMatchObject({ total: 18_000, behind: false });
      expect((await scene.get(id, scene.by.delta)).sharing?.shares).toHaveLength(4);
    });

    it('tell the sum of volumes to those who share only where something is made of it', async () => {
      const id = await scene.asked({ rule: 'equal', floor: null });
      for (const name of ['alpha', 'beta'] as const) await scene.say(id, name, { volume: 3 });
      await scene.step(id, 'offers');
      const offerId = await scene.offer(id, { unitPrice: 0 });
      await scene.lead.post(`${SERVICES}/${id}/offers/${offerId}/choice`);
      expect((await scene.get(id, scene.by.alpha)).sharing).toMatchObject({ volume: null, total: 600 });
      expect((await scene.get(id)).sharing).toMatchObject({ volume: 6 });
    });
  });

  describe('an agreement', () => {
    it('needs everybody who shares to have accepted the very share that they pay', async () => {
      const { id } = await scene.put();
      await scene.accept(id, 'alpha');
      await scene.accept(id, 'beta');
      const early = await scene.step(id, 'agreed');
      expect([early.status, early.body.code]).toEqual([409, 'service-not-accepted']);
      expect((await scene.accept(id, 'gamma', { share: 1 })).body.code).toBe('stale');
      // Whoever declines no longer shares: the others pay other shares, to which they have not said yes.
      await scene.accept(id, 'gamma', { answer: 'declined', word: 'Trop cher' });
      const { sharing, interests } = await scene.get(id);
      expect(sharing).toMatchObject({
        total: 2400,
        shares: [
          { euros: 800, acceptance: null },
          { euros: 1600, acceptance: null },
        ],
      });
      expect(interests.find(({ organisation }) => organisation.id === scene.ids.gamma)).toMatchObject({
        ...{ answer: 'not-for-us', acceptance: 'declined', word: 'Trop cher' },
      });
      expect(JSON.stringify(await scene.get(id, scene.by.alpha))).not.toContain('Trop cher');
      await scene.accept(id, 'alpha');
      await scene.accept(id, 'beta');
      expect((await scene.step(id, 'agreed')).body).toMatchObject({
        phase: 'agreed',
        sharing: { agreedDay: scene.app.clock.today(), total: 2400 },
      });
    });

    it('is of two at least, and says whose answer is missing', async () => {
      const { id } = await scene.put();
      await scene.accept(id, 'alpha');
      const open = await scene.step(id, 'agreed');
      expect(open.body).toMatchObject({ code: 'service-not-accepted', params: { count: 2 } });
      expect(open.body.params.names).toContain('Société beta');
      for (const name of ['beta', 'gamma'] as const) await scene.say(id, name, { answer: 'not-for-us' });
      await scene.accept(id, 'alpha');
      expect((await scene.step(id, 'agreed')).body.code).toBe('service-alone');
      expect((await scene.step(id, 'agreed', null, '2030-01-01')).body.issues[0]).toMatchObject({ path: 'day' });
    });

    it('freezes its numbers, and goes back with a reason alone', async () => {
      const id = await scene.agreed();
      const before = (await scene.get(id)).sharing;
      expect((await scene.say(id, 'alpha', { volume: 99 })).status).toBe(403);
      expect((await scene.lead.post(`${SERVICES}/${id}/offers`, { supplier: 'Neuf' })).status).toBe(403);
      expect((await scene.lead.put(`${SERVICES}/${id}`, { ...scene.typed(), version: 4, floor: 500 })).status).toBe(
        403,
      );
      await scene.app.write((ctx) =>
        ctx.manager.query(`UPDATE service_interest SET volume = 50 WHERE service_id = '${id}'`),
      );
      expect((await scene.get(id)).sharing?.shares.map(({ euros }) => euros)).toEqual(
        before?.shares.map(({ euros }) => euros),
      );
      expect((await scene.step(id, 'offers')).status).toBe(422);
      expect((await scene.step(id, 'offers', 'Le fournisseur renonce')).body).toMatchObject({
        phase: 'offers',
        sharing: null,
      });
      const rows = await scene.app.write((ctx) => ctx.manager.findBy(ServiceInterest, { serviceId: id }));
      expect(rows.every(({ agreedCents }) => agreedCents === null)).toBe(true);
    });

    it('that is abandoned is taken up as a need, and asks anew', async () => {
      const id = await scene.agreed();
      expect((await scene.step(id, 'abandoned')).status).toBe(422);
      await scene.step(id, 'abandoned', 'Plus de camion');
      expect((await scene.step(id, 'running')).status).toBe(422);
      expect((await scene.step(id, 'need', 'Un autre camion')).body).toMatchObject({
        phase: 'need',
        joined: 0,
        sharing: null,
      });
      const phases = (await scene.get(id)).steps.map(({ phase, reason }) => [phase, reason]);
      expect(phases.slice(-2)).toEqual([
        ['abandoned', 'Plus de camion'],
        ['need', 'Un autre camion'],
      ]);
    });
  });

  describe('savings', () => {
    const period = { fromDay: '2026-01-01', toDay: '2026-06-30', costBefore: 450, costAfter: 330 };

    it('are measured by each, told from three on, and proposed to the commune as evidence', async () => {
      const id = await scene.agreed();
      expect((await scene.by.alpha.post(`${SERVICES}/${id}/savings`, period)).status).toBe(403);
      await scene.step(id, 'running');
      const first = await scene.by.alpha.post(`${SERVICES}/${id}/savings`, { ...period, kgCo2e: 12, source: 'Pesée' });
      expect(first.body).toMatchObject({ savings: [{ costBefore: 450, costAfter: 330 }], saved: { euros: null } });
      expect((await scene.by.alpha.post(`${SERVICES}/${id}/savings`, { ...period, kgCo2e: 12 })).status).toBe(400);
      expect((await scene.by.delta.post(`${SERVICES}/${id}/savings`, period)).body.issues[0].code).toBe(
        'service-not-joined',
      );
      await scene.by.beta.post(`${SERVICES}/${id}/savings`, period);
      expect((await scene.get(id, scene.by.alpha)).saved.euros).toBeNull();
      expect((await scene.get(id)).saved.euros).toMatchObject({ sum: 240, known: 2 });
      await scene.by.gamma.post(`${SERVICES}/${id}/savings`, { ...period, costBefore: 300, costAfter: 310 });
      expect(await scene.get(id, scene.by.alpha)).toMatchObject({
        saved: { euros: { sum: 230, known: 3 }, kgCo2e: null },
      });
      const { version } = await scene.get(id);
      const proposed = await scene.lead.post(`${SERVICES}/${id}/evidence`, { version, measureIds: [scene.measure] });
      expect(proposed.body).toMatchObject({ actionId: expect.any(String), can: { propose: false } });
      const action = (await scene.lead.get(`/api/actions/${proposed.body.actionId}`)).body;
      expect(action).toMatchObject({
        synergy: 'shared-service',
        status: 'done',
        title: 'Service partagé\u00a0: Biodéchets',
      });
      expect(action.description).toContain('230 euros');
      expect(JSON.stringify(action)).not.toContain('12 kg');
      const { items } = (await scene.commune.get(`/api/evidence?communeCode=${scene.code}`)).body;
      expect(items).toMatchObject([{ kind: 'action', state: 'proposed' }]);
    });

    it('count once, since the agreement, and stay as communes read them', async () => {
      const id = await scene.agreed();
      await scene.step(id, 'running');
      const add = async (over: object) =>
        (await scene.by.alpha.post(`${SERVICES}/${id}/savings`, { ...period, ...over })).body;
      const { savings } = await add({});
      const twice = { fromDay: '2026-06-30', toDay: '2026-07-31' };
      expect((await add(twice)).issues[0]).toMatchObject({ path: 'fromDay', code: 'saving-overlaps' });
      expect((await add({ fromDay: '2025-12-31', toDay: '2025-12-31' })).issues[0].code).toBe('before-agreement');
      const { version } = await scene.get(id);
      await scene.lead.post(`${SERVICES}/${id}/evidence`, { version, measureIds: [scene.measure] });
      const url = `${SERVICES}/${id}/savings/${savings[0].id}`;
      expect((await scene.by.alpha.put(url, { version: 1, ...period })).body.code).toBe('service-proposed');
      expect((await scene.by.alpha.delete(url)).body.code).toBe('service-proposed');
      expect((await scene.step(id, 'abandoned', 'Fini')).body.code).toBe('service-proposed');
      expect((await scene.step(id, 'ended')).body.phase).toBe('ended');
    });

    it('of which nobody knows the cost are no sum of nothing', async () => {
      const id = await scene.agreed();
      await scene.step(id, 'running');
      const { fromDay, toDay } = period;
      await scene.by.alpha.post(`${SERVICES}/${id}/savings`, { fromDay, toDay, volume: 5, kgCo2e: 0, source: 'Pesée' });
      expect((await scene.get(id)).saved).toMatchObject({ euros: null, kgCo2e: { sum: 0, known: 1 } });
    });

    it('of another are not there', async () => {
      const id = await scene.agreed();
      await scene.step(id, 'running');
      const { savings } = (await scene.by.alpha.post(`${SERVICES}/${id}/savings`, period)).body;
      const url = `${SERVICES}/${id}/savings/${savings[0].id}`;
      expect((await scene.by.beta.put(url, { version: 1, ...period })).status).toBe(404);
      expect((await scene.by.beta.delete(url)).status).toBe(404);
      expect((await scene.by.alpha.put(url, { version: 1, ...period, costAfter: 1 })).body.savings).toMatchObject([
        { costAfter: 1, version: 2 },
      ]);
      expect((await scene.lead.delete(url)).body.savings).toEqual([]);
    });
  });
});
