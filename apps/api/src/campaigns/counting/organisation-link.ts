import { readPairedToken, writePairedToken } from '../../platform/links';

/** What the address of an organisation says, once it has been found to be genuine. */
export interface OrganisationLink {
  campaignId: string;
  organisationId: string;
  version: number;
}

/** Keeps these tokens apart from all others that are made with the secret. */
const CONTEXT = 'zesumme campaign link 1\n';

/** The token of an organisation's address: the same each time until its version is raised, and kept nowhere. */
export const writeOrganisationLink = (
  secret: Buffer,
  { campaignId, organisationId, version }: OrganisationLink,
): string => writePairedToken(secret, CONTEXT, { first: campaignId, second: organisationId, version });

/** What a token says; null when this server has not made it. */
export function readOrganisationLink(secret: Buffer, token: string): OrganisationLink | null {
  const pair = readPairedToken(secret, CONTEXT, token);
  return pair && { campaignId: pair.first, organisationId: pair.second, version: pair.version };
}
