import type { mail as source } from '../fr/mail';

export const mail: typeof source = {
  invitation: {
    subject: 'Your access to Zesumme',
    text: 'Hello,\n\nYou have been given access to Zesumme. Choose your password with the link below. It works once, within fourteen days.',
    action: 'Choose my password',
  },
  'password-reset': {
    subject: 'A new password for Zesumme',
    text: 'Hello,\n\nSomebody asked for a new password for your account. If it was you, the link below works once, within two hours. If not, there is nothing to do.',
    action: 'Choose a new password',
  },
  'action-assigned': {
    subject: 'You are responsible for an action: {title}',
    text: 'Hello,\n\nThe group “{group}” counts on you for the action “{title}”.\n\nDue: {due}.\n\nSay on the page of the action how it is getting on; the group is told.',
    noDue: 'to be fixed',
    action: 'See the action',
  },
  'action-reported': {
    subject: 'News of the action: {title}',
    text: '{author} writes about the action “{title}” of the group “{group}”:\n\n{text}',
    action: 'See the action',
  },
  unsubscribe: 'No longer receive: {kind}',
};
