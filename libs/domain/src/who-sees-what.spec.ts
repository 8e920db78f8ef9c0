import { type ActionRef, actionPart, actionPolicy } from './actions';
import { accountPolicy } from './identity';
import { type MeetingRef, answerDetail, isOwnInvitation, meetingPolicy } from './meetings';
import { type ContactRef, type OrganisationRef, contactPolicy, organisationPolicy } from './organisations';
import { chapter6Part, chapter6Policy } from './pacte-climat';
import { practiceSheetPolicy } from './practice-sheets';
import { type AccountActor, type Actor, type Decision, type Role, system, visitor } from './shared';
import { themePolicy, zonePolicy } from './territory';
import { type GroupRef, groupPart, workingGroupPolicy } from './working-groups';

const account = (role: Role, more: Partial<AccountActor> = {}): AccountActor => ({
  kind: 'account',
  accountId: `account-${role}`,
  role,
  displayName: 'Beispill',
  locale: 'fr',
  contactId: null,
  organisationId: null,
  organisationKind: null,
  communeCode: null,
  groupIds: [],
  leadGroupIds: [],
  grants: [],
  territoryGroupIds: [],
  ...more,
});

/** Everybody there is, as seen from group `g`, organisation `o`, contact `c` and commune `D001`. */
const people = {
  visitor,
  member: account('contact', { contactId: 'c', organisationId: 'o', organisationKind: 'company', groupIds: ['g'] }),
  'another member': account('contact', {
    contactId: 'c2',
    organisationId: 'o2',
    organisationKind: 'public-actor',
    groupIds: ['g'],
  }),
  'a contact elsewhere': account('contact', {
    contactId: 'c3',
    organisationId: 'o3',
    organisationKind: 'company',
    groupIds: ['h'],
  }),
  'the commune': account('commune-user', {
    contactId: 'c4',
    organisationId: 'o4',
    organisationKind: 'commune',
    communeCode: 'D001',
    territoryGroupIds: ['g'],
  }),
  'another commune': account('commune-user', {
    contactId: 'c5',
    organisationId: 'o5',
    organisationKind: 'commune',
    communeCode: 'D002',
    territoryGroupIds: ['h'],
  }),
  adviser: account('adviser', { grants: [{ communeCode: 'D001', untilDay: '2027-01-31' }] }),
  'another adviser': account('adviser', { grants: [{ communeCode: 'D002', untilDay: '2027-01-31' }] }),
  lead: account('project-manager', { leadGroupIds: ['g'] }),
  'another project manager': account('project-manager', { leadGroupIds: ['h'] }),
  administrator: account('administrator'),
  system,
} satisfies Record<string, Actor>;
type Person = keyof typeof people;

const everybody = Object.keys(people) as Person[];
const signedIn = everybody.filter((person) => person !== 'visitor');
const managers: Person[] = ['lead', 'another project manager', 'administrator', 'system'];
const runners: Person[] = ['lead', 'administrator', 'system'];

/** Those whom a policy lets do something. */
const allowed = (decide: (actor: Actor) => Decision): Person[] =>
  everybody.filter((person) => decide(people[person]).allowed);

