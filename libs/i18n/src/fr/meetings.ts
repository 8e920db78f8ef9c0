export const meetings = {
  kind: {
    'working-group': 'Groupe de travail',
    workshop: 'Atelier',
    conference: 'Conférence',
    steering: 'Comité de pilotage',
  },
  state: {
    draft: 'Brouillon',
    open: 'Ouverte',
    'in-progress': 'En cours',
    ended: 'Terminée',
    closed: 'Close',
    cancelled: 'Annulée',
  },
  itemKind: { information: 'Information', discussion: 'Discussion', decision: 'Décision' },
  answer: {
    'needs-action': 'Sans réponse',
    accepted: 'Vient',
    tentative: 'Peut-être',
    declined: 'Ne vient pas',
  },
  attendance: { attended: 'Présent', excused: 'Excusé', absent: 'Absent', none: 'Non relevé' },
  online: 'en ligne',
  mail: {
    when: '{day}, {start} – {end}',
    answerBy: 'Réponse attendue avant le {day}, fin de journée.',
    'meeting-invitation': {
      subject: 'Viendrez-vous le {day}\u202f? {title}',
      text: 'Bonjour,\n\n{group} vous invite à la réunion «\u00a0{title}\u00a0».',
      action: 'Voir la réunion et répondre',
    },
    'meeting-changed': {
      subject: 'Heure ou lieu changé\u00a0: {title}, le {day}',
      text: 'Bonjour,\n\nL’heure ou le lieu de la réunion «\u00a0{title}\u00a0» ({group}) a changé. Voici ce qui vaut maintenant.',
      action: 'Voir la réunion et répondre',
    },
    'meeting-withdrawn': {
      subject: 'Vous n’êtes plus attendu à {title}, le {day}',
      text: 'Bonjour,\n\nVotre invitation à la réunion «\u00a0{title}\u00a0» ({group}) est retirée. Il n’y a rien à faire.',
      action: 'Ouvrir Zesumme',
    },
    'meeting-cancelled': {
      subject: 'Annulée\u00a0: {title}, le {day}',
      text: 'Bonjour,\n\nLa réunion «\u00a0{title}\u00a0» ({group}) est annulée.',
      action: 'Voir la réunion',
    },
    'meeting-minutes': {
      subject: 'Procès-verbal\u00a0: {title}, le {day}',
      text: 'Bonjour,\n\nLe procès-verbal de la réunion «\u00a0{title}\u00a0» ({group}) est prêt.',
      action: 'Lire le procès-verbal',
    },
  },
};
