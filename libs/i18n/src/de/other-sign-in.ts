import type { otherSignIn as source } from '../fr/other-sign-in';

export const otherSignIn: typeof source = {
  or: 'oder',
  with: 'Mit {name} anmelden',
  problem: {
    'oidc-cancelled':
      'Sie haben die Anmeldung bei {name} abgebrochen. Versuchen Sie es noch einmal, oder mit dem Passwort.',
    'oidc-expired': 'Diese Anmeldung mit {name} ist abgelaufen oder wurde schon benutzt. Beginnen Sie neu.',
    'oidc-refused': '{name} hat die Anmeldung nicht bestätigt. Versuchen Sie es noch einmal, oder mit dem Passwort.',
    'oidc-unreachable': '{name} antwortet nicht. Versuchen Sie es gleich noch einmal, oder mit dem Passwort.',
    'oidc-unverified': '{name} hat Ihre E-Mail-Adresse nicht bestätigt. Lassen Sie sie bei {name} bestätigen.',
    'oidc-no-account': 'Hier hat kein offenes Konto diese Adresse. Bitten Sie einen Administrator um Zugang.',
    'oidc-other-subject':
      'Dieses Konto gehört bei {name} schon zu einer anderen Person. Wenden Sie sich an einen Administrator.',
  },
};
