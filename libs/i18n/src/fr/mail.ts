export const mail = {
  invitation: {
    subject: 'Votre accès à Zesumme',
    text: 'Bonjour,\n\nUn accès à Zesumme vous est ouvert. Choisissez votre mot de passe avec le lien ci-dessous. Il sert une fois et vaut quatorze jours.',
    action: 'Choisir mon mot de passe',
  },
  'password-reset': {
    subject: 'Nouveau mot de passe pour Zesumme',
    text: 'Bonjour,\n\nQuelqu’un a demandé un nouveau mot de passe pour votre compte. Si c’est vous, le lien ci-dessous sert une fois et vaut deux heures. Sinon, il n’y a rien à faire.',
    action: 'Choisir un nouveau mot de passe',
  },
  'account-address-new': {
    subject: 'Nouvelle adresse de votre compte Zesumme',
    text: 'Bonjour,\n\nUn administrateur a donné cette adresse à votre compte Zesumme. Vous entrez maintenant avec elle, et votre mot de passe reste le même. Tous vos appareils ont été déconnectés.\n\nSi vous n’avez pas de compte Zesumme ou n’attendiez pas ce changement, écrivez tout de suite à un administrateur.',
    action: 'Se connecter',
  },
  'account-address-former': {
    subject: 'Cette adresse n’ouvre plus de compte Zesumme',
    text: 'Bonjour,\n\nUn administrateur a retiré cette adresse d’un compte Zesumme, qui en a une autre maintenant. On n’y entre plus avec celle-ci, et les liens qu’elle a reçus ne servent plus.\n\nSi vous n’attendiez pas ce changement, écrivez-nous tout de suite.',
    action: 'Nous écrire',
  },
  'action-assigned': {
    subject: 'Une action vous est confiée\u00a0: {title}',
    text: 'Bonjour,\n\nLe groupe «\u00a0{group}\u00a0» compte sur vous pour l’action «\u00a0{title}\u00a0».\n\nÉchéance\u00a0: {due}.\n\nDites sur la page de l’action où elle en est\u202f; le groupe en est informé.',
    noDue: 'à fixer',
    action: 'Voir l’action',
  },
  'action-reported': {
    subject: 'Des nouvelles de l’action\u00a0: {title}',
    text: '{author} écrit à propos de l’action «\u00a0{title}\u00a0» du groupe «\u00a0{group}\u00a0»\u00a0:\n\n{text}',
    action: 'Voir l’action',
  },
  unsubscribe: 'Ne plus recevoir\u00a0: {kind}',
};
