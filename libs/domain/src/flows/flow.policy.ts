import { type Actor, hasAll, isRole, leads, speaksFor } from '../shared/actor';
import { type Decision, allOf, no, yes, yesIf } from '../shared/decision';
import type { Confidentiality } from './flow.rules';
import { type Answers, type ExchangePhase, areIntroduced } from './introduction.rules';

/** What of a stored flow decides who sees and does what. */
export interface FlowRef {
  organisationId: string;
  confidentiality: Confidentiality;
  /** Groups of the zone in which it is, and those in which its organisation takes part today. */
  groupIds: readonly string[];
  /** Whether the reader's own organisation takes part in a group of its zone today; a site alone is said by the company itself. */
  inOwnZone: boolean;
  /** Neither expired nor withdrawn, and its organisation not archived. */
  open: boolean;
}

const owns = (actor: Actor, organisationId: string): boolean =>
  isRole(actor, 'contact') && speaksFor(actor, organisationId);

const runs = (actor: Actor, groupIds: readonly string[]): Decision => {
  if (hasAll(actor) || leads(actor, ...groupIds)) return yes;
  return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'role');
};

const ownsOrRuns = (actor: Actor, flow: Pick<FlowRef, 'organisationId' | 'groupIds'>): Decision => {
  if (owns(actor, flow.organisationId) || runs(actor, flow.groupIds).allowed) return yes;
  return no(isRole(actor, 'project-manager') ? 'not-your-group' : 'not-your-organisation');
};

/** Companies enter what they have and need; others read it without a name, as its confidentiality allows. */
export const flowPolicy = {
  /** Whose it is, and where exactly: its own organisation, and whoever leads a group there. */
  readName: (actor: Actor, flow: FlowRef): Decision => ownsOrRuns(actor, flow),
  read: (actor: Actor, flow: FlowRef): Decision => {
    if (flowPolicy.readName(actor, flow).allowed) return yes;
    if (!isRole(actor, 'contact') && !isRole(actor, 'project-manager')) return no('role');
    const isShown = flow.confidentiality === 'public' || (flow.confidentiality === 'zone' && flow.inOwnZone);
    return yesIf(isShown && flow.open, 'not-your-organisation');
  },
  /** Of one's own organisation, or for one that takes part in a group one leads. */
  create: (actor: Actor, organisation: { id: string; groupIds: readonly string[] }): Decision =>
    ownsOrRuns(actor, { organisationId: organisation.id, groupIds: organisation.groupIds }),
  edit: (actor: Actor, flow: FlowRef, { withdrawn }: { withdrawn: boolean }): Decision =>
    allOf(ownsOrRuns(actor, flow), yesIf(!withdrawn, 'archived')),
  restore: (actor: Actor, flow: FlowRef, { withdrawn }: { withdrawn: boolean }): Decision =>
    allOf(ownsOrRuns(actor, flow), yesIf(withdrawn, 'state')),
  /** Matches are a prompt for the broker, who introduces both sides. */
  readMatches: (actor: Actor, flow: FlowRef): Decision => runs(actor, flow.groupIds),
  /** How many there are on a commune's territory. */
  count: (actor: Actor, communeCode: string): Decision => {
    if (hasAll(actor)) return yes;
    return yesIf(isRole(actor, 'commune-user') && actor.communeCode === communeCode, 'not-your-commune');
  },
};

/** What of a stored introduction decides who sees and does what. */
export interface IntroductionRef extends Answers {
  groupId: string;
  offerOrganisationId: string;
  needOrganisationId: string;
  phase: ExchangePhase;
}

const sideOf = (actor: Actor, ref: IntroductionRef): 'offer' | 'need' | null => {
  if (owns(actor, ref.offerOrganisationId)) return 'offer';
  return owns(actor, ref.needOrganisationId) ? 'need' : null;
};

/** The broker brings both sides together; neither knows of the other before both accepted. */
export const introductionPolicy = {
  /** The side that the reader speaks for; null where they are of neither. */
  sideOf,
  read: (actor: Actor, ref: IntroductionRef): Decision => {
    if (sideOf(actor, ref) !== null) return yes;
    const run = runs(actor, [ref.groupId]);
    return run.allowed ? yes : no(isRole(actor, 'contact') ? 'not-your-organisation' : 'not-your-group');
  },
  /** To propose a pair: whoever leads the group, and a group of either side. */
  create: (actor: Actor, groupId: string, groupIdsOfSides: readonly string[]): Decision =>
    allOf(runs(actor, [groupId]), runs(actor, groupIdsOfSides)),
  answer: (actor: Actor, ref: IntroductionRef): Decision => {
    const side = sideOf(actor, ref);
    if (side === null) return no('not-your-organisation');
    const isOpen = ref.phase === 'idea' && (side === 'offer' ? ref.offerAnswer : ref.needAnswer) === null;
    return yesIf(isOpen, 'state');
  },
  /**
   * To read both names by the introduction itself. Before both accepted the broker reads only those that it reads anyway: whoever
   * leads the group of one side must not learn whose the other is by proposing it.
   */
  readNames: (actor: Actor, ref: IntroductionRef): Decision =>
    hasAll(actor) ? yes : allOf(introductionPolicy.read(actor, ref), yesIf(areIntroduced(ref), 'state')),
  /** To move it, and to state what it brought. */
  run: (actor: Actor, ref: IntroductionRef): Decision => runs(actor, [ref.groupId]),
};
