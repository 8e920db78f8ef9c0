import { type PlannedMeeting, agreed, decide, discuss, inform, told } from './plan';

const common = {
  group: 'kirchberg',
  kind: 'working-group',
  place: 'Salle Beispill, Kirchberg',
  state: 'closed',
} as const;

/** The meetings of a group that grew to 20 companies. All of it is invented. */
export const kirchberg: readonly PlannedMeeting[] = [
  {
    ...common,
    key: 'kirchberg-1',
    title: 'Habitudes et nouveaux modes',
    offset: -640,
    agenda: [
      inform(30, 'Ce que les entreprises font déjà'),
      discuss(60, 'Changer les habitudes : quand et comment ?', 'Yves Beispill, Banque Beispill'),
      decide(30, 'Suites et prochaine date'),
    ],
    outcomes: [
      told(0, 'Neuf entreprises remboursent déjà le vélo ou les transports publics.'),
      agreed(1, 'Le groupe échange une bonne pratique à chaque réunion.'),
    ],
    away: { cinema: 'excused', hotel: 'absent' },
  },
  {
    ...common,
    key: 'kirchberg-2',
    title: 'Vélo : du comptage au défi',
    offset: -438,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(30, 'Bonne pratique : douches partagées', 'Philippe Beispill, Hôtel Beispill'),
      discuss(50, 'Un défi vélo au printemps', 'Nico Beispill, Beispill Sport'),
      decide(30, 'Suites et prochaine date'),
    ],
    outcomes: [
      agreed(2, 'Un défi vélo réunit les entreprises au printemps.', { by: 'sport', due: -240, done: -236 }),
      agreed(3, 'Les vélos sont comptés avant et après.', { by: 'banque', due: -400, done: -396 }),
    ],
    away: { restaurant: 'excused', librairie: 'excused', avocats: 'absent' },
  },
  {
    ...common,
    key: 'kirchberg-3',
    title: 'Parkings relais et autopartage',
    offset: -284,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(40, 'Bonne pratique : un parking relais pour trois entreprises', 'Sandra Beispill, Fonds Beispill'),
      discuss(40, "L'autopartage entre entreprises", 'Laurent Beispill, Beispill Immobilier'),
      decide(30, 'Suites et prochaine date'),
    ],
    outcomes: [
      told(1, 'Le parking relais est ouvert à trois entreprises de plus.'),
      told(2, 'Quatre voitures partagées suffiraient pour les rendez-vous de la journée.'),
      agreed(3, "Beispill Immobilier demande deux offres d'autopartage.", { by: 'immobilier', due: -250, done: -252 }),
    ],
    away: { cinema: 'excused', securite: 'absent' },
  },
  {
    ...common,
    key: 'kirchberg-4',
    title: 'Du pilote à toute la zone',
    offset: -158,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(30, 'Le défi vélo en chiffres', 'Nico Beispill, Beispill Sport'),
      discuss(40, 'Passer à toute la zone', 'Xavier Beispill, Beispill Ingénierie'),
      decide(40, 'Trois actions à étendre'),
    ],
    outcomes: [
      agreed(3, "Le défi vélo, le parking relais et l'autopartage sont proposés à toute la zone."),
      agreed(3, "Les deux nouvelles entreprises accueillent la réunion de l'hiver."),
    ],
    away: { banque: 'absent', hotel: 'excused', traduction: 'excused', proprete: 'absent' },
  },
  {
    ...common,
    key: 'kirchberg-5',
    title: "L'autopartage après six mois",
    offset: -11,
    state: 'ended',
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(40, 'Bonne pratique : réserver une voiture en deux clics', 'Kevin Beispill, Beispill Logiciels'),
      { ...discuss(40, 'Ateliers sur les nouveaux modes', 'Hanna Beispill, Beispill Formation'), open: true },
      decide(30, 'Suites et prochaine date'),
    ],
    outcomes: [
      told(1, 'Les quatre voitures partagées servent en moyenne onze fois par semaine.'),
      told(0, "Le comptage des vélos n'a pas encore repris."),
      agreed(2, 'Les ateliers sur les nouveaux modes commencent au prochain semestre.', { by: 'formation', due: 90 }),
      agreed(3, 'Le comptage des vélos est relancé.', { by: 'banque', due: 20 }),
    ],
    away: { banque: 'absent', avocats: 'excused', sport: 'excused', gestion: 'absent', cinema: 'excused' },
  },
  {
    ...common,
    key: 'kirchberg-6',
    title: 'Ateliers et comptage',
    offset: 59,
    state: 'draft',
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      discuss(50, 'Le programme des ateliers', null),
      decide(40, 'Comptage des vélos : qui, quand, où ?', null),
      decide(20, 'Suites et prochaine date'),
    ],
  },
];
