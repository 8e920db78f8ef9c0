import { FormArray, FormControl, FormGroup } from '@angular/forms';
import { type BreakEven, type BreakEvenAssumptions, type BreakEvenName, breakEvenNames } from '@zesumme/domain';

export type AssumptionGroup = FormGroup<{
  low: FormControl<number | null>;
  high: FormControl<number | null>;
  source: FormControl<string>;
}>;
export type AssumptionsGroup = FormGroup<Record<BreakEvenName, AssumptionGroup>>;
export type QuotationGroup = FormGroup<{
  text: FormControl<string>;
  source: FormControl<string>;
  sourceUrl: FormControl<string>;
}>;

/** A share is typed in percent. */
const factorOf = (name: BreakEvenName): number => (name === 'loss' ? 100 : 1);
/** Without the tail that binary fractions leave, such as 7.000000000000001. */
const exact = (value: number): number => Number(value.toPrecision(12));
const times = (value: number | null, factor: number): number | null => (value === null ? null : exact(value * factor));

/** The part of a form for everything that a break-even is computed from. */
export function assumptionsGroup(stated?: BreakEvenAssumptions): AssumptionsGroup {
  const controls = breakEvenNames.map((name) => {
    const { low, high, source } = typedAssumption(name, stated);
    const group: AssumptionGroup = new FormGroup({
      low: new FormControl(low),
      high: new FormControl(high),
      source: new FormControl(source, { nonNullable: true }),
    });
    return [name, group] as const;
  });
  return new FormGroup(Object.fromEntries(controls) as Record<BreakEvenName, AssumptionGroup>);
}

interface Typed {
  low: number | null;
  high: number | null;
  source: string;
}

/** All assumptions as they stand in the form. */
export const typedAssumptions = (stated?: BreakEvenAssumptions): Record<BreakEvenName, Typed> =>
  Object.fromEntries(breakEvenNames.map((name) => [name, typedAssumption(name, stated)])) as Record<
    BreakEvenName,
    Typed
  >;

/** A span of one figure is typed once. */
function typedAssumption(name: BreakEvenName, stated?: BreakEvenAssumptions): Typed {
  const { low, high, source } = stated?.[name] ?? { low: null, high: null, source: null };
  const factor = factorOf(name);
  return { low: times(low, factor), high: low === high ? null : times(high, factor), source: source ?? '' };
}

/** What the form says, as the API takes it. */
export const statedAssumptions = (group: AssumptionsGroup): Record<BreakEvenName, object> =>
  Object.fromEntries(
    Object.entries(group.getRawValue()).map(([name, { low, high, source }]) => {
      const factor = 1 / factorOf(name as BreakEvenName);
      return [name, { low: times(low, factor), high: times(high, factor), source }];
    }),
  ) as Record<BreakEvenName, object>;

/** The part of a form for one quotation. */
export const quotationGroup = (
  { text, source, sourceUrl }: BreakEven['published'][number] = { text: '', source: '', sourceUrl: null },
): QuotationGroup =>
  new FormGroup({
    text: new FormControl(text, { nonNullable: true }),
    source: new FormControl(source, { nonNullable: true }),
    sourceUrl: new FormControl(sourceUrl ?? '', { nonNullable: true }),
  });

export type BreakEvenGroup = FormGroup<{
  isCarried: FormControl<boolean>;
  assumptions: AssumptionsGroup;
  published: FormArray<QuotationGroup>;
}>;

/** The part of a sheet's form for its calculator. */
export const breakEvenGroup = (): BreakEvenGroup =>
  new FormGroup({
    isCarried: new FormControl(false, { nonNullable: true }),
    assumptions: assumptionsGroup(),
    published: new FormArray<QuotationGroup>([]),
  });

/** Fills the part with the calculator that is stored. */
export function fillBreakEven(group: BreakEvenGroup, stored: BreakEven | null): void {
  const { assumptions, published } = group.controls;
  published.clear();
  for (const each of stored?.published ?? []) published.push(quotationGroup(each));
  assumptions.reset(typedAssumptions(stored?.assumptions));
  group.controls.isCarried.reset(stored !== null);
}

/** The calculator as the API takes it; null when the sheet carries none. */
export const statedBreakEven = (group: BreakEvenGroup): object | null =>
  group.controls.isCarried.value
    ? { assumptions: statedAssumptions(group.controls.assumptions), published: group.controls.published.getRawValue() }
    : null;