describe('a working group', () => {
  const published: GroupRef = { id: 'g', published: true, archived: false };
  const hidden: GroupRef = { id: 'g', published: false, archived: false };
  const archived: GroupRef = { id: 'g', published: true, archived: true };
  const inner: Person[] = ['member', 'another member', 'the commune', ...managers];

  it('shows its public part to everybody when published, else to those inside', () => {
    expect(allowed((actor) => workingGroupPolicy.read(actor, published))).toEqual(everybody);
    expect(allowed((actor) => workingGroupPolicy.read(actor, hidden))).toEqual(inner);
    expect(allowed((actor) => workingGroupPolicy.read(actor, archived))).toEqual(inner);
  });

  it('shows its inner part in own groups, on own territory, and to project managers', () => {
    expect(allowed((actor) => workingGroupPolicy.readInner(actor, published))).toEqual(inner);
    expect(allowed((actor) => workingGroupPolicy.readHistory(actor, published))).toEqual(inner);
    expect(groupPart(people.adviser, published)).toBe('public');
    expect(groupPart(people.adviser, hidden)).toBe('none');
  });

  it('shows attendance by name neither on the territory nor to other project managers', () => {
    expect(allowed((actor) => workingGroupPolicy.readAttendance(actor, published))).toEqual([
      'member',
      'another member',
      ...runners,
    ]);
  });

  it('is created by project managers and edited by the one who leads it', () => {
    expect(allowed((actor) => workingGroupPolicy.create(actor))).toEqual(managers);
    for (const verb of ['edit', 'manageMembers', 'archive', 'appointLead'] as const) {
      expect(allowed((actor) => workingGroupPolicy[verb](actor, published))).toEqual(runners);
    }
    expect(allowed((actor) => workingGroupPolicy.edit(actor, archived))).toEqual([]);
    expect(allowed((actor) => workingGroupPolicy.restore(actor, archived))).toEqual(runners);
    expect(allowed((actor) => workingGroupPolicy.restore(actor, published))).toEqual([]);
  });

  it('says why it is not to be edited', () => {
    expect(workingGroupPolicy.edit(people['another project manager'], published)).toEqual({
      allowed: false,
      reason: 'not-your-group',
    });
    expect(workingGroupPolicy.edit(people.member, published)).toEqual({ allowed: false, reason: 'role' });
    expect(workingGroupPolicy.edit(people.lead, archived)).toEqual({ allowed: false, reason: 'archived' });
  });
});

describe('an organisation', () => {
  const organisation: OrganisationRef = { id: 'o', groupIds: ['g'], archived: false };

  it('is read in own groups and on own territory', () => {
    expect(allowed((actor) => organisationPolicy.read(actor, organisation))).toEqual([
      'member',
      'another member',
      'the commune',
      ...managers,
    ]);
  });

  it('edits its own details and names a contact', () => {
    expect(allowed((actor) => organisationPolicy.edit(actor, organisation))).toEqual(['member', ...managers]);
    expect(allowed((actor) => organisationPolicy.addContact(actor, organisation))).toEqual(['member', ...managers]);
    expect(allowed((actor) => organisationPolicy.readHistory(actor, organisation))).toEqual(['member', ...managers]);
  });

  it('is otherwise in the hands of the broker', () => {
    expect(allowed((actor) => organisationPolicy.create(actor))).toEqual(managers);
    expect(allowed((actor) => organisationPolicy.editAll(actor, organisation))).toEqual(managers);
    expect(allowed((actor) => organisationPolicy.archive(actor, organisation))).toEqual(managers);
    expect(allowed((actor) => organisationPolicy.readNote(actor))).toEqual(managers);
    expect(allowed((actor) => organisationPolicy.edit(actor, { ...organisation, archived: true }))).toEqual([]);
    expect(allowed((actor) => organisationPolicy.restore(actor, { ...organisation, archived: true }))).toEqual(
      managers,
    );
  });

  it('is a commune user’s own as it is a contact’s', () => {
    const commune: OrganisationRef = { id: 'o4', groupIds: [], archived: false };
    expect(allowed((actor) => organisationPolicy.edit(actor, commune))).toEqual(['the commune', ...managers]);
  });
});

