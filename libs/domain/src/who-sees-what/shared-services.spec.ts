import { type SharedServiceRef, sharedServicePolicy } from '../shared-services';
import { allowed, managers, people, runners } from './people';

// Written by hand from the table "Who sees and does what" and from decision 21, never from the policies.

describe('a shared service', () => {
  const service: SharedServiceRef = {
    groupId: 'g',
    groupArchived: false,
    phase: 'interest',
    statedById: 'o',
    asked: true,
  };
  const members = ['member', 'another member'];

  it('is known to those who take part in its group, and to all who manage, once the group was asked', () => {
    expect(allowed((actor) => sharedServicePolicy.read(actor, service))).toEqual([...members, ...managers]);
    const stated = { ...service, phase: 'need', asked: false } as const;
    expect(allowed((actor) => sharedServicePolicy.read(actor, stated))).toEqual(['member', ...runners]);
    // One that was given up before anybody was asked stays between the two.
    const abandoned = { ...stated, phase: 'abandoned' } as const;
    expect(allowed((actor) => sharedServicePolicy.read(actor, abandoned))).toEqual(['member', ...runners]);
    expect(allowed((actor) => sharedServicePolicy.read(actor, { ...stated, statedById: null }))).toEqual(runners);
  });

  it('gives the figures of one to whoever leads the group, and to no other project manager', () => {
    expect(allowed((actor) => sharedServicePolicy.readFigures(actor, service))).toEqual(runners);
  });

  it('is stated by those who take part in the group, and run by whoever leads it', () => {
    const group = { groupId: 'g', groupArchived: false };
    expect(allowed((actor) => sharedServicePolicy.create(actor, group))).toEqual([...members, ...runners]);
    expect(allowed((actor) => sharedServicePolicy.move(actor, service))).toEqual(runners);
    expect(allowed((actor) => sharedServicePolicy.offer(actor, service))).toEqual(runners);
    expect(allowed((actor) => sharedServicePolicy.choose(actor, { ...service, phase: 'offers' }))).toEqual(runners);
    expect(allowed((actor) => sharedServicePolicy.edit(actor, service))).toEqual(runners);
    const stated = { ...service, phase: 'need', asked: false } as const;
    expect(allowed((actor) => sharedServicePolicy.edit(actor, stated))).toEqual(['member', ...runners]);
    expect(allowed((actor) => sharedServicePolicy.move(actor, { ...service, groupArchived: true }))).toEqual([]);
  });

  it('is answered by an organisation itself, or by whoever leads the group; accepted by itself alone', () => {
    const offers = { ...service, phase: 'offers' } as const;
    expect(allowed((actor) => sharedServicePolicy.answer(actor, service, 'o'))).toEqual(['member', ...runners]);
    expect(allowed((actor) => sharedServicePolicy.answer(actor, service, 'o3'))).toEqual(runners);
    expect(allowed((actor) => sharedServicePolicy.accept(actor, offers, 'o'))).toEqual(['member']);
    expect(allowed((actor) => sharedServicePolicy.accept(actor, { ...offers, phase: 'agreed' }, 'o'))).toEqual([]);
    const running = { ...service, phase: 'running' } as const;
    expect(allowed((actor) => sharedServicePolicy.measure(actor, running, 'o'))).toEqual(['member', ...runners]);
    expect(allowed((actor) => sharedServicePolicy.measure(actor, service, 'o'))).toEqual([]);
    expect(allowed((actor) => sharedServicePolicy.propose(actor, running))).toEqual(runners);
  });

  it('shows who pays how much to those who joined, once an offer was put to them', () => {
    const shares = (joined: { isAmong: boolean; isPut: boolean }) =>
      sharedServicePolicy.readShares(people.member, { ...service, phase: 'offers' }, joined).allowed;
    expect([shares({ isAmong: true, isPut: true }), shares({ isAmong: true, isPut: false })]).toEqual([true, false]);
    expect(shares({ isAmong: false, isPut: true })).toBe(false);
  });
});
