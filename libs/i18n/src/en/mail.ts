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
};
