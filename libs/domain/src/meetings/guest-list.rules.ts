import { type FieldIssue, issuesOf } from '../shared/issues';
import { type GuestInput, guestInput } from './meeting.schema';

/** A line of what was pasted that gives no guest, and why. */
export interface GuestProblem {
  /** Counted from 1. */
  line: number;
  text: string;
  code: 'no-address' | 'duplicate' | 'invalid-address' | 'email-accents' | 'too-long';
}

/** What a pasted list of addresses comes down to. */
export interface GuestList {
  guests: GuestInput[];
  problems: GuestProblem[];
}

interface Found {
  name: string;
  email: string;
  organisation: string | null;
}

/** The longest piece of a bad line that is told. */
const LONGEST = 80;

/**
 * Guests from a pasted list: one a line, or several as mail programs write them (`Name <address>, …`). A line from a
 * spreadsheet gives name, address and organisation, in any order of the first two. Whoever has no name is called by the
 * address. Each address is taken once.
 *
 * @param locale in which they are written to
 */
export function guestsIn(text: string, locale: GuestInput['locale']): GuestList {
  const guests: GuestInput[] = [];
  const problems: GuestProblem[] = [];
  const known = new Set<string>();
  text.split(/\r\n?|\n/).forEach((line, at) => {
    if (line.trim() === '') return;
    const refuse = (what: string, code: GuestProblem['code']): void =>
      void problems.push({ line: at + 1, text: what.trim().slice(0, LONGEST), code });
    const found = peopleIn(line);
    if (found.length === 0) refuse(line, 'no-address');
    for (const person of found) {
      const guest = { ...person, name: person.name || person.email, locale };
      const { data: taken, error } = guestInput.safeParse(guest);
      if (!taken) refuse(person.email, codeOf(issuesOf(error)[0]));
      else if (known.has(taken.email)) refuse(taken.email, 'duplicate');
      else {
        known.add(taken.email);
        guests.push(taken);
      }
    }
  });
  return { guests, problems };
}

const codeOf = (issue: FieldIssue | undefined): GuestProblem['code'] =>
  issue?.code === 'too-long' || issue?.code === 'email-accents' ? issue.code : 'invalid-address';

function peopleIn(line: string): Found[] {
  if (/<[^<>]*>/.test(line)) return angled(line);
  const fields = line
    .split(/[\t;,]/)
    .map(unquoted)
    .filter(Boolean);
  const addresses = fields.filter((field) => field.includes('@'));
  // A single name before or after a single address, or addresses alone.
  if (addresses.length !== 1) return addresses.map((email) => ({ name: '', email, organisation: null }));
  const [email = ''] = addresses;
  const [name = '', organisation = null] = fields.filter((field) => field !== email);
  return [{ name, email, organisation }];
}

/** Addresses in angle brackets, each with what stands before it. */
const angled = (line: string): Found[] =>
  [...line.matchAll(/([^<>]*)<([^<>]*)>/g)].map(([, before = '', email = '']) => ({
    name: unquoted(before.replace(/^[\s,;]+/, '')),
    email: email.trim(),
    organisation: null,
  }));

const unquoted = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
