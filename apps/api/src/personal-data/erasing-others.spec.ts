import { FIXED_NOW } from '@zesumme/testing';
import { reachOf } from '../announcements/announcement-reach';
import { CalendarTold } from '../meetings/calendar/calendar-told.entity';
import { topicOf } from '../meetings/calendar/news';
import { Invitation } from '../meetings/invitation.entity';
import { countMails } from '../meetings/mailing/latest-mails';
import { Meeting } from '../meetings/meeting.entity';
import { ContactMessage } from '../messages/contact-message.entity';
import { Contact } from '../organisations/contact.entity';
import { LogEntry } from '../organisations/log-entry.entity';
import type { Ctx } from '../platform/database';
import { Delivery } from '../platform/outbox/delivery.entity';
import { AnnouncementRecipient } from '../announcements/announcement-recipient.entity';
import { Announcement } from '../announcements/announcement.entity';
import { Succession } from '../successions/succession.entity';
import { given } from '../testing/given';
import { OpenDatabase } from '../testing/open-database';
import { erase } from './erase';
import { type Who, personOf } from './person';

let database: OpenDatabase;
beforeAll(async () => {
  database = await OpenDatabase.open(FIXED_NOW);
});
afterAll(() => database.close());

/** Letters alone, so that a name stays a name. */
const some = (): string =>
  crypto
    .randomUUID()
    .replace(/[^a-f]/g, '')
    .slice(0, 8)
    .padEnd(8, 'x');

const eraseNow = async (ctx: Ctx, who: Who): Promise<void> => {
  await erase(ctx, await personOf(ctx, who));
};

/** A mail to somebody; made by an event of its own unless one is named. */
async function mailed(ctx: Ctx, mail: Partial<Delivery>): Promise<Delivery> {
  const at = ctx.clock.instant();
  const eventId =
    mail.eventId ?? (await ctx.record({ kind: 'meeting.announced', subject: { type: 'meeting', id: some() } }));
  const state = { state: 'sent', attempts: 1, failure: null, queuedAt: at, nextAttemptAt: at, sentAt: at } as const;
  const row: Delivery = {
    ...({ recipientKey: '', email: '', locale: 'fr', channel: 'mail', topic: null, ...state } as const),
    ...{ id: crypto.randomUUID(), template: 'reminder', params: { some: 'word' }, messageId: '<m@zesumme>' },
    ...mail,
    eventId,
  };
  await ctx.insert(Delivery, [row]);
  return row;
}

const told = (meetingId: string, mailbox: string, at: string): CalendarTold => ({
  ...({ meetingId, mailbox, locale: 'fr', name: 'Jean', method: 'request', sequence: 0, title: 'Comité' } as const),
  ...{ startsLocal: '2026-11-20T14:00', endsLocal: '2026-11-20T16:00', timeZone: 'Europe/Luxembourg' },
  ...{ startsAt: at, endsAt: at, place: null, placeAddress: null, onlineUrl: null, toldAt: at },
});

const messageFrom = (senderEmail: string, at: string): ContactMessage => ({
  ...{ id: crypto.randomUUID(), at, senderName: 'Jean', senderEmail, text: 'Bonjour', isDemo: false },
  ...{ subjectType: null, subjectId: null },
});

