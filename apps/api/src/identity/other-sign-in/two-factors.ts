/** What a provider calls a sign-in with more than a password: `mfa`, or a name of its own that ends so. */
const CONTEXT = /^(?:[^\s]*[/:#])?mfa$/i;

/**
 * Whether a provider says that it has asked for more than a password. Whatever is not known is taken for a password alone.
 * Source: RFC 8176, 2 (`mfa`), and names such as https://refeds.org/profile/mfa.
 */
export function isByTwoFactors({ amr, acr }: Record<string, unknown>): boolean {
  const isNamed = Array.isArray(amr) && amr.includes('mfa');
  return isNamed || (typeof acr === 'string' && CONTEXT.test(acr));
}
