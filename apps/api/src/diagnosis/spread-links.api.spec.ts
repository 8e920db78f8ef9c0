import type { QuestionnaireFollow } from '@zesumme/domain';
import { MailTemplates } from '../platform/outbox';
import { Delivery } from '../platform/outbox/delivery.entity';
import { aQuestion, someContent } from '../testing/given-diagnosis';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { Membership } from '../working-groups/membership.entity';
import { WeeklyReminders } from './answers/weekly-reminders';
import { QuestionnaireInvitation } from './answers/questionnaire-invitation.entity';
import { Questionnaire } from './questionnaires/questionnaire.entity';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

const url = '/api/questionnaires';
const aWeekAgo = '2026-11-10T10:00:00.000Z';
const content = someContent([aQuestion({}, ['Bus', 'Voiture'])], 'Venir au travail');

/** An open questionnaire of a group with two organisations or others, each with a main contact who has an address. */
async function opened(way: 'contacts' | 'employees', names = ['eent', 'zwee']) {
  const where = await world.given(async (given) => {
    const { id: themeId } = await given.theme();
    const { id: groupId } = await given.group({ leadAccountId: world.accounts.lead, themes: [{ themeId }] });
    for (const name of names) {
      const { id: organisationId } = await given.organisation();
      await given.membership({ groupId, organisationId, fromDay: '2026-01-01' });
      await given.contact({ organisationId, email: `${name}-${groupId}@example.org` });
    }
    return { groupId, themeId };
  });
  const { body } = await world.people.lead.post(url, { ...where, way, languages: ['fr'], content });
  await world.people.lead.post(`${url}/${body.id}/state`, { version: 1, state: 'open' });
  return { ...where, id: body.id as string };
}

/** The mails of a template about this questionnaire that would leave now, by their address. */
const mails = (template: string, groupId: string) =>
  world.write(async (ctx) => {
    const sent = (await ctx.manager.findBy(Delivery, { template })).filter(({ email }) => email.includes(groupId));
    const render = world.app.get(MailTemplates).get(template);
    const all = await Promise.all(
      sent.map(async ({ email, params }) => [
        email.split('-')[0],
        await render?.(ctx, { locale: 'fr', params } as never),
      ]),
    );
    return all.sort() as [string, { text: string; action: { url: string } } | null][];
  });

const follow = async (id: string): Promise<QuestionnaireFollow> =>
  (await world.people.lead.get(`${url}/${id}/responses`)).body;
const remind = (id: string) => world.people.lead.post(`${url}/${id}/reminders`);

describe('The links for employees', () => {
  it('are written to the contacts of each organisation, its own alone, when it is opened', async () => {
    const { id, groupId } = await opened('employees');
    const told = await mails('questionnaire-spread', groupId);
    expect(told.map(([name]) => name)).toEqual(['eent', 'zwee']);
    const { organisations } = await follow(id);
    const addresses = organisations.map(({ address }) => address);
    expect(told.map(([, mail]) => mail?.action.url).sort()).toEqual(addresses.sort());
    expect(told[0]?.[1]?.text).toContain('Venir au travail');
  });

  it('are written again by a button and by themselves, nobody more than once a week', async () => {
    const { id, groupId } = await opened('employees');
    const again = async () => (await mails('questionnaire-spread-again', groupId)).length;
    expect([(await follow(id)).remindable, (await remind(id)).status]).toEqual([0, 409]);
    const aWeekLater = () =>
      world.write(({ manager }) => manager.update(Questionnaire, { id }, { spreadAt: aWeekAgo }));
    await aWeekLater();
    expect((await follow(id)).remindable).toBe(2);
    const { status, body } = await remind(id);
    expect([status, body.remindable, await again()]).toEqual([200, 0, 2]);
    await aWeekLater();
    await world.app.get(WeeklyReminders).work();
    await world.app.get(WeeklyReminders).work();
    expect(await again()).toBe(4);
  });

  it('are written the day after to the first who can be reached, where nobody could be when it was opened', async () => {
    const { id, groupId } = await opened('employees', []);
    expect((await follow(id)).remindable).toBe(0);
    await world.given(async (given) => {
      const { id: organisationId } = await given.organisation();
      await given.membership({ groupId, organisationId, fromDay: '2026-01-01' });
      await given.contact({ organisationId, email: `spéit-${groupId}@example.org` });
    });
    await world.app.get(WeeklyReminders).work();
    await world.app.get(WeeklyReminders).work();
    expect((await mails('questionnaire-spread-again', groupId)).map(([name]) => name)).toEqual(['spéit']);
  });

  it('are written again also where another questionnaire cannot be', async () => {
    const [broken, sound] = [await opened('employees'), await opened('employees')];
    const spread = (id: string, spreadAt: string) =>
      world.write(({ manager }) => manager.update(Questionnaire, { id }, { spreadAt }));
    await spread(broken.id, 'no moment');
    await spread(sound.id, aWeekAgo);
    await world.app.get(WeeklyReminders).work();
    await spread(broken.id, aWeekAgo);
    expect(await mails('questionnaire-spread-again', sound.groupId)).toHaveLength(2);
  });

  it('are written anew where the former ones open nothing any more, and to nobody who has left', async () => {
    const { id, groupId } = await opened('employees');
    const [first] = await mails('questionnaire-spread', groupId);
    await world.people.lead.post(`${url}/${id}/links`);
    const [renewed] = await mails('questionnaire-spread-again', groupId);
    expect(renewed?.[1]?.action.url).not.toBe(first?.[1]?.action.url);
    await world.write(({ manager }) => manager.update(Membership, { groupId }, { toDay: '2026-11-01' }));
    expect((await mails('questionnaire-spread', groupId)).map(([, mail]) => mail)).toEqual([null, null]);
  });
});

describe('A questionnaire by name', () => {
  it('asks those who came since it was opened, once, and nobody a second time', async () => {
    const { id, groupId } = await opened('contacts');
    const asked = () => world.write(({ manager }) => manager.countBy(QuestionnaireInvitation, { questionnaireId: id }));
    expect([await asked(), (await follow(id)).remindable]).toEqual([2, 0]);
    await world.given(async (given) => {
      const { id: organisationId } = await given.organisation();
      await given.membership({ groupId, organisationId, fromDay: '2026-01-01' });
      await given.contact({ organisationId, email: `dräi-${groupId}@example.org` });
    });
    expect((await follow(id)).remindable).toBe(1);
    await world.app.get(WeeklyReminders).work();
    await world.app.get(WeeklyReminders).work();
    expect(await asked()).toBe(3);
    expect((await mails('questionnaire-asked', groupId)).map(([name]) => name)).toEqual(['dräi', 'eent', 'zwee']);
    expect(await mails('questionnaire-reminder', groupId)).toEqual([]);
  });
});
