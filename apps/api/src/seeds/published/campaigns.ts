import { searchTextOf, withYear } from '@zesumme/domain';
import { CampaignFigure } from '../../campaigns/campaign-figure.entity';
import { CampaignGroup } from '../../campaigns/campaign-group.entity';
import { Campaign } from '../../campaigns/campaign.entity';
import type { Ctx } from '../../platform/database';
import { french, frenchOrNull } from '../french';
import { type ThemeSlug, themeId } from '../reference/themes';
import { insertAll, seedId } from '../rows';
import { PACTE_CLIMAT_PAGE } from './source';
import { groupId } from './working-groups';

interface Published {
  key: string;
  group: string;
  title: string;
  description: string;
  theme: ThemeSlug;
  startDay?: string;
  endDay?: string;
  year?: number;
  source?: { title: string; url: string };
  figures?: readonly Pick<CampaignFigure, 'label' | 'value' | 'unit' | 'kind'>[];
}

const imsPage = { title: 'IMS Luxembourg, page « Pacte Climat »', url: PACTE_CLIMAT_PAGE };
const shared = "La campagne a montré une collaboration et une volonté d'échange de bonnes pratiques année après année.";

/**
 * What is published of campaigns. Which organisations took part is not, nor a measured figure of CO2. Where no source is known
 * to the product, none is given, and the figures are to be confirmed.
 */
const campaigns: readonly Published[] = [
  {
    key: 'campagne-cloche-d-or-2017',
    group: 'cloche-d-or',
    title: 'Campagne de mobilité 2017',
    description: "Les données étaient anonymes. Aucun chiffre de CO2 mesuré n'est publié.",
    theme: 'mobility',
    startDay: '2017-05-02',
    endDay: '2017-06-09',
    figures: [
      { label: 'Organisations participantes', value: 7, unit: 'organisations', kind: 'counted' },
      { label: 'Salariés de ces organisations', value: 7800, unit: 'salariés', kind: 'counted' },
      { label: 'Utilisateurs', value: 732, unit: 'utilisateurs', kind: 'counted' },
      { label: 'Uniquement en voiture', value: 51, unit: 'des utilisateurs', kind: 'share' },
      { label: 'Multimodaux', value: 22, unit: 'des utilisateurs', kind: 'share' },
    ],
  },
  {
    key: 'campagne-kirchberg-2018',
    group: 'kirchberg',
    title: 'Campagne de mobilité 2018',
    description:
      'La campagne a duré six semaines. Les données étaient anonymes. Ni les jours ni un chiffre de CO2 mesuré ne sont publiés.',
    theme: 'mobility',
    year: 2018,
    figures: [
      { label: 'Organisations participantes', value: 8, unit: 'organisations', kind: 'counted' },
      { label: 'Utilisateurs', value: 320, unit: 'utilisateurs', kind: 'at-least' },
      { label: 'Durée', value: 6, unit: 'semaines', kind: 'counted' },
    ],
  },
  {
    key: 'positive-drive',
    group: 'kirchberg',
    title: 'Campagne « Positive Drive »',
    description: shared,
    theme: 'mobility',
    source: imsPage,
  },
  {
    key: 'mobilize-your-company',
    group: 'kirchberg',
    title: 'Campagne « Mobilize your Company »',
    description: shared,
    theme: 'mobility',
    source: imsPage,
  },
];

/** The identifier of a campaign that is seeded. */
export const campaignId = (key: string): string => seedId('campaign', key);

/** The identifier of one of its figures, by its place. */
export const figureId = (key: string, position: number): string => seedId('campaign-figure', `${key}/${position}`);

/** The campaigns that are published of the real groups, with their figures. */
export async function loadCampaigns(ctx: Ctx): Promise<void> {
  const createdAt = ctx.clock.instant();
  await insertAll(
    ctx,
    Campaign,
    campaigns.map(({ key, group, title, description, theme, startDay, endDay, year, source }): Campaign => ({
      id: campaignId(key),
      groupId: groupId(group),
      title: french(title),
      description: french(description),
      themeId: themeId(theme),
      ...withYear({ startDay: startDay ?? null, endDay: endDay ?? null, year: year ?? null }),
      goals: null,
      sourceTitle: frenchOrNull(source?.title),
      sourceUrl: source?.url ?? null,
      isDemo: false,
      searchText: searchTextOf(title, description),
      removedAt: null,
      version: 1,
      createdAt,
    })),
  );
  await insertAll(
    ctx,
    CampaignGroup,
    campaigns.map(({ key, group }) => ({ campaignId: campaignId(key), groupId: groupId(group) })),
  );
  await insertAll(
    ctx,
    CampaignFigure,
    campaigns.flatMap(({ key, figures = [] }) =>
      figures.map(({ label, ...figure }, position): CampaignFigure => ({
        ...figure,
        id: figureId(key, position),
        campaignId: campaignId(key),
        position,
        label: french(label),
        sourceTitle: null,
        sourceUrl: null,
        publishedDay: null,
        toConfirm: true,
      })),
    ),
  );
}
