import { type PlannedMeeting, agreed, decide, discuss, inform, told } from './plan';

const common = {
  group: 'cloche-d-or',
  kind: 'working-group',
  place: "Salle Beispill, Cloche d'Or",
  state: 'closed',
} as const;

/** Three meetings a year over three years, as the source says of the groups, and the next one. All of it is invented. */
export const clocheDOr: readonly PlannedMeeting[] = [
  {
    ...common,
    key: 'cloche-d-or-1',
    title: "Lancer l'état des lieux",
    offset: -1012,
    agenda: [
      inform(20, "Ce que l'on sait des accès à la zone"),
      discuss(50, 'Que demander aux salariés ?', 'Nathalie Beispill, Audit Beispill'),
      decide(30, 'Un questionnaire commun'),
      decide(20, 'Suites et prochaine date'),
    ],
    outcomes: [
      agreed(2, 'Les entreprises posent le même questionnaire de mobilité, en une page.', {
        by: 'audit',
        due: -990,
        done: -992,
      }),
    ],
    away: { telecom: 'excused', media: 'absent' },
  },
  {
    ...common,
    key: 'cloche-d-or-2',
    title: 'Questionnaire de mobilité : premiers résultats',
    offset: -893,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(40, 'Réponses reçues à mi-parcours', 'Nathalie Beispill, Audit Beispill'),
      discuss(50, 'Ce qui retient les salariés de changer'),
      decide(20, 'Suites et prochaine date'),
    ],
    outcomes: [
      told(1, 'Six entreprises sur huit ont envoyé le questionnaire.'),
      told(2, 'Les horaires des bus et le manque de places sûres pour les vélos reviennent le plus.'),
      agreed(3, 'Le questionnaire est prolongé de deux semaines.', { by: 'audit', due: -878, done: -879 }),
    ],
    away: { telecom: 'absent', energie: 'excused' },
  },
  {
    ...common,
    key: 'cloche-d-or-3',
    title: "Remise de l'état des lieux",
    offset: -797,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(50, "L'état des lieux en dix pages"),
      discuss(40, 'Par où commencer ?', 'Georges Beispill, Beispill Conseil'),
      decide(20, 'Suites et prochaine date'),
    ],
    outcomes: [
      agreed(1, "L'état des lieux est remis aux membres. Le groupe passe aux solutions."),
      told(2, 'Sept entreprises veulent commencer par le covoiturage, cinq par le vélo.'),
    ],
    away: { sante: 'excused' },
  },
  {
    ...common,
    key: 'cloche-d-or-4',
    title: 'Choisir les solutions',
    offset: -648,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      discuss(60, 'Six solutions, trois à garder', 'Georges Beispill, Beispill Conseil'),
      decide(30, 'Choix des solutions'),
      decide(20, 'Suites et prochaine date'),
    ],
    outcomes: [
      agreed(
        2,
        'Trois solutions sont retenues : le covoiturage entre voisins, des places réservées, une navette à midi.',
        {
          for: ['assurances', 'audit', 'conseil', 'energie', 'sante'],
          abstain: ['media'],
        },
      ),
      agreed(3, 'Audit Beispill chiffre les places à réserver.', { by: 'audit', due: -600, done: -590 }),
    ],
    away: { logistik: 'excused', telecom: 'absent' },
  },
  {
    ...common,
    key: 'cloche-d-or-5',
    title: 'Préparer un projet pilote de covoiturage',
    offset: -529,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(30, 'Trois plateformes comparées', 'Luc Beispill, Beispill Média'),
      decide(60, 'Qui prend part au pilote, et comment', null),
      decide(20, 'Suites et prochaine date'),
    ],
    outcomes: [
      agreed(2, 'Trois entreprises ouvrent le pilote : Assurances Beispill, Audit Beispill et Beispill Conseil.'),
      agreed(2, 'Dix places sont réservées au covoiturage.'),
    ],
    away: { logistik: 'excused' },
  },
  {
    ...common,
    key: 'cloche-d-or-6',
    title: 'Départ du projet pilote',
    offset: -432,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(40, 'Le pilote semaine après semaine', 'Anne Beispill, Assurances Beispill'),
      discuss(50, 'Faire connaître le pilote'),
      decide(20, 'Suites et prochaine date'),
    ],
    outcomes: [
      told(1, 'Le pilote a commencé avec 62 inscrits.'),
      told(1, 'Un petit-déjeuner a réuni les conducteurs et les passagers.'),
      agreed(3, 'Le nombre de trajets partagés est demandé chaque mois.', { by: 'audit', due: -400, done: -403 }),
    ],
    away: { logistik: 'absent', media: 'excused', conseil: 'excused' },
  },
  {
    ...common,
    key: 'cloche-d-or-7',
    title: 'Six mois de projet pilote',
    offset: -291,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(30, 'Trajets partagés et places réservées', 'Nathalie Beispill, Audit Beispill'),
      discuss(60, 'Ce qui marche, ce qui manque'),
      decide(20, 'Suites et prochaine date'),
    ],
    outcomes: [
      told(1, '28 trajets partagés par semaine, surtout le mardi et le jeudi.'),
      told(2, "Les places réservées sont souvent prises par d'autres avant neuf heures."),
      agreed(2, 'Les places réservées sont marquées au sol.', { by: 'media', due: -250, done: -255 }),
    ],
    away: { logistik: 'absent', sante: 'excused' },
  },
  {
    ...common,
    key: 'cloche-d-or-8',
    title: 'Règles du covoiturage',
    offset: -165,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      discuss(50, 'Retour garanti le soir', 'Carole Beispill, Beispill Énergie'),
      decide(40, 'Règles communes aux entreprises du pilote', 'Georges Beispill, Beispill Conseil'),
      decide(20, 'Suites et prochaine date'),
    ],
    outcomes: [
      agreed(1, "Le retour est garanti le soir : l'entreprise paie un taxi, deux fois par an et par personne.", {
        for: ['assurances', 'audit', 'conseil', 'energie', 'media'],
        against: ['telecom'],
        abstain: ['sante'],
      }),
      agreed(2, 'La charte vaut pour toutes les entreprises du pilote. Elle est publiée.', {
        by: 'conseil',
        due: -120,
        done: -126,
      }),
      agreed(3, "L'enquête de fin d'année est prête à la prochaine réunion.", { by: 'audit', due: -70, done: -69 }),
      agreed(3, 'Beispill Média compte les places marquées.', { by: 'media', due: -90 }),
    ],
    away: { logistik: 'absent' },
  },
  {
    ...common,
    key: 'cloche-d-or-9',
    title: 'Bilan de la première année du pilote',
    offset: -67,
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(40, 'Une année de pilote en chiffres', 'Nathalie Beispill, Audit Beispill'),
      { ...discuss(30, 'Places libres et chantiers', 'Carole Beispill, Beispill Énergie'), open: true },
      decide(20, 'Continuer le pilote ?'),
      decide(20, 'Suites et prochaine date'),
    ],
    outcomes: [
      told(1, '41 trajets partagés par semaine, contre 28 à mi-parcours.'),
      agreed(3, "Le pilote continue. L'ouverture à d'autres entreprises est décidée à la prochaine réunion.", {
        for: ['assurances', 'audit', 'conseil', 'media', 'sante'],
        abstain: ['energie', 'telecom'],
      }),
      agreed(2, 'Le plan des chantiers paraît chaque mois.', { by: 'energie', due: -3 }),
    ],
    away: { logistik: 'absent' },
  },
  {
    ...common,
    key: 'cloche-d-or-10',
    title: 'Chantiers et covoiturage',
    offset: 10,
    proposeBy: 4,
    state: 'open',
    agenda: [
      { ...decide(10, 'Accueil et procès-verbal'), section: 'Ouverture' },
      {
        ...inform(
          30,
          'Chantiers et accès à la zone',
          'Carole Beispill, Beispill Énergie',
          'Le plan des chantiers est joint.',
        ),
        section: 'Mobilité',
        action: 'plan-des-chantiers',
      },
      { ...discuss(30, 'Bus et correspondances', 'Pit Beispill, Beispill Télécom'), section: 'Mobilité' },
      {
        ...decide(
          30,
          'Covoiturage : élargir le projet pilote ?',
          null,
          'Deux entreprises de plus ont demandé à y prendre part.',
        ),
        section: 'Mobilité',
        action: 'covoiturage-entre-voisins',
      },
      { ...decide(20, 'Suites et prochaine date'), section: 'Suites' },
    ],
    answers: {
      audit: 'accepted',
      conseil: 'accepted',
      energie: 'accepted',
      media: 'accepted',
      sante: 'accepted',
      telecom: 'tentative',
    },
  },
];
