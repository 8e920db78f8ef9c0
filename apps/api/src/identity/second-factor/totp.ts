import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

const SECRET_BYTES = 20;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
/** Seconds that one code lasts. Source: RFC 6238, 4.1; it is what every application takes. */
const PERIOD = 30;
/** What every application shows, and so how a code of it is told from a recovery code. */
export const DIGITS = 6;
const SECOND = 1_000;
/** Keeps this key apart from whatever else is made with the secret of the installation. */
const CONTEXT = 'zesumme second factor 1';
const CIPHER = 'aes-256-gcm';

/** The key that secrets are sealed with, out of the installation's own secret. */
export const sealingKey = (serverSecret: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', serverSecret, Buffer.alloc(0), CONTEXT, KEY_BYTES));

/** A fresh secret, as applications take it (base 32). */
export const newSecret = (): string => new Secret({ buffer: new Uint8Array(randomBytes(SECRET_BYTES)).buffer }).base32;

/** Encrypts a secret for one account: moved to the row of another, it can no longer be read. */
export function seal(key: Buffer, accountId: string, secret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(accountId));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The secret again; null when it was sealed with another key, or is none. */
export function unseal(key: Buffer, accountId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(accountId))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Zesumme', label, secret: Secret.fromBase32(secret), digits: DIGITS, period: PERIOD });

/** The step of time that a code is of, one step off at most; null when it is of none. Compared in constant time. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / (PERIOD * SECOND)) + delta;
}

/** The code of this moment, as an application shows it. */
export const codeAt = (secret: string, now: Date): string => totp(secret).generate({ timestamp: now.getTime() });

/** What an application takes over: as an address, and as the picture of it. */
export function offerOf(secret: string, email: string): { secret: string; uri: string; qr: string } {
  const uri = totp(secret, email).toString();
  return { secret: secret.replace(/(.{4})(?=.)/g, '$1 '), uri, qr: renderSVG(uri, { ecc: 'M', border: 4 }) };
}
