import { type PlannedMeeting, agreed, decide, discuss, inform } from './plan';

const common = { group: 'corporate-gardens', kind: 'workshop', to: '17:00' } as const;

/** Workshops on gardens in companies, among fictitious companies and communes. All of it is invented. */
export const corporateGardens: readonly PlannedMeeting[] = [
  {
    ...common,
    key: 'corporate-gardens-1',
    title: 'Atelier : un jardin sur un toit ?',
    offset: -137,
    to: '16:00',
    place: 'Beispill Santé, terrasse',
    state: 'closed',
    agenda: [
      inform(30, 'Formes de jardins, du bac au verger', 'Martine Beispill, Beispill Santé'),
      discuss(60, 'Visite de la terrasse et choix des plantes'),
      decide(30, 'Suites et prochaine date'),
    ],
    outcomes: [
      agreed(2, 'Une grainothèque est ouverte aux entreprises et aux communes.'),
      agreed(1, "Chaque jardin dit qui l'arrose pendant les congés.", { by: 'sante', due: -120, done: -121 }),
    ],
    away: { 'commune-nidderbeispill': 'excused' },
  },
  {
    ...common,
    key: 'corporate-gardens-2',
    title: 'Atelier : compost et marc de café',
    offset: -39,
    place: 'Maison communale de Beispill',
    state: 'closed',
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(50, 'Ce que les cantines jettent', 'Sara Beispill, Restaurant Beispill'),
      discuss(70, 'Du compost pour les jardins', 'Sophie Beispill, Commune de Beispill'),
      decide(50, 'Jardins ouverts et table ronde'),
    ],
    outcomes: [
      agreed(3, 'Les jardins ouvrent au public un samedi au printemps.'),
      agreed(3, 'Une table ronde réunit les entreprises de la zone à la maison communale.', {
        by: 'commune-beispill',
        due: 84,
      }),
      agreed(2, 'Beispill Santé pèse le marc de café pendant un mois.', { by: 'sante', due: -5, done: -8 }),
    ],
    away: { restaurant: 'absent', assurances: 'excused' },
  },
  {
    ...common,
    key: 'corporate-gardens-3',
    title: 'Atelier : jardins ouverts',
    offset: 73,
    place: 'Maison communale de Beispill',
    state: 'draft',
    agenda: [],
  },
];
