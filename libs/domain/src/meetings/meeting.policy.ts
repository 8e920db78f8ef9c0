import { type Actor, hasAll, isRole, leads, onTerritory, speaksFor, takesPart } from '../shared/actor';
import { type Decision, no, yes, yesIf } from '../shared/decision';
import { type MeetingPart, type MeetingState, canChange, movesFrom } from './meeting.rules';

/** Whom an invitation is for: one contact of an organisation, the organisation as a whole, or a guest, who has neither. */
export interface InvitationRef {
  organisationId: string | null;
  contactId: string | null;
}

/** What of a stored meeting decides who sees and does what. */
export interface MeetingRef {
  groupId: string;
  groupPublished: boolean;
  state: MeetingState;
  public: boolean;
  /** Called off while it was a draft. */
  unannounced?: boolean;
  invitations: readonly InvitationRef[];
}

/** How much of answers and attendance a reader sees. */
export type AnswerDetail = 'by-name' | 'by-organisation' | 'counts' | 'none';

/** Whether the invitation is the actor's own: made to them, or to their organisation as a whole. */
export function isOwnInvitation(actor: Actor, invitation: InvitationRef): boolean {
  const { organisationId, contactId } = invitation;
  if (actor.kind !== 'account' || organisationId === null || !speaksFor(actor, organisationId)) return false;
  return contactId === null || contactId === actor.contactId;
}

const isInvited = (actor: Actor, meeting: MeetingRef): boolean =>
  meeting.invitations.some((invitation) => isOwnInvitation(actor, invitation));

const isManager = (actor: Actor): boolean => hasAll(actor) || isRole(actor, 'project-manager');

const runs = (actor: Actor, groupId: string): Decision => {
  if (hasAll(actor) || leads(actor, groupId)) return yes;
  return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
};

const changes = (actor: Actor, meeting: MeetingRef, part: MeetingPart): Decision => {
  const decision = runs(actor, meeting.groupId);
  return decision.allowed ? yesIf(canChange(meeting.state, part), 'state') : decision;
};

const afterwards = (actor: Actor, meeting: MeetingRef): Decision => {
  const decision = runs(actor, meeting.groupId);
  return decision.allowed ? yesIf(meeting.state === 'closed', 'state') : decision;
};

/** Whether nobody has heard of it but those who prepare it, or have prepared it until they called it off. */
const isSecret = ({ state, unannounced }: MeetingRef): boolean => state === 'draft' || unannounced === true;

/** Reads as one of those concerned, and not as the public does. A draft concerns nobody but those who prepare it. */
const isConcerned = (actor: Actor, meeting: MeetingRef): boolean =>
  isManager(actor) ||
  (!isSecret(meeting) &&
    (takesPart(actor, meeting.groupId) || onTerritory(actor, meeting.groupId) || isInvited(actor, meeting)));

