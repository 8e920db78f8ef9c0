import type { organisations as source } from '../fr/organisations';

export const organisations: typeof source = {
  mail: {
    'contact-named': {
      subject: '{organisation} has a new contact',
      text: 'Hello,\n\n{organisation} has named {contact} as its contact from {day}.\n\nThere is no account yet: ask the administrator for the invitation if the contact is to answer meetings.',
      action: 'See the organisation',
    },
  },
};
