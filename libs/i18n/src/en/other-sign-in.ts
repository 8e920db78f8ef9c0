import type { otherSignIn as source } from '../fr/other-sign-in';

export const otherSignIn: typeof source = {
  or: 'or',
  with: 'Sign in with {name}',
  problem: {
    'oidc-cancelled': 'You turned back at {name}. Try again, or use your password.',
    'oidc-expired': 'This sign-in with {name} has expired or was used already. Start again.',
    'oidc-refused': '{name} did not confirm the sign-in. Try again, or use your password.',
    'oidc-unreachable': '{name} does not answer. Try again in a moment, or use your password.',
    'oidc-unverified': '{name} has not verified your e-mail address. Have it verified at {name}.',
    'oidc-no-account': 'No open account has this address here. Ask an administrator for access.',
    'oidc-other-subject': 'This account belongs to another person at {name} already. Ask an administrator.',
  },
};
