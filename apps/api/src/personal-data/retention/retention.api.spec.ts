import { existsSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PeriodKind, type PeriodRow, periodKinds } from '@zesumme/domain';
import { FIXED_NOW } from '@zesumme/testing';
import { Account } from '../../identity/account.entity';
import { FileOwner } from '../../files/file-owner.entity';
import { Invitation } from '../../meetings/invitation.entity';
import { QuestionnaireAnswer } from '../../diagnosis/answers/questionnaire-answer.entity';
import { QuestionnaireInvitation } from '../../diagnosis/answers/questionnaire-invitation.entity';
import { CampaignOrganisation } from '../../campaigns/campaign-organisation.entity';
import { CampaignDay } from '../../campaigns/counting/campaign-day.entity';
import { CampaignParticipant } from '../../campaigns/counting/campaign-participant.entity';
import { ContactMessage } from '../../messages/contact-message.entity';
import { Contact } from '../../organisations/contact.entity';
import { LogEntry } from '../../organisations/log-entry.entity';
import { EventPersonal } from '../../platform/audit/event-personal.entity';
import { Event } from '../../platform/audit/event.entity';
import { Config } from '../../platform/config';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { Succession } from '../../successions/succession.entity';
import { type Client, type TestApp, testApp } from '../../testing/test-app';
import { ErasuresService } from '../erasures.service';
import { Erasure } from '../erasure.entity';
import { PublicationConsent } from '../publication-consent.entity';
import { RetentionJob } from './retention.job';

let api: TestApp;
let administrator: Client;
beforeAll(async () => {
  api = await testApp();
  administrator = await api.as(await api.given((given) => given.account({ role: 'administrator' })));
});
afterAll(() => api.close());

const LONG_AGO = '2015-03-02T10:00:00.000Z';
const meetingLongAgo = {
  state: 'closed' as const,
  startsLocal: '2015-03-02T11:00',
  endsLocal: '2015-03-02T12:00',
  startsAt: LONG_AGO,
  endsAt: '2015-03-02T11:00:00.000Z',
};

const unused = { state: 'disabled' as const, lastLoginAt: LONG_AGO };

/** One of each kind whose time is long over, and the same of today. */
async function scene() {
  const made = await api.given(async (given) => {
    const { id: organisationId } = await given.organisation();
    const gone = await given.contact({ organisationId, archivedAt: LONG_AGO });
    const here = await given.contact({ organisationId });
    const account = await given.account({ role: 'adviser', state: 'disabled', lastLoginAt: LONG_AGO });
    const active = await given.account({ role: 'adviser', lastLoginAt: LONG_AGO });
    // Of somebody who is still a contact; of somebody who leads a group still; ended only now.
    const signsInNoMore = await given.account({ role: 'contact', contactId: here.id, ...unused });
    const lead = await given.contact({ organisationId, archivedAt: LONG_AGO });
    const leading = await given.account({ role: 'project-manager', contactId: lead.id, ...unused });
    await given.group({ leadAccountId: leading.id });
    const endedToday = await given.account({ role: 'adviser', ...unused });
    const invitation = (email: string) => [
      { organisationId, contactId: here.id, answer: 'declined' as const, answerNote: 'Un mot' },
      { guestName: 'Guy Gast', guestEmail: email, attendance: 'attended' as const },
    ];
    const before = await given.meeting({ ...meetingLongAgo, invitations: invitation('ancien@example.org') });
    const today = await given.meeting({ invitations: invitation('nouveau@example.org') });
    await given.logEntry({ organisationId, day: '2015-03-02', text: 'Ancien appel' });
    await given.logEntry({ organisationId, day: '2026-11-01', text: 'Nouvel appel' });
    const proposal = { organisationId, contactId: here.id, state: 'refused' as const };
    await given.succession({ ...proposal, familyName: 'Ancienne', createdAt: LONG_AGO, fromDay: '2015-04-01' });
    const undecided = { ...proposal, state: 'proposed' as const, familyName: 'Oubliée' };
    await given.succession({ ...undecided, createdAt: LONG_AGO, fromDay: '2015-04-01' });
    await given.succession({ ...proposal, familyName: 'Nouvelle' });
    return { gone, here, account, active, before, today, signsInNoMore, lead, endedToday };
  });
  await api.write(async (ctx) => {
    await ctx.record({
      kind: 'account.edited',
      subject: { type: 'account', id: made.endedToday.id },
      before: { state: 'active' },
      after: { state: 'disabled' },
    });
    const now = ctx.clock.instant();
    const row = {
      locale: 'fr',
      channel: 'mail',
      template: 'reminder',
      topic: null,
      attempts: 1,
      failure: null,
    } as const;
    for (const at of [LONG_AGO, now]) {
      const event = { kind: 'contact.edited', subject: { type: 'contact', id: made.here.id } };
      const eventId = await ctx.record({ ...event, after: { email: 'a@b.example' }, personal: ['email'] });
      await ctx.manager.update(Event, { id: eventId }, { at });
      const mail = { ...row, eventId, messageId: '<m>', params: { name: 'N' }, email: 'x@y.example' };
      const sent = { ...mail, queuedAt: at, nextAttemptAt: at, sentAt: at, state: 'sent' as const };
      await ctx.insert(Delivery, [
        { ...sent, id: crypto.randomUUID(), recipientKey: made.here.id },
        { ...sent, id: crypto.randomUUID(), recipientKey: 'x@y.example' },
      ]);
      await ctx.insert(ContactMessage, [
        {
          id: crypto.randomUUID(),
          at,
          senderName: 'N',
          senderEmail: 'x@y.example',
          subjectType: null,
          subjectId: null,
          text: 'Bonjour',
          isDemo: false,
        },
      ]);
    }
  });
  await consents();
  await codes();
  await answers();
  return made;
}

