import { type QuestionnaireRef, problemPolicy, questionnairePolicy } from '../diagnosis';
import { allowed, managers, people, runners } from './people';

// Written by hand from the table "Who sees and does what", never from the policies.

const group = { groupId: 'g', groupArchived: false };
const inside = ['member', 'another member', 'the commune', ...managers];

describe('a questionnaire', () => {
  const asked: QuestionnaireRef = { ...group, state: 'open' };

  it('is read with its results by those inside, and as a draft by whoever leads the group', () => {
    expect(allowed((actor) => questionnairePolicy.read(actor, asked))).toEqual(inside);
    expect(allowed((actor) => questionnairePolicy.read(actor, { ...asked, state: 'closed' }))).toEqual(inside);
    expect(allowed((actor) => questionnairePolicy.read(actor, { ...asked, state: 'draft' }))).toEqual(runners);
  });

  it('is made, kept and followed by whoever leads the group', () => {
    expect(allowed((actor) => questionnairePolicy.create(actor, group))).toEqual(runners);
    expect(allowed((actor) => questionnairePolicy.edit(actor, asked))).toEqual(runners);
    expect(allowed((actor) => questionnairePolicy.follow(actor, group))).toEqual(runners);
    expect(questionnairePolicy.follow(people['another project manager'], group)).toEqual({
      allowed: false,
      reason: 'not-your-group',
    });
  });

  it('stays as it is once its group is put away', () => {
    expect(questionnairePolicy.edit(people.lead, { ...group, groupArchived: true })).toEqual({
      allowed: false,
      reason: 'archived',
    });
  });
});

describe('a problem', () => {
  it('is read by those inside, and kept by whoever leads the group', () => {
    expect(allowed((actor) => problemPolicy.read(actor, group))).toEqual(inside);
    expect(allowed((actor) => problemPolicy.create(actor, group))).toEqual(runners);
    expect(allowed((actor) => problemPolicy.edit(actor, group))).toEqual(runners);
  });
});
