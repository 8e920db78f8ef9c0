import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the address of an organisation says, once it has been found to be genuine. */
export interface OrganisationLink {
  campaignId: string;
  organisationId: string;
  version: number;
}

/** Keeps these tokens apart from all others that are made with the secret. */
const CONTEXT = 'zesumme campaign link 1\n';
const CLAIM_LENGTH = 16 + 16 + 2;
const MAC_LENGTH = 16;

/** The token of an organisation's address: the same each time until its version is raised, and kept nowhere. */
export function writeOrganisationLink(
  secret: Buffer,
  { campaignId, organisationId, version }: OrganisationLink,
): string {
  const claim = Buffer.alloc(CLAIM_LENGTH);
  claim.write(campaignId.replaceAll('-', ''), 0, 'hex');
  claim.write(organisationId.replaceAll('-', ''), 16, 'hex');
  claim.writeUInt16BE(version, 32);
  return Buffer.concat([claim, macOf(secret, claim)]).toString('base64url');
}

/** What a token says; null when this server has not made it. */
export function readOrganisationLink(secret: Buffer, token: string): OrganisationLink | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== CLAIM_LENGTH + MAC_LENGTH || bytes.toString('base64url') !== token) return null;
  const claim = bytes.subarray(0, CLAIM_LENGTH);
  if (!timingSafeEqual(bytes.subarray(CLAIM_LENGTH), macOf(secret, claim))) return null;
  return {
    campaignId: idIn(claim, 0),
    organisationId: idIn(claim, 16),
    version: claim.readUInt16BE(32),
  };
}

const idIn = (claim: Buffer, from: number): string =>
  claim.toString('hex', from, from + 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const macOf = (secret: Buffer, claim: Buffer): Buffer =>
  createHmac('sha256', secret).update(CONTEXT).update(claim).digest().subarray(0, MAC_LENGTH);