/** Of a campaign of long ago, and of one that ended lately. */
async function codes(): Promise<void> {
  const [old, late] = await api.given(async (given) => [
    await given.campaign({ startDay: '2015-05-04', endDay: '2015-06-12', year: 2015, organisations: [{}] }),
    await given.campaign({ startDay: '2026-10-05', endDay: '2026-11-06', organisations: [{}] }),
  ]);
  await api.write(async (ctx) => {
    for (const campaign of [old, late]) {
      const campaignId = campaign?.id ?? '';
      const { organisationId } = await ctx.manager.findOneByOrFail(CampaignOrganisation, { campaignId });
      const id = crypto.randomUUID();
      const usual = { usualMode: 'car' as const, usualOccupants: 1, step: 1, afterMode: null, teamId: null };
      await ctx.insert(CampaignParticipant, [{ id, campaignId, organisationId, codeHash: id, ...usual }]);
      const day = { day: campaign?.endDay ?? '', telework: true, trips: [], step: 1 };
      await ctx.insert(CampaignDay, [{ participantId: id, campaignId, ...day }]);
    }
  });
}

/** In questionnaires that were closed long ago, that nobody closed, that were closed lately, and that are open since long ago. */
const answers = (): Promise<void> =>
  api.given(async (given) => {
    const [{ id: groupId }, { id: themeId }] = [await given.group(), await given.theme()];
    const { id: organisationId } = await given.organisation();
    const { id: contactId } = await given.contact({ organisationId });
    const said = { questionId: crypto.randomUUID(), optionIds: [], number: null, text: 'Des vélos', point: null };
    const way = 'contacts' as const;
    const closed = { way, state: 'closed' as const, openedAt: LONG_AGO };
    const open = { ...closed, state: 'open' as const };
    for (const [over, answeredAt] of [
      [{ ...closed, closedAt: LONG_AGO }, LONG_AGO],
      [{ ...open, untilDay: '2015-04-01' }, LONG_AGO],
      [{ ...closed, closedAt: FIXED_NOW }, LONG_AGO],
      [open, LONG_AGO],
      [open, FIXED_NOW],
    ] as const) {
      const { id: questionnaireId } = await given.questionnaire({ groupId, themeId, ...over });
      await given.questionnaireInvitation({
        ...{ questionnaireId, organisationId, contactId, answeredAt, answers: [said] },
      });
    }
    const asked = { way: 'employees' as const, state: 'open' as const, openedAt: LONG_AGO };
    for (const untilDay of ['2015-04-01', '2026-12-24']) {
      const { id: questionnaireId } = await given.questionnaire({ groupId, themeId, ...asked, untilDay });
      await given.questionnaireAnswer({ questionnaireId, organisationId, answers: [said] });
    }
  });

