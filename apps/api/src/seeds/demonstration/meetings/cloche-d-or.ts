import { type PlannedMeeting, decide, discuss, inform } from './plan';

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
    minutes: `**Décision**

- Les entreprises posent le même questionnaire de mobilité, en une page.

**Suites**

- Rédiger le questionnaire (Audit Beispill).
- Relever les accès à pied et à vélo (Beispill Énergie).`,
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
    minutes: `**Informations**

- Six entreprises sur huit ont envoyé le questionnaire.
- Les horaires des bus et le manque de places sûres pour les vélos reviennent le plus.

**Suite**

- Prolonger le questionnaire de deux semaines.`,
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
    minutes: `**Décision**

- L'état des lieux est remis aux membres. Le groupe passe aux solutions.

**Information**

- Sept entreprises veulent commencer par le covoiturage, cinq par le vélo.`,
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
    minutes: `**Décision**

- Trois solutions sont retenues : le covoiturage entre voisins, des places réservées, une navette à midi.

**Suite**

- Chiffrer les places à réserver (Audit Beispill).`,
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
    minutes: `**Décisions**

- Trois entreprises ouvrent le pilote : Assurances Beispill, Audit Beispill et Beispill Conseil.
- Dix places sont réservées au covoiturage.

**Suite**

- Écrire la charte du covoiturage (Beispill Conseil).`,
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
    minutes: `**Informations**

- Le pilote a commencé avec 62 inscrits.
- Un petit-déjeuner a réuni les conducteurs et les passagers.

**Suite**

- Demander chaque mois le nombre de trajets partagés.`,
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
    minutes: `**Informations**

- 28 trajets partagés par semaine, surtout le mardi et le jeudi.
- Les places réservées sont souvent prises par d'autres avant neuf heures.

**Décision**

- Les places réservées sont marquées au sol.`,
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
    minutes: `**Décisions**

- Le retour est garanti le soir : l'entreprise paie un taxi, deux fois par an et par personne.
- La charte vaut pour toutes les entreprises du pilote.
- La prochaine réunion fera le bilan de la première année.

**Suites**

- Publier la charte (Beispill Conseil).
- Préparer l'enquête de fin d'année (Audit Beispill).
- Compter les places marquées (Beispill Média).`,
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
      discuss(30, 'Places libres et chantiers', 'Carole Beispill, Beispill Énergie'),
      decide(20, 'Continuer le pilote ?'),
      decide(20, 'Suites et prochaine date'),
    ],
    minutes: `**Décisions**

- Le pilote continue. L'ouverture à d'autres entreprises est décidée à la prochaine réunion.
- Le plan des chantiers paraît chaque mois.

**Suites**

- Compter les places de parking libres (Assurances Beispill).
- Transmettre l'enquête aux collaborateurs (Assurances Beispill).
- Tenir le plan des chantiers par mois (Beispill Énergie).
- Envoyer le plan des chantiers aux membres (Beispill Média).`,
    away: { logistik: 'absent' },
  },
  {
    ...common,
    key: 'cloche-d-or-10',
    title: 'Chantiers et covoiturage',
    offset: 10,
    state: 'open',
    agenda: [
      decide(10, 'Accueil et procès-verbal'),
      inform(
        30,
        'Chantiers et accès à la zone',
        'Carole Beispill, Beispill Énergie',
        'Le plan des chantiers est joint.',
      ),
      discuss(30, 'Bus et correspondances', 'Pit Beispill, Beispill Télécom'),
      decide(
        30,
        'Covoiturage : élargir le projet pilote ?',
        null,
        'Deux entreprises de plus ont demandé à y prendre part.',
      ),
      decide(20, 'Suites et prochaine date'),
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
