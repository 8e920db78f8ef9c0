/** Pages that open by a personal link, without an account, and the mails' own choices. */
export const linkPages = {
  skip: 'Aller au contenu',
  language: 'Langue',
  accessibility: 'Accessibilité',
  personalData: 'Données personnelles',
  demo: 'démo',
  link: 'lien personnel de {name}',
  when: 'Quand',
  where: 'Où',
  online: 'En ligne',
  join: 'Se joindre en ligne',
  zone: 'heure de Luxembourg',
  calendar: 'Ajouter à mon agenda (fichier .ics)',
  phase: {
    cancelled: 'Cette réunion est annulée. Il n’y a rien à faire.',
    begun: 'La réunion a commencé\u00a0: les réponses ne sont plus prises.',
    over: 'La réunion est passée\u00a0: les réponses ne sont plus prises.',
  },
  answer: {
    title: 'Viendrez-vous\u202f?',
    yours: 'Votre réponse\u00a0: {answer}.',
    none: 'Vous n’avez pas encore répondu.',
    of: {
      'needs-action': 'aucune',
      accepted: 'vous venez',
      tentative: 'peut-être',
      declined: 'vous ne venez pas',
    },
    note: 'Un mot au chargé de projet',
    optional: 'facultatif',
    noteHint: 'Lu par le chargé de projet seul.',
    change: 'Vous pouvez changer d’avis jusqu’au début de la réunion.',
    late: 'Une réponse était attendue avant la fin du {day}\u202f; elle compte encore.',
  },
  done: {
    answer: 'C’est noté.',
    concerns: 'C’est noté\u00a0: ces points vous concernent.',
    proposal: 'C’est proposé. La réponse viendra par e-mail et se lira sur cette page.',
    'proposal-withdrawn': 'C’est fait\u00a0: le point n’est plus proposé.',
    colleague: 'C’est fait\u00a0: votre collègue reçoit sa propre invitation.',
    withdrawn: 'C’est fait\u00a0: votre collègue n’est plus invité. Viendrez-vous\u202f?',
    action: 'C’est noté, et le chargé de projet est prévenu.',
  },
  colleague: {
    open: 'Envoyer un collègue à ma place',
    hint: 'Votre collègue reçoit sa propre invitation par e-mail et répond pour soi. Votre réponse devient «\u00a0je ne viens pas\u00a0».',
    name: 'Prénom et nom',
    email: 'Son adresse e-mail',
    send: 'Envoyer l’invitation',
    sent: '{name} vient à votre place\u00a0: {answer, select, accepted {elle ou il a dit oui} tentative {elle ou il a dit peut-être} declined {elle ou il ne vient pas non plus} other {pas encore de réponse}}.',
    withdraw: 'Reprendre ma place',
    withdrawHint: 'Votre collègue en est averti par e-mail.',
    inPlaceOf: 'Vous venez à la place de {name}.',
  },
  agenda: {
    concerns: 'nous concerne',
    mark: 'Ce point nous concerne',
    save: 'Enregistrer les points qui nous concernent',
    saveHint: 'Le chargé de projet et le groupe le voient\u202f; cela n’engage à rien.',
    sentence:
      '{ours, plural, =0 {Aucun point marqué pour nous} one {Un point sur {count} nous concerne} other {# points sur {count} nous concernent}}\u00a0: {duration} en tout.',
    end: 'Fin',
  },
  proposals: {
    hint: 'Le chargé de projet décide. Sa réponse vous parvient par e-mail et se lit sur cette page.',
    takeBack: 'Retirer ce point',
    takeBackHint:
      'Le chargé de projet ne le verra plus. Vous pourrez le proposer de nouveau tant que les propositions sont reçues.',
    takeBackNow: 'Retirer',
  },
  feed: {
    open: 'Suivre toutes mes réunions dans mon agenda',
    for: 'Pour {name}, par un lien personnel.',
    back: 'Retour à mes abonnements',
    copy: 'Ou copiez cette adresse dans votre agenda',
    fresh: 'nouveau',
    end: 'Changer l’adresse ou supprimer',
    renew: 'Faire une nouvelle adresse',
    none: 'Aucun abonnement pour l’instant.',
    android: {
      name: 'Téléphone Android',
      way: 'Abonnez-vous une fois sur un ordinateur, comme ci-dessous pour Google Agenda\u202f; les réunions apparaissent ensuite sur le téléphone.',
    },
    about: {
      title: 'Ce que montre cette adresse',
      shows:
        'Les réunions auxquelles vous êtes invité, vous ou votre organisation, avec le lien pour s’y joindre. Ni les réponses, ni les autres invités.',
      until:
        'Elle vaut jusqu’à ce que vous la supprimiez, que votre adresse e-mail change ou que votre lien personnel soit retiré. Si vous quittez votre organisation, l’agenda se vide de lui-même.',
      forward:
        'Qui reçoit de vous le lien de cette réunion peut aussi s’abonner en votre nom\u00a0: supprimez ici ce que vous ne connaissez pas.',
    },
  },
  promised: {
    none: 'Rien n’est resté ouvert.',
    news: 'Donner des nouvelles',
    newsOf: 'Donner des nouvelles de\u00a0: {title}',
    text: 'Où en est-on\u202f?',
    close: 'C’est fait',
    tell: 'Seulement donner des nouvelles',
    doneText: 'C’est fait.',
  },
  documents: {
    title: 'Documents',
    none: 'Aucun document pour l’instant.',
    opensElsewhere: 'ouvre un autre site',
  },
  minutes: {
    title: 'Procès-verbal',
    sent: 'Envoyé le {day}.',
    open: 'Télécharger le procès-verbal',
    about: 'Dans la langue du groupe, avec les corrections faites depuis l’envoi.',
  },
  about: {
    title: 'Ce lien est à vous',
    opens:
      'Il ouvre cette seule réunion, au nom de {name}\u00a0: la lire, répondre{substitute, select, yes {} other {, envoyer un collègue}}{organisation, select, no {} other {, marquer et proposer des points, clore les actions de votre organisation, suivre vos réunions dans un agenda}}{own, select, yes {, corriger vos données et nommer qui vient à votre place} other {}}. Il n’ouvre pas de compte.',
    until: 'Il vaut jusqu’au {day}, ou jusqu’à ce que l’invitation soit retirée.',
    forward: 'Qui le reçoit de vous peut tout cela à votre place.',
    colleague: 'Pour qu’un collègue vienne, envoyez-lui plutôt sa propre invitation, plus haut.',
    visit: 'Sur cet appareil, la page reste ouverte pendant douze heures.',
  },
  you: {
    title: 'Pour vous',
    mails: 'Choisir les e-mails que je reçois',
  },
  details: {
    title: 'Mes données, et qui vient à ma place',
    own: 'Mes données',
    save: 'Enregistrer mes données',
    saved: 'Vos données sont enregistrées.',
    email: 'Adresse e-mail',
    emailHint: 'Elle ne se change pas par ce lien\u00a0: écrivez au chargé de projet.',
    stale:
      'Quelqu’un a enregistré entre-temps. Votre saisie est gardée\u202f; comparez, puis enregistrez de nouveau pour la remplacer.',
    now: 'Enregistré\u00a0: {value}',
    empty: 'rien',
    place: 'Qui vient à ma place',
    lede: 'Rien ne change avant que votre chargé de projet ait confirmé.',
    named: 'C’est proposé. Votre chargé de projet est prévenu par e-mail.',
    withdrawn: 'La proposition est retirée.',
    nobody: 'Personne n’est nommé.',
    kind: 'De quoi il s’agit',
    emailOf: 'Son adresse e-mail',
    about: 'Ce que ce lien permet ici',
    told: 'Chaque correction se lit dans l’historique de votre organisation, avec la mention «\u00a0lien personnel\u00a0»\u202f; le chargé de projet la voit, et vous en êtes averti par e-mail. Quand vous nommez quelqu’un, il est prévenu par e-mail.',
    forward:
      'Qui reçoit de vous le lien de cette réunion peut faire de même en votre nom. Votre adresse e-mail, votre compte et les données de vos collègues lui restent fermés.',
  },
  question: {
    title: 'Une question\u202f?',
    text: 'IMS Luxembourg anime ce groupe en tiers neutre.',
    act: 'Écrire au chargé de projet',
  },
  mails: {
    title: 'Vos e-mails de Zesumme',
    for: 'Choix de {name}.',
    kind: {
      invitation: 'invitations à des réunions',
      change: 'changements de réunions',
      reminder: 'rappels avant les réunions',
      minutes: 'procès-verbaux',
      announcement: 'annonces des groupes',
      action: 'actions confiées',
      comment: 'commentaires sur le chapitre 6',
      digest: 'rappels hebdomadaires du chapitre 6',
    },
    question: 'Ne plus recevoir\u00a0: {kind}\u202f?',
    stop: 'Ne plus les recevoir',
    stopped: 'C’est noté. Vous ne recevez plus\u00a0: {kind}.',
    again: 'Les recevoir de nouveau',
    resumed: 'C’est noté. Vous recevez de nouveau\u00a0: {kind}.',
    all: 'Tous vos e-mails',
    hint: 'Cochez ce que vous voulez recevoir.',
    save: 'Enregistrer mes choix',
    saved: 'Vos choix sont enregistrés.',
    always: 'Une réunion annulée ou une invitation retirée vous est toujours écrite.',
  },
  notice: {
    corrected: {
      subject: 'Vos données ont été corrigées par votre lien personnel',
      text: 'Bonjour,\n\nLe {at}, vos données de contact ont été corrigées par votre lien personnel. Ce qui a changé\u00a0: {fields}.\n\nSi c’est vous, il n’y a rien à faire.\n\nSinon, quelqu’un d’autre a votre lien. Demandez au chargé de projet de remettre vos données en l’état et de vous envoyer un nouveau lien\u202f; l’ancien ne vaudra plus.',
    },
    calendar: {
      subject: 'Un agenda de vos réunions a été créé par votre lien personnel',
      text: 'Bonjour,\n\nLe {at}, un agenda à suivre a été créé par votre lien personnel. Qui connaît son adresse voit les réunions auxquelles vous êtes invité, vous ou votre organisation, avec le lien pour s’y joindre.\n\nSi c’est vous, il n’y a rien à faire.\n\nSinon, quelqu’un d’autre a votre lien. Ouvrez votre page et, sous «\u00a0Suivre toutes mes réunions dans mon agenda\u00a0», supprimez ce que vous ne connaissez pas. Demandez aussi au chargé de projet un nouveau lien\u202f; l’ancien et les agendas qui en viennent ne vaudront plus.',
      action: 'Ouvrir ma page',
    },
  },
  problem: {
    back: 'Retour à la réunion',
    home: 'Aller à l’accueil',
    reference: 'Référence {id}',
    summary: '{count, plural, one {Une chose à corriger} other {# choses à corriger}}',
    'link-unknown': {
      title: 'Ce lien ne s’ouvre pas',
      text: 'Il est incomplet, ou il n’a pas été fait ici. Ouvrez-le de nouveau depuis l’e-mail, en entier\u202f; certains programmes coupent les longs liens.',
    },
    'visit-over': {
      title: 'Ouvrez de nouveau le lien de votre e-mail',
      text: 'Par précaution, cette page ne reste ouverte que douze heures sur un appareil. Rien n’est perdu.',
    },
    'link-expired': {
      title: 'Ce lien n’est plus valable',
      text: 'La réunion est passée depuis plus de 30 jours. Avec un compte, vous retrouvez ses documents.',
    },
    'link-withdrawn': {
      title: 'Ce lien a été retiré',
      text: 'Un lien plus récent le remplace peut-être\u00a0: cherchez le dernier e-mail de cette réunion.',
    },
    'invitation-removed': {
      title: 'Vous n’êtes plus invité à cette réunion',
      text: 'L’invitation a été retirée, ou vous ne représentez plus l’organisation invitée. Si c’est une erreur, écrivez au chargé de projet.',
    },
    'form-already-sent': {
      title: 'Cet envoi a déjà été reçu',
      text: 'Le même formulaire est arrivé deux fois\u202f; il a été pris une fois. La page montre ce qui vaut maintenant.',
    },
    'form-outdated': {
      title: 'Cette page était trop ancienne',
      text: 'Rien n’a été enregistré. Ouvrez la page de nouveau et répondez encore une fois.',
    },
    'meeting-cancelled': {
      title: 'La réunion est annulée',
      text: 'Elle l’a été entre-temps\u00a0: votre réponse n’est plus nécessaire, et rien n’a été enregistré.',
    },
    'meeting-begun': {
      title: 'La réunion a commencé',
      text: 'Les réponses ne sont plus prises\u202f; rien n’a été enregistré. Venez quand même, ou prévenez le chargé de projet.',
    },
    'meeting-over': {
      title: 'La réunion est passée',
      text: 'Les réponses ne sont plus prises\u202f; rien n’a été enregistré.',
    },
    'too-many-calendars': {
      title: 'Vous avez déjà beaucoup d’abonnements',
      text: 'Supprimez-en un avant d’en créer un autre. Rien n’a été enregistré.',
    },
    'colleague-already-sent': {
      title: 'Quelqu’un vient déjà à votre place',
      text: 'Rien n’a été changé. Reprenez d’abord votre place, si une autre personne doit venir.',
    },
    'proposal-decided': {
      title: 'Ce point a déjà reçu une réponse',
      text: 'Elle est arrivée entre-temps\u00a0: rien n’a été changé, et la page montre ce qui vaut maintenant.',
    },
    'proposals-closed': {
      title: 'Les propositions sont closes',
      text: 'Elles étaient reçues jusqu’au jour indiqué sur la page\u202f; rien n’a été enregistré. Écrivez au chargé de projet si le point ne peut pas attendre.',
    },
    'too-many-proposals': {
      title: 'Votre organisation a déjà beaucoup proposé',
      text: 'Elle a atteint le nombre de points possible pour cette réunion\u202f; rien n’a été enregistré.',
    },
    'succession-open': {
      title: 'Quelqu’un est déjà proposé',
      text: 'Rien n’a été enregistré. Retirez d’abord la proposition qui attend pour en faire une autre.',
    },
    'no-colleague': {
      title: 'Personne ne vient plus à votre place',
      text: 'Rien n’a été changé. La page montre ce qui vaut maintenant.',
    },
    state: {
      title: 'Cette action n’est plus ouverte',
      text: 'Elle a été faite ou abandonnée entre-temps. Rien n’a été changé.',
    },
    'too-many-attempts': {
      title: 'Trop de liens inconnus',
      text: 'Réessayez dans un quart d’heure. Un lien valable s’ouvre toujours.',
    },
    'too-many-requests': {
      title: 'Trop de demandes en peu de temps',
      text: 'Réessayez dans une minute. Rien n’est perdu.',
    },
    forbidden: {
      title: 'Cela n’a pas été accepté',
      text: 'L’envoi ne vient pas de cette page. Rien n’a été enregistré.',
    },
    'not-found': {
      title: 'Cela n’existe pas, ou plus',
      text: 'L’élément a peut-être été retiré entre-temps.',
    },
    invalid: {
      title: 'Cela n’a pas été compris',
      text: 'Il manque quelque chose à l’envoi. Rien n’a été enregistré.',
    },
    unexpected: {
      title: 'Une erreur est survenue de notre côté',
      text: 'Rien n’a été enregistré. Réessayez dans un instant.',
    },
  },
};
