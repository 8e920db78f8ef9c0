import { type DigestPartKind, digestPartKinds } from '@zesumme/domain';
import { Account } from '../identity/account.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { type Mail, Mailer } from '../platform/mail';
import { MailTemplates, Outbox } from '../platform/outbox';
import { MailPreference } from '../platform/outbox/mail-preference.entity';
import { Delivery } from '../platform/outbox/delivery.entity';
import { type Chapter6World, chapter6World } from '../testing/chapter-6-world';
import { Assessment } from './assessment.entity';
import { DIGEST } from './digest-mail';
import { DigestSent } from './digest-sent.entity';
import { WeeklyDigests } from './weekly-digests';

let world: Chapter6World;
/** A Monday, at ten in Luxembourg. */
const monday = new Date('2026-11-23T09:00:00.000Z');
const WEEK = 7 * 24 * 60 * 60_000;
const sent: Mail[] = [];
const lead = { id: '', email: '' };

/** Pieces of evidence that the digest names. */
const ending: string[] = [];

beforeAll(async () => {
  world = await chapter6World();
  world.app.get(Mailer).send = async (mail: Mail) => void sent.push(mail);
  Object.assign(lead, await world.given((given) => given.account({ role: 'project-manager' })));
  const { own: communeCode } = world;
  const { first: measureId, second, third, unpublished } = world.measures;
  const said: [string, string][] = [];
  await world.given(async (given) => {
    await given.assessment({ communeCode, measureId, reviewedOn: '2025-11-22' });
    await given.assessment({ communeCode, measureId: second, reviewedOn: '2025-11-23' });
    // A review on a day that has not come yet is none.
    const { id: old } = await given.assessment({ communeCode, measureId: third, reviewedOn: '2062-11-01' });
    const { id: young } = await given.assessment({ communeCode, measureId: unpublished, reviewedOn: null });
    said.push([old, '2025-11-22T10:00:00.000Z'], [young, '2025-11-23T10:00:00.000Z']);
    const piece = (title: string, validUntil: string, over: object = {}) =>
      given.evidence({ communeCode, measureId, state: 'accepted', title, validUntil, ...over });
    ending.push((await piece('Photo échue', '2026-11-01')).id, (await piece('Convention', '2027-01-22')).id);
    await piece('Valable plus longtemps', '2027-01-23');
    await piece('Retirée', '2026-11-01', { removedAt: '2026-11-02T09:00:00.000Z' });
    await piece('Refusée', '2026-11-01', { state: 'refused' });
    await given.audit({ communeCode, day: '2024-05-14', percent: 52 });
    const late = { dueDay: '2026-11-01', status: 'under-way' as const };
    const led = await given.group({ leadAccountId: lead.id });
    const other = await given.group();
    const agreed = (await given.commune()).code;
    await given.communeSetting({ communeCode: agreed, agreedAt: '2026-01-01T10:00:00.000Z' });
    const measures = [measureId];
    const of = (code: string) => [{ communeCode: code }];
    const action = (title: string, over: Parameters<typeof given.action>[0]) =>
      given.action({ ...late, measures, title, ...over });
    await action('Du groupe conduit', { groupId: led.id, communes: of(communeCode) });
    await action('D’une commune fermée', { groupId: other.id, communes: of(communeCode) });
    await action('D’une commune d’accord', { groupId: other.id, communes: of(agreed) });
    await action('Sans mesure', { groupId: led.id, communes: of(communeCode), measures: [] });
    await action('À l’heure', { groupId: led.id, communes: of(communeCode), dueDay: '2026-11-23' });
    await action('Abandonnée', { groupId: led.id, communes: of(communeCode), status: 'abandoned' });
  });
  // Only the history knows since when something is said.
  for (const [subjectId, at] of said) {
    world.clock.moveTo(new Date(at));
    await world.write((ctx) =>
      ctx.record({
        kind: 'assessment.created',
        subject: { type: 'assessment', id: subjectId },
        communeCode,
        isDemo: false,
      }),
    );
  }
});
beforeEach(async () => {
  world.clock.moveTo(monday);
  await world.write((ctx) => ctx.manager.clear(DigestSent));
  await world.write((ctx) => ctx.manager.clear(MailPreference));
  await world.write((ctx) => ctx.manager.createQueryBuilder().delete().from(Delivery).execute());
  sent.length = 0;
});
afterAll(() => world.close());

