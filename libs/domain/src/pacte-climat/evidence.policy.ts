import { type Actor, hasAll, isRole, leads } from '../shared/actor';
import { type CampaignPeriod, type CampaignState, dayOfCampaign, hasBegun } from '../campaigns/campaign.rules';
import { type Decision, allOf, no, yesIf } from '../shared/decision';
import { type ChangedCommune, type CommuneRef, chapter6Policy, inBeing } from './chapter-6.policy';
import type { EvidenceState } from './evidence.rules';

/** What of a piece says who may still change it. */
export interface ProposedPiece {
  isProposal: boolean;
  addedByAccountId: string | null;
  state: EvidenceState;
}

/** Evidence is read as the rest of a chapter 6 behind its figures; whether it counts is for the commune alone to say. */
export const evidencePolicy = {
  read: (actor: Actor, commune: CommuneRef): Decision => chapter6Policy.readFull(actor, commune),
  decide: (actor: Actor, commune: ChangedCommune): Decision => chapter6Policy.assess(actor, commune),
  /** To add a piece: the commune its own, which count at once; project managers propose where the commune agreed. */
  add: (actor: Actor, commune: CommuneRef): Decision => {
    if (!isRole(actor, 'project-manager')) return chapter6Policy.assess(actor, commune);
    return allOf(yesIf(commune.agreed, 'not-agreed'), inBeing(commune));
  },
  /** To edit a piece, take it away, or put it back: the commune; and whoever proposed it, as long as it waits. */
  edit: (actor: Actor, commune: CommuneRef, piece: ProposedPiece): Decision => {
    const own = chapter6Policy.assess(actor, commune);
    if (own.allowed || !isRole(actor, 'project-manager')) return own;
    if (!piece.isProposal || piece.addedByAccountId !== actor.accountId) return no('not-yours');
    if (!commune.agreed) return no('not-agreed');
    return allOf(yesIf(piece.state === 'proposed', 'state'), inBeing(commune));
  },
  /** To propose a meeting as evidence, once its minutes are sent. */
  propose: (actor: Actor, meeting: { groupId: string; state: string }): Decision => {
    if (!hasAll(actor) && !leads(actor, meeting.groupId)) {
      return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
    }
    return yesIf(meeting.state === 'closed', 'state');
  },
  /** To propose an action to the communes that it names, once it is done. */
  proposeAction: (actor: Actor, action: { groupId: string; status: string }): Decision =>
    evidencePolicy.propose(actor, { groupId: action.groupId, state: action.status === 'done' ? 'closed' : 'open' }),
  /** To propose a figure of a campaign: once it is known to have begun. */
  proposeFigure: (actor: Actor, campaign: CampaignPeriod & { groupId: string; state: CampaignState }): Decision => {
    if (!hasAll(actor) && !leads(actor, campaign.groupId)) {
      return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
    }
    return yesIf(hasBegun(campaign, campaign.state) && dayOfCampaign(campaign) !== null, 'state');
  },
};
