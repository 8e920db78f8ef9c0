/** Which action of which group counts where in chapter 6. */
export const counting = {
  title: 'Quelle action compte où',
  what: 'Chaque action liée à une commune et à une mesure, avec la part que la commune indique. Une action compte pour plusieurs communes, et une seule fois pour le groupe.',
  sentence:
    'À mener à bien\u00a0: {open} points connus\u202f; faites\u00a0: {done} points. {unknown, plural, =0 {Tous les points sont connus.} one {D’une ligne, les points ne sont pas connus.} other {De # lignes, les points ne sont pas connus.}}',
  search: 'Action, groupe, commune ou mesure',
  action: 'Action',
  group: 'Groupe',
  commune: 'Commune',
  measure: 'Mesure',
  status: 'État de l’action',
  points: 'Points',
  allGroups: 'Tous les groupes',
  allCommunes: 'Toutes les communes',
  allMeasures: 'Toutes les mesures',
  allStatuses: 'Tous les états',
  allStates: 'Connus ou non',
  count: '{total, plural, =0 {Aucune ligne} one {Une ligne} other {# lignes}}',
  caption: 'Actions, avec la commune et la mesure pour lesquelles elles comptent, et leurs points',
  empty: 'Aucune action ne compte encore',
  emptyHint:
    'Une action compte dès qu’elle est liée à une mesure et à une commune qui vous laisse lire son chapitre 6.',
  reckoned: '{possible} possibles × {share}',
  indicative:
    'Indicatif\u00a0: ces points reposent sur les parts que les communes indiquent, et ne remplacent aucun audit.',
  state: {
    known: 'points connus',
    'no-share': 'part non indiquée',
    'no-points': 'points non publiés',
    'not-concerning': 'ne concerne pas la commune',
  },
  ofAction: {
    proposeHint:
      'Une action faite est proposée d’elle-même aux communes qu’elle nomme et qui vous laissent lire\u202f; celles qui ont accepté depuis le sont ainsi.',
    open: 'Ce qu’elle apporterait',
    done: 'Ce qu’elle apporte, selon les communes',
    where: '{commune}, {measure}',
    points: '{points} points',
  },
  ofGroup: {
    title: 'Ce que le groupe compte au chapitre 6',
    all: 'Toutes les lignes',
    actions: 'Actions',
    done: '{done, plural, =0 {aucune faite} one {# faite} other {# faites}}',
    unknown: '+ {count, plural, one {# non connu} other {# non connus}}',
    evidence: 'Preuves',
    accepted: '{count, plural, =0 {aucune} one {# acceptée} other {# acceptées}}',
    waiting: '+ {count} en attente',
  },
};
