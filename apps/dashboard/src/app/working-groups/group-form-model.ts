import { inject } from '@angular/core';
import { NonNullableFormBuilder } from '@angular/forms';
import type { Phase, WorkingGroupDetail } from '@zesumme/domain';

/** The fields of the form. Made where a component is made. */
export function groupForm() {
  const build = inject(NonNullableFormBuilder);
  const theme = (value: Partial<{ themeId: string; phase: Phase; sinceDay: string }> = {}) =>
    build.group({ themeId: '', phase: 'diagnosis' as Phase, sinceDay: '', ...value });
  const link = (value: Partial<{ label: string; url: string }> = {}) => build.group({ label: '', url: '', ...value });
  const form = build.group({
    name: '',
    slug: '',
    purpose: '',
    zoneId: '',
    sinceDay: '',
    sincePrecision: 'year' as WorkingGroupDetail['sincePrecision'],
    leadAccountId: '',
    state: 'active' as WorkingGroupDetail['state'],
    locale: 'fr' as WorkingGroupDetail['locale'],
    published: false,
    statedCompanies: '' as string | number,
    statedSourceUrl: '',
    themes: build.array<ReturnType<typeof theme>>([]),
    links: build.array<ReturnType<typeof link>>([]),
  });
  return { form, theme, link };
}
export type GroupForm = ReturnType<typeof groupForm>;

/** Puts a stored group into the form; nothing counts as typed yet. */
export function fill({ form, theme, link }: GroupForm, group: WorkingGroupDetail): void {
  form.controls.themes.clear({ emitEvent: false });
  form.controls.links.clear({ emitEvent: false });
  for (const each of group.themes) {
    const value = { themeId: each.theme.id, phase: each.phase, sinceDay: each.sinceDay ?? '' };
    form.controls.themes.push(theme(value), { emitEvent: false });
  }
  for (const { label, url } of group.links) form.controls.links.push(link({ label, url }), { emitEvent: false });
  form.reset({
    name: group.name,
    slug: group.slug,
    purpose: group.purpose,
    zoneId: group.zone?.id ?? '',
    sinceDay: asTyped(group.sinceDay, group.sincePrecision),
    sincePrecision: group.sinceDay === null ? 'year' : group.sincePrecision,
    leadAccountId: group.lead?.id ?? '',
    state: group.state,
    locale: group.locale,
    published: group.published,
    statedCompanies: group.statedCompanies ?? '',
    statedSourceUrl: group.statedSourceUrl ?? '',
    themes: form.controls.themes.getRawValue(),
    links: form.controls.links.getRawValue(),
  });
}

/** What the form stands for, as the API takes it. */
export function toSend({ form }: GroupForm): Record<string, unknown> {
  const raw = form.getRawValue();
  return {
    ...raw,
    slug: raw.slug.trim() === '' ? undefined : raw.slug.trim(),
    sinceDay: asDay(raw.sinceDay),
    statedCompanies: numberOrNull(raw.statedCompanies),
  };
}

const lengths = { year: 4, month: 7, day: 10 } as const;

/** The part of a day that is known: "2016", "2016-03", "2016-03-14". */
export const asTyped = (day: string | null, precision: keyof typeof lengths): string =>
  (day ?? '').slice(0, lengths[precision]);

/** The first day of what is known; what is no day stays as typed, for the schema to say so. */
export function asDay(typed: string | number): string {
  const text = String(typed).trim();
  if (/^\d{4}$/.test(text)) return `${text}-01-01`;
  return /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
}

/** A number that was typed, null when none was; what is no number stays for the schema to say so. */
const numberOrNull = (typed: string | number): unknown =>
  String(typed ?? '').trim() === '' ? null : Number.isNaN(Number(typed)) ? typed : Number(typed);
