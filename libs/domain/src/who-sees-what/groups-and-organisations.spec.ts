import { type ContactRef, type OrganisationRef, contactPolicy, organisationPolicy } from '../organisations';
import { type GroupRef, groupPart, workingGroupPolicy } from '../working-groups';
import { type Person, allowed, everybody, managers, people, runners } from './people';

// Written by hand from the table "Who sees and does what", never from the policies.

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
