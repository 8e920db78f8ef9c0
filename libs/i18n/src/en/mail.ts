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
  'account-address-new': {
    subject: 'New address of your Zesumme account',
    text: 'Hello,\n\nAn administrator has given your Zesumme account this address. You now sign in with it, and your password stays the same. All your devices have been signed out.\n\nIf you have no Zesumme account or did not expect this change, write to an administrator at once.',
    action: 'Sign in',
  },
  'account-address-former': {
    subject: 'This address no longer opens a Zesumme account',
    text: 'Hello,\n\nAn administrator has taken this address off a Zesumme account, which now has another. It no longer signs anybody in, and links that were sent to it no longer work.\n\nIf you did not expect this change, write to us at once.',
    action: 'Write to us',
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
