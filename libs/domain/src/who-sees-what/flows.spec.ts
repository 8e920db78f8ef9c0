import { type FlowRef, type IntroductionRef, flowPolicy, introductionPolicy } from '../flows';
import { allowed, people, runners } from './people';

// Written by hand from the table "Who sees and does what", never from the policies.

const flow = (over: Partial<FlowRef> = {}): FlowRef => ({
  ...{ organisationId: 'o', confidentiality: 'zone', groupIds: ['g'], inOwnZone: true, open: true },
  ...over,
});

describe('a flow', () => {
  it('tells whose it is to its own organisation and to whoever leads a group there, and to nobody else', () => {
    for (const confidentiality of ['public', 'zone', 'ims'] as const) {
      expect(allowed((actor) => flowPolicy.readName(actor, flow({ confidentiality })))).toEqual(['member', ...runners]);
    }
  });

  it('is read without a name by companies as its confidentiality allows; never by communes, advisers or visitors', () => {
    const others = ['member', 'another member', 'a contact elsewhere', 'lead', 'another project manager'];
    const all = [...others, 'administrator', 'system'];
    expect(allowed((actor) => flowPolicy.read(actor, flow({ confidentiality: 'public', inOwnZone: false })))).toEqual(
      all,
    );
    expect(allowed((actor) => flowPolicy.read(actor, flow()))).toEqual(all);
    expect(allowed((actor) => flowPolicy.read(actor, flow({ inOwnZone: false })))).toEqual(['member', ...runners]);
    expect(allowed((actor) => flowPolicy.read(actor, flow({ confidentiality: 'ims' })))).toEqual([
      'member',
      ...runners,
    ]);
  });

  it('is seen by nobody else once it is expired or withdrawn', () => {
    expect(allowed((actor) => flowPolicy.read(actor, flow({ confidentiality: 'public', open: false })))).toEqual([
      'member',
      ...runners,
    ]);
  });

  it('is entered and changed by its organisation and by whoever leads a group there', () => {
    expect(allowed((actor) => flowPolicy.create(actor, { id: 'o', groupIds: ['g'] }))).toEqual(['member', ...runners]);
    const edit = (withdrawn: boolean) => allowed((actor) => flowPolicy.edit(actor, flow(), { withdrawn }));
    expect([edit(false), edit(true)]).toEqual([['member', ...runners], []]);
    const restore = (withdrawn: boolean) => allowed((actor) => flowPolicy.restore(actor, flow(), { withdrawn }));
    expect([restore(false), restore(true)]).toEqual([[], ['member', ...runners]]);
  });

  it('shows its matches to the broker alone', () => {
    expect(allowed((actor) => flowPolicy.readMatches(actor, flow()))).toEqual(runners);
  });

  it('is counted for its commune', () => {
    expect(allowed((actor) => flowPolicy.count(actor, 'D001'))).toEqual(['the commune', 'administrator', 'system']);
  });
});

describe('an introduction', () => {
  const made = (over: Partial<IntroductionRef> = {}): IntroductionRef => ({
    ...{ groupId: 'g', offerOrganisationId: 'o', needOrganisationId: 'o2', phase: 'idea' },
    ...{ offerAnswer: null, needAnswer: null },
    ...over,
  });

  it('is proposed by whoever leads its group, and known to both sides', () => {
    expect(allowed((actor) => introductionPolicy.create(actor, 'g', ['g']))).toEqual(runners);
    expect(introductionPolicy.create(people.lead, 'g', ['h']).allowed).toBe(false);
    expect(allowed((actor) => introductionPolicy.read(actor, made()))).toEqual([
      'member',
      'another member',
      ...runners,
    ]);
    expect(allowed((actor) => introductionPolicy.run(actor, made()))).toEqual(runners);
  });

  it('is answered by each side once', () => {
    const answering = (over: Partial<IntroductionRef>) =>
      allowed((actor) => introductionPolicy.answer(actor, made(over)));
    expect(answering({})).toEqual(['member', 'another member']);
    expect(answering({ offerAnswer: 'accepted' })).toEqual(['another member']);
    expect(answering({ phase: 'abandoned' })).toEqual([]);
  });

  it('tells both names, to the sides and to its broker, once both accepted and not before', () => {
    const reading = (over: Partial<IntroductionRef>) =>
      allowed((actor) => introductionPolicy.readNames(actor, made(over)));
    expect(reading({})).toEqual(['administrator', 'system']);
    expect(reading({ offerAnswer: 'accepted' })).toEqual(['administrator', 'system']);
    expect(reading({ needAnswer: 'accepted' })).toEqual(['administrator', 'system']);
    expect(reading({ offerAnswer: 'accepted', needAnswer: 'declined' })).toEqual(['administrator', 'system']);
    expect(reading({ offerAnswer: 'accepted', needAnswer: 'accepted' })).toEqual([
      'member',
      'another member',
      ...runners,
    ]);
  });
});