describe('a contact', () => {
  const contact: ContactRef = { id: 'c', organisationId: 'o', groupIds: ['g'] };
  const colleague: ContactRef = { id: 'c9', organisationId: 'o', groupIds: ['g'] };
  const ofCommune: ContactRef = { id: 'c8', organisationId: 'o4', groupIds: ['g'] };

  it('is named to whoever reads the organisation', () => {
    expect(allowed((actor) => contactPolicy.read(actor, contact))).toEqual([
      'member',
      'another member',
      'the commune',
      ...managers,
    ]);
  });

  it('is reached by the own organisation and by whoever leads a group of it', () => {
    expect(allowed((actor) => contactPolicy.reach(actor, colleague))).toEqual(['member', ...runners]);
  });

  it('is, in a commune, reached by itself alone', () => {
    expect(allowed((actor) => contactPolicy.reach(actor, ofCommune))).toEqual(runners);
    expect(allowed((actor) => contactPolicy.reach(actor, { ...ofCommune, id: 'c4' }))).toEqual([
      'the commune',
      ...runners,
    ]);
  });

  it('edits itself, and nobody else', () => {
    expect(allowed((actor) => contactPolicy.edit(actor, contact))).toEqual(['member', ...runners]);
    expect(allowed((actor) => contactPolicy.edit(actor, colleague))).toEqual(runners);
    expect(allowed((actor) => contactPolicy.editRelation(actor, contact))).toEqual(runners);
    expect(allowed((actor) => contactPolicy.archive(actor, contact))).toEqual(runners);
  });

  it('who left every organisation is seen by those who manage, and by itself', () => {
    const gone: ContactRef = { id: 'c', organisationId: null, groupIds: [] };
    expect(allowed((actor) => contactPolicy.read(actor, gone))).toEqual(['member', ...managers]);
    expect(allowed((actor) => contactPolicy.reach(actor, gone))).toEqual(['member', 'administrator', 'system']);
  });
});

describe('a meeting', () => {
  const meeting: MeetingRef = {
    groupId: 'g',
    groupPublished: true,
    state: 'open',
    public: false,
    invitations: [{ organisationId: 'o', contactId: 'c' }],
  };
  const concerned: Person[] = ['member', 'another member', 'the commune', ...managers];

  it('is read by own groups, on own territory, by those invited, and by everybody when public', () => {
    expect(allowed((actor) => meetingPolicy.read(actor, meeting))).toEqual(concerned);
    expect(allowed((actor) => meetingPolicy.read(actor, { ...meeting, public: true }))).toEqual(everybody);
    const guest = { ...meeting, invitations: [{ organisationId: 'o3', contactId: null }] };
    expect(allowed((actor) => meetingPolicy.read(actor, guest))).toContain('a contact elsewhere');
  });

  it('is not public while its group is not', () => {
    expect(allowed((actor) => meetingPolicy.read(actor, { ...meeting, public: true, groupPublished: false }))).toEqual(
      concerned,
    );
  });

  it('is a matter of those who prepare it while it is a draft', () => {
    expect(allowed((actor) => meetingPolicy.read(actor, { ...meeting, public: true, state: 'draft' }))).toEqual(
      managers,
    );
  });

  it('shows its link to those invited alone', () => {
    expect(allowed((actor) => meetingPolicy.readLink(actor, { ...meeting, public: true }))).toEqual([
      'member',
      ...runners,
    ]);
  });

  it('shows its minutes once they are sent', () => {
    expect(allowed((actor) => meetingPolicy.readMinutes(actor, { ...meeting, state: 'ended' }))).toEqual(managers);
    expect(allowed((actor) => meetingPolicy.readMinutes(actor, { ...meeting, public: true, state: 'closed' }))).toEqual(
      concerned,
    );
  });

  it('is run by whoever leads the group, as far as its state allows', () => {
    expect(allowed((actor) => meetingPolicy.create(actor, meeting))).toEqual(runners);
    expect(allowed((actor) => meetingPolicy.edit(actor, meeting))).toEqual(runners);
    expect(allowed((actor) => meetingPolicy.editAgenda(actor, { ...meeting, state: 'in-progress' }))).toEqual(runners);
    expect(allowed((actor) => meetingPolicy.invite(actor, meeting))).toEqual(runners);
    expect(allowed((actor) => meetingPolicy.move(actor, meeting))).toEqual(runners);
    expect(allowed((actor) => meetingPolicy.recordAttendance(actor, { ...meeting, state: 'in-progress' }))).toEqual(
      runners,
    );
    expect(allowed((actor) => meetingPolicy.writeMinutes(actor, { ...meeting, state: 'ended' }))).toEqual(runners);
    expect(meetingPolicy.recordAttendance(people.lead, meeting)).toEqual({ allowed: false, reason: 'state' });
    expect(meetingPolicy.writeMinutes(people.lead, { ...meeting, state: 'closed' })).toEqual({
      allowed: false,
      reason: 'state',
    });
    expect(meetingPolicy.move(people.lead, { ...meeting, state: 'closed' })).toEqual({
      allowed: false,
      reason: 'state',
    });
    expect(meetingPolicy.edit(people['another project manager'], meeting)).toEqual({
      allowed: false,
      reason: 'not-your-group',
    });
  });

  it('is answered by the one invited, or for them by whoever runs it', () => {
    const own = { organisationId: 'o', contactId: 'c' };
    expect(allowed((actor) => meetingPolicy.answer(actor, meeting, own))).toEqual(['member', ...runners]);
    expect(allowed((actor) => meetingPolicy.answer(actor, meeting, { organisationId: 'o', contactId: 'c9' }))).toEqual(
      runners,
    );
    expect(allowed((actor) => meetingPolicy.answer(actor, meeting, { organisationId: 'o4', contactId: null }))).toEqual(
      ['the commune', ...runners],
    );
    expect(allowed((actor) => meetingPolicy.answer(actor, { ...meeting, state: 'ended' }, own))).toEqual([]);
  });

  it('is no longer answered by somebody who left the organisation', () => {
    expect(isOwnInvitation({ ...people.member, organisationId: 'o3' }, { organisationId: 'o', contactId: 'c' })).toBe(
      false,
    );
  });

  it('shows answers by name, by organisation, as counts, or not at all', () => {
    const seen = Object.fromEntries(
      everybody.map((person) => [person, answerDetail(people[person], { ...meeting, public: true })]),
    );
    expect(seen).toEqual({
      visitor: 'none',
      member: 'by-organisation',
      'another member': 'by-organisation',
      'a contact elsewhere': 'none',
      'the commune': 'counts',
      'another commune': 'none',
      adviser: 'counts',
      'another adviser': 'counts',
      lead: 'by-name',
      'another project manager': 'counts',
      administrator: 'by-name',
      system: 'by-name',
    });
    expect(answerDetail(people.adviser, meeting)).toBe('none');
  });
});

