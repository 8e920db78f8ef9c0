import type { z } from 'zod';

/** What can be wrong with one field; each has its words in the catalogues, with the parameters named here. */
export const issueCodes = [
  'required',
  'too-short', // minimum
  'too-long', // maximum
  'too-small', // minimum
  'too-big', // maximum
  'too-few', // minimum
  'too-many', // maximum
  'invalid-type', // expected
  'invalid-format', // format
  'invalid-choice', // values
  'unrecognised', // keys
  'control-characters',
  'not-https',
  'email-accents',
  'ends-before-start', // start
  'below-lowest',
  'duplicate',
  'effective-and-planned-exceed-whole',
  'criteria-exceed-whole',
  'given-twice',
  'before-programme',
  'too-precise',
  'reduction-needs-reason',
  'refusal-needs-reason',
  'nothing-chosen',
  'password-is-email',
  'password-guessable',
  'code-form',
  'role-needs-contact',
  'outline-not-closed',
  'not-done',
  'more-than-staff', // staff
  'day-without-trip',
  'year-of-start', // year
  'missing-columns', // columns
  'unknown-parent', // parent
  'weights-not-whole', // sum
  'weight-of-step',
  'not-rising', // before
  'unknown-level',
  'formula',
  'column-twice',
  'too-many-cells',
  'not-for-kind', // kind
  'exclusion-needs-reason',
  'same-phase',
  'step-needs-reason',
  'not-come-yet',
  'verdict-needs-day',
  'verdict-needs-learned',
  'verdict-missing',
  'two-options',
  'condition-earlier',
  'too-many-questions',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** One thing wrong with one field. `path` is dotted, such as `agenda.2.title`; empty for the whole. */
export interface FieldIssue {
  path: string;
  code: IssueCode;
  params: Record<string, unknown>;
}

type Issue = z.core.$ZodIssue;
type Told = Omit<FieldIssue, 'path'>;

/** What is wrong, in the order found, ready to be put into words in any language. Used by the API and by the forms. */
export function issuesOf(error: { issues: readonly Issue[] }): FieldIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), ...tell(issue) }));
}

/** What keeps a value from fitting its schema; nothing when it fits. */
export function issuesIn(schema: z.ZodType, value: unknown): FieldIssue[] {
  const result = schema.safeParse(value);
  return result.success ? [] : issuesOf(result.error);
}

function tell(issue: Issue): Told {
  if (isMissing(issue)) return { code: 'required', params: {} };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'invalid-type', params: { expected: issue.expected } };
    case 'too_small':
      return { code: tooLittle[measured(issue.origin)], params: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return { code: tooMuch[measured(issue.origin)], params: { maximum: Number(issue.maximum) } };
    case 'invalid_format':
      return { code: 'invalid-format', params: { format: issue.format } };
    case 'invalid_value':
      return { code: 'invalid-choice', params: { values: issue.values.map(String) } };
    case 'unrecognized_keys':
      return { code: 'unrecognised', params: { keys: issue.keys } };
    case 'custom':
      return custom(issue.params ?? {});
    default:
      return { code: 'invalid-type', params: {} };
  }
}

/** A check of our own names its code in `params`; what stands beside it are the parameters of the words. */
function custom({ code, ...params }: Record<string, unknown>): Told {
  const known = issueCodes.find((each) => each === code);
  return known ? { code: known, params } : { code: 'invalid-type', params };
}

/** zod does not keep the input in its issues: absence is told by our own message, or by the end of its own. */
function isMissing(issue: Issue): boolean {
  if (issue.message === 'required') return true;
  if (issue.code === 'too_small') return issue.origin === 'string' && issue.minimum === 1;
  return issue.code === 'invalid_type' && /received (undefined|null)$/.test(issue.message);
}

type Measured = 'length' | 'number' | 'items';
const tooLittle = { length: 'too-short', number: 'too-small', items: 'too-few' } as const;
const tooMuch = { length: 'too-long', number: 'too-big', items: 'too-many' } as const;

function measured(origin: string): Measured {
  if (origin === 'string') return 'length';
  return origin === 'array' || origin === 'set' ? 'items' : 'number';
}