async function work(): Promise<void> {
  await world.app.get(WeeklyDigests).work();
  await world.app.get(Outbox).work();
}
async function account(role: Account['role']): Promise<Account> {
  const { contactId } = (await world.people['commune user'].get('/api/me')).body.actor;
  const where = role === 'commune-user' ? { contactId } : { id: lead.id };
  return world.write((ctx) => ctx.manager.findOneByOrFail(Account, where));
}
const mailsTo = async (role: Account['role']): Promise<Mail[]> => {
  const { email } = await account(role);
  return sent.filter(({ to }) => to === email);
};

describe('The weekly digest', () => {
  it('tells the users of a commune what wants to be looked at, with links', async () => {
    await work();
    const [mail, ...others] = await mailsTo('commune-user');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Chapitre 6 de Beispill\u00a0: 7 points à suivre');
    expect(mail?.text).toMatch(
      /Une mesure n’a jamais été revue\n– .+, évaluée depuis le 22 nov\. 2025\n\s+\S+\/measures\/\S+\n\n/,
    );
    expect(mail?.text).toContain('Une mesure n’a pas été revue depuis un an\n– Secteur privé, revue le 22 nov. 2025');
    expect(mail?.text).toMatch(new RegExp(`/chapter-6/${world.own}/measures/\\S+`));
    expect(mail?.text).toContain('niveau 50 % (Programme), jusqu’au 14 mai 2027');
    expect(mail?.text).toContain('2 preuves échues ou bientôt échues\n– Photo échue, valable jusqu’au 1er nov. 2026');
    expect(mail?.text).toContain('– Convention, valable jusqu’au 22 janv. 2027');
    for (const id of ending) expect(mail?.text).toContain(`/chapter-6/${world.own}/evidence/${id}\n`);
    expect(mail?.text).toContain('2 actions en retard');
    expect(mail?.text).toMatch(/Du groupe conduit, échéance le 1er nov\. 2026\n\s+\S+\/actions\/\S+/);
    for (const absent of [
      'Valable plus',
      'Retirée',
      'Refusée',
      'À l’heure',
      'Abandonnée',
      'Sans mesure',
      'D’une commune d’accord',
    ]) {
      expect(mail?.text).not.toContain(absent);
    }
  });

  it('tells project managers of late actions of their groups, and of communes that agreed', async () => {
    await work();
    const [mail] = await mailsTo('project-manager');
    expect(mail?.subject).toBe('Actions en retard\u00a0: 2 points à suivre');
    expect(mail?.text).toContain('Du groupe conduit');
    expect(mail?.text).toContain('D’une commune d’accord');
    expect(mail?.text).not.toContain('D’une commune fermée');
  });

  it('comes once a week, whatever runs at the same time, and again the week after', async () => {
    const job = world.app.get(WeeklyDigests);
    await Promise.all([job.work(), job.work()]);
    world.clock.advance(6 * 24 * 60 * 60_000);
    await work();
    expect(await mailsTo('commune-user')).toHaveLength(1);
    world.clock.moveTo(new Date(monday.getTime() + WEEK));
    await work();
    expect(await mailsTo('commune-user')).toHaveLength(2);
  });

  it('leaves out what its reader does not want to hear, and is none where nothing is left', async () => {
    const person = world.people['commune user'];
    const want = async (kinds: readonly DigestPartKind[], wanted: boolean): Promise<void> => {
      const { status } = await person.put('/api/me/mails', { wishes: kinds.map((kind) => ({ kind, wanted })) });
      expect(status).toBe(200);
    };
    await want(['evidence-end', 'late-action'], false);
    await work();
    const [mail] = await mailsTo('commune-user');
    expect(mail?.subject).toBe('Chapitre 6 de Beispill\u00a0: 3 points à suivre');
    expect(mail?.text).toContain('Secteur privé');
    expect(mail?.text).not.toContain('Photo échue');
    await want(digestPartKinds, false);
    world.clock.moveTo(new Date(monday.getTime() + WEEK));
    await work();
    expect(await mailsTo('commune-user')).toHaveLength(1);
  });

  it('is not sent to whoever has nothing to hear, nor to anybody else', async () => {
    await work();
    const told = new Set(sent.map(({ to }) => to));
    const { email } = await world.write((ctx) => ctx.manager.findOneByOrFail(Account, { role: 'adviser' }));
    expect(told.has(email)).toBe(false);
    // The user of the other commune, which has assessed nothing, and the project managers hear what there is for them.
    expect(told.size).toBe(3);
  });

  it('is not written where nobody reads it any more when it leaves', async () => {
    const { id, email, locale } = await account('commune-user');
    const written = () =>
      world.write((ctx) => world.app.get(MailTemplates).get(DIGEST)(ctx, { email, locale, params: { accountId: id } }));
    expect((await written())?.kind).toBe('digest');
    const { organisationId } = (await world.people['commune user'].get('/api/me')).body.actor;
    const until = (toDay: string | null) =>
      world.write((ctx) => ctx.manager.update(ContactRelation, { organisationId }, { toDay }));
    await until('2026-11-22');
    expect(await written()).toBeNull();
    await until(null);
    expect((await written())?.kind).toBe('digest');
  });

  it('tells once a year of what the commune has not assessed', async () => {
    const { own: communeCode } = world;
    const { unpublished: measureId } = world.measures;
    const kept = await world.write((ctx) => ctx.manager.findOneByOrFail(Assessment, { communeCode, measureId }));
    await world.write((ctx) => ctx.manager.delete(Assessment, { id: kept.id }));
    for (const [weeks, told] of [
      [0, true],
      [1, false],
    ] as const) {
      world.clock.moveTo(new Date(monday.getTime() + weeks * WEEK));
      sent.length = 0;
      await work();
      const text = (await mailsTo('commune-user'))[0]?.text ?? '';
      expect([weeks, text.includes('Une mesure n’est pas encore évaluée')]).toEqual([weeks, told]);
    }
    await world.write((ctx) => ctx.insert(Assessment, [kept]));
  });

  it('is in the language of its reader', async () => {
    const { id } = await account('commune-user');
    await world.write((ctx) => ctx.manager.update(Account, { id }, { locale: 'de' }));
    await work();
    await world.write((ctx) => ctx.manager.update(Account, { id }, { locale: 'fr' }));
    expect((await mailsTo('commune-user'))[0]?.subject).toBe('Kapitel 6 von Beispill: 7 Punkte zu verfolgen');
  });

  it('is done without by the link in it, or in the own account', async () => {
    await work();
    const path = /\/u\/\S+/.exec((await mailsTo('commune-user'))[0]?.text ?? '')?.[0] ?? '';
    expect(path).toMatch(/\/digest$/);
    const page = await world.visitor.get(path);
    expect(page.body).toContain('rappels hebdomadaires de l’évaluation d’une commune');
    const wishes = async () => (await world.people['commune user'].get('/api/me/mails')).body.wishes;
    expect(await wishes()).toContainEqual({ kind: 'digest', wanted: true });
    await world.people['commune user'].put('/api/me/mails', { wishes: [{ kind: 'digest', wanted: false }] });
    sent.length = 0;
    world.clock.moveTo(new Date(monday.getTime() + WEEK));
    await work();
    expect(await mailsTo('commune-user')).toEqual([]);
    expect(await mailsTo('project-manager')).toHaveLength(1);
  });
});
