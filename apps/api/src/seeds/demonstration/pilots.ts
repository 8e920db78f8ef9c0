import { type PilotIndicator, searchTextOf } from '@zesumme/domain';
import { PilotSite } from '../../method/pilots/pilot-site.entity';
import { Pilot } from '../../method/pilots/pilot.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { groupId, organisationId } from '../published';
import { type ThemeSlug, themeId } from '../reference/themes';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';

interface PlannedIndicator extends Omit<PilotIndicator, 'values'> {
  /** On so many days from today. */
  values: readonly { on: number; value: number; source: string | null }[];
}

interface PlannedPilot {
  key: string;
  theme: ThemeSlug;
  title: string;
  hypothesis: string;
  from: number;
  to: number | null;
  sites: readonly { organisation?: string; label?: string }[];
  indicators: readonly PlannedIndicator[];
  verdict?: { what: 'scale' | 'change' | 'stop'; on: number; learned: string };
}

const GROUP = 'zone-beispill';
const WEIGHED = 'Pesée des cantines (inventée)';

/** Two pilots of the fictitious group: one that runs, and one that was judged. */
const planned: readonly PlannedPilot[] = [
  {
    key: 'collecte',
    theme: 'waste',
    title: 'Une collecte de biodéchets pour deux cantines',
    hypothesis:
      'Deux cantines voisines qui partagent un bac et une tournée jettent moins, et paient moins, que chacune seule.',
    from: -53,
    to: 70,
    sites: [
      { organisation: 'brasserie', label: 'Cantine' },
      { organisation: 'metal', label: 'Cantine' },
    ],
    indicators: [
      {
        label: 'Biodéchets jetés avec le reste',
        unit: 'kg par semaine',
        baseline: 180,
        target: 60,
        values: [
          { on: -46, value: 165, source: WEIGHED },
          { on: -32, value: 118, source: WEIGHED },
          { on: -18, value: 92, source: WEIGHED },
          { on: -4, value: 71, source: WEIGHED },
        ],
      },
      { label: 'Coût de la collecte', unit: 'euros par mois', baseline: null, target: 240, values: [] },
    ],
  },
  {
    key: 'gobelets',
    theme: 'waste',
    title: 'Des gobelets consignés à la pause',
    hypothesis: 'Une consigne d’un euro suffit pour que presque tous les gobelets reviennent.',
    from: -210,
    to: -120,
    sites: [{ organisation: 'imprimerie' }, { label: 'Fête de la zone' }],
    indicators: [
      {
        label: 'Gobelets revenus',
        unit: '%',
        baseline: 0,
        target: 90,
        values: [
          { on: -180, value: 78, source: 'Comptage au bar (inventé)' },
          { on: -150, value: 91, source: 'Comptage au bar (inventé)' },
          { on: -122, value: 94, source: 'Comptage au bar (inventé)' },
        ],
      },
    ],
    verdict: {
      what: 'scale',
      on: -110,
      learned:
        'La consigne marche dès que le lieu de retour se voit de la caisse. Il faut un tiers de gobelets en réserve.',
    },
  },
];

export const pilotId = (key: string): string => seedId('pilot', key);

/** What the fictitious group tries on a small scale. */
export async function loadPilots(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(
    ctx,
    Pilot,
    planned.map((pilot) => rowOf(calendar, pilot)),
  );
  await insertAll(
    ctx,
    PilotSite,
    planned.flatMap(({ key, sites }) =>
      sites.map(({ organisation, label }, position): PilotSite => ({
        id: seedId('pilot-site', `${key}/${position}`),
        pilotId: pilotId(key),
        position,
        organisationId: organisation === undefined ? null : organisationId(organisation),
        label: label === undefined ? null : french(label),
      })),
    ),
  );
}

function rowOf(calendar: Calendar, { key, theme, from, to, indicators, verdict, ...pilot }: PlannedPilot): Pilot {
  const [title, hypothesis] = [french(pilot.title), french(pilot.hypothesis)];
  const learned = verdict ? french(verdict.learned) : null;
  return {
    id: pilotId(key),
    groupId: groupId(GROUP),
    themeId: themeId(theme),
    fromPilotId: null,
    title,
    hypothesis,
    fromDay: calendar.day(from),
    toDay: to === null ? null : calendar.day(to),
    indicators: indicators.map(({ values, label, ...indicator }) => ({
      ...indicator,
      label: french(label),
      values: values.map(({ on, value, source }) => ({
        day: calendar.day(on),
        value,
        source: source === null ? null : french(source),
      })),
    })),
    verdict: verdict?.what ?? null,
    verdictDay: verdict ? calendar.day(verdict.on) : null,
    learned,
    removedAt: null,
    searchText: searchTextOf(title, hypothesis, learned, ...indicators.map(({ label }) => label)),
    isDemo: true,
    version: 1,
    createdAt: calendar.instant(calendar.day(from), '09:00'),
  };
}
