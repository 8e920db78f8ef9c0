import type { z } from 'zod';
import { fold } from '../shared/fold';

/** From when until when something holds, both days included. */
export interface Validity {
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
}

/** What of a catalogue is compared; cells that could not be read may still be there as they were typed. */
interface Body {
  sections: readonly { code: string }[];
  measures: readonly (Validity & {
    slug: string;
    sectionCode: string | null;
    codeInferred: string | null;
    criteria: readonly (Validity & { kind: string; textFr: string; textDe: string; weight: number | string | null })[];
    rules: readonly { fr: string; de: string }[];
    sources: readonly { value: string }[];
  })[];
  topics: readonly { sectionCode: string; textFr: string; textDe: string }[];
}

export interface Inconsistency {
  path: (string | number)[];
  code: 'duplicate' | 'unknown-parent' | 'weights-not-whole' | 'weight-of-step' | 'ends-before-start';
  params: Record<string, unknown>;
}

/** What no single row of a catalogue can tell: a parent that is not there, what is given twice, weights that do not add up. */
export function inconsistenciesIn({ sections, measures, topics }: Body): Inconsistency[] {
  const codes = new Set<string | null>(sections.map(({ code }) => code));
  const orphan = (parent: string | null, path: (string | number)[]): Inconsistency[] =>
    parent && !codes.has(parent) ? [{ path, code: 'unknown-parent', params: { parent } }] : [];
  return [
    ...repeated(
      sections.map(({ code }) => code),
      (at) => ['sections', at, 'code'],
    ),
    ...repeated(
      measures.map(({ slug }) => slug),
      (at) => ['measures', at, 'slug'],
    ),
    // No two measures have one number; those whose number nobody knows have none to share.
    ...repeated(
      measures.map(({ codeInferred }) => fold(codeInferred ?? '')),
      (at) => ['measures', at, 'codeInferred'],
    ),
    ...measures.flatMap((measure, at) => backwards(measure, ['measures', at])),
    ...measures.flatMap(({ sectionCode, criteria, rules, sources }, at) => [
      ...criteria.flatMap((each, which) => backwards(each, ['measures', at, 'criteria', which])),
      ...orphan(sectionCode, ['measures', at, 'sectionCode']),
      ...repeated(
        sources.map(({ value }) => value),
        (which) => ['measures', at, 'sources', which, 'value'],
      ),
      ...repeated(
        criteria.map(({ kind, textFr, textDe }) => saying([textFr, textDe], kind)),
        (which) => ['measures', at, 'criteria', which, 'textFr'],
      ),
      ...repeated(
        rules.map(({ fr, de }) => saying([fr, de])),
        (which) => ['measures', at, 'rules', which, 'fr'],
      ),
      ...weightsOf(criteria).map((each) => ({ ...each, path: ['measures', at, 'criteria'] })),
    ]),
    ...topics.flatMap(({ sectionCode }, at) => orphan(sectionCode, ['topics', at, 'sectionCode'])),
    ...repeated(
      topics.map(({ sectionCode, textFr, textDe }) => saying([textFr, textDe], sectionCode)),
      (at) => ['topics', at, 'textFr'],
    ),
  ];
}

/** A validity that ends before it begins. */
export function backwards({ validFrom, validUntil }: Validity, path: Inconsistency['path']): Inconsistency[] {
  if (!validFrom || !validUntil || validFrom <= validUntil) return [];
  return [{ path: [...path, 'validUntil'], code: 'ends-before-start', params: { start: validFrom } }];
}

/** The same, as a check of a schema. */
export function refuseInconsistent({ value, issues }: z.core.ParsePayload<Body>): void {
  for (const { path, code, params } of inconsistenciesIn(value)) {
    issues.push({ code: 'custom', path, params: { code, ...params }, input: value });
  }
}

/** Weights are given for all criteria of a measure or for none, and add to 100. Source: "Scoring" of the product's domain. */
function weightsOf(all: Body['measures'][number]['criteria']): Omit<Inconsistency, 'path'>[] {
  const weights = all.filter(({ kind }) => kind === 'criterion').map(({ weight }) => weight);
  const given = weights.filter((weight) => typeof weight === 'number');
  const sum = given.reduce((whole, each) => whole + Math.round(each * 1000), 0) / 1000;
  const whole = given.length === 0 || (given.length === weights.length && sum === 100);
  return [
    ...(all.some(({ kind, weight }) => kind !== 'criterion' && weight !== null)
      ? [{ code: 'weight-of-step' as const, params: {} }]
      : []),
    ...(whole ? [] : [{ code: 'weights-not-whole' as const, params: { sum } }]),
  ];
}

/** What a text says in both languages, whatever its accents, its case and its spaces; nothing where no text is there. */
const saying = (texts: readonly string[], of = ''): string => {
  const folded = texts.map((each) => fold(each));
  return folded.every((each) => each === '') ? '' : [of, ...folded].join('\n');
};

/** Where something stands that stood before. */
function repeated(values: readonly string[], path: (at: number) => Inconsistency['path']): Inconsistency[] {
  return values.flatMap((value, at) =>
    value !== '' && values.indexOf(value) < at ? [{ path: path(at), code: 'duplicate' as const, params: {} }] : [],
  );
}
