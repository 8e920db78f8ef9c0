/** The mail of the week about chapter 6. */
export const digest = {
  subject:
    '{of, select, commune {Chapitre {chapter} de {commune}} other {Actions en retard}}\u00a0: {count, plural, one {un point à suivre} other {# points à suivre}}',
  intro:
    '{of, select, commune {Voici ce qui demande un regard au chapitre {chapter} de {commune} ({programme}).} other {Voici les actions en retard qui comptent pour des communes, dans vos groupes et dans les communes qui vous laissent lire.}} Ce message vient au plus une fois par semaine, et seulement s’il y a quelque chose à dire.',
  heading: {
    certificate: 'Le certificat expire dans l’année',
    evidence: '{count, plural, one {Une preuve échue ou bientôt échue} other {# preuves échues ou bientôt échues}}',
    notReviewed:
      '{count, plural, one {Une mesure n’a pas été revue depuis un an} other {# mesures n’ont pas été revues depuis un an}}',
    neverReviewed: '{count, plural, one {Une mesure n’a jamais été revue} other {# mesures n’ont jamais été revues}}',
    notAssessed:
      '{count, plural, one {Une mesure n’est pas encore évaluée} other {# mesures ne sont pas encore évaluées}}',
    late: '{count, plural, one {Une action en retard} other {# actions en retard}}',
  },
  line: {
    certificate: 'niveau {title}, jusqu’au {day}',
    evidence: '{title}, valable jusqu’au {day}',
    notReviewed: '{title}, revue le {day}',
    neverReviewed: '{title}, évaluée depuis le {day}',
    notAssessed: '{title}, chapitre commencé le {day}',
    late: '{title}, échéance le {day}',
  },
  more: '{count, plural, one {et une autre} other {et # autres}}',
  openChapter: 'Ouvrir le chapitre',
  openActions: 'Voir les actions en retard',
};
