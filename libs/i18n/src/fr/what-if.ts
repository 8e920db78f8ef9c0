/** What planned actions would bring a commune. */
export const whatIf = {
  open: 'Simuler',
  title: 'Simulation, {commune}',
  ledeUnknown:
    'Évaluez d’abord les mesures\u202f: <b>rien ne l’est encore</b>, sur {possible} points possibles ({measures, plural, one {# mesure aux points publiés} other {# mesures aux points publiés}}). De ce que personne n’a évalué, nul ne sait jusqu’où une action mènerait.',
  lede: '{count, plural, =0 {Cochez les actions que vous comptez mener à bien\u202f: les points se recalculent aussitôt. Aujourd’hui, <b>{now} points</b> sont effectifs sur {possible} possibles} one {Avec l’action cochée, <b>{then} points</b> seraient effectifs au lieu de {now}, sur {possible} possibles} other {Avec les # actions cochées, <b>{then} points</b> seraient effectifs au lieu de {now}, sur {possible} possibles}} ({measures, plural, one {# mesure aux points publiés} other {# mesures aux points publiés}}).',
  indicative:
    'Indicatif\u202f: d’après la part que la commune attend de chaque action. Ce n’est ni un audit ni une promesse de points.',
  actions: {
    title: 'Actions à mener à bien',
    search: 'Action, groupe ou mesure',
    none: 'Tout décocher',
    share: '{share} de la mesure',
    empty: 'Aucune action à simuler',
    emptyHint: 'Il faut une action encore à faire, liée à une mesure, dont la commune dit la part attendue.',
    toChapter: 'Voir les mesures et leurs actions',
  },
  obstacle: {
    noPoints: 'Ne compte pas ici\u202f: les points de la mesure ne sont pas publiés.',
    notAssessed: 'Ne compte pas ici\u202f: la commune n’a pas encore évalué la mesure.',
    notConcerning: 'Ne compte pas ici\u202f: la mesure ne concerne pas la commune.',
  },
  target: {
    title: 'Atteindre un objectif',
    scope: 'Objectif pour',
    all: '{measures, plural, one {la mesure aux points publiés} other {les # mesures aux points publiés}}',
    points: 'Points effectifs à atteindre',
    range: 'De 0 à {most} points.',
    find: 'Cocher le moins d’actions possible',
    found:
      '{count, plural, one {Une action suffit} other {# actions suffisent, et aucun choix plus court}}\u202f: {points} points effectifs. {count, plural, one {Elle est cochée} other {Elles sont cochées}}.',
    reached: 'Déjà atteint\u202f: {points} points sont effectifs.',
    unreachable: 'Hors d’atteinte\u202f: toutes les actions ensemble mènent à {points} points.',
    tooMany:
      'La recherche exacte demande trop d’essais\u00a0: le plus petit choix n’est pas certain, et rien n’est coché.',
    sets: '{sets} choix aussi courts',
    someSets: '{sets} choix aussi courts, et il y en a d’autres',
    leads: 'mène à {points} points effectifs',
    take: 'Cocher',
    isTicked: 'coché',
  },
  variant: {
    keep: 'Garder pour comparer',
    swap: 'Échanger les deux choix',
    forget: 'Ne plus comparer',
  },
  table: {
    title: 'Points effectifs, mesure par mesure',
    bar: 'Avec ce qui est coché',
    now: 'Aujourd’hui',
    kept: 'Gardé',
    then: 'Simulé',
    gain: 'Gain',
    total: '{measures, plural, one {# mesure aux points publiés} other {# mesures aux points publiés}}',
  },
  source:
    'Une action menée à bien passe du planifié à l’effectif\u202f; une mesure ne donne jamais plus que ses points possibles. Points arrondis une fois par mesure, puis additionnés.',
};