/** Withdrawn long ago, and lately, and of a picture that is there still and of one that is not. */
async function consents(): Promise<void> {
  await api.write(async (ctx) => {
    const consent = (subjectId: string, more: Partial<PublicationConsent>): PublicationConsent => ({
      ...({ id: crypto.randomUUID(), what: 'contact', subjectId, personName: 'Guy Gast', givenAt: LONG_AGO } as const),
      ...{ personKey: null, personAddress: null, givenByAccountId: null, givenBy: 'N', withdrawnBy: null },
      ...{ withdrawnAt: LONG_AGO, ...more },
    });
    const picture = crypto.randomUUID();
    await ctx.insert(FileOwner, [
      {
        ...({
          id: picture,
          subjectType: 'meeting',
          subjectId: crypto.randomUUID(),
          groupId: null,
          communeCode: null,
        } as const),
        ...({ name: 'Photo', kind: 'picture', mediaType: null, size: null, url: null, contentHash: null } as const),
        ...{ addedByAccountId: null, addedByLabel: 'N', addedAt: LONG_AGO, removedAt: null, isDemo: false },
        searchText: 'photo',
      },
    ]);
    await ctx.insert(PublicationConsent, [
      consent('L01', {}),
      consent('L01', { personName: 'Gerade', withdrawnAt: ctx.clock.instant() }),
      consent('L01', { personName: 'Gültig', withdrawnAt: null }),
      consent(picture, { what: 'picture', personName: 'Verborgen' }),
      consent(crypto.randomUUID(), { what: 'picture', withdrawnAt: null }),
    ]);
  });
}

/** Files of mails, one of long ago and one of today, where no server sends them. */
async function writtenMails(): Promise<[string, string]> {
  const folder = join(api.app.get(Config).dataDir, 'mail');
  await mkdir(folder, { recursive: true });
  const [ancient, fresh] = [join(folder, 'ancient.eml'), join(folder, 'fresh.eml')];
  for (const file of [ancient, fresh]) await writeFile(file, 'To: x@y.example');
  await utimes(ancient, new Date(LONG_AGO), new Date(LONG_AGO));
  return [ancient, fresh];
}

const list = async (): Promise<Record<PeriodKind, PeriodRow>> => {
  const { body } = await administrator.get('/api/personal-data/periods');
  return Object.fromEntries((body.items as PeriodRow[]).map((row) => [row.kind, row])) as Record<PeriodKind, PeriodRow>;
};

