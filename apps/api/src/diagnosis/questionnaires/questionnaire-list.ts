import type { Page, QuestionnaireListQuery, QuestionnairePage, QuestionnaireRow } from '@zesumme/domain';
import { type Ctx, columns, pageRows } from '../../platform/database';
import { Theme } from '../../territory/theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Questionnaire } from './questionnaire.entity';
import { seesQuestionnaire } from './seen-questionnaires';

const read = ['id', 'title', 'way', 'state', 'untilDay', 'isDemo', 'createdAt'] as const;

interface Row extends Pick<Questionnaire, (typeof read)[number]> {
  groupId: string;
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean;
  themeId: string;
  themeSlug: string;
  nameFr: string;
  nameDe: string;
  nameEn: string;
}

/** One page of the questionnaires that the reader sees; two queries, however many there are. */
export async function listQuestionnaires(ctx: Ctx, query: QuestionnaireListQuery): Promise<QuestionnairePage> {
  const seen = seesQuestionnaire(ctx.actor);
  const questionnaires = ctx.manager
    .createQueryBuilder(Questionnaire, 'questionnaire')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = questionnaire.groupId')
    .innerJoin(Theme, 'theme', 'theme.id = questionnaire.themeId')
    .select(columns('questionnaire', read))
    .addSelect('workingGroup.id', 'groupId')
    .addSelect('workingGroup.slug', 'groupSlug')
    .addSelect('workingGroup.name', 'groupName')
    .addSelect('workingGroup.isDemo', 'groupIsDemo')
    .addSelect('theme.id', 'themeId')
    .addSelect('theme.slug', 'themeSlug')
    .addSelect(columns('theme', ['nameFr', 'nameDe', 'nameEn']))
    .where(seen.sql, seen.parameters);
  if (query.groupId) questionnaires.andWhere('questionnaire.groupId = :groupId', { groupId: query.groupId });
  if (query.themeId) questionnaires.andWhere('questionnaire.themeId = :themeId', { themeId: query.themeId });
  if (query.state?.length) questionnaires.andWhere('questionnaire.state IN (:...states)', { states: query.state });
  if (query.way?.length) questionnaires.andWhere('questionnaire.way IN (:...ways)', { ways: query.way });
  const { rows, ...page } = await pageRows<Row>(questionnaires, query, {
    sorts: {
      title: 'questionnaire.searchText',
      group: 'workingGroup.searchText',
      createdAt: 'questionnaire.createdAt',
      untilDay: 'questionnaire.untilDay',
    },
    searchIn: 'questionnaire.searchText',
    tieBreak: 'questionnaire.id',
  });
  return { ...page, items: rows.map(shown) } satisfies Page<QuestionnaireRow>;
}

const shown = (row: Row): QuestionnaireRow => ({
  id: row.id,
  title: row.title,
  group: { id: row.groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
  theme: { id: row.themeId, slug: row.themeSlug, nameFr: row.nameFr, nameDe: row.nameDe, nameEn: row.nameEn },
  way: row.way,
  state: row.state,
  untilDay: row.untilDay,
  createdAt: row.createdAt,
  removed: false,
  isDemo: Boolean(row.isDemo),
});
