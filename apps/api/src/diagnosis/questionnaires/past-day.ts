import { isRole } from '@zesumme/domain';
import { type Ctx, columns } from '../../platform/database';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Questionnaire } from './questionnaire.entity';

const MOST = 20;

interface Row {
  questionnaireId: string;
  untilDay: string;
  id: string;
  slug: string;
  name: string;
  isDemo: boolean;
}

/** The questionnaires of the reader's groups whose last day has passed: nobody answers them, and nothing is told until they are closed. */
export async function questionnairesPastDay(ctx: Ctx) {
  const { actor } = ctx;
  if (!isRole(actor, 'project-manager') || actor.leadGroupIds.length === 0) return [];
  const rows = await ctx.manager
    .createQueryBuilder(Questionnaire, 'questionnaire')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = questionnaire.groupId')
    .select('questionnaire.id', 'questionnaireId')
    .addSelect('questionnaire.untilDay', 'untilDay')
    .addSelect(columns('workingGroup', ['id', 'slug', 'name', 'isDemo']))
    .where("questionnaire.state = 'open' AND questionnaire.removedAt IS NULL AND workingGroup.archivedAt IS NULL")
    .andWhere('questionnaire.untilDay < :today', { today: ctx.clock.today() })
    .andWhere('questionnaire.groupId IN (:...ids)', { ids: actor.leadGroupIds })
    .orderBy('questionnaire.untilDay')
    .addOrderBy('questionnaire.id')
    .limit(MOST)
    .getRawMany<Row>();
  return rows.map(({ questionnaireId, untilDay, isDemo, ...group }) => ({
    ...{ questionnaireId, untilDay },
    group: { ...group, isDemo: Boolean(isDemo) },
  }));
}
