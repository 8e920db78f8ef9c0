import type { Phase } from '@zesumme/domain';
import { MethodStep } from '../../method/method-step.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { groupId } from '../published';
import { type ThemeSlug, themeId } from '../reference/themes';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';

/** A step of the method, so many days from today, and what was said of it. */
export interface PlannedStep {
  to: Phase;
  on: number;
  word?: string;
}

export interface PlannedWay {
  group: string;
  theme: ThemeSlug;
  /** The latest one is where the theme stands. */
  steps: readonly [PlannedStep, ...PlannedStep[]];
}

/** How each theme came to where it stands: not published of any group, so invented for all. */
export const ways: readonly PlannedWay[] = [
  {
    group: 'cloche-d-or',
    theme: 'mobility',
    steps: [
      { to: 'diagnosis', on: -830 },
      { to: 'solutions', on: -650 },
      { to: 'pilot', on: -470 },
    ],
  },
  {
    group: 'kirchberg',
    theme: 'mobility',
    steps: [
      { to: 'diagnosis', on: -720 },
      { to: 'solutions', on: -540 },
      { to: 'pilot', on: -380 },
      { to: 'scaling', on: -158, word: 'Quatre entreprises reprennent ce que deux ont essayé.' },
    ],
  },
  {
    group: 'corporate-gardens',
    theme: 'biodiversity',
    steps: [
      { to: 'diagnosis', on: -320 },
      { to: 'solutions', on: -137 },
    ],
  },
  {
    group: 'zone-beispill',
    theme: 'circular-economy',
    steps: [
      { to: 'diagnosis', on: -290 },
      { to: 'solutions', on: -130 },
    ],
  },
  {
    group: 'zone-beispill',
    theme: 'waste',
    steps: [
      { to: 'diagnosis', on: -400 },
      { to: 'solutions', on: -310 },
      {
        to: 'diagnosis',
        on: -240,
        word: 'Personne ne savait combien de biodéchets les cantines jettent : il fallait d’abord les peser.',
      },
      { to: 'solutions', on: -160 },
      { to: 'pilot', on: -53, word: 'Deux cantines essaient la collecte commune.' },
    ],
  },
  { group: 'zone-beispill', theme: 'mobility', steps: [{ to: 'diagnosis', on: -250 }] },
];

/** The latest step of a way. */
export const latestOf = ({ steps }: PlannedWay): PlannedStep => steps.at(-1) ?? steps[0];

/** The way of each theme, step by step. */
export async function loadSteps(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(
    ctx,
    MethodStep,
    ways.flatMap(({ group, theme, steps }) =>
      steps.map(({ to, on, word }, position): MethodStep => ({
        id: seedId('method-step', `${group}/${theme}/${position}`),
        groupId: groupId(group),
        themeId: themeId(theme),
        position,
        fromPhase: steps[position - 1]?.to ?? null,
        toPhase: to,
        onDay: calendar.day(on),
        outcomeId: null,
        word: word === undefined ? null : french(word),
        isDemo: true,
        version: 1,
        createdAt: calendar.instant(calendar.day(on), '17:00'),
      })),
    ),
  );
}
