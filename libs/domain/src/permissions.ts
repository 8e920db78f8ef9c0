import { type Actor, type Role, roleOf } from './shared/actor';

type Who = Role | 'visitor';

const everyone: readonly Who[] = ['visitor', 'contact', 'commune-user', 'adviser', 'project-manager', 'administrator'];
const signedIn: readonly Who[] = ['contact', 'commune-user', 'adviser', 'project-manager', 'administrator'];
const inside: readonly Who[] = ['contact', 'commune-user', 'project-manager', 'administrator'];
const managers: readonly Who[] = ['project-manager', 'administrator'];
const communes: readonly Who[] = ['commune-user', 'administrator'];
const administrators: readonly Who[] = ['administrator'];

/**
 * Every permission, and who may even try it. Each route declares one; what a role may do to which record is then decided
 * by the slice's policy on the stored record.
 */
export const permissions = {
  'session.open': everyone,
  'session.close': everyone,
  'session.close-everywhere': signedIn,
  'me.read': everyone,
  'me.edit': signedIn,
  'me.change-password': signedIn,
  'me.mails': signedIn,
  'password-reset.request': everyone,
  'password-reset.redeem': everyone,
  'invitation.redeem': everyone,
  'first-administrator.create': everyone,

  'account.list': administrators,
  'account.read': administrators,
  'account.create': administrators,
  'account.edit': administrators,
  'account.invite': administrators,

  'organisation.list': inside,
  'organisation.read': inside,
  'organisation.create': managers,
  'organisation.edit': inside,
  'organisation.archive': managers,
  'organisation.restore': managers,
  'organisation.duplicates': managers,
  'organisation.history': inside,
  'contact.list': inside,
  'contact.read': inside,
  'contact.create': inside,
  'contact.edit': inside,
  'contact.archive': managers,
  'contact.restore': managers,
  'participation.read': inside,
  'succession.list': inside,
  'succession.propose': ['contact', 'commune-user'],
  'succession.decide': managers,
  'succession.withdraw': ['contact', 'commune-user'],
  'log.list': managers,
  'log.create': managers,
  'log.edit': managers,
  'log.remove': managers,
  'log.restore': managers,

  'import.list': managers,
  'import.read': managers,
  'import.create': managers,
  'import.edit': managers,
  'import.apply': managers,
  'import.undo': managers,

  'commune.list': everyone,
  'zone.list': everyone,
  'zone.read': everyone,
  'zone.create': managers,
  'zone.edit': managers,
  'zone.archive': managers,
  'zone.restore': managers,
  'theme.list': everyone,
  'theme.read': everyone,
  'theme.create': managers,
  'theme.edit': managers,
  'nace.list': everyone,
  'public-holiday.list': everyone,

  'working-group.list': everyone,
  'working-group.read': everyone,
  'working-group.create': managers,
  'working-group.edit': managers,
  'working-group.archive': managers,
  'working-group.restore': managers,
  'working-group.history': inside,
  'membership.list': inside,
  'membership.create': managers,
  'membership.edit': managers,

  'announcement.list': inside,
  'announcement.read': inside,
  'announcement.create': managers,
  'announcement.edit': managers,
  'announcement.send': managers,
  'announcement.remove': managers,
  'announcement.retract': managers,
  'announcement.correct': managers,
  'announcement.reach': managers,

  'meeting.list': everyone,
  'meeting.read': everyone,
  'meeting.create': managers,
  'meeting.edit': managers,
  'meeting.prepare': managers,
  'backlog.list': managers,
  'backlog.edit': managers,
  'agenda-template.list': managers,
  'agenda-template.edit': managers,
  'proposal.list': inside,
  'proposal.create': ['contact', 'commune-user'],
  'proposal.decide': managers,
  'meeting.move': managers,
  'meeting.invite': managers,
  'meeting.answer': inside,
  'meeting.attendance': managers,
  'meeting.minutes': managers,
  'meeting.read-minutes': inside,
  'meeting.approve-minutes': managers,
  'meeting.correct-minutes': managers,
  'meeting.history': inside,
  'meeting.reminders': managers,
  'meeting.run': managers,
  'meeting.note': managers,
  'outcome.list': inside,
  'outcome.create': managers,
  'outcome.edit': managers,
  'outcome.remove': managers,
  'outcome.carry-out': managers,
  'meeting.mailing': managers,
  'meeting.invited': managers,

  'action.list': everyone,
  'action.read': everyone,
  'action.create': managers,
  'action.edit': managers,
  'action.report': ['contact', 'project-manager', 'administrator'],
  'action.state-share': communes,
  'action.history': inside,

  'register.read': inside,
  'register.statistics': inside,

  'chapter-6.catalogue': everyone,
  'chapter-6.list': everyone,
  'chapter-6.read': everyone,
  'chapter-6.assess': communes,
  'chapter-6.settings': communes,
  'certification.read': ['commune-user', 'adviser', 'project-manager', 'administrator'],
  'certification.edit': communes,
  'chapter-6.documents': ['commune-user', 'adviser', 'project-manager', 'administrator'],
  'chapter-6.archive': ['commune-user', 'project-manager', 'administrator'],
  'chapter-6.history': ['commune-user', 'adviser', 'project-manager', 'administrator'],
  'snapshot.list': ['commune-user', 'adviser', 'project-manager', 'administrator'],
  'snapshot.read': ['commune-user', 'adviser', 'project-manager', 'administrator'],
  'snapshot.take': communes,
  'snapshot.remove': communes,
  'review.read': ['commune-user', 'adviser', 'project-manager', 'administrator'],
  'review.edit': communes,
  'review.see': ['adviser'],
  'review.unlock': ['administrator'],
  'comment.list': ['commune-user', 'adviser', 'project-manager', 'administrator'],
  'comment.write': ['commune-user', 'adviser', 'administrator'],
  'evidence.list': ['commune-user', 'adviser', 'project-manager', 'administrator'],
  'evidence.decide': communes,
  'evidence.add': ['commune-user', 'project-manager', 'administrator'],
  'evidence.edit': communes,
  'evidence.propose': managers,

  'file.list': everyone,
  'file.read': everyone,
  'file.add': inside,
  'file.remove': inside,
  'file.restore': inside,

  'practice-sheet.list': everyone,
  'practice-sheet.read': everyone,
  'practice-sheet.create': managers,
  'practice-sheet.edit': managers,
  'practice-sheet.archive': managers,
  'practice-sheet.restore': managers,

  'calendar-feed.list': signedIn,
  'calendar-feed.create': signedIn,
  'calendar-feed.remove': signedIn,
  // By a secret address, or of what is public.
  'calendar.read': everyone,

  // Whoever holds the link; what it opens is decided on the stored invitation.
  'personal-link.open': everyone,
  'answer-page.read': everyone,
  'answer-page.answer': everyone,
  'mail-choice.read': everyone,
  'mail-choice.make': everyone,

  'home.read': everyone,
  'quiet.read': managers,
  'quiet.set-thresholds': managers,
  'search.read': everyone,
  'data-source.list': everyone,
  'broker.read': everyone,
  'message.send': everyone,
  'health.read': everyone,
} as const satisfies Record<string, readonly Who[]>;

export type Permission = keyof typeof permissions;

/** Whether the actor's role may try what the permission is for. It says nothing about any single record. */
export function mayTry(actor: Actor, permission: Permission): boolean {
  const role = roleOf(actor);
  return role === 'system' || (permissions[permission] as readonly Who[]).includes(role);
}
