import * as z from 'zod';
import { instant } from '../shared/day';
import { canSchema } from '../shared/labels';
import { id, line, orNull } from '../shared/primitives';

/** Whether everybody may read the reader's name, and since when they agreed. */
export const ownPublication = z.object({ name: z.boolean(), since: instant.nullable() });
export type OwnPublication = z.output<typeof ownPublication>;

export const ownPublicationChange = z.object({ name: z.boolean() });
export type OwnPublicationChange = z.output<typeof ownPublicationChange>;

/** That somebody agreed to be seen on a picture, or that nobody can be recognised on it. */
export const pictureConsent = z.object({
  id,
  personName: z.string().nullable(),
  givenAt: instant,
  givenBy: z.string(),
  withdrawnAt: instant.nullable(),
  withdrawnBy: z.string().nullable(),
});
export type PictureConsent = z.output<typeof pictureConsent>;

/** What was agreed about a picture, the newest first, and whether everybody who may read its record sees it. */
export const pictureConsents = z.object({
  items: z.array(pictureConsent),
  isPublic: z.boolean(),
  can: canSchema('edit'),
});
export type PictureConsents = z.output<typeof pictureConsents>;

/** Who agreed; nobody where nobody can be recognised. */
export const pictureConsentCreate = z.object({ personName: orNull(line(200)) });
export type PictureConsentCreate = z.output<typeof pictureConsentCreate>;

export const pictureConsentParams = z.object({ id, consentId: id });
