import type { Role } from './actor';

/** The kinds of mail about meetings, groups and what they do that somebody can do without, each by itself. */
export const meetingMailKinds = [
  'invitation',
  'change',
  'reminder',
  'minutes',
  'announcement',
  'action',
  'advice',
  'flow',
  'service',
] as const;

/** What the weekly reminders of chapter 6 tell of. Somebody can do without each of them, and keep the others. */
export const digestPartKinds = ['certificate-end', 'evidence-end', 'review-due', 'late-action'] as const;
export type DigestPartKind = (typeof digestPartKinds)[number];

/** Whether the kind is a part of the weekly reminders, which only come to whom these come. */
export const isDigestPart = (kind: MailKind): kind is DigestPartKind => digestPartKinds.some((each) => each === kind);

/** Those about the chapter 6 of a commune. */
export const chapter6MailKinds = ['comment', 'digest', ...digestPartKinds] as const;

/** The kinds of mail that somebody can do without, each by itself. What is called off or withdrawn is none of them. */
export const mailKinds = [...meetingMailKinds, ...chapter6MailKinds] as const;
export type MailKind = (typeof mailKinds)[number];

/** Whether the kind is about the chapter 6 of a commune. */
export const isAboutChapter6 = (kind: MailKind): boolean => chapter6MailKinds.some((each) => each === kind);

/** The kinds of mail that accounts of each role get, as far as they can do without them. */
export const mailKindsTo: Record<Role, readonly MailKind[]> = {
  contact: meetingMailKinds,
  'commune-user': mailKinds,
  adviser: ['comment'],
  'project-manager': ['action', 'advice', 'digest'],
  administrator: ['action', 'advice', 'comment'],
};