describe('Personal data are kept no longer than their kind', () => {
  it('and what is due is shown before it ends by itself; what is recent, and every count, stays', async () => {
    const { gone, here, account, active, before, today, signsInNoMore, lead, endedToday } = await scene();
    const due = await list();
    expect(Object.keys(due).sort()).toEqual([...periodKinds].sort());
    expect(Object.fromEntries(Object.values(due).map((row) => [row.kind, row.due]))).toEqual({
      'contact-details': 1,
      access: 2,
      participation: 1,
      guests: 1,
      mails: 2,
      history: 1,
      log: 1,
      successions: 2,
      messages: 1,
      'questionnaire-answers': 3,
      'campaign-entries': 2,
      publication: 2,
    });
    expect(due.log).toMatchObject({ months: 60, usual: 60, least: 12, most: 120, version: null, nextOn: '2031-11-01' });

    // The first round leaves the administrator time to look.
    await api.app.get(RetentionJob).work();
    expect(await list()).toEqual(due);
    expect((await administrator.get('/api/personal-data/periods')).body.startsOn).toBe('2026-12-07');
    await api.write((ctx) => ctx.manager.update(Event, { kind: 'retention.announced' }, { at: LONG_AGO }));
    expect((await administrator.get('/api/personal-data/periods')).body.startsOn).toBeNull();
    const [ancient, fresh] = await writtenMails();
    await api.app.get(RetentionJob).work();
    expect([existsSync(ancient), existsSync(fresh)]).toEqual([false, true]);
    for (const row of Object.values(await list())) expect([row.kind, row.due]).toEqual([row.kind, 0]);
    await api.write(async ({ manager }) => {
      await expect(manager.findOneByOrFail(Contact, { id: gone.id })).resolves.toMatchObject({ familyName: 'effacée' });
      await expect(manager.findOneByOrFail(Contact, { id: here.id })).resolves.toMatchObject({
        familyName: here.familyName,
      });
      await expect(manager.existsBy(Account, { id: account.id })).resolves.toBe(false);
      await expect(manager.existsBy(Account, { id: active.id })).resolves.toBe(true);
      await expect(manager.existsBy(Account, { id: signsInNoMore.id })).resolves.toBe(false);
      await expect(manager.existsBy(Account, { id: endedToday.id })).resolves.toBe(true);
      await expect(manager.findOneByOrFail(Contact, { id: lead.id })).resolves.toMatchObject({
        familyName: lead.familyName,
      });
      const old = await manager.findBy(Invitation, { meetingId: before.id });
      expect(old.map(({ answerNote, guestEmail }) => [answerNote, guestEmail])).toEqual([
        [null, null],
        [null, null],
      ]);
      expect(old.filter(({ attendance }) => attendance === 'attended').length).toBe(1);
      const recent = await manager.findBy(Invitation, { meetingId: today.id });
      expect(recent.map(({ answerNote, guestEmail }) => answerNote ?? guestEmail).sort()).toEqual([
        'Un mot',
        'nouveau@example.org',
      ]);
      const mails = await manager.find(Delivery, { order: { sentAt: 'ASC' } });
      expect(mails.map(({ email }) => email)).toEqual(['', '', 'x@y.example', 'x@y.example']);
      expect(mails.slice(0, 2).filter(({ recipientKey }) => recipientKey === here.id).length).toBe(1);
      await expect(manager.find(LogEntry)).resolves.toMatchObject([{ text: 'Nouvel appel' }]);
      const names = (await manager.find(Succession)).map(({ familyName, state }) => `${familyName} ${state}`);
      expect(names.sort()).toEqual(['Nouvelle refused', 'effacée refused', 'effacée withdrawn']);
      await expect(manager.count(ContactMessage)).resolves.toBe(1);
      await expect(manager.count(CampaignParticipant)).resolves.toBe(1);
      await expect(manager.count(CampaignDay)).resolves.toBe(1);
      const asked = await manager.find(QuestionnaireInvitation);
      expect(asked.map(({ answers, answeredAt }) => [answers !== null, answeredAt !== null]).sort()).toEqual([
        [false, true],
        [false, true],
        [false, true],
        [true, true],
        [true, true],
      ]);
      await expect(manager.count(QuestionnaireAnswer)).resolves.toBe(1);
      await expect(manager.count(EventPersonal)).resolves.toBe(1);
      const consented = (await manager.find(PublicationConsent)).map(({ personName }) => personName);
      expect(consented.sort()).toEqual(['Gerade', 'Gültig', 'Verborgen']);
      const erasures = await manager.find(Erasure);
      expect(erasures.map(({ subjectKind, reason }) => [subjectKind, reason]).sort()).toEqual([
        ['account', 'retention'],
        ['contact', 'retention'],
        ['guest', 'retention'],
      ]);
      const noted = await manager.findBy(Event, { kind: 'retention.applied' });
      expect(noted.map(({ subjectId }) => subjectId).sort()).toEqual([...periodKinds].sort());
    });
  });

  it('of everybody, also where one cannot be erased', async () => {
    const [first, second] = await api.given(async (make) => [
      await make.contact({ archivedAt: '2015-01-01T10:00:00.000Z' }),
      await make.contact({ archivedAt: LONG_AGO }),
    ]);
    class Failing extends ErasuresService {
      override async eraseFor(...asked: Parameters<ErasuresService['eraseFor']>): Promise<void> {
        if (asked[1].contactIds.includes(String(first?.id))) throw new Error('cannot be erased');
        await super.eraseFor(...asked);
      }
    }
    await new RetentionJob(new Failing(api.app.get(Config)), api.unitOfWork, api.app.get(Config)).work();
    await api.write(async ({ manager }) => {
      const names = await manager.findBy(Contact, [{ id: String(first?.id) }, { id: String(second?.id) }]);
      expect(names.map(({ id, familyName }) => [id === first?.id, familyName]).sort()).toEqual([
        [false, 'effacée'],
        [true, first?.familyName],
      ]);
      await manager.update(Contact, { id: String(first?.id) }, { archivedAt: null });
    });
  });

  it('which an administrator chooses within bounds, after seeing what it would end', async () => {
    const { body: preview } = await administrator.get('/api/personal-data/periods/log/preview?months=12');
    expect(preview).toEqual({ due: 0, soon: 0, nextOn: '2027-11-01' });
    const url = '/api/personal-data/periods/log';
    for (const months of [11, 121]) {
      const { status, body } = await administrator.put(url, { version: null, months });
      expect([status, body.issues[0]]).toEqual([
        422,
        months < 12
          ? { path: 'months', code: 'too-small', params: { minimum: 12 } }
          : { path: 'months', code: 'too-big', params: { maximum: 120 } },
      ]);
    }
    const { body: row } = await administrator.put(url, { version: null, months: 24 });
    expect(row).toMatchObject({ months: 24, usual: 60, version: 1, nextOn: '2028-11-01' });
    expect((await administrator.put(url, { version: null, months: 36 })).status).toBe(409);
    const { body } = await administrator.get('/api/me/data');
    expect(body.kinds.find(({ kind }: { kind: string }) => kind === 'log').months).toBe(24);
    expect((await administrator.put('/api/personal-data/periods/choices', { version: null, months: 24 })).status).toBe(
      400,
    );
  });
});
