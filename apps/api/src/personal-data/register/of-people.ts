import { AnnouncementRecipient } from '../../announcements/announcement-recipient.entity';
import { Announcement } from '../../announcements/announcement.entity';
import { ActionResponsible } from '../../actions/action-responsible.entity';
import { Action } from '../../actions/action.entity';
import { ApiToken } from '../../api-tokens/api-token.entity';
import { Account } from '../../identity/account.entity';
import { AdviserGrant } from '../../identity/adviser-grant.entity';
import { OneTimeToken } from '../../identity/one-time-token.entity';
import { AccountIdentity } from '../../identity/other-sign-in/account-identity.entity';
import { RecoveryCode } from '../../identity/second-factor/recovery-code.entity';
import { SecondFactor } from '../../identity/second-factor/second-factor.entity';
import { Session } from '../../identity/session.entity';
import { Invitation } from '../../meetings/invitation.entity';
import { Meeting } from '../../meetings/meeting.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Contact } from '../../organisations/contact.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { Assessment } from '../../pacte-climat/assessment.entity';
import { Commune } from '../../territory/commune.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { MembershipContact } from '../../working-groups/membership-contact.entity';
import type { Holding } from './holding';

const meeting = { entity: Meeting, on: 'meetingId', text: 'title', when: 'startsLocal' };

/** Who somebody is, how they come in, and what they took part in. */
export const ofPeople: readonly Holding[] = [
  {
    kind: 'contact-details',
    entity: Contact,
    ties: { id: 'contact' },
    erased: {
      givenName: 'given-name',
      familyName: 'family-name',
      functionTitle: 'null',
      email: 'null',
      telephone: 'null',
      searchText: 'search-text',
      archivedAt: 'since-now',
      version: 'next',
    },
    facts: ['givenName', 'familyName', 'functionTitle', 'email', 'telephone', 'locale'],
  },
  {
    kind: 'contact-details',
    entity: ContactRelation,
    ties: { contactId: 'contact' },
    erased: {},
    when: 'fromDay',
    about: { entity: Organisation, on: 'organisationId', text: 'name' },
  },
  { kind: 'contact-details', entity: MembershipContact, ties: { contactId: 'contact' }, erased: 'row' },
  {
    kind: 'access',
    entity: Account,
    ties: { id: 'account' },
    // What belongs to it alone goes with it: sessions, codes, identities at other providers, calendars, tokens.
    erased: 'row',
    hidden: ['passwordHash'],
    facts: ['displayName', 'email', 'locale', 'role', 'state', 'createdAt', 'lastLoginAt'],
  },
  { kind: 'access', entity: Session, ties: { accountId: 'account' }, erased: 'row', hidden: ['id'], when: 'createdAt' },
  {
    kind: 'access',
    entity: OneTimeToken,
    ties: { accountId: 'account' },
    erased: 'row',
    hidden: ['id'],
    when: 'createdAt',
  },
  {
    kind: 'access',
    entity: SecondFactor,
    ties: { accountId: 'account' },
    erased: 'row',
    hidden: ['sealedSecret', 'lastStep'],
    when: 'createdAt',
  },
  {
    kind: 'access',
    entity: RecoveryCode,
    ties: { accountId: 'account' },
    erased: 'row',
    hidden: ['id'],
    when: 'createdAt',
  },
  {
    kind: 'access',
    entity: AccountIdentity,
    ties: { accountId: 'account' },
    erased: 'row',
    hidden: ['id'],
    when: 'linkedAt',
    say: ['issuer'],
  },
  {
    kind: 'access',
    entity: AdviserGrant,
    ties: { accountId: 'account' },
    erased: 'row',
    when: 'createdAt',
    about: { entity: Commune, on: 'communeCode', text: 'name' },
  },
  {
    kind: 'access',
    entity: ApiToken,
    ties: { ownerId: 'account' },
    erased: 'row',
    hidden: ['tokenHash'],
    when: 'createdAt',
    say: ['name'],
  },
  {
    kind: 'participation',
    entity: Invitation,
    ties: { contactId: 'contact' },
    erased: { answerNote: 'null' },
    say: ['guestName', 'guestOrganisation', 'answerNote'],
    about: meeting,
  },
  {
    kind: 'guests',
    entity: Invitation,
    as: 'GuestInvitation',
    ties: { guestEmail: 'guest' },
    erased: { guestName: 'name', guestEmail: 'null', guestOrganisation: 'null', answerNote: 'null' },
    say: ['guestName', 'guestOrganisation', 'answerNote'],
    about: meeting,
  },
  {
    kind: 'participation',
    entity: ActionResponsible,
    ties: { contactId: 'contact' },
    erased: {},
    about: { entity: Action, on: 'actionId', text: 'title' },
  },
  {
    kind: 'participation',
    entity: AnnouncementRecipient,
    ties: { contactId: 'contact' },
    erased: {},
    about: { entity: Announcement, on: 'announcementId', text: 'title', when: 'sentAt' },
  },
  {
    kind: 'participation',
    entity: Assessment,
    ties: { responsibleId: 'contact' },
    erased: { responsibleId: 'null' },
    isPart: true,
    about: { entity: Commune, on: 'communeCode', text: 'name' },
  },
  {
    kind: 'participation',
    entity: WorkingGroup,
    ties: { leadAccountId: 'account' },
    // Another person has to be named before the account goes; a backup may be of a time when nobody was.
    erased: { leadAccountId: 'null', version: 'next' },
    isPart: true,
    say: ['name'],
  },
];
