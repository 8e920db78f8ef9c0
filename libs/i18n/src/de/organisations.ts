import type { organisations as source } from '../fr/organisations';

export const organisations: typeof source = {
  mail: {
    'contact-named': {
      subject: '{organisation} hat eine neue Kontaktperson',
      text: 'Guten Tag,\n\n{organisation} hat {contact} ab dem {day} als Kontaktperson benannt.\n\nEin Konto gibt es noch nicht: Bitten Sie die Administration um die Einladung, wenn die Kontaktperson auf Sitzungen antworten soll.',
      action: 'Organisation ansehen',
    },
  },
};
