import { measure } from '../measures';
import { MANAGER, type PlannedMeeting, agreed, decide, discuss, inform, told } from './plan';

const common = {
  group: 'zone-beispill',
  kind: 'working-group',
  place: 'Maison communale de Beispill',
  state: 'closed',
} as const;

/** The wholly fictitious group: every kind of meeting, and exchanges of flows between neighbours. */
export const zoneBeispill: readonly PlannedMeeting[] = [
  {
    ...common,
    key: 'zone-beispill-1',
    kind: 'workshop',
    title: "Atelier : l'un jette, l'autre achète",
    offset: -385,
    agenda: [
      inform(30, "Les flux d'une zone d'activités"),
      discuss(60, 'Chacun note ce qui sort et ce qui entre', 'Felix Beispill, Beispill Métal'),
      decide(30, 'Suites et prochaine date'),
    ],
    outcomes: [
      told(1, '41 flux notés, dont 9 que deux voisins ont en commun.'),
      agreed(2, 'Le groupe dresse un annuaire de la zone.', { by: 'commune-beispill', due: -260, done: -262 }),
    ],
    away: { boulangerie: 'excused' },
  },
  {
    ...common,
    key: 'zone-beispill-2',
    title: 'Annuaire et premiers rapprochements',
    offset: -250,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(30, "L'annuaire de la zone", 'Sophie Beispill, Commune de Beispill'),
      { ...discuss(60, 'Palettes, papier, sciure : qui avec qui ?', 'Max Beispill, Beispill Bois'), open: true },
      decide(20, 'Suites et prochaine date'),
    ],
    outcomes: [
      agreed(2, 'Le papier est broyé en commun, une fois par mois.', { by: 'recyclage', due: -150, done: -158 }),
      agreed(2, 'Beispill Bois et Meubles Beispill essaient de se passer les palettes.', {
        by: 'bois',
        due: -180,
        done: -176,
      }),
    ],
    away: { electricite: 'absent', brasserie: 'excused' },
  },
  {
    ...common,
    key: 'zone-beispill-3',
    kind: 'steering',
    title: 'Comité de pilotage',
    offset: -130,
    from: '10:00',
    to: '11:30',
    invited: ['commune-beispill', 'commune-uewerbeispill', 'administration', 'bois', 'recyclage'],
    agenda: [
      inform(20, 'Où en est le groupe'),
      {
        ...discuss(40, 'Ce que les communes peuvent porter', 'Marc Beispill, Administration Beispill'),
        measure: measure.privateSector,
      },
      decide(30, 'Priorités des douze mois'),
    ],
    outcomes: [
      agreed(2, 'Priorité aux déchets : collecte commune des cartons, puis navette.', {
        for: ['commune-beispill', 'bois', 'recyclage'],
        abstain: ['administration'],
      }),
      agreed(2, 'La navette interne est abandonnée si moins de trois entreprises la demandent.', {
        due: -90,
        done: -94,
      }),
    ],
    away: { 'commune-uewerbeispill': 'excused' },
  },
  {
    ...common,
    key: 'zone-beispill-4',
    kind: 'conference',
    title: 'Conférence : une zone sans déchets ?',
    offset: -53,
    from: '17:00',
    to: '19:00',
    isPublic: true,
    agenda: [
      inform(20, 'Ouverture', 'Sophie Beispill, Commune de Beispill'),
      inform(50, 'Trois zones qui échangent leurs flux', 'Marc Beispill, Administration Beispill'),
      discuss(50, 'Questions du public'),
    ],
    outcomes: [
      told(2, '74 personnes sont venues.'),
      told(2, 'Les échanges ont porté surtout sur la collecte des cartons et sur la chaleur des machines.'),
    ],
    away: { imprimerie: 'excused' },
  },
  {
    ...common,
    key: 'zone-beispill-5',
    title: 'Chaleur des machines',
    offset: -20,
    state: 'cancelled',
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      discuss(80, 'Chaleur perdue, chaleur cherchée', 'Mia Beispill, Brasserie Beispill'),
      decide(30, 'Suites et prochaine date'),
    ],
  },
  {
    ...common,
    key: 'zone-beispill-6',
    title: 'Collecte des cartons et palettes',
    offset: 24,
    state: 'open',
    onlineUrl: 'https://reunion.example/zone-beispill',
    agenda: [
      { ...decide(10, 'Accueil et procès-verbal'), section: 'Ouverture' },
      {
        ...inform(30, 'Palettes : les six premiers mois', 'Max Beispill, Beispill Bois'),
        section: 'Déchets et matières',
        action: 'palettes',
      },
      {
        ...decide(30, 'Collecte commune des cartons', 'Sophie Beispill, Commune de Beispill'),
        section: 'Déchets et matières',
        action: 'collecte-cartons',
        measure: measure.privateSector,
      },
      {
        ...discuss(30, 'Accès des camions pendant les chantiers', 'Marc Beispill, Administration Beispill'),
        section: 'Accès',
      },
      { ...decide(20, 'Suites et prochaine date', MANAGER), section: 'Suites' },
    ],
    answers: {
      bois: 'accepted',
      meubles: 'accepted',
      recyclage: 'accepted',
      metal: 'tentative',
      boulangerie: 'declined',
      'commune-beispill': 'accepted',
    },
    optional: [{ organisation: 'administration', email: 'viviane@administration.example' }],
  },
  {
    ...common,
    key: 'zone-beispill-7',
    kind: 'conference',
    title: 'Rencontre publique : réparer, partager, échanger',
    offset: 45,
    from: '18:00',
    to: '20:00',
    state: 'open',
    isPublic: true,
    agenda: [
      inform(15, 'Ouverture', 'Sophie Beispill, Commune de Beispill'),
      inform(45, 'Réparer ensemble dans une zone', 'David Beispill, Beispill Recyclage'),
      discuss(60, 'Questions du public'),
    ],
    answers: { recyclage: 'accepted', 'commune-beispill': 'accepted' },
  },
];
