import * as z from 'zod';
import { httpUrl, line, orNull } from '../shared/primitives';

/** What a break-even is computed from, in the order in which it is asked. */
export const breakEvenNames = [
  'people',
  'cupsPerDay',
  'cupsPerPerson',
  'daysPerYear',
  'loss',
  'footprintReusable',
  'footprintDisposable',
  'footprintWashing',
  'priceReusable',
  'priceDisposable',
  'priceWashing',
] as const;
export type BreakEvenName = (typeof breakEvenNames)[number];

const amount = z.number().min(0).max(1_000_000);
const divisor = z.number().positive().max(1_000_000);

/** What each figure may be; `loss` is the share of the cups that is lost or broken in a year. */
export const breakEvenFigure: Record<BreakEvenName, z.ZodNumber> = {
  people: amount,
  cupsPerDay: divisor,
  cupsPerPerson: divisor,
  daysPerYear: z.number().positive().max(366),
  loss: z.number().min(0).max(1),
  footprintReusable: amount,
  footprintDisposable: amount,
  footprintWashing: amount,
  priceReusable: amount,
  priceDisposable: amount,
  priceWashing: amount,
};

/** From the lowest to the highest that is assumed; one alone is both. Null until somebody states it, with its source. */
const assumption = (figure: z.ZodNumber) =>
  z
    .object({
      low: figure.nullable().default(null),
      high: figure.nullable().default(null),
      source: orNull(line(500)).default(null),
    })
    .refine(({ low, high }) => low === null || high === null || low <= high, {
      path: ['high'],
      params: { code: 'below-lowest' },
    });

const nothing = { low: null, high: null, source: null };

export const breakEvenAssumptions = z.object({
  people: assumption(breakEvenFigure.people).default(nothing),
  cupsPerDay: assumption(breakEvenFigure.cupsPerDay).default(nothing),
  cupsPerPerson: assumption(breakEvenFigure.cupsPerPerson).default(nothing),
  daysPerYear: assumption(breakEvenFigure.daysPerYear).default(nothing),
  loss: assumption(breakEvenFigure.loss).default(nothing),
  footprintReusable: assumption(breakEvenFigure.footprintReusable).default(nothing),
  footprintDisposable: assumption(breakEvenFigure.footprintDisposable).default(nothing),
  footprintWashing: assumption(breakEvenFigure.footprintWashing).default(nothing),
  priceReusable: assumption(breakEvenFigure.priceReusable).default(nothing),
  priceDisposable: assumption(breakEvenFigure.priceDisposable).default(nothing),
  priceWashing: assumption(breakEvenFigure.priceWashing).default(nothing),
});
export type BreakEvenAssumptions = z.output<typeof breakEvenAssumptions>;

/** What others published about it, word for word, and where. */
const quotation = z.object({ text: line(1000), source: line(500), sourceUrl: orNull(httpUrl).default(null) });

/** The calculator of a sheet: its assumptions, and what stands beside the result. */
export const breakEven = z.object({
  assumptions: breakEvenAssumptions,
  published: z.array(quotation).max(10).default([]),
});
export type BreakEven = z.output<typeof breakEven>;

/** The same as the API answers it. */
const stated = z.object({ low: z.number().nullable(), high: z.number().nullable(), source: z.string().nullable() });
export const breakEvenShown = z.object({
  assumptions: z.object({
    people: stated,
    cupsPerDay: stated,
    cupsPerPerson: stated,
    daysPerYear: stated,
    loss: stated,
    footprintReusable: stated,
    footprintDisposable: stated,
    footprintWashing: stated,
    priceReusable: stated,
    priceDisposable: stated,
    priceWashing: stated,
  }),
  published: z.array(z.object({ text: z.string(), source: z.string(), sourceUrl: z.string().nullable() })),
});