describe('an action', () => {
  const action: ActionRef = {
    groupId: 'g',
    groupPublished: true,
    communeCodes: ['D001'],
    responsibleOrganisationIds: ['o'],
  };

  it('is read in own groups, by the commune it names and its adviser, and by title in public', () => {
    const full: Person[] = ['member', 'another member', 'the commune', 'adviser', ...managers];
    expect(everybody.filter((person) => actionPart(people[person], action) === 'full')).toEqual(full);
    expect(allowed((actor) => actionPolicy.read(actor, action))).toEqual(everybody);
    expect(allowed((actor) => actionPolicy.read(actor, { ...action, groupPublished: false }))).toEqual(full);
    expect(allowed((actor) => actionPolicy.readHistory(actor, action))).toEqual(
      full.filter((person) => person !== 'adviser'),
    );
  });

  it('is edited by whoever leads the group, and reported on by who is responsible', () => {
    expect(allowed((actor) => actionPolicy.create(actor, action))).toEqual(runners);
    expect(allowed((actor) => actionPolicy.edit(actor, action))).toEqual(runners);
    expect(allowed((actor) => actionPolicy.report(actor, action))).toEqual(['member', ...runners]);
    expect(actionPolicy.report(people['another member'], action)).toEqual({
      allowed: false,
      reason: 'not-responsible',
    });
    expect(actionPolicy.report({ ...people.member, groupIds: [] }, action)).toEqual({
      allowed: false,
      reason: 'not-your-group',
    });
  });

  it('has its share stated by the commune', () => {
    expect(allowed((actor) => actionPolicy.stateShare(actor, action, 'D001'))).toEqual([
      'the commune',
      'administrator',
      'system',
    ]);
    expect(allowed((actor) => actionPolicy.stateShare(actor, action, 'D002'))).toEqual([]);
  });
});

