import * as z from 'zod';
import { FIRST_CAMPAIGN_YEAR, LAST_CAMPAIGN_YEAR } from '../campaigns/campaign.rules';
import { count, locale } from '../shared/primitives';

/** A calendar year, among those that a campaign can be of. */
const year = z.coerce.number().int().min(FIRST_CAMPAIGN_YEAR).max(LAST_CAMPAIGN_YEAR);

export const attestationQuery = z.object({
  year,
  /** The language of the document; the reader's own when none is asked for. */
  language: locale.optional(),
});
export type AttestationQuery = z.output<typeof attestationQuery>;

/** How much an organisation has taken part in, year by year, the latest first. The present year is always there. */
export const participation = z.object({
  years: z.array(
    z.object({
      year: z.int(),
      /** Meetings at which somebody of it was there. */
      meetings: count,
      /** Actions that it was responsible for and that were done in that year. */
      actions: count,
      /** Campaigns that it took part in and that touched that year. */
      campaigns: count,
    }),
  ),
});
export type Participation = z.output<typeof participation>;
