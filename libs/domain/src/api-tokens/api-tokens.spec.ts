import { lastTokenDay, looksLikeToken, tokenPrefix, tokenStateOn } from './api-token.rules';
import { apiTokenCreate } from './api-token.schema';

const TODAY = '2026-11-28';
const token = { revokedAt: null, expiresOn: TODAY };

describe('A token', () => {
  it('works until its last day, unless it is revoked or its owner is gone', () => {
    expect(tokenStateOn(token, true, TODAY)).toBe('active');
    expect(tokenStateOn(token, true, '2026-11-29')).toBe('expired');
    expect(tokenStateOn(token, false, TODAY)).toBe('stopped');
    expect(tokenStateOn({ ...token, revokedAt: '2026-11-01T10:00:00.000Z' }, false, '2027-01-01')).toBe('revoked');
  });

  it('is recognised by what it begins with, which shows nothing of the rest', () => {
    const whole = `zs_abcdef${'x'.repeat(37)}`;
    expect(looksLikeToken(whole)).toBe(true);
    expect([`${whole}x`, whole.slice(1), `zs_${' '.repeat(43)}`, ''].map(looksLikeToken)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(tokenPrefix(whole)).toBe('zs_abcdef');
  });

  it('lasts two years at most, and may do something', () => {
    expect(lastTokenDay(TODAY)).toBe('2028-11-27');
    const made = (over: object) =>
      apiTokenCreate.safeParse({ name: 'SIG', scopes: ['evidence:read'], expiresOn: TODAY, ...over });
    expect(made({}).success).toBe(true);
    expect(made({ scopes: [] }).success).toBe(false);
    expect(made({ scopes: ['everything'] }).success).toBe(false);
  });
});