describe('Erasing somebody takes nothing from others', () => {
  it('who have the address of a former guest: no more goes than the invitations as a guest', async () => {
    await database.write(async (ctx) => {
      const make = given(ctx.manager);
      const address = `jean.${some()}@x.example`;
      const contact = await make.contact({ email: address });
      const meeting = await make.meeting({
        invitations: [{ guestName: 'Jean', guestEmail: address.toUpperCase(), attendance: 'attended' }],
      });
      const waiting = await mailed(ctx, { recipientKey: contact.id, email: address, state: 'pending' });
      const at = ctx.clock.instant();
      await ctx.insert(CalendarTold, [told(meeting.id, address, at)]);
      const message = messageFrom(address, at);
      await ctx.insert(ContactMessage, [message]);
      const { organisationId } = await make.site();
      const proposed = await make.succession({ organisationId, contactId: contact.id, email: address });
      const guest = await ctx.manager.findOneByOrFail(Invitation, { meetingId: meeting.id });
      await eraseNow(ctx, { kind: 'guest', id: guest.id });
      await expect(ctx.manager.findOneBy(Invitation, { id: guest.id })).resolves.toMatchObject({
        guestName: 'Personne effacée',
        guestEmail: null,
        attendance: 'attended',
      });
      await expect(ctx.manager.findOneBy(Delivery, { id: waiting.id })).resolves.toEqual(waiting);
      await expect(ctx.manager.existsBy(CalendarTold, { mailbox: address })).resolves.toBe(true);
      await expect(ctx.manager.existsBy(ContactMessage, { id: message.id })).resolves.toBe(true);
      await expect(ctx.manager.findOneBy(Succession, { id: proposed.id })).resolves.toMatchObject({ email: address });
    });
  });

  it('who share the address or the telephone of a town hall', async () => {
    await database.write(async (ctx) => {
      const make = given(ctx.manager);
      const address = `info.${some()}@commune.example`;
      const one = await make.contact({ email: address, telephone: '+352 55 66 77' });
      const other = await make.contact({ email: address.toUpperCase(), telephone: '55 66-77' });
      const waiting = await mailed(ctx, { recipientKey: other.id, email: address, state: 'pending' });
      const theirs = await mailed(ctx, { recipientKey: one.id, email: address, state: 'pending' });
      const note = await make.logEntry({ text: `Écrire à ${address} ou +352 55 66 77` });
      await eraseNow(ctx, { kind: 'contact', id: one.id });
      await expect(ctx.manager.findOneBy(Delivery, { id: waiting.id })).resolves.toEqual(waiting);
      await expect(ctx.manager.findOneBy(Delivery, { id: theirs.id })).resolves.toMatchObject({
        state: 'dropped',
        email: '',
      });
      await expect(ctx.manager.findOneBy(LogEntry, { id: note.id })).resolves.toMatchObject({ text: note.text });
    });
  });

  it('whose longer name or address theirs is a part of, in texts and in what is searched', async () => {
    await database.write(async (ctx) => {
      const make = given(ctx.manager);
      const [family, host] = [`Weber${some()}`, `${some()}.example`];
      const email = `${family.toLowerCase()}@${host}`;
      const { id } = await make.contact({ givenName: 'Ana', familyName: family, email });
      await make.contact({ givenName: 'Ana', familyName: `${family} Klein` });
      await make.organisation({ name: `Menuiserie Ana ${family} Sàrl` });
      const others = [
        `Diana ${family}`,
        `Eva-Ana ${family}`,
        `Ana ${family}-Klein`,
        `Ana ${family} Klein`,
        `chez Menuiserie Ana ${family} Sàrl`,
        `à eva.${email}, eva-${email}, ${email}.lu`,
      ];
      const theirs = [`d’Ana ${family}.`, `_ANA  ${family}_`, `« Ana ${family} »`, `- Ana ${family}, ${email}.`];
      const meeting = await make.meeting({ title: others.join(' ; ').slice(0, 200), minutes: others.join(' ;\n') });
      const entries = [];
      for (const text of theirs) entries.push(await make.logEntry({ text }));
      const both = await make.logEntry({ text: `Ana ${family} et Ana ${family} Klein` });
      await eraseNow(ctx, { kind: 'contact', id });
      await expect(ctx.manager.findOneBy(Meeting, { id: meeting.id })).resolves.toMatchObject({ ...meeting });
      const left = await Promise.all(entries.map((entry) => ctx.manager.findOneByOrFail(LogEntry, { id: entry.id })));
      expect(left.map(({ text }) => text)).toEqual([
        'd’Personne effacée.',
        '_Personne effacée_',
        '« Personne effacée »',
        '- Personne effacée, .',
      ]);
      for (const { searchText } of left) expect(searchText).not.toContain(family.toLowerCase());
      const kept = await ctx.manager.findOneByOrFail(LogEntry, { id: both.id });
      expect(kept.text).toBe(`Personne effacée et Ana ${family} Klein`);
      expect(kept.searchText).toContain(`personne effacee et ana ${family.toLowerCase()} klein`);
    });
  });

  it('who bear the name with other capitals or accents', async () => {
    await database.write(async (ctx) => {
      const make = given(ctx.manager);
      const family = `Müller${some()}`;
      const { id } = await make.account({ role: 'adviser', displayName: `Jean ${family}` });
      await make.contact({ givenName: 'JEAN', familyName: family.replace('ü', 'u').toUpperCase() });
      const note = await make.logEntry({ text: `Jean ${family}, JEAN ${family.toUpperCase()}` });
      await eraseNow(ctx, { kind: 'account', id });
      await expect(ctx.manager.findOneBy(LogEntry, { id: note.id })).resolves.toMatchObject({ text: note.text });
    });
  });

  it('and changes no count of those whom mails reached', async () => {
    await database.write(async (ctx) => {
      const make = given(ctx.manager);
      const contact = await make.contact();
      const { id: organisationId } = await make.organisation();
      const announcement = await make.announcement();
      const first = await mailed(ctx, { recipientKey: contact.id, email: String(contact.email) });
      await ctx.manager.update(Announcement, { id: announcement.id }, { sentEventId: first.eventId });
      await ctx.insert(AnnouncementRecipient, [
        {
          ...{ id: crypto.randomUUID(), announcementId: announcement.id, organisationId, contactId: contact.id },
          outcome: 'queued',
        },
      ]);
      const address = `gast.${some()}@x.example`;
      const meeting = await make.meeting({ invitations: [{ guestName: 'Gast', guestEmail: address }] });
      for (const queuedAt of ['2026-11-01', '2026-11-02', '2026-11-03']) {
        const mail = {
          topic: topicOf(meeting.id),
          template: 'meeting-invitation',
          queuedAt: `${queuedAt}T10:00:00.000Z`,
        };
        await mailed(ctx, { ...mail, recipientKey: contact.id, email: String(contact.email) });
        await mailed(ctx, { ...mail, recipientKey: address, email: address });
      }
      const counts = async () => [
        (await reachOf(ctx, [announcement.id])).get(announcement.id),
        await countMails(ctx, meeting.id),
      ];
      const before = await counts();
      expect(before).toMatchObject([
        { sent: 1, waiting: 0 },
        { sent: 2, waiting: 0 },
      ]);
      const guest = await ctx.manager.findOneByOrFail(Invitation, { guestEmail: address });
      await eraseNow(ctx, { kind: 'guest', id: guest.id });
      await eraseNow(ctx, { kind: 'contact', id: contact.id });
      await expect(counts()).resolves.toEqual(before);
      const keys = (await ctx.manager.find(Delivery)).map(({ recipientKey }) => recipientKey);
      expect(keys.filter((key) => key === address)).toEqual([]);
    });
  });

  it('and fits where what stands for a name is longer than the name', async () => {
    await database.write(async (ctx) => {
      const make = given(ctx.manager);
      const family = some();
      const { id } = await make.contact({ givenName: 'Jo', familyName: family });
      const name = `Jo ${family}`;
      const { id: organisationId } = await make.organisation();
      const author = await make.account({ role: 'adviser' });
      const long = `${name} `.repeat(60).slice(0, 500);
      const entry = await make.logEntry({ organisationId, accountId: author.id, text: long });
      await eraseNow(ctx, { kind: 'contact', id });
      const { text } = await ctx.manager.findOneByOrFail(LogEntry, { id: entry.id });
      expect(text).not.toContain(family);
      await expect(ctx.manager.findOneBy(Contact, { id })).resolves.toMatchObject({ familyName: 'effacée' });
    });
  });
});
