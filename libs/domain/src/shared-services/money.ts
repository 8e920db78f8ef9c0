import * as z from 'zod';

/** So much is asked in a year at most. */
const MOST = 100_000_000;

const decimals = (value: number, many: number): boolean => Number(value.toFixed(many)) === value;

/** A sum of money in euros, to the cent. */
export const euros = z
  .number()
  .min(0)
  .max(MOST)
  .refine((value) => decimals(value, 2), { params: { code: 'too-precise' } });

/** The price of one unit in euros, with up to four decimals. */
export const unitEuros = z
  .number()
  .min(0)
  .max(1_000_000)
  .refine((value) => decimals(value, 4), { params: { code: 'too-precise' } });

/** So much of something, to the thousandth. */
export const amount = z
  .number()
  .min(0)
  .max(1_000_000_000)
  .refine((value) => decimals(value, 3), { params: { code: 'too-precise' } });

/** Euros as the whole number of cents that they are. */
export const centsOf = (value: number): number => Math.round(value * 100);

/** Cents as euros. */
export const eurosOf = (cents: number): number => cents / 100;
