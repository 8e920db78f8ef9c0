import type { I18n } from '@zesumme/ui';
import { figureWords } from '../platform/campaigns/figure-words';
import type { CampaignFormModel, CampaignTyped, FigureTyped, OrganisationTyped } from './campaign-form-model';

/** The rows that somebody else added in between. */
export type Added = Pick<CampaignTyped, 'groupIds' | 'organisations' | 'figures'>;

/**
 * Makes the form fit for being saved over what somebody else stored in between: the rows that they added join those that are
 * typed, for a campaign is sent whole and what the form never had would be taken away unseen. A figure that they took away
 * loses its id: it stays typed, and is a new one when it is saved.
 * @param loaded what the form was made of, or what it was last made fit for
 * @param now what is stored
 */
export function takeOver(
  { form, organisation, figure }: CampaignFormModel,
  loaded: CampaignTyped,
  now: CampaignTyped,
): Added {
  const { groupId, groupIds, organisations, figures } = form.controls;
  const added = addedTo(form.getRawValue(), loaded, now);
  for (const { controls } of figures.controls) {
    if (!now.figures.some(({ id }) => id === controls.id.value)) controls.id.setValue('');
  }
  const others = added.groupIds.filter((id) => id !== groupId.value);
  if (others.length > 0) groupIds.setValue([...groupIds.value, ...others]);
  for (const row of added.organisations) organisations.push(organisation(row));
  for (const each of added.figures) figures.push(figure(each));
  return { ...added, groupIds: others };
}

function addedTo(typed: CampaignTyped, loaded: CampaignTyped, now: CampaignTyped): Added {
  const knew = (known: (campaign: CampaignTyped) => readonly string[]) => {
    const ids = new Set([...known(typed), ...known(loaded)]);
    return (id: string) => ids.has(id);
  };
  const group = knew(({ groupIds }) => groupIds);
  const organisation = knew((campaign) => campaign.organisations.map(({ organisationId }) => organisationId));
  const figure = knew((campaign) => campaign.figures.map(({ id }) => id));
  return {
    groupIds: now.groupIds.filter((id) => !group(id)),
    organisations: now.organisations.filter(({ organisationId }) => !organisation(organisationId)),
    figures: now.figures.filter(({ id }) => !figure(id)),
  };
}

/** The name of a record that the form refers to; nothing while it is not known. */
export type NameOf = (kind: 'group' | 'theme' | 'organisation', id: string) => string;

/** A campaign in words that can be compared: all that saving would replace. */
export function toldCampaign(i18n: I18n, campaign: CampaignTyped, nameOf: NameOf): Record<string, unknown> {
  const { title, description, goals, sourceTitle, sourceUrl, startDay, endDay, year } = campaign;
  const list = (names: string[]): string => names.sort((a, b) => a.localeCompare(b)).join(', ');
  return {
    title,
    groupId: nameOf('group', campaign.groupId),
    groupIds: list(campaign.groupIds.filter((id) => id !== campaign.groupId).map((id) => nameOf('group', id))),
    themeId: nameOf('theme', campaign.themeId),
    ...{ description, goals, sourceTitle, sourceUrl, startDay, endDay, year },
    figures: campaign.figures.map((figure) => figureLine(i18n, figure)).join('; '),
    organisations: campaign.organisations
      .map((row) => organisationLine(i18n, row, nameOf('organisation', row.organisationId)))
      .sort((a, b) => a.localeCompare(b))
      .join('; '),
  };
}

function figureLine(i18n: I18n, figure: FigureTyped): string {
  const { label, value, sourceTitle, sourceUrl, publishedDay, toConfirm } = figure;
  const source = [
    sourceTitle,
    sourceUrl,
    publishedDay && i18n.t('campaigns.publishedOn', { day: i18n.day(publishedDay) }),
    toConfirm && i18n.t('campaigns.toConfirm'),
  ].filter(Boolean);
  const words = value === null ? figure.unit : figureWords(i18n, { ...figure, value });
  return `${label} – ${words}${source.length > 0 ? ` (${source.join(', ')})` : ''}`;
}

function organisationLine(i18n: I18n, row: OrganisationTyped, name: string): string {
  const told = (count: 'staff' | 'participants'): string => {
    const value = row[count];
    if (value !== null) return i18n.number(value);
    return i18n.t(`campaigns.taking.${row.hidden.includes(count) ? 'hidden' : 'unknown'}`);
  };
  return `${name} (${i18n.t('campaigns.taking.staff')} ${told('staff')}, ${i18n.t('campaigns.taking.participants')} ${told('participants')})`;
}
