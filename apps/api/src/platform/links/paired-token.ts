import { createHmac, timingSafeEqual } from 'node:crypto';

/** Two records that a token is about, and the version that it was made for. */
export interface Pair {
  first: string;
  second: string;
  version: number;
}

const CLAIM_LENGTH = 16 + 16 + 2;
const MAC_LENGTH = 16;

/**
 * A token about two records: the same each time until its version is raised, and kept nowhere.
 *
 * @param context keeps tokens of one purpose apart from all others that are made with the secret
 */
export function writePairedToken(secret: Buffer, context: string, { first, second, version }: Pair): string {
  const claim = Buffer.alloc(CLAIM_LENGTH);
  claim.write(first.replaceAll('-', ''), 0, 'hex');
  claim.write(second.replaceAll('-', ''), 16, 'hex');
  claim.writeUInt16BE(version, 32);
  return Buffer.concat([claim, macOf(secret, context, claim)]).toString('base64url');
}

/** What a token says; null when this server has not made it for this purpose. */
export function readPairedToken(secret: Buffer, context: string, token: string): Pair | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== CLAIM_LENGTH + MAC_LENGTH || bytes.toString('base64url') !== token) return null;
  const claim = bytes.subarray(0, CLAIM_LENGTH);
  if (!timingSafeEqual(bytes.subarray(CLAIM_LENGTH), macOf(secret, context, claim))) return null;
  return { first: idIn(claim, 0), second: idIn(claim, 16), version: claim.readUInt16BE(32) };
}

const idIn = (claim: Buffer, from: number): string =>
  claim.toString('hex', from, from + 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const macOf = (secret: Buffer, context: string, claim: Buffer): Buffer =>
  createHmac('sha256', secret).update(context).update(claim).digest().subarray(0, MAC_LENGTH);
