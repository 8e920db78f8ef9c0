import * as z from 'zod';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/**
 * A password to be set: long rather than odd. Source: NIST SP 800-63B-4, 3.1.1.2 (length, no rules of composition).
 */
export const password = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);

/** The code of what is wrong with a password beside its length, or nothing: it must not be the address one signs in with. */
export function passwordIssue(candidate: string, email: string): 'password-is-email' | null {
  return candidate.trim().toLowerCase() === email.trim().toLowerCase() ? 'password-is-email' : null;
}
