import type { Role } from '@zesumme/domain';

/** The password of every demonstration account; they exist in a demonstration alone, never beside real data. */
export const DEMONSTRATION_PASSWORD = 'zesumme-beispill';

/** One account for each role, all of plainly fictitious people. */
export const demonstrationAccounts: readonly { email: string; displayName: string; role: Role; label: string }[] = [
  { email: 'claire@ims.example', displayName: 'Claire Beispill', role: 'project-manager', label: 'project-manager' },
  { email: 'anne@assurances.example', displayName: 'Anne Beispill', role: 'contact', label: 'company-contact' },
  {
    email: 'marc@administration.example',
    displayName: 'Marc Beispill',
    role: 'contact',
    label: 'public-actor-contact',
  },
  { email: 'sophie@beispill.example', displayName: 'Sophie Beispill', role: 'commune-user', label: 'commune-user' },
  { email: 'paul@conseil.example', displayName: 'Paul Beispill', role: 'adviser', label: 'adviser' },
  { email: 'admin@zesumme.example', displayName: 'Ada Beispill', role: 'administrator', label: 'administrator' },
];
