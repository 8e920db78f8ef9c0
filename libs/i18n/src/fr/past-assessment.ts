/** States in which an assessment once was. */
export const pastAssessment = {
  title: 'État antérieur',
  open: 'Ouvrir cet état',
  openOf: 'Ouvrir cet état\u00a0: {measure}, {when}',
  heading: '{measure}, état du {when}',
  back: 'Historique',
  backOf: 'Historique du chapitre, {commune}',
  lede: 'Ce que disait l’évaluation le <b>{when}</b>, après la saisie de {by}.',
  state: 'Cet état',
  empty: 'L’évaluation ne disait encore rien.',
  points:
    'D’après les points d’aujourd’hui\u00a0: {effective} effectifs et {planned} planifiés, sur {possible} possibles.',
  noEffective:
    'D’après les points d’aujourd’hui\u00a0: {planned} planifiés, sur {possible} possibles. Les points effectifs ne sont pas connus.',
  noPlanned:
    'D’après les points d’aujourd’hui\u00a0: {effective} effectifs, sur {possible} possibles. Les points planifiés ne sont pas connus.',
  onlyPossible:
    'D’après les points d’aujourd’hui\u00a0: {possible} possibles. Les points effectifs et planifiés ne sont pas connus.',
  noPoints: 'Les points de cet état ne sont pas connus.',
  responsible: 'Responsable',
  difference: 'Ce qui changerait aujourd’hui',
  same: 'C’est l’état d’aujourd’hui.',
  goneCriteria:
    '{count, plural, one {Un critère n’existe plus\u00a0: sa réponse reste de côté} other {# critères n’existent plus\u00a0: leurs réponses restent de côté}}, et les parts restent celles d’alors.',
  goneResponsible: 'Le responsable d’alors ne représente plus la commune\u00a0: la mesure reste sans responsable.',
  goneReviewDay: 'Le jour de la revue d’alors n’est pas encore venu\u00a0: la mesure reste sans date de revue.',
  misfit: 'Cet état ne répond plus aux règles d’aujourd’hui. Reprenez-en ce qui vous sert dans le formulaire.',
  putBack: 'Remettre cet état',
  ask: 'Remettre l’état du {when}\u202f?',
  askText: 'L’évaluation d’aujourd’hui reste dans l’historique\u202f: vous pourrez y revenir.',
  done: 'L’état du {when} est remis.',
  stale: 'Quelqu’un a enregistré entre-temps. Voici ce qui changerait maintenant.',
};
