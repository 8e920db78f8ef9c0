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