describe('a commune’s chapter 6', () => {
  const closed = { code: 'D001', agreed: false, published: false };

  it('is read by the commune, its adviser, project managers when agreed, everybody when published', () => {
    const own: Person[] = ['the commune', 'adviser', 'administrator', 'system'];
    expect(allowed((actor) => chapter6Policy.read(actor, closed))).toEqual(own);
    expect(allowed((actor) => chapter6Policy.read(actor, { ...closed, agreed: true }))).toEqual([
      'the commune',
      'adviser',
      ...managers,
    ]);
    expect(allowed((actor) => chapter6Policy.read(actor, { ...closed, published: true }))).toEqual(everybody);
    expect(allowed((actor) => chapter6Policy.readFull(actor, { ...closed, published: true }))).toEqual(own);
    expect(chapter6Part(people.lead, { ...closed, published: true })).toBe('published');
  });

  it('is assessed and opened by the commune itself', () => {
    const editors: Person[] = ['the commune', 'administrator', 'system'];
    expect(allowed((actor) => chapter6Policy.assess(actor, closed))).toEqual(editors);
    expect(allowed((actor) => chapter6Policy.changeSettings(actor, closed))).toEqual(editors);
    expect(chapter6Policy.assess(people['another commune'], closed)).toEqual({
      allowed: false,
      reason: 'not-your-commune',
    });
  });
});

describe('practice sheets, zones, themes and accounts', () => {
  it('sheets are read when published, by everybody signed in also before, and edited by project managers', () => {
    const sheet = { published: true, archived: false };
    expect(allowed((actor) => practiceSheetPolicy.read(actor, sheet))).toEqual(everybody);
    expect(allowed((actor) => practiceSheetPolicy.read(actor, { ...sheet, published: false }))).toEqual(signedIn);
    expect(allowed((actor) => practiceSheetPolicy.read(actor, { ...sheet, archived: true }))).toEqual(managers);
    expect(allowed((actor) => practiceSheetPolicy.create(actor))).toEqual(managers);
    expect(allowed((actor) => practiceSheetPolicy.edit(actor, sheet))).toEqual(managers);
    expect(allowed((actor) => practiceSheetPolicy.archive(actor, sheet))).toEqual(managers);
    expect(allowed((actor) => practiceSheetPolicy.restore(actor, { ...sheet, archived: true }))).toEqual(managers);
  });

  it('zones and themes are read by everybody and kept by project managers', () => {
    expect(allowed((actor) => zonePolicy.read(actor, { archived: false }))).toEqual(everybody);
    expect(allowed((actor) => zonePolicy.read(actor, { archived: true }))).toEqual(managers);
    expect(allowed((actor) => zonePolicy.create(actor))).toEqual(managers);
    expect(allowed((actor) => zonePolicy.edit(actor, { archived: false }))).toEqual(managers);
    expect(allowed((actor) => zonePolicy.archive(actor, { archived: true }))).toEqual([]);
    expect(allowed((actor) => zonePolicy.restore(actor, { archived: true }))).toEqual(managers);
    expect(allowed((actor) => themePolicy.create(actor))).toEqual(managers);
    expect(allowed((actor) => themePolicy.edit(actor))).toEqual(managers);
  });

  it('accounts are the administrator’s, and each one’s own', () => {
    const contact = { id: 'account-contact', state: 'active' as const };
    const administrator = { id: 'account-administrator', state: 'active' as const };
    expect(allowed((actor) => accountPolicy.list(actor))).toEqual(['administrator', 'system']);
    expect(allowed((actor) => accountPolicy.read(actor, administrator))).toEqual(['administrator', 'system']);
    expect(allowed((actor) => accountPolicy.edit(actor, contact))).toEqual(['administrator', 'system']);
    expect(allowed((actor) => accountPolicy.changeAccess(actor, administrator))).toEqual(['system']);
    expect(allowed((actor) => accountPolicy.invite(actor, { ...contact, state: 'disabled' }))).toEqual([]);
    expect(allowed((actor) => accountPolicy.editOwn(actor))).toEqual(signedIn.filter((person) => person !== 'system'));
  });
});
