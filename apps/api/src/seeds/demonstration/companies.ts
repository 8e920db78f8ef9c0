import type { RelationKind, SizeClass } from '@zesumme/domain';

/** Somebody who speaks for an organisation. Everybody's family name is Beispill: "example". */
export interface Person {
  given: string;
  as: RelationKind;
  function?: string;
  locale?: 'fr' | 'de' | 'en';
  /** Days from today on which they began and, where they have left, ended. */
  since?: number;
  until?: number;
}

export interface Company {
  key: string;
  name: string;
  nace: string;
  size: SizeClass;
  /** The zones in which it has a site; the first is where its main site is. */
  zones: readonly string[];
  people: readonly Person[];
  /** Where mails go, when it is not the key. */
  domain?: string;
}

const main = (given: string, title: string, more: Partial<Person> = {}): Person => ({
  given,
  as: 'main',
  function: title,
  ...more,
});

/** Plainly fictitious companies: each name says that it is an example. */
export const companies: readonly Company[] = [
  {
    key: 'assurances',
    name: 'Assurances Beispill',
    nace: '6512',
    size: '1000+',
    zones: ['cloche-d-or'],
    people: [
      main('Anne', 'Responsable mobilité'),
      { given: 'Tom', as: 'substitute', function: 'Gestion des bâtiments' },
    ],
  },
  {
    key: 'audit',
    name: 'Audit Beispill',
    nace: '6920',
    size: '1000+',
    zones: ['cloche-d-or', 'kirchberg'],
    people: [main('Nathalie', 'Responsable RSE'), { given: 'Steve', as: 'other', function: 'Stagiaire RSE' }],
  },
  {
    key: 'conseil',
    name: 'Beispill Conseil',
    nace: '7020',
    size: '250-999',
    zones: ['cloche-d-or', 'kirchberg'],
    domain: 'beispill-conseil',
    people: [
      main('Georges', 'Directeur des ressources humaines', { locale: 'de' }),
      { given: 'Julie', as: 'substitute', function: 'Chargée de projet RSE' },
    ],
  },
  {
    key: 'energie',
    name: 'Beispill Énergie',
    nace: '3515',
    size: '250-999',
    zones: ['cloche-d-or'],
    people: [main('Carole', 'Responsable des travaux')],
  },
  {
    key: 'media',
    name: 'Beispill Média',
    nace: '6020',
    size: '250-999',
    zones: ['cloche-d-or'],
    people: [main('Luc', 'Services généraux')],
  },
  {
    key: 'sante',
    name: 'Beispill Santé',
    nace: '8621',
    size: '50-249',
    zones: ['cloche-d-or'],
    people: [main('Martine', 'Directrice administrative')],
  },
  {
    key: 'telecom',
    name: 'Beispill Télécom',
    nace: '6110',
    size: '1000+',
    zones: ['cloche-d-or'],
    people: [
      main('Guy', 'Services généraux', { until: -400 }),
      main('Pit', 'Services généraux', { since: -399, locale: 'de' }),
    ],
  },
  {
    key: 'logistik',
    name: 'Beispill Logistik',
    nace: '5225',
    size: '250-999',
    zones: ['cloche-d-or'],
    people: [
      main('Frank', "Chef d'exploitation", { until: -95, locale: 'de' }),
      { given: 'Jil', as: 'other', function: 'Planification', locale: 'de' },
    ],
  },
  {
    key: 'banque',
    name: 'Banque Beispill',
    nace: '6419',
    size: '1000+',
    zones: ['kirchberg'],
    people: [main('Yves', 'Responsable RSE')],
  },
  ...(
    [
      ['fonds', 'Fonds Beispill', '6630', '250-999', 'Sandra', 'Responsable RSE'],
      ['gestion', 'Beispill Gestion', '6630', '50-249', 'Christian', 'Services généraux'],
      ['avocats', 'Beispill Avocats', '6910', '50-249', 'Isabelle', 'Secrétaire générale'],
      ['logiciels', 'Beispill Logiciels', '6210', '250-999', 'Kevin', 'Ressources humaines'],
      ['donnees', 'Beispill Données', '6310', '50-249', 'Laura', 'Responsable des sites'],
      ['traduction', 'Beispill Traduction', '7430', '10-49', 'Olga', 'Gérante'],
      ['hotel', 'Hôtel Beispill', '5510', '50-249', 'Philippe', 'Directeur'],
      ['restaurant', 'Restaurant Beispill', '5611', '10-49', 'Sara', 'Gérante'],
      ['librairie', 'Librairie Beispill', '4761', '1-9', 'Emma', 'Libraire'],
      ['cinema', 'Cinéma Beispill', '5914', '10-49', 'Ben', 'Exploitation'],
      ['sport', 'Beispill Sport', '9313', '10-49', 'Nico', 'Gérant'],
      ['formation', 'Beispill Formation', '8559', '10-49', 'Hanna', 'Coordinatrice'],
      ['immobilier', 'Beispill Immobilier', '6831', '10-49', 'Laurent', 'Gestion des immeubles'],
      ['securite', 'Beispill Sécurité', '8001', '250-999', 'Patrick', 'Planification'],
      ['proprete', 'Beispill Propreté', '8121', '250-999', 'Katia', 'Responsable des équipes'],
      ['salons', 'Beispill Salons', '8230', '10-49', 'Zoé', 'Cheffe de projet'],
      ['ingenierie', 'Beispill Ingénierie', '7112', '50-249', 'Xavier', 'Ingénieur mobilité'],
    ] as const
  ).map(small('kirchberg')),
  ...(
    [
      ['bois', 'Beispill Bois', '1612', '10-49', 'Max', 'Gérant'],
      ['meubles', 'Meubles Beispill', '3100', '50-249', 'Lena', 'Responsable production'],
      ['imprimerie', 'Imprimerie Beispill', '1812', '10-49', 'Jonas', 'Gérant'],
      ['brasserie', 'Brasserie Beispill', '1105', '50-249', 'Mia', 'Responsable qualité'],
      ['metal', 'Beispill Métal', '2553', '50-249', 'Felix', 'Responsable environnement'],
      ['boulangerie', 'Boulangerie Beispill', '1071', '10-49', 'Tina', 'Gérante'],
      ['recyclage', 'Beispill Recyclage', '3811', '10-49', 'David', 'Exploitation'],
      ['electricite', 'Électricité Beispill', '4321', '10-49', 'Paula', 'Gérante'],
    ] as const
  ).map(small('zone-beispill')),
];

type Row = readonly [key: string, name: string, nace: string, size: SizeClass, given: string, title: string];

/** A company with one site and one contact. */
function small(zone: string): (row: Row) => Company {
  return ([key, name, nace, size, given, title]) => ({
    key,
    name,
    nace,
    size,
    zones: [zone],
    people: [main(given, title)],
  });
}
