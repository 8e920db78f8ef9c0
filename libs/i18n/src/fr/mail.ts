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
};
