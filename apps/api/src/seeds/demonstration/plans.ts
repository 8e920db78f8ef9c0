import { type ChosenAction, isUnfinished } from '@zesumme/domain';
import { chapter6Of } from '../../pacte-climat';
import { Chapter6Plan } from '../../pacte-climat/chapter-6-plan.entity';
import { Chapter6Variant } from '../../pacte-climat/chapter-6-variant.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { insertAll, seedId } from '../rows';
import { actionId } from './actions';
import type { Calendar } from './calendar';

const COMMUNE = 'D001';
const AUTHOR = 'Sophie Beispill';

interface Choice {
  name: string;
  /** In days from today. */
  on: number;
  /** Actions by their keys. */
  of: readonly string[];
}

/** What Beispill compares: what its own services can do, and what it can do with the companies of the zone. */
const variants: readonly Choice[] = [
  {
    name: 'Avec nos propres services',
    on: -24,
    of: ['calendrier-communication', 'multiplicateurs', 'jardins-ouverts'],
  },
  { name: 'Avec les entreprises de la zone', on: -23, of: ['table-ronde', 'collecte-cartons', 'palettes'] },
];

/** It sets no planned share: those that are stated are what the actions bring anyhow. */
const plan: Choice = {
  name: "Plan d'action présenté à la commission climat",
  on: -17,
  of: ['calendrier-communication', 'jardins-ouverts', 'table-ronde', 'palettes'],
};

/** The variants and the plan of a fictitious commune. No real commune has any. */
export async function loadPlans(ctx: Ctx, calendar: Calendar): Promise<void> {
  const actions = (await chapter6Of(ctx, COMMUNE)).sections.flatMap(({ measures }) =>
    measures.flatMap((measure) => measure.actions),
  );
  const chosen = ({ name, of }: Choice): ChosenAction[] =>
    of.map((key) => {
      const action = actions.find(({ id }) => id === actionId(key));
      if (!action || action.share === null || !isUnfinished(action.status))
        throw new Error(`${name} chooses ${key}, which brings ${COMMUNE} nothing any more.`);
      return { id: action.id, title: action.title, group: action.group.name, share: action.share };
    });
  const at = ({ on }: Choice): string => calendar.instant(calendar.day(on), '14:20');
  await insertAll(
    ctx,
    Chapter6Variant,
    variants.map((each): Chapter6Variant => ({
      id: seedId('variant', `${COMMUNE}/${each.name}`),
      communeCode: COMMUNE,
      name: french(each.name),
      actions: chosen(each),
      createdBy: AUTHOR,
      createdAt: at(each),
      removedAt: null,
      isDemo: true,
      version: 1,
    })),
  );
  await insertAll(ctx, Chapter6Plan, [
    {
      id: seedId('plan', COMMUNE),
      communeCode: COMMUNE,
      name: french(plan.name),
      actions: chosen(plan),
      shares: [],
      keptBy: AUTHOR,
      keptAt: at(plan),
      endedAt: null,
      endedBy: null,
      isDemo: true,
      version: 1,
    },
  ]);
}