export const meetingPolicy = {
  /** The agenda and the rest of the meeting's page. */
  read: (actor: Actor, meeting: MeetingRef): Decision => {
    if (isConcerned(actor, meeting)) return yes;
    if (isSecret(meeting)) return no('not-published');
    return yesIf(meeting.public && meeting.groupPublished, 'not-published');
  },
  /** The link to join, which only those invited and those who run the meeting see. */
  readLink: (actor: Actor, meeting: MeetingRef): Decision => {
    if (runs(actor, meeting.groupId).allowed) return yes;
    return yesIf(!isSecret(meeting) && isInvited(actor, meeting), 'not-invited');
  },
  /** The minutes: while they are written for those who manage, once they are sent for everybody concerned. */
  readMinutes: (actor: Actor, meeting: MeetingRef): Decision => {
    if (isManager(actor)) return yes;
    if (!isConcerned(actor, meeting)) return no('not-your-group');
    return yesIf(meeting.state === 'closed', 'state');
  },
  readHistory: (actor: Actor, meeting: MeetingRef): Decision => yesIf(isConcerned(actor, meeting), 'not-your-group'),
  create: (actor: Actor, group: { groupId: string }): Decision => runs(actor, group.groupId),
  edit: (actor: Actor, meeting: MeetingRef): Decision => changes(actor, meeting, 'details'),
  editAgenda: (actor: Actor, meeting: MeetingRef): Decision => changes(actor, meeting, 'agenda'),
  /** To propose an item for the agenda: whoever is invited, until the meeting begins. The day until when is asked apart. */
  propose: (actor: Actor, meeting: MeetingRef): Decision =>
    isInvited(actor, meeting) ? yesIf(meeting.state === 'open', 'state') : no('not-invited'),
  /** Who runs the meeting reads all that was proposed, who is invited what their own organisation proposed. */
  readProposals: (actor: Actor, meeting: MeetingRef): Decision => {
    const decision = runs(actor, meeting.groupId);
    return !decision.allowed && isInvited(actor, meeting) ? yes : decision;
  },
  /** To take a proposal back: whoever made it, as long as nothing was said to it. */
  withdrawProposal: (
    actor: Actor,
    proposal: { accountId: string | null; contactId: string | null; state: string },
  ): Decision => {
    const byAccount = actor.kind === 'account' && proposal.accountId === actor.accountId;
    // Also with an account what one proposed by a link, and the other way round.
    const contactId = actor.kind === 'account' || actor.kind === 'link' ? actor.contactId : null;
    const isOwn = byAccount || (contactId !== null && proposal.contactId === contactId);
    return isOwn ? yesIf(proposal.state === 'proposed', 'state') : no('role');
  },
  decideProposal: (actor: Actor, meeting: MeetingRef): Decision => changes(actor, meeting, 'agenda'),
  invite: (actor: Actor, meeting: MeetingRef): Decision => changes(actor, meeting, 'invitations'),
  /** To end somebody's personal link: whatever has become of the meeting, its page may be open where it should not. */
  endLinks: (actor: Actor, meeting: MeetingRef): Decision => runs(actor, meeting.groupId),
  /** To send somebody another one: as long as there is a meeting to open with it. */
  sendLinks: (actor: Actor, meeting: MeetingRef): Decision => {
    const decision = runs(actor, meeting.groupId);
    return decision.allowed ? yesIf(meeting.state !== 'draft' && meeting.state !== 'cancelled', 'state') : decision;
  },
  recordAttendance: (actor: Actor, meeting: MeetingRef): Decision => changes(actor, meeting, 'attendance'),
  writeMinutes: (actor: Actor, meeting: MeetingRef): Decision => changes(actor, meeting, 'minutes'),
  /** To go from item to item, pause, and go on. */
  run: (actor: Actor, meeting: MeetingRef): Decision => changes(actor, meeting, 'run'),
  /** To note what the meeting gives: outcomes, and notes of its items. */
  record: (actor: Actor, meeting: MeetingRef): Decision => changes(actor, meeting, 'outcomes'),
  /** The page from which it is run: from shortly before it begins until its minutes are sent. */
  openRun: (actor: Actor, meeting: MeetingRef): Decision => {
    const decision = runs(actor, meeting.groupId);
    return decision.allowed ? yesIf(['open', 'in-progress', 'ended'].includes(meeting.state), 'state') : decision;
  },
  /** Outcomes and notes are read as the minutes are that they become. */
  readOutcomes: (actor: Actor, meeting: MeetingRef): Decision => meetingPolicy.readMinutes(actor, meeting),
  /** To say that a decision was carried out, which mostly comes after the minutes were sent. */
  carryOut: (actor: Actor, meeting: MeetingRef): Decision => {
    const decision = runs(actor, meeting.groupId);
    const isHeld = ['in-progress', 'ended', 'closed'].includes(meeting.state);
    return decision.allowed ? yesIf(isHeld, 'state') : decision;
  },
  /** To note at which meeting the minutes were approved, and to correct them: once they were sent. */
  approveMinutes: (actor: Actor, meeting: MeetingRef): Decision => afterwards(actor, meeting),
  correctMinutes: (actor: Actor, meeting: MeetingRef): Decision => afterwards(actor, meeting),
  /** Whether the meeting may be moved to some other state at all. */
  move: (actor: Actor, meeting: MeetingRef): Decision => {
    const decision = runs(actor, meeting.groupId);
    return decision.allowed ? yesIf(movesFrom(meeting.state).length > 0, 'state') : decision;
  },
  /** To answer one's own invitation, or to note an answer that somebody gave to whoever runs the meeting. */
  answer: (actor: Actor, meeting: MeetingRef, invitation: InvitationRef): Decision => {
    const may = isOwnInvitation(actor, invitation) || runs(actor, meeting.groupId).allowed;
    return may ? yesIf(canChange(meeting.state, 'answers'), 'state') : no('not-invited');
  },
};

/** How much of the answers and of the attendance the actor sees; their own invitation is shown to them in any case. */
export function answerDetail(actor: Actor, meeting: MeetingRef): AnswerDetail {
  if (runs(actor, meeting.groupId).allowed) return 'by-name';
  if (!meetingPolicy.read(actor, meeting).allowed) return 'none';
  if (isRole(actor, 'contact') && isConcerned(actor, meeting)) return 'by-organisation';
  if (isRole(actor, 'commune-user') && isConcerned(actor, meeting)) return 'counts';
  return isRole(actor, 'project-manager') || isRole(actor, 'adviser') ? 'counts' : 'none';
}

/** Whether the actor sees who voted how, and not counts alone: a commune reads counts, as it does of attendance. */
export const seesVotes = (actor: Actor): boolean => isManager(actor) || isRole(actor, 'contact');
