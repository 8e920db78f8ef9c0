import * as z from 'zod';
import { missing } from './missing';

/** Control characters (line breaks and tabs aside) and halves of surrogate pairs, which no database stores faithfully. */
const unfitInLongText = /(?![\n\t])\p{Cc}|\p{Cs}/u;
const unfitInLine = /\p{Cc}|\p{Cs}/u;

/** One identifier; made by the application as a UUID. */
export const id = z.guid({ error: missing });

/** One of the given words. An absent value is reported as `required`, another word as `invalid-choice`. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, { error: missing });

/** One line of text, trimmed, at least one character and at most `max`, without control characters. */
export const line = (max: number) =>
  z
    .string({ error: missing })
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !unfitInLine.test(value), { params: { code: 'control-characters' } });

/** A word of an address, such as what is searched for: at most `max` characters, without control characters. May be empty. */
export const word = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !unfitInLine.test(value), { params: { code: 'control-characters' } });

/** A commune's code: that of LAU 2, or one of a fictitious commune. */
export const communeCode = z.stringFormat('commune-code', /^[A-Za-z0-9]{1,8}$/, { error: missing });

/** A code of economic activity at any level. Source: NACE, a letter or digits with a dot. */
export const naceCode = z.stringFormat('nace-code', /^[A-Za-z0-9]([A-Za-z0-9.]{0,7})$/, { error: missing });

/** Text of several lines, trimmed, at least one character and at most `max`; line breaks are stored as `\n`. */
export const text = (max = 20_000) =>
  z
    .string({ error: missing })
    .overwrite((value) => value.replace(/\r\n?/g, '\n'))
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !unfitInLongText.test(value), { params: { code: 'control-characters' } });

/** The name of something or somebody: one line of at most 200 characters. */
export const name = line(200);

/** A title: one line of at most 200 characters. */
export const title = line(200);

/** Markdown as typed, at most 20 000 characters; it is made safe where it is shown. */
export const markdown = text();

/** A web address, http or https only, at most 2 000 characters. */
export const httpUrl = z
  .string({ error: missing })
  .trim()
  .max(2000)
  .check(z.url({ protocol: /^https?$/, error: missing }))
  .refine((value) => !/\s/.test(value), { params: { code: 'control-characters' } });

/** A web address that is read over an encrypted connection. */
export const httpsUrl = httpUrl.refine((value) => /^https:/i.test(value), { params: { code: 'not-https' } });

/** The address with its domain as name servers know it (IDNA): `info@möbel.example` is `info@xn--mbel-5qa.example`. */
function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at < 1 || !/[^\p{ASCII}]/u.test(domain) || /[\s/?#:@\\]/.test(domain)) return address;
  try {
    return `${address.slice(0, at)}@${new URL(`http://${domain}`).hostname}`;
  } catch {
    return address;
  }
}

/**
 * An e-mail address in lower case, at most 254 characters. Source: RFC 5321, 4.5.3.1.3. A domain may have accents; what
 * stands before the @ may not, since few mail servers take that (RFC 6531).
 */
export const email = z
  .string({ error: missing })
  .trim()
  // Before the capitals go: the sign for kelvin would become a `k`, and the address another's.
  .refine((value) => !/[^\p{ASCII}]/u.test(value.slice(0, value.lastIndexOf('@'))), {
    params: { code: 'email-accents' },
    abort: true,
  })
  .toLowerCase()
  .overwrite(withAsciiDomain)
  .max(254)
  .check(z.email({ error: missing }));

/** A telephone number as people write it: digits, spaces and `+ ( ) . / -`. */
export const telephone = z
  .string({ error: missing })
  .trim()
  .max(40)
  .check(z.stringFormat('telephone', /^\+?[0-9][0-9 ()./-]{3,}$/, { error: missing }));

/** The languages of the product, the first one being the default. */
export const locales = ['fr', 'de', 'en'] as const;
export const locale = choice(locales);
export type Locale = z.output<typeof locale>;

/** The version that an edit started from; a stale one is refused with 409. */
export const version = z.int().min(1);

/** A share between nothing and everything, 0 to 1. */
export const share = z.number().min(0).max(1);

/** A count: a whole number that is not negative. */
export const count = z.int().min(0);

/** A place on earth in degrees (WGS 84). */
export const longitude = z.number().min(-180).max(180);
export const latitude = z.number().min(-90).max(90);

/**
 * A text field that may stay empty: null, and an empty or blank string, both become null.
 *
 * @param schema what a filled field has to be
 */
export const orNull = <T extends z.ZodType<string, string>>(schema: T) =>
  z
    .string()
    .nullable()
    .transform((value) => (value === null || value.trim() === '' ? null : value))
    .pipe(schema.nullable());

/** The same, for one of the given words. */
export const choiceOrNull = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .nullable()
    .transform((value) => (value === '' ? null : value))
    .pipe(z.enum(values).nullable());
