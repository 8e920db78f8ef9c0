import { isByTwoFactors } from './two-factors';

describe('That a provider has asked for more than a password', () => {
  it.each([
    { amr: ['pwd', 'mfa'] },
    { acr: 'https://refeds.org/profile/mfa' },
    { acr: 'urn:example:MFA' },
    { acr: 'mfa' },
  ])('is taken from %j', (claims) => expect(isByTwoFactors(claims)).toBe(true));

  it.each([
    ...[{}, { amr: 'mfa' }, { amr: ['pwd', 'otp'] }, { amr: ['no-mfa'] }],
    ...[{ acr: 'urn:example:no-mfa' }, { acr: 'https://id.example/mfa/failed' }, { acr: 'mfa not done' }, { acr: 2 }],
  ])('is not taken from %j', (claims) => expect(isByTwoFactors(claims)).toBe(false));
});
