import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a form says of itself. */
export interface FormClaim {
  /** Its own name, by which a second sending is known. */
  id: string;
  /** When it ends, in whole seconds since 1970. */
  expires: number;
}

const MAC_LENGTH = 32;
const CLAIM_LENGTH = 16 + 4;
/** Keeps these tokens apart from links, which are made with the same secret. */
const CONTEXT = 'zesumme form 1\n';

/** The token of a form that is shown to the holder of one link. */
export function writeFormToken(secret: Buffer, { linkId, id, expires }: FormClaim & { linkId: string }): string {
  const claim = Buffer.alloc(CLAIM_LENGTH);
  claim.write(id.replaceAll('-', ''), 0, 'hex');
  claim.writeUInt32BE(expires, 16);
  return Buffer.concat([claim, macOf(secret, linkId, claim)]).toString('base64url');
}

/** What the token of a form claims; null when this server has not made it for the holder of this link. */
export function readFormToken(secret: Buffer, linkId: string, token: string): FormClaim | null {
  const bytes = Buffer.from(token, 'base64url');
  // Written back, so that a token has one spelling only.
  if (bytes.length !== CLAIM_LENGTH + MAC_LENGTH || bytes.toString('base64url') !== token) return null;
  const claim = bytes.subarray(0, CLAIM_LENGTH);
  if (!timingSafeEqual(bytes.subarray(CLAIM_LENGTH), macOf(secret, linkId, claim))) return null;
  const id = claim.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return { id, expires: claim.readUInt32BE(16) };
}

const macOf = (secret: Buffer, linkId: string, claim: Buffer): Buffer =>
  createHmac('sha256', secret).update(CONTEXT).update(`${linkId}\n`).update(claim).digest();
