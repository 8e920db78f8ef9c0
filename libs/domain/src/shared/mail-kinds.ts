/** The kinds of mail that somebody can do without, each by itself. What is called off or withdrawn is none of them. */
export const mailKinds = ['invitation', 'change', 'reminder', 'minutes', 'announcement', 'action'] as const;
export type MailKind = (typeof mailKinds)[number];
