import * as z from 'zod';
import { exportFormats } from '../shared/export.schema';
import { choice, count, locale } from '../shared/primitives';
import { campaignCode, campaignDay } from './counting.schema';

/** The columns of somebody's own days as a spreadsheet: a row is one leg of a trip, or work at home. */
export const tripColumns = ['day', 'trip', 'mode', 'km', 'occupants'] as const;
export type TripColumn = (typeof tripColumns)[number];

/** Bytes that such a file may have; it is sent as text beside the code, which makes it a third longer. */
export const TRIP_SHEET_BYTES = 300_000;
const LONGEST = Math.ceil(TRIP_SHEET_BYTES / 3) * 4;

/** What can be wrong in such a spreadsheet. */
export const tripSheetIssues = [
  'column-missing',
  'column-twice',
  'formula',
  'required',
  'unknown-day',
  'outside-campaign',
  'day-to-come',
  'day-counted',
  'given-twice',
  'unknown-mode',
  'day-without-trip',
  'trip-missing',
  'not-a-number',
  'too-small', // minimum
  'too-big', // maximum
  'too-precise',
  'too-many', // maximum
] as const;

export const campaignSheetMake = z.object({
  code: campaignCode,
  format: choice(exportFormats),
  language: locale.optional(),
});
export type CampaignSheetMake = z.output<typeof campaignSheetMake>;

/** A file, sent with the code in the body: what stands in an address is in logs. */
export const campaignSheetSent = z.object({
  code: campaignCode,
  fileName: z.string().min(1).max(300),
  content: z.base64().max(LONGEST),
});
export type CampaignSheetSent = z.output<typeof campaignSheetSent>;

export const tripSheetIssue = z.object({
  /** Null where it is about the whole file. */
  row: z.int().nullable(),
  column: z.enum(tripColumns).nullable(),
  code: z.enum(tripSheetIssues),
  params: z.record(z.string(), z.number()),
});
export type TripSheetIssue = z.output<typeof tripSheetIssue>;

/** What a spreadsheet would change of one's own days, or all that is wrong with it. */
export const tripSheetCheck = z.object({
  fileName: z.string(),
  rows: count,
  /** Headings that stand for nothing, whose columns are not read. */
  ignored: z.array(z.string()),
  issues: z.array(tripSheetIssue),
  /** The days that would be new or another, to be sent as any days are. */
  days: z.array(campaignDay.safeExtend({ change: z.enum(['new', 'changed']) })),
  /** Days of which it says what is entered already. */
  unchanged: count,
});
export type TripSheetCheck = z.output<typeof tripSheetCheck>;
