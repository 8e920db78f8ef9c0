import { type EvidenceFigure, searchTextOf, withYear } from '@zesumme/domain';
import { CampaignFigure } from '../../campaigns/campaign-figure.entity';
import { CampaignGroup } from '../../campaigns/campaign-group.entity';
import { CampaignOrganisation } from '../../campaigns/campaign-organisation.entity';
import { Campaign } from '../../campaigns/campaign.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { groupId, organisationId } from '../published';
import { campaignId, figureId } from '../published/campaigns';
import { themeId } from '../reference/themes';
import { insertAll } from '../rows';
import type { Calendar } from './calendar';
import { loadEntries } from './campaign-entries';

const KEY = 'velo-beispill';
const title = 'Deux semaines à vélo';
const description = 'Chaque entreprise compte les trajets de ses salariés, sans noms. Une campagne inventée.';

/** Of one company so few took part that its number is hidden, and those of two more with it: only who enters them sees them. */
const organisations: readonly [key: string, staff: number | null, participants: number | null][] = [
  ['assurances', 1240, 86],
  ['brasserie', 62, 24],
  ['bois', 48, 12],
  ['imprimerie', 26, 9],
  ['boulangerie', 14, 3],
  ['meubles', null, null],
];

/** Of one so few took part that it is told together with others. */
const teams: readonly [key: string, name: string, headCount: number, participants: number][] = [
  ['assurances', 'Sinistres', 210, 31],
  ['assurances', 'Conseil', 160, 24],
  ['assurances', 'Informatique', 90, 17],
  ['assurances', 'Accueil', 12, 3],
  ['brasserie', 'Production', 38, 14],
];

const figures: readonly Pick<CampaignFigure, 'label' | 'value' | 'unit' | 'kind'>[] = [
  { label: 'Participants', value: 134, unit: 'personnes', kind: 'counted' },
  { label: 'Trajets comptés', value: 1780, unit: 'trajets', kind: 'counted' },
  { label: 'Trajets sans voiture', value: 38, unit: 'des trajets', kind: 'share' },
];

const source = 'Décompte du groupe de travail (inventé)';

/** The identifier of a figure of it, by its place. */
export const demonstrationFigure = (position: number): string => figureId(KEY, position);

/** A figure of it as evidence keeps it, with what the evidence refers to. */
export function figureAsEvidence(calendar: Calendar, position: number) {
  const figure = figures[position];
  if (!figure) throw new Error(`The campaign of the demonstration has no figure ${position}.`);
  const [startDay, endDay] = [calendar.day(-190), calendar.day(-176)];
  const kept: EvidenceFigure = {
    ...figure,
    label: french(figure.label),
    sourceTitle: french(source),
    sourceUrl: null,
    publishedDay: calendar.day(-160),
    toConfirm: false,
    campaign: french(title),
    ...withYear({ startDay, endDay, year: null }),
  };
  return { campaignId: campaignId(KEY), campaignFigureId: figureId(KEY, position), figure: kept, day: endDay };
}

/** A fictitious campaign of the fictitious zone and of another group, with who took part in it. */
export async function loadCampaigns(ctx: Ctx, calendar: Calendar): Promise<void> {
  const id = campaignId(KEY);
  const [startDay, endDay] = [calendar.day(-190), calendar.day(-176)];
  await insertAll(ctx, Campaign, [
    {
      id,
      groupId: groupId('zone-beispill'),
      title: french(title),
      description: french(description),
      themeId: themeId('mobility'),
      ...withYear({ startDay, endDay, year: null }),
      goals: french('Un trajet sur trois sans voiture.'),
      sourceTitle: null,
      sourceUrl: null,
      isDemo: true,
      searchText: searchTextOf(title, description, 'Un trajet sur trois sans voiture.'),
      removedAt: null,
      version: 1,
      createdAt: calendar.instant(calendar.day(-210), '09:20'),
    },
  ]);
  await insertAll(
    ctx,
    CampaignGroup,
    ['zone-beispill', 'cloche-d-or'].map((group) => ({ campaignId: id, groupId: groupId(group) })),
  );
  await insertAll(
    ctx,
    CampaignOrganisation,
    organisations.map(([key, staff, participants]) => ({
      campaignId: id,
      organisationId: organisationId(key),
      staff,
      participants,
    })),
  );
  await insertAll(
    ctx,
    CampaignFigure,
    figures.map(({ label, ...figure }, position): CampaignFigure => ({
      ...figure,
      id: figureId(KEY, position),
      campaignId: id,
      position,
      label: french(label),
      sourceTitle: french(source),
      sourceUrl: null,
      publishedDay: calendar.day(-160),
      toConfirm: false,
    })),
  );
  await loadEntries(
    ctx,
    { campaignId: id, startDay, endDay },
    organisations.flatMap(([key, , participants]) =>
      participants === null ? [] : [[organisationId(key), participants] as const],
    ),
    teams.map(([key, name, headCount, participants]) => ({
      organisationId: organisationId(key),
      ...{ name, headCount, participants },
    })),
  );
}
