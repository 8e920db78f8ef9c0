import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a token is for, and nothing else: to answer an invitation, to see to one's own contact, to choose one's mails, or, in
 * a cookie, to go on with what a link was opened for.
 */
export const linkPurposes = ['answer', 'contact', 'unsubscribe', 'visit'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** What a token says, once it has been found to be genuine. */
export interface LinkClaim {
  purpose: LinkPurpose;
  /** The personal link's own row. */
  id: string;
  version: number;
  /** When the token itself ends, in whole seconds since 1970; null for a link, whose row says so. */
  expires: number | null;
}

const MAC_LENGTH = 32;
const CLAIM_LENGTH = 1 + 2 + 16 + 4;
/** Keeps these tokens apart from anything else that may be made with the secret one day. */
const CONTEXT = 'zesumme personal link 1\n';

/** The token of a claim: the same each time, so that a mail that is sent again carries the same link. */
export function writeToken(secret: Buffer, { purpose, id, version, expires }: LinkClaim): string {
  const claim = Buffer.alloc(CLAIM_LENGTH);
  claim.writeUInt8(linkPurposes.indexOf(purpose) + 1, 0);
  claim.writeUInt16BE(version, 1);
  claim.write(id.replaceAll('-', ''), 3, 'hex');
  claim.writeUInt32BE(expires ?? 0, 19);
  return Buffer.concat([claim, macOf(secret, claim)]).toString('base64url');
}

/** What a token claims; null when this server has not made it. Takes the same time whatever is wrong with it. */
export function readToken(secret: Buffer, token: string): LinkClaim | null {
  const bytes = Buffer.from(token, 'base64url');
  // Written back, so that a token has one spelling only.
  if (bytes.length !== CLAIM_LENGTH + MAC_LENGTH || bytes.toString('base64url') !== token) return null;
  const claim = bytes.subarray(0, CLAIM_LENGTH);
  if (!timingSafeEqual(bytes.subarray(CLAIM_LENGTH), macOf(secret, claim))) return null;
  const purpose = linkPurposes[claim.readUInt8(0) - 1];
  const hex = claim.toString('hex', 3, 19);
  return purpose
    ? {
        purpose,
        id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
        version: claim.readUInt16BE(1),
        expires: claim.readUInt32BE(19) || null,
      }
    : null;
}

const macOf = (secret: Buffer, claim: Buffer): Buffer =>
  createHmac('sha256', secret).update(CONTEXT).update(claim).digest();

/** The address of a personal link to a meeting, as a mail carries it. */
export const linkAddress = (publicUrl: string, token: string): string => `${publicUrl}/a/${token}`;

/** An address without the tokens in it, for the log: nothing else in an address is as long as they are. */
export const withoutTokens = (address: string): string => address.replace(/[\w-]{40,}/g, '…');
