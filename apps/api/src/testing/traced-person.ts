import { fold } from '@zesumme/domain';
import type { Account } from '../identity/account.entity';
import { AccountIdentity } from '../identity/other-sign-in/account-identity.entity';
import { CalendarFeed } from '../meetings/calendar-feed.entity';
import { CalendarTold } from '../meetings/calendar/calendar-told.entity';
import { ContactMessage } from '../messages/contact-message.entity';
import { Delivery } from '../platform/outbox/delivery.entity';
import { FileOwner } from '../files/file-owner.entity';
import { Import } from '../imports/import.entity';
import { ImportRow } from '../imports/import-row.entity';
import { PersonalLink } from '../platform/links/personal-link.entity';
import { SecondFactor } from '../identity/second-factor/second-factor.entity';
import type { Client, TestApp } from './test-app';

/** Their given name, which others may bear too. */
export const GIVEN = 'Élodie';
let number = 0;

/** Somebody who left traces, and where. */
export interface TracedPerson {
  account: Account;
  contactId: string;
  family: string;
  /** What must stand nowhere any more. */
  traces: string[];
  meetingId: string;
  client: Client;
}

/** Makes somebody who left traces wherever one can: in rows, texts, mails, links and files. */
export async function tracedPerson(api: TestApp): Promise<TracedPerson> {
  number += 1;
  const family = `Müllér-Krieps${'x'.repeat(number)}`;
  const full = `${GIVEN} ${family}`;
  const [email, telephone] = [`elodie.${number}@beispill.example`, `+352 621 555 ${100 + number}`];
  const former = `+352 691 555 ${100 + number}`;
  const told = { messageId: '<m@zesumme>', attempts: 0, queuedAt: null, failure: null, topic: null } as const;
  const { account, contactId, meetingId } = await api.given(async (given) => {
    const { id: organisationId } = await given.organisation({ name: `Beispill ${number}` });
    const contact = await given.contact({ organisationId, givenName: GIVEN, familyName: family, email, telephone });
    const made = await given.account({ role: 'contact', contactId: contact.id, displayName: full, email });
    const group = await given.group({ purpose: `Portée par ${full}.` });
    const meeting = await given.meeting({
      groupId: group.id,
      title: `Visite chez ${full}`,
      state: 'closed',
      minutes: `**${GIVEN}  ${family.toUpperCase()}** (${email}, ${telephone}) présente.`,
      agenda: [{ title: 'Navette', presenter: full, record: `Dit par ${full}` }],
      invitations: [
        { organisationId, contactId: contact.id, answer: 'accepted', attendance: 'attended', answerNote: 'Avec joie' },
      ],
    });
    await given.meeting({
      groupId: group.id,
      invitations: [{ guestName: full, guestEmail: email, attendance: 'attended' }],
    });
    await given.outcome({ meetingId: meeting.id, text: `${full} s’en charge`, createdBy: full });
    await given.announcement({ groupId: group.id, accountId: made.id, authorLabel: full, title: `De ${full}` });
    await given.logEntry({ organisationId, contactId: contact.id, text: `${full} rappelle au ${telephone}` });
    await given.succession({ organisationId, contactId: contact.id, word: `Bon courage ${family}` });
    return { account: made, contactId: contact.id, meetingId: meeting.id };
  });
  const client = await api.as(account);
  await client.patch('/api/me', { version: 1, displayName: full, locale: 'de' });
  await api.write(async (ctx) => {
    const eventId = await ctx.record({
      kind: 'contact.edited',
      subject: { type: 'contact', id: contactId },
      before: { telephone: former },
      after: { telephone, note: full },
      personal: ['telephone'],
    });
    const mail = { locale: 'fr', channel: 'mail', template: 'reminder', params: { name: full }, sentAt: null } as const;
    const at = ctx.clock.instant();
    const row = { ...told, ...mail, eventId, email, nextAttemptAt: at };
    await ctx.insert(Delivery, [
      { ...row, id: crypto.randomUUID(), recipientKey: contactId, state: 'pending' as const },
      { ...row, id: crypto.randomUUID(), recipientKey: email, state: 'sent' as const, sentAt: at },
    ]);
    await ctx.insert(PersonalLink, [
      {
        id: crypto.randomUUID(),
        purpose: 'answer' as const,
        subjectId: meetingId,
        holderId: contactId,
        version: 1,
        createdAt: at,
        expiresAt: null,
        revokedAt: null,
      },
    ]);
    await ctx.insert(CalendarFeed, [
      {
        id: crypto.randomUUID(),
        tokenHash: crypto.randomUUID(),
        kind: 'mine' as const,
        groupId: null,
        accountId: account.id,
        contactId: null,
        createdAt: at,
        lastUsedAt: null,
      },
    ]);
    await ctx.insert(FileOwner, [
      {
        id: crypto.randomUUID(),
        subjectType: 'meeting' as const,
        subjectId: meetingId,
        groupId: null,
        communeCode: null,
        name: `Plan de ${full}`,
        kind: 'link' as const,
        mediaType: null,
        size: null,
        url: 'https://map.example/',
        contentHash: null,
        addedByAccountId: account.id,
        addedByLabel: full,
        addedAt: at,
        removedAt: null,
        isDemo: false,
        searchText: fold(`Plan de ${full}`),
      },
    ]);
    const importId = crypto.randomUUID();
    await ctx.insert(Import, [
      {
        id: importId,
        accountId: account.id,
        authorLabel: full,
        subject: 'contacts' as const,
        groupId: null,
        fileName: 'Contacts.csv',
        state: 'checked' as const,
        // The file has none: its first row was taken for them.
        headings: [full, 'Chargée', email],
        columns: [null, null, null],
        rowCount: 1,
        tally: null,
        searchText: '',
        version: 1,
        createdAt: at,
        appliedAt: null,
        undoneAt: null,
      },
    ]);
    await ctx.insert(ImportRow, [
      {
        importId,
        number: 2,
        cells: [GIVEN, family, email],
        label: family,
        verdict: null,
        outcome: null,
        choices: '',
        decision: null,
        undecided: false,
        made: null,
        searchText: '',
      },
    ]);
    await ctx.insert(SecondFactor, [
      { accountId: account.id, sealedSecret: 'sealed', lastStep: 0, createdAt: at, confirmedAt: at },
    ]);
    await ctx.insert(AccountIdentity, [
      { id: contactId, accountId: account.id, issuer: 'https://id.example', subject: email, linkedAt: at },
    ]);
    await ctx.insert(ContactMessage, [
      {
        id: crypto.randomUUID(),
        at,
        senderName: full,
        senderEmail: email,
        subjectType: null,
        subjectId: null,
        text: 'Bonjour',
        isDemo: false,
      },
    ]);
    const event = {
      ...({ meetingId, locale: 'fr', method: 'request', sequence: 0, title: 'Visite', place: null } as const),
      ...{ startsLocal: '2026-11-20T14:00', endsLocal: '2026-11-20T16:00', timeZone: 'Europe/Luxembourg' },
      ...{ startsAt: at, endsAt: at, onlineUrl: null, toldAt: at },
    };
    // Somebody else was told too where the meeting is.
    await ctx.insert(CalendarTold, [
      { ...event, mailbox: email, name: full, placeAddress: null },
      { ...event, mailbox: `kolleg.${number}@beispill.example`, name: 'Guy Kolleg', placeAddress: `Bei ${full}, Gare` },
    ]);
  });
  const traces = [family.toLowerCase(), fold(family), email, telephone, former];
  return { account, contactId, family, traces, meetingId, client };
}
