import { inject } from '@angular/core';
import { NonNullableFormBuilder } from '@angular/forms';
import type { PilotDetail, PilotIndicator, PilotVerdict } from '@zesumme/domain';

type Value = PilotIndicator['values'][number];
type Site = { organisationId: string; label: string };

/** The fields of the form. Made where a component is made. */
export function pilotForm() {
  const build = inject(NonNullableFormBuilder);
  const site = (typed?: Site) =>
    build.group({ organisationId: typed?.organisationId ?? '', label: typed?.label ?? '' });
  const value = (typed?: Value) =>
    build.group({
      day: typed?.day ?? '',
      value: build.control<number | null>(typed?.value ?? null),
      source: typed?.source ?? '',
    });
  const indicator = (typed?: PilotIndicator) =>
    build.group({
      label: typed?.label ?? '',
      unit: typed?.unit ?? '',
      baseline: build.control<number | null>(typed?.baseline ?? null),
      target: build.control<number | null>(typed?.target ?? null),
      values: build.array((typed?.values ?? []).map((each) => value(each))),
    });
  const form = build.group({
    groupId: '',
    themeId: '',
    title: '',
    hypothesis: '',
    fromDay: '',
    toDay: '',
    sites: build.array<ReturnType<typeof site>>([]),
    indicators: build.array<ReturnType<typeof indicator>>([]),
    verdict: build.control<PilotVerdict | ''>(''),
    verdictDay: '',
    learned: '',
  });
  return { form, site, indicator, value };
}
export type PilotFormModel = ReturnType<typeof pilotForm>;
export type IndicatorGroup = ReturnType<PilotFormModel['indicator']>;
export type SiteGroup = ReturnType<PilotFormModel['site']>;

/** Puts a stored pilot into the form; nothing counts as typed yet. */
export function fillPilot({ form, site, indicator }: PilotFormModel, pilot: PilotDetail): void {
  const { sites, indicators } = form.controls;
  sites.clear({ emitEvent: false });
  indicators.clear({ emitEvent: false });
  for (const { organisation, label } of pilot.sites) {
    sites.push(site({ organisationId: organisation?.id ?? '', label: label ?? '' }), { emitEvent: false });
  }
  for (const each of pilot.indicators) indicators.push(indicator(each), { emitEvent: false });
  form.reset({
    groupId: pilot.group.id,
    themeId: pilot.theme.id,
    title: pilot.title,
    hypothesis: pilot.hypothesis,
    fromDay: pilot.fromDay ?? '',
    toDay: pilot.toDay ?? '',
    sites: sites.getRawValue(),
    indicators: indicators.getRawValue(),
    verdict: pilot.verdict ?? '',
    verdictDay: pilot.verdictDay ?? '',
    learned: pilot.learned ?? '',
  });
}

/**
 * Brings what somebody else measured in between into the form, so that saving it takes nothing away: indicators and values that were
 * not there when the form was made. What was typed stays.
 */
export function takeOverMeasures(model: PilotFormModel, loaded: PilotDetail, now: PilotDetail): void {
  const { indicators } = model.form.controls;
  for (const theirs of now.indicators) {
    const before = loaded.indicators.find(({ label }) => label === theirs.label);
    const typed = indicators.controls.find(({ controls }) => controls.label.value === theirs.label);
    if (!before && !typed) indicators.push(model.indicator(theirs));
    if (!typed) continue;
    const here = typed.controls.values;
    for (const each of theirs.values) {
      const isNew = !before?.values.some(({ day }) => day === each.day);
      if (isNew && !here.getRawValue().some(({ day }) => day === each.day)) here.push(model.value(each));
    }
  }
}
