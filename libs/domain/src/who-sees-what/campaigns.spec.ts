import { type CampaignRef, campaignPolicy } from '../campaigns';
import { evidencePolicy } from '../pacte-climat';
import { allowed, managers, people, runners } from './people';

// Written by hand from the table "Who sees and does what", never from the policies.

describe('a campaign', () => {
  const campaign: CampaignRef = { groupId: 'g', groupIds: ['g', 'k'] };

  it('is read in its groups and on their territory, and by all who manage', () => {
    expect(allowed((actor) => campaignPolicy.read(actor, campaign))).toEqual([
      'member',
      'another member',
      'the commune',
      ...managers,
    ]);
    expect(allowed((actor) => campaignPolicy.read(actor, { groupId: 'g', groupIds: ['g', 'h'] }))).toEqual([
      'member',
      'another member',
      'a contact elsewhere',
      'the commune',
      'another commune',
      ...managers,
    ]);
  });

  it('is entered and edited by whoever leads its leading group', () => {
    expect(allowed((actor) => campaignPolicy.create(actor, campaign))).toEqual(runners);
    expect(allowed((actor) => campaignPolicy.edit(actor, { groupId: 'g' }))).toEqual(runners);
    expect(allowed((actor) => campaignPolicy.addGroup(actor, 'g'))).toEqual(runners);
    expect(campaignPolicy.edit(people['another project manager'], campaign)).toEqual({
      allowed: false,
      reason: 'not-your-group',
    });
  });

  it('is spoken for by whoever runs it, and by an organisation for its own people', () => {
    expect(allowed((actor) => campaignPolicy.speakFor(actor, campaign, 'nobody'))).toEqual(runners);
    expect(allowed((actor) => campaignPolicy.speakFor(actor, campaign, 'o'))).toEqual(['member', ...runners]);
  });

  it('has its figures proposed by whoever leads it, once it has begun and says when it was', () => {
    const over = { groupId: 'g', state: 'over', startDay: null, endDay: null, year: 2018 } as const;
    expect(allowed((actor) => evidencePolicy.proposeFigure(actor, over))).toEqual(runners);
    expect(evidencePolicy.proposeFigure(people.lead, { ...over, state: 'to-come' })).toEqual({
      allowed: false,
      reason: 'state',
    });
    expect(evidencePolicy.proposeFigure(people.lead, { ...over, state: 'unknown', year: null })).toEqual({
      allowed: false,
      reason: 'state',
    });
    // Of this year without a day, or with its end alone: nobody knows whether it has begun.
    expect(evidencePolicy.proposeFigure(people.lead, { ...over, state: 'unknown', year: 2026 }).allowed).toBe(false);
    const begun = { ...over, state: 'unknown', startDay: '2025-11-28', year: 2025 } as const;
    expect(evidencePolicy.proposeFigure(people.lead, begun).allowed).toBe(true);
  });
});
