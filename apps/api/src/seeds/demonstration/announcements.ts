import { searchTextOf } from '@zesumme/domain';
import { AnnouncementGroup } from '../../announcements/announcement-group.entity';
import { AnnouncementRecipient } from '../../announcements/announcement-recipient.entity';
import { Announcement } from '../../announcements/announcement.entity';
import { eventRows } from '../../platform/audit';
import { Event } from '../../platform/audit/event.entity';
import type { Ctx } from '../../platform/database';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { french } from '../french';
import { groupId, organisationId } from '../published';
import { type ThemeSlug, themeId } from '../reference/themes';
import { insertAll, seedId } from '../rows';
import { PROJECT_MANAGER, accountId } from './accounts';
import type { Calendar } from './calendar';
import { takingPartOn } from './memberships';
import { mainContact } from './organisations';

interface Told {
  key: string;
  /** Those on the theme, when it is for one. */
  groups: readonly [string, ...string[]];
  theme?: ThemeSlug;
  /** Days from today. */
  on: number;
  title: string;
  text: string;
}

/** The template of the mails, as the announcements name it. */
const ANNOUNCEMENT = 'announcement';
const AUTHOR = 'Claire Beispill';

/** What was told to groups of the demonstration, on their page and by mail. */
const told: readonly Told[] = [
  {
    key: 'plan-octobre',
    groups: ['cloche-d-or'],
    on: -27,
    title: 'Le plan des chantiers du mois est en ligne',
    text: `Deux accès ferment la nuit, un arrêt de bus est déplacé.

- Le plan est joint à la prochaine réunion.
- Dites à vos collaborateurs de passer par l'entrée nord.`,
  },
  {
    key: 'tournee-cartons',
    groups: ['zone-beispill'],
    on: -9,
    title: 'Collecte des cartons : dites combien vous en jetez',
    text: 'Sept entreprises ont répondu. Il en manque deux pour demander des offres avant la prochaine réunion.',
  },
  {
    key: 'semaine-mobilite',
    groups: ['cloche-d-or', 'kirchberg', 'zone-beispill'],
    theme: 'mobility',
    on: -16,
    title: 'Enquête sur les trajets : les mêmes questions dans tous les groupes',
    text: `Chaque groupe posera en janvier **les mêmes six questions** à ses salariés, pour que les réponses se comparent.

- Le questionnaire arrive avec la prochaine réunion.
- Dites d'ici là combien de salariés vous pouvez interroger.`,
  },
];

const announcementId = (key: string): string => seedId('announcement', key);
const eventId = (key: string): string => seedId('event', `announcement/${key}`);

/** The announcements, whom each was for, and the mails that reached them. */
export async function loadAnnouncements(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(
    ctx,
    Event,
    told.map((each) => sentEvent(calendar, each)),
  );
  await insertAll(
    ctx,
    Announcement,
    told.map((each) => announcementRow(calendar, each)),
  );
  const groups = told.flatMap(({ key, groups }) =>
    groups.map((group) => ({ announcementId: announcementId(key), groupId: groupId(group) })),
  );
  await insertAll(ctx, AnnouncementGroup, groups);
  await insertAll(ctx, AnnouncementRecipient, told.flatMap(recipientRows));
  await insertAll(
    ctx,
    Delivery,
    told.flatMap((each) => deliveryRows(calendar, each)),
  );
}

const sentAt = (calendar: Calendar, { on }: Told): string => calendar.instant(calendar.day(on), '10:05');

function sentEvent(calendar: Calendar, each: Told): Event {
  const { row } = eventRows(
    {
      kind: 'announcement.sent',
      subject: { type: 'announcement', id: announcementId(each.key) },
      ...(each.theme ? {} : { groupId: groupId(each.groups[0]) }),
      after: { title: french(each.title), recipients: addresseesOf(each).length },
      isDemo: true,
    },
    { kind: 'system' },
    sentAt(calendar, each),
  );
  return { ...row, id: eventId(each.key), actorAccountId: accountId(PROJECT_MANAGER), actorLabel: AUTHOR };
}

function announcementRow(calendar: Calendar, each: Told): Announcement {
  const title = french(each.title);
  const text = french(each.text);
  return {
    id: announcementId(each.key),
    groupId: each.theme ? null : groupId(each.groups[0]),
    themeId: each.theme ? themeId(each.theme) : null,
    title,
    text,
    state: 'sent',
    accountId: accountId(PROJECT_MANAGER),
    authorLabel: AUTHOR,
    sentAt: sentAt(calendar, each),
    sentEventId: eventId(each.key),
    retractedAt: null,
    correctsId: null,
    searchText: searchTextOf(title, text),
    isDemo: true,
    version: 2,
    createdAt: sentAt(calendar, each),
  };
}

/** The main contact of each organisation that took part on that day, once. */
const addresseesOf = ({ groups, on }: Told) =>
  [...new Set(groups.flatMap((group) => takingPartOn(group, on)))].flatMap((organisation) => {
    const contact = mainContact(organisation, on);
    return contact ? { organisation, contact } : [];
  });

const recipientRows = (each: Told): AnnouncementRecipient[] =>
  addresseesOf(each).map(({ organisation, contact }) => ({
    id: seedId('announcement-recipient', `${each.key}/${organisation}`),
    announcementId: announcementId(each.key),
    organisationId: organisationId(organisation),
    contactId: contact.id,
    outcome: 'queued',
  }));

function deliveryRows(calendar: Calendar, each: Told): Delivery[] {
  const at = sentAt(calendar, each);
  return addresseesOf(each).map(({ organisation, contact: { id, email, locale } }): Delivery => {
    const delivery = seedId('delivery', `announcement/${each.key}/${organisation}`);
    return {
      id: delivery,
      eventId: eventId(each.key),
      recipientKey: id,
      email,
      locale,
      channel: 'mail',
      template: ANNOUNCEMENT,
      topic: null,
      params: { announcementId: announcementId(each.key), contactId: id },
      state: 'sent',
      attempts: 1,
      queuedAt: at,
      nextAttemptAt: at,
      sentAt: at,
      failure: null,
      messageId: `<${delivery}@zesumme>`,
    };
  });
}
