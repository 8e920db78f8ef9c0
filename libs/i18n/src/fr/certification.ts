/** Audits of a commune, and the certificate that follows from them. */
export const certification = {
  title: 'Certification',
  heading: 'Certification, {commune}',
  lede: {
    unknown: 'Un audit est saisi, mais <b>le catalogue ne dit pas</b> quels niveaux le programme accorde.',
    none: '<b>Aucun certificat</b> n’est saisi pour cette commune.',
    valid:
      '{programme}\u00a0: certifiée à <b>{level}</b>, valable jusqu’au <b>{day}</b>\u202f: encore {days, plural, one {# jour} other {# jours}}.',
    ending:
      '{programme}\u00a0: certifiée à <b>{level}</b>. Le certificat expire le <b>{day}</b>, {days, plural, =0 {aujourd’hui} one {dans # jour} other {dans # jours}}\u202f: il est temps de préparer l’audit suivant.',
    ended:
      '{programme}\u00a0: le certificat à <b>{level}</b> a expiré le <b>{day}</b>, il y a {days, plural, one {# jour} other {# jours}}.',
  },
  notChapter6: 'Le niveau vient d’un audit de tout le catalogue. Il n’est jamais calculé à partir d’un seul chapitre.',
  audits: 'Résultats d’audit',
  enter: 'Saisir un résultat d’audit',
  correct: 'Corriger le résultat d’audit',
  correctOne: 'Corriger le résultat du {day}',
  removeOne: 'Retirer le résultat du {day}',
  removed: 'Résultat d’audit retiré.',
  saved: 'Résultat d’audit enregistré.',
  empty: 'Aucun audit n’est saisi',
  emptyHint:
    'Saisissez la date et le pourcentage du dernier audit\u202f: le niveau et la fin du certificat en découlent.',
  day: 'Date de l’audit',
  dayHint: 'La validité du certificat court à partir de ce jour.',
  percent: 'Résultat, en\u00a0% du catalogue',
  percentHint: 'Tel que l’auditeur l’a communiqué.',
  catalogue: 'Jugé selon',
  catalogueHint:
    'Plus d’une version du catalogue a pu valoir ce jour-là\u202f: choisissez celle que nomme le rapport d’audit.',
  brings: 'Niveau {level}.',
  brought: 'niveau {level}, valable jusqu’au {day}',
  judgedBy: 'selon {programme}, {label}',
  enteredBy: 'Saisi par {who}, le {when}.',
  correctedBy: 'Corrigé en dernier par {who}, le {when}.',
  history: 'Historique du chapitre',
  levelUnknown: 'Niveau inconnu\u202f: le catalogue de la commune n’en dit rien.',
  belowLevels: 'En dessous du premier niveau\u202f: pas de certificat.',
  distinction: 'distinction {name}',
  note: 'Note',
  plan: 'Préparer le renouvellement',
  past: 'passé',
  planEnded:
    'Le certificat a expiré\u202f: demandez l’audit suivant. Le calendrier se calculera de nouveau dès qu’il sera saisi.',
  noPlan: 'Le calendrier se calcule à rebours de la fin du certificat, dès qu’un audit est saisi.',
  proposal: 'Dates proposées par Zesumme\u202f: aucune source ne les prescrit.',
  step: {
    review: 'Revoir l’évaluation de chaque mesure',
    evidence: 'Compléter les preuves manquantes',
    request: 'Demander l’audit',
    dossier: 'Remettre le dossier au conseiller ou à l’auditeur',
    end: 'Fin du certificat',
  },
};
