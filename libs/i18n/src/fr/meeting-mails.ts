/** Mails about a meeting, and what calendars show of it. */
export const meetingMails = {
  oneDay: '{day}, {start} – {end}',
  severalDays: '{day}, {start} – {endDay}, {end}',
  homeZone: '{when} (heure de Luxembourg)',
  inZone: '{when} (heure de {zone}\u202f; à Luxembourg\u00a0: {home})',
  inYourZone: '{when} (heure de {zone}\u202f; chez vous, heure de {yours}\u00a0: {home})',
  shownTwice: '{when} (cette heure existe deux fois cette nuit-là\u202f; c’est la première, UTC{offset})',
  agenda: 'Ordre du jour',
  hosts: 'Organisée avec {names}.',
  youHost: 'Vous co-organisez cette réunion.',
  optional: 'Votre présence est facultative.',
  answerBy: 'Réponse attendue avant le {day}, fin de journée.',
  answerHere:
    'Répondez sur la page de la réunion\u00a0: une réponse donnée seulement dans votre agenda n’est pas enregistrée d’elle-même.',
  join: 'Se joindre en ligne\u00a0: {url}',
  page: 'Page de la réunion\u00a0: {url}',
  changed: 'Ce qui change\u00a0:',
  changes: {
    title: 'Titre\u00a0: {before} → {after}',
    when: 'Date et heure\u00a0: {before} → {after}',
    place: 'Lieu\u00a0: {before} → {after}',
    link: 'Lien pour se joindre en ligne\u00a0: {link, select, added {il est donné} removed {il n’y en a plus} other {il est nouveau, l’ancien ne vaut plus}}',
  },
  noPlace: 'aucun',
  invitation: {
    subject: 'Viendrez-vous le {day}\u202f? {title}',
    text: 'Bonjour,\n\n{group} vous invite à la réunion «\u00a0{title}\u00a0».',
    again: 'Bonjour,\n\n{group} vous invite de nouveau à la réunion «\u00a0{title}\u00a0».',
    action: 'Voir la réunion et répondre',
  },
  change: {
    subject:
      '{what, select, when {Nouvelle date} place {Nouveau lieu} link {Nouveau lien} title {Nouveau titre} other {Changements}}\u00a0: {title}, le {day}',
    text: 'Bonjour,\n\nLa réunion «\u00a0{title}\u00a0» ({group}) a changé.',
    now: 'Ce qui vaut maintenant\u00a0:',
    action: 'Voir la réunion et répondre',
  },
  reminder: {
    subject: '{days, plural, =0 {Aujourd’hui} one {Demain} other {Dans # jours}}\u00a0: {title}, le {day}',
    text: 'Bonjour,\n\nLa réunion «\u00a0{title}\u00a0» ({group}) a lieu {days, plural, =0 {aujourd’hui} one {demain} other {dans # jours}}.',
    answered: {
      'needs-action': 'Vous n’avez pas encore répondu.',
      accepted: 'Vous avez répondu que vous venez.',
      tentative: 'Vous avez répondu «\u00a0peut-être\u00a0».',
      declined: 'Vous avez répondu que vous ne venez pas.',
    },
  },
  link: {
    subject: 'Votre nouveau lien\u00a0: {title}, le {day}',
    text: 'Bonjour,\n\nVoici un nouveau lien personnel vers la réunion «\u00a0{title}\u00a0» ({group}). Les liens envoyés avant ne s’ouvrent plus.',
    personal:
      'Ce lien vous est propre\u00a0: qui l’a peut lire la page et répondre à votre place. Ne le transmettez pas.',
  },
  withdrawn: {
    subject: 'Votre invitation est retirée\u00a0: {title}, le {day}',
    text: 'Bonjour,\n\nVotre invitation à la réunion «\u00a0{title}\u00a0» ({group}) est retirée. Il n’y a rien à faire.',
    action: 'Ouvrir Zesumme',
  },
  cancelled: {
    subject: 'Annulée\u00a0: {title}, le {day}',
    text: 'Bonjour,\n\nLa réunion «\u00a0{title}\u00a0» ({group}) est annulée. Il n’y a rien à faire.',
    action: 'Voir la réunion',
  },
};
