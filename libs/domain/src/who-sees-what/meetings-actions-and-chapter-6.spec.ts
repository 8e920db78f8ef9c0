import { type ActionRef, actionPart, actionPolicy } from '../actions';
import { accountPolicy } from '../identity';
import { type MeetingRef, answerDetail, isOwnInvitation, meetingPolicy } from '../meetings';
import { chapter6Part, chapter6Policy, commentPolicy, evidencePolicy, reviewPolicy } from '../pacte-climat';
import { practiceSheetPolicy } from '../practice-sheets';
import { themePolicy, zonePolicy } from '../territory';
import { type Person, allowed, everybody, managers, people, runners, signedIn } from './people';

// Written by hand from the table "Who sees and does what", never from the policies.

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
  const closed = { code: 'D001', agreed: false, published: false, mergedInto: null };

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

  it('that merged is read by the commune that came of it, and changed by nobody', () => {
    const former = { ...closed, code: 'D001-1', mergedInto: 'D001' };
    expect(allowed((actor) => chapter6Policy.readFull(actor, former))).toEqual([
      'the commune',
      'administrator',
      'system',
    ]);
    const changes = [chapter6Policy.assess, evidencePolicy.add, evidencePolicy.decide, reviewPolicy.unlock];
    for (const change of [...changes, reviewPolicy.edit, reviewPolicy.see, commentPolicy.write]) {
      expect(allowed((actor) => change(actor, { ...former, agreed: true }))).toEqual([]);
    }
    expect(chapter6Policy.assess(people['the commune'], former)).toEqual({ allowed: false, reason: 'merged' });
    const comment = { communeCode: 'D001-1', authorAccountId: 'account-administrator', mergedInto: 'D001' };
    for (const change of [commentPolicy.change, commentPolicy.resolve]) {
      expect(allowed((actor) => change(actor, comment))).toEqual([]);
    }
  });

  it('that merged is closed again by the commune that came of it', () => {
    const former = { ...closed, code: 'D001-1', mergedInto: 'D001' };
    expect(allowed((actor) => chapter6Policy.changeSettings(actor, former))).toEqual([
      'the commune',
      'administrator',
      'system',
    ]);
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
