import { inject } from '@angular/core';
import { NonNullableFormBuilder } from '@angular/forms';
import type { CampaignDetail, CampaignFigure, CampaignOrganisationRow, FigureKind } from '@zesumme/domain';

/** The fields of the form. Made where a component is made. */
export function campaignForm() {
  const build = inject(NonNullableFormBuilder);
  const organisation = (row?: CampaignOrganisationRow) =>
    build.group({
      organisationId: row?.organisation.id ?? '',
      staff: build.control<number | null>(row?.staff ?? null),
      participants: build.control<number | null>(row?.participants ?? null),
    });
  const figure = (stored?: CampaignFigure) =>
    build.group({
      id: stored?.id ?? '',
      label: stored?.label ?? '',
      value: build.control<number | null>(stored?.value ?? null),
      unit: stored?.unit ?? '',
      kind: build.control<FigureKind>(stored?.kind ?? 'counted'),
      sourceTitle: stored?.sourceTitle ?? '',
      sourceUrl: stored?.sourceUrl ?? '',
      publishedDay: stored?.publishedDay ?? '',
      toConfirm: stored?.toConfirm ?? false,
    });
  const form = build.group({
    groupId: '',
    groupIds: build.control<readonly string[]>([]),
    title: '',
    description: '',
    themeId: '',
    startDay: '',
    endDay: '',
    year: build.control<number | null>(null),
    goals: '',
    sourceTitle: '',
    sourceUrl: '',
    organisations: build.array<ReturnType<typeof organisation>>([]),
    figures: build.array<ReturnType<typeof figure>>([]),
  });
  return { form, organisation, figure };
}
export type CampaignFormModel = ReturnType<typeof campaignForm>;
export type OrganisationGroup = ReturnType<CampaignFormModel['organisation']>;
export type FigureGroup = ReturnType<CampaignFormModel['figure']>;

/** Puts a stored campaign into the form; nothing counts as typed yet. */
export function fill(
  { form, organisation, figure }: CampaignFormModel,
  campaign: CampaignDetail,
  organisations: readonly CampaignOrganisationRow[],
): void {
  const { controls } = form;
  controls.organisations.clear({ emitEvent: false });
  for (const row of organisations) controls.organisations.push(organisation(row), { emitEvent: false });
  controls.figures.clear({ emitEvent: false });
  for (const each of campaign.figures) controls.figures.push(figure(each), { emitEvent: false });
  form.reset({
    groupId: campaign.groupId ?? '',
    groupIds: campaign.groups.map(({ id }) => id).filter((id) => id !== campaign.groupId),
    title: campaign.title,
    description: campaign.description ?? '',
    themeId: campaign.theme?.id ?? '',
    startDay: campaign.startDay ?? '',
    endDay: campaign.endDay ?? '',
    // Where days are given it follows from them.
    year: campaign.startDay === null ? campaign.year : null,
    goals: campaign.goals ?? '',
    sourceTitle: campaign.sourceTitle ?? '',
    sourceUrl: campaign.sourceUrl ?? '',
    organisations: controls.organisations.getRawValue(),
    figures: controls.figures.getRawValue(),
  });
}
