/** Signing in with another provider. */
export const otherSignIn = {
  or: 'ou',
  with: 'Se connecter avec {name}',
  problem: {
    'oidc-cancelled': 'Vous avez interrompu la connexion chez {name}. Réessayez, ou utilisez votre mot de passe.',
    'oidc-expired': 'Cette connexion avec {name} a expiré ou a déjà servi. Recommencez.',
    'oidc-refused': '{name} n’a pas confirmé la connexion. Réessayez, ou utilisez votre mot de passe.',
    'oidc-unreachable': '{name} ne répond pas. Réessayez dans un instant, ou utilisez votre mot de passe.',
    'oidc-unverified': '{name} n’a pas vérifié votre adresse e-mail. Faites-la vérifier chez {name}.',
    'oidc-no-account': 'Aucun compte ouvert n’a cette adresse ici. Demandez un accès à un administrateur.',
    'oidc-other-subject': 'Ce compte est déjà lié à une autre personne chez {name}. Adressez-vous à un administrateur.',
  },
};
