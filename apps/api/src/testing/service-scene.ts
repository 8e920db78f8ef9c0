import type { SharedServiceDetail } from '@zesumme/domain';
import { Event } from '../platform/audit/event.entity';
import { Delivery } from '../platform/outbox/delivery.entity';
import { MailTemplates } from '../platform/outbox';
import { loadReference } from '../seeds/reference';
import { type Client, testApp } from './test-app';

export const SERVICES = '/api/shared-services';
const names = ['alpha', 'beta', 'gamma', 'delta'] as const;
export type Name = (typeof names)[number];

/** A group of four companies, whoever leads it, the commune on whose territory it is, and what they do with shared services. */
export async function serviceScene() {
  const app = await testApp();
  await app.write(loadReference);
  const made = await app.given(async (make) => {
    const { code } = await make.commune();
    await make.communeSetting({ communeCode: code, agreedAt: '2026-01-01T10:00:00.000Z' });
    const zone = await make.zone({ communes: [code] });
    const leader = await make.account({ displayName: 'Anne Lead' });
    const group = await make.group({ leadAccountId: leader.id, zoneId: zone.id });
    const ids = { group: group.id } as Record<Name | 'group', string>;
    const speakers = {} as Record<Name, { id: string }>;
    for (const name of names) {
      const { id } = await make.organisation({ name: `Société ${name}` });
      await make.membership({ groupId: group.id, organisationId: id });
      const contact = await make.contact({ organisationId: id, email: `${name}@${name}.example` });
      ids[name] = id;
      speakers[name] = await make.account({ role: 'contact', contactId: contact.id });
    }
    const town = await make.organisation({ kind: 'commune', communeCode: code });
    return { code, ids, leader, speakers, town: await make.speaker(town.id, { role: 'commune-user' }) };
  });
  const { ids, code } = made;
  const measure: string = await app.write(
    async (ctx) => (await ctx.manager.query('SELECT id FROM measure ORDER BY position'))[0].id,
  );
  const lead = await app.as(made.leader);
  const commune = await app.as(made.town);
  const by = {} as Record<Name, Client>;
  for (const name of names) by[name] = await app.as(made.speakers[name]);

  const typed = () => ({
    groupId: ids.group,
    ...{ kind: 'waste-collection', title: 'Biodéchets', need: 'Un passage par semaine.' },
    ...{ unit: 't', per: 'month', timesPerYear: 12, rule: 'volume', floor: 10 },
  });
  /** A service for which the group is asked. */
  const asked = async (over: object = {}): Promise<string> => {
    const { id } = (await lead.post(SERVICES, { ...typed(), ...over })).body;
    await lead.post(`${SERVICES}/${id}/steps`, { version: 1, phase: 'interest' });
    return id;
  };
  const get = async (id: string, client = lead): Promise<SharedServiceDetail> =>
    (await client.get(`${SERVICES}/${id}`)).body;
  const say = async (id: string, name: Name, over: object = {}) => {
    const version = (await get(id, by[name])).interests[0]?.version ?? null;
    return by[name].put(`${SERVICES}/${id}/interest`, { version, answer: 'interested', ...over });
  };
  const step = async (id: string, phase: string, reason: string | null = null, day: string | null = null) =>
    lead.post(`${SERVICES}/${id}/steps`, { version: (await get(id)).version, phase, reason, day });
  const offer = async (id: string, over: { supplier?: string; [field: string]: unknown } = {}): Promise<string> => {
    const typedOffer = { supplier: 'Tournée', fixed: 600, unitPrice: 50, ...over };
    const { offers }: SharedServiceDetail = (await lead.post(`${SERVICES}/${id}/offers`, typedOffer)).body;
    return offers.find(({ supplier }) => supplier === typedOffer.supplier)?.id ?? '';
  };
  /** Three who are interested in 1, 2 and 7 tonnes, and an offer that is put to them. */
  const put = async (over: object = {}) => {
    const id = await asked(over);
    await say(id, 'alpha', { volume: 1, heads: 10, yearlyCost: 900 });
    await say(id, 'beta', { volume: 2, heads: 20, yearlyCost: 1800 });
    await say(id, 'gamma', { volume: 7, heads: 30, yearlyCost: 5000.55 });
    await step(id, 'offers');
    const offerId = await offer(id);
    await lead.post(`${SERVICES}/${id}/offers/${offerId}/choice`);
    return { id, offerId };
  };
  const accept = async (id: string, name: Name, over: object = {}) => {
    const { sharing } = await get(id, by[name]);
    const share = sharing?.shares.find(({ organisation }) => organisation.id === ids[name])?.euros;
    return by[name].put(`${SERVICES}/${id}/acceptance`, {
      offerId: sharing?.offerId,
      share,
      answer: 'accepted',
      ...over,
    });
  };
  /** One that the three have agreed on. */
  const agreed = async (): Promise<string> => {
    const { id } = await put();
    for (const name of ['alpha', 'beta', 'gamma'] as const) await accept(id, name);
    await step(id, 'agreed', null, '2026-01-01');
    return id;
  };
  const mailsOf = (id: string, template: string) =>
    app.write(async (ctx) => {
      const events = await ctx.manager.findBy(Event, { subjectId: id });
      const sent = (
        await Promise.all(events.map((event) => ctx.manager.findBy(Delivery, { eventId: event.id })))
      ).flat();
      const render = app.app.get(MailTemplates);
      return Promise.all(
        sent
          .filter((each) => each.template === template)
          .map(async ({ email, params, locale }) => ({
            email,
            mail: await render.get(template)?.(ctx, { locale, params } as never),
          })),
      );
    });
  return {
    ...{ app, ids, code, measure, lead, commune, by, typed },
    ...{ asked, get, say, step, offer, put, accept, agreed, mailsOf },
  };
}
