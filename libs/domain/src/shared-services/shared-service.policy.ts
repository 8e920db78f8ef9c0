import { type Actor, hasAll, isRole, leads, speaksFor } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';
import { type ServicePhase, asksForInterest, isFrozen, isMeasured } from './shared-service.rules';

/** What of a stored shared service decides who sees and does what. */
export interface SharedServiceRef {
  groupId: string;
  /** Whether the group is put away. */
  groupArchived: boolean;
  phase: ServicePhase;
  /** Whether the group was ever asked; before, and if it never is, it is not for the group. */
  asked: boolean;
  /** The organisation that stated the need; null where the project manager proposed it. */
  statedById: string | null;
}

type Placed = Pick<SharedServiceRef, 'groupId' | 'groupArchived'>;

const leading = (actor: Actor, { groupId, groupArchived }: Placed): Decision => {
  const led = hasAll(actor) || leads(actor, groupId);
  return allOf(
    led ? yes : no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role'),
    yesIf(!groupArchived, 'archived'),
  );
};

/** Whether the actor's own organisation takes part in the group today, a company, a public actor or a commune. */
const takesPartIn = (actor: Actor, groupId: string): boolean =>
  (isRole(actor, 'contact') || isRole(actor, 'commune-user')) && actor.groupIds.includes(groupId);

const ofOwn = (actor: Actor, { groupId }: Placed, organisationId: string): Decision =>
  yesIf(takesPartIn(actor, groupId) && speaksFor(actor, organisationId), 'not-your-organisation');

/** A shared service is known to those who take part in its group; whoever leads the group runs it. */
export const sharedServicePolicy = {
  read: (actor: Actor, service: SharedServiceRef): Decision => {
    if (hasAll(actor) || leads(actor, service.groupId)) return yes;
    const { asked, groupId, statedById } = service;
    if (!asked) return statedById === null ? no('state') : ofOwn(actor, service, statedById);
    return yesIf(isRole(actor, 'project-manager') || takesPartIn(actor, groupId), 'not-your-group');
  },
  /** What each organisation said, its volume and what it pays today: whoever leads the group, and nobody else. */
  readFigures: (actor: Actor, { groupId }: Pick<SharedServiceRef, 'groupId'>): Decision =>
    yesIf(hasAll(actor) || leads(actor, groupId), 'not-your-organisation'),
  /** To state a need of one's own organisation, or to propose one to a group that one leads. */
  create: (actor: Actor, group: Placed): Decision =>
    takesPartIn(actor, group.groupId) ? yesIf(!group.groupArchived, 'archived') : leading(actor, group),
  /** Whoever stated a need may mend it until the group is asked. */
  edit: (actor: Actor, service: SharedServiceRef): Decision => {
    const { phase, statedById } = service;
    const isOpen = yesIf(phase === 'need' || asksForInterest(phase), 'state');
    if (phase === 'need' && statedById !== null && ofOwn(actor, service, statedById).allowed)
      return yesIf(!service.groupArchived, 'archived');
    return allOf(leading(actor, service), isOpen);
  },
  move: leading,
  /** To say whether an organisation is interested, and in how much: itself, or whoever leads the group in its name. */
  answer: (actor: Actor, service: SharedServiceRef, organisationId: string): Decision => {
    const own = ofOwn(actor, service, organisationId);
    return allOf(
      own.allowed ? yesIf(!service.groupArchived, 'archived') : leading(actor, service).allowed ? yes : own,
      yesIf(asksForInterest(service.phase), 'state'),
    );
  },
  /** To enter, change and choose offers. */
  offer: (actor: Actor, service: SharedServiceRef): Decision =>
    allOf(leading(actor, service), yesIf(asksForInterest(service.phase), 'state')),
  /** To put one offer to those who joined. */
  choose: (actor: Actor, service: SharedServiceRef): Decision =>
    allOf(leading(actor, service), yesIf(service.phase === 'offers', 'state')),
  /** To accept or decline what was put to one's own organisation: nobody else can bind it. */
  accept: (actor: Actor, service: SharedServiceRef, organisationId: string): Decision =>
    allOf(
      ofOwn(actor, service, organisationId),
      yesIf(!service.groupArchived, 'archived'),
      yesIf(service.phase === 'offers', 'state'),
    ),
  /** To say what it saved. */
  measure: (actor: Actor, service: SharedServiceRef, organisationId: string): Decision => {
    const own = ofOwn(actor, service, organisationId);
    return allOf(
      own.allowed ? yesIf(!service.groupArchived, 'archived') : leading(actor, service).allowed ? yes : own,
      yesIf(isMeasured(service.phase), 'state'),
    );
  },
  /** To propose it to the communes as evidence. */
  propose: (actor: Actor, service: SharedServiceRef): Decision =>
    allOf(leading(actor, service), yesIf(isMeasured(service.phase), 'state')),
  /** The shares of all in euros: those who are among them, once an offer was put to them. */
  readShares: (actor: Actor, service: SharedServiceRef, joined: { isAmong: boolean; isPut: boolean }): Decision => {
    if (sharedServicePolicy.readFigures(actor, service).allowed) return yes;
    return yesIf(joined.isAmong && (joined.isPut || isFrozen(service.phase)), 'not-yours');
  },
};
