import { inject } from '@angular/core';
import { NonNullableFormBuilder } from '@angular/forms';
import {
  type CampaignDetail,
  type CampaignFigure,
  type CampaignOrganisationRow,
  type FigureKind,
  hiddenCountKinds,
} from '@zesumme/domain';

/** The fields of the form. Made where a component is made. */
export function campaignForm() {
  const build = inject(NonNullableFormBuilder);
  const organisation = (typed?: OrganisationTyped) =>
    build.group({
      organisationId: typed?.organisationId ?? '',
      staff: build.control<number | null>(typed?.staff ?? null),
      participants: build.control<number | null>(typed?.participants ?? null),
      hidden: build.control<readonly HiddenCount[]>(typed?.hidden ?? []),
    });
  const figure = (typed?: FigureTyped) =>
    build.group({
      id: typed?.id ?? '',
      label: typed?.label ?? '',
      value: build.control<number | null>(typed?.value ?? null),
      unit: typed?.unit ?? '',
      kind: build.control<FigureKind>(typed?.kind ?? 'counted'),
      sourceTitle: typed?.sourceTitle ?? '',
      sourceUrl: typed?.sourceUrl ?? '',
      publishedDay: typed?.publishedDay ?? '',
      toConfirm: typed?.toConfirm ?? false,
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

type HiddenCount = (typeof hiddenCountKinds)[number];

/** An organisation that took part, as it is typed. */
export interface OrganisationTyped {
  organisationId: string;
  staff: number | null;
  participants: number | null;
  /** Counts that are stored and shown to nobody: they stay unless others are typed. */
  hidden: readonly HiddenCount[];
}

/** The organisation as it is sent: what is hidden and was not typed anew stays. */
export const organisationSent = ({ hidden, ...row }: OrganisationTyped) => ({
  ...row,
  keeps: hidden.filter((count) => row[count] === null),
});

/** A figure as it is typed; one that is not stored has no id. */
export interface FigureTyped {
  id: string;
  label: string;
  value: number | null;
  unit: string;
  kind: FigureKind;
  sourceTitle: string;
  sourceUrl: string;
  publishedDay: string;
  toConfirm: boolean;
}

/** A campaign as the form has it. */
export interface CampaignTyped {
  groupId: string;
  groupIds: readonly string[];
  title: string;
  description: string;
  themeId: string;
  startDay: string;
  endDay: string;
  year: number | null;
  goals: string;
  sourceTitle: string;
  sourceUrl: string;
  organisations: OrganisationTyped[];
  figures: FigureTyped[];
}

/** A stored campaign as it would be typed. */
export function typedOf(campaign: CampaignDetail, organisations: readonly CampaignOrganisationRow[]): CampaignTyped {
  return {
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
    organisations: organisations.map(
      ({ organisation, staff, participants, staffIsHidden, participantsAreHidden }): OrganisationTyped => ({
        ...{ organisationId: organisation.id, staff, participants },
        hidden: hiddenCountKinds.filter((count) => (count === 'staff' ? staffIsHidden : participantsAreHidden)),
      }),
    ),
    figures: campaign.figures.map(figureTyped),
  };
}

const figureTyped = (figure: CampaignFigure): FigureTyped => ({
  ...figure,
  unit: figure.unit ?? '',
  sourceTitle: figure.sourceTitle ?? '',
  sourceUrl: figure.sourceUrl ?? '',
  publishedDay: figure.publishedDay ?? '',
});

/** Puts a stored campaign into the form; nothing counts as typed yet. */
export function fill({ form, organisation, figure }: CampaignFormModel, typed: CampaignTyped): void {
  const { controls } = form;
  controls.organisations.clear({ emitEvent: false });
  for (const row of typed.organisations) controls.organisations.push(organisation(row), { emitEvent: false });
  controls.figures.clear({ emitEvent: false });
  for (const each of typed.figures) controls.figures.push(figure(each), { emitEvent: false });
  form.reset({
    ...typed,
    organisations: controls.organisations.getRawValue(),
    figures: controls.figures.getRawValue(),
  });
}
