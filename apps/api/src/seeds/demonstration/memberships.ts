import type { MembershipRole } from '@zesumme/domain';

/** A fictitious organisation in a group: since when and until when, in days from today. */
export interface Taking {
  organisation: string;
  role: MembershipRole;
  since: number;
  until?: number;
}

const since = (days: number, role: MembershipRole, ...organisations: string[]): Taking[] =>
  organisations.map((organisation) => ({ organisation, role, since: days }));

/**
 * Who takes part where. The sources of the real groups give the number of companies, not their names: these stand in
 * their places. Public partners and communes that exist are never among them.
 */
export const takingPart: Record<string, readonly Taking[]> = {
  'cloche-d-or': since(
    -1100,
    'member',
    'assurances',
    'audit',
    'conseil',
    'energie',
    'media',
    'sante',
    'telecom',
    'logistik',
  ),
  kirchberg: [
    ...since(
      -1000,
      'member',
      'banque',
      'fonds',
      'gestion',
      'avocats',
      'logiciels',
      'donnees',
      'traduction',
      'hotel',
      'restaurant',
      'librairie',
      'cinema',
      'proprete',
      'audit',
      'conseil',
    ),
    ...since(-500, 'member', 'sport', 'formation', 'immobilier', 'securite'),
    ...since(-200, 'member', 'salons', 'ingenierie'),
    ...since(-700, 'partner', 'administration'),
  ],
  'corporate-gardens': [
    ...since(-400, 'member', 'sante', 'assurances', 'restaurant'),
    ...since(-400, 'commune', 'commune-beispill', 'commune-uewerbeispill', 'commune-nidderbeispill'),
  ],
  'zone-beispill': [
    ...since(-420, 'member', 'bois', 'meubles', 'imprimerie', 'brasserie', 'metal', 'boulangerie', 'recyclage'),
    { organisation: 'electricite', role: 'member', since: -420, until: -100 },
    ...since(-420, 'commune', 'commune-beispill', 'commune-uewerbeispill'),
    ...since(-420, 'partner', 'administration'),
  ],
};

/** The organisations that take part in a group so many days from today. */
export const takingPartOn = (group: string, offset: number): string[] =>
  (takingPart[group] ?? [])
    .filter((taking) => taking.since <= offset && offset <= (taking.until ?? Infinity))
    .map(({ organisation }) => organisation);
