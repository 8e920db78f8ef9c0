import {
  type Locale,
  type Page,
  type QuestionnaireListQuery,
  type QuestionnairePage,
  type QuestionnaireRow,
  type TextInLanguages,
  type TitleInLanguages,
  ownContactId,
  textIn,
} from '@zesumme/domain';
import { type Ctx, columns, pageRows } from '../../platform/database';
import { Theme } from '../../territory/theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { QuestionnaireInvitation } from '../answers/questionnaire-invitation.entity';
import { Questionnaire } from './questionnaire.entity';
import { seesQuestionnaire } from './seen-questionnaires';

const read = ['id', 'title', 'titles', 'languages', 'way', 'state', 'untilDay', 'isDemo', 'createdAt'] as const;

interface Row extends Omit<Pick<Questionnaire, (typeof read)[number]>, 'titles' | 'languages'> {
  /** JSON, as the database keeps it. */
  titles: string | null;
  languages: string;
  groupId: string;
  groupSlug: string;
  groupName: string;
  groupIsDemo: boolean;
  themeId: string;
  themeSlug: string;
  nameFr: string;
  nameDe: string;
  nameEn: string;
  invitationId: string | null;
  answeredAt: string | null;
  canAnswer: number;
}

const now = (row: string): string =>
  `(${row}.from_day IS NULL OR ${row}.from_day <= :today) AND (${row}.to_day IS NULL OR ${row}.to_day >= :today)`;

/** That a contact still speaks for the organisation that was asked, which still takes part: `stillSpeaking` in SQL. */
const STILL_SPEAKS =
  'EXISTS (SELECT 1 FROM contact speaking WHERE speaking.id = invitation.contact_id AND speaking.archived_at IS NULL) ' +
  'AND EXISTS (SELECT 1 FROM contact_relation relation WHERE relation.contact_id = invitation.contact_id ' +
  `AND relation.organisation_id = invitation.organisation_id AND ${now('relation')}) ` +
  'AND EXISTS (SELECT 1 FROM membership taking WHERE taking.group_id = questionnaire.group_id ' +
  `AND taking.organisation_id = invitation.organisation_id AND ${now('taking')})`;

/** `isAnswerable` in SQL. */
const ANSWERABLE =
  "questionnaire.state = 'open' AND workingGroup.archived_at IS NULL " +
  'AND (questionnaire.until_day IS NULL OR questionnaire.until_day >= :today)';

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
    .leftJoin(
      QuestionnaireInvitation,
      'invitation',
      `invitation.questionnaireId = questionnaire.id AND invitation.contactId = :contactId AND ${STILL_SPEAKS}`,
      { contactId: ownContactId(ctx.actor), today: ctx.clock.today() },
    )
    .addSelect('invitation.id', 'invitationId')
    .addSelect('invitation.answeredAt', 'answeredAt')
    .addSelect(`CASE WHEN ${ANSWERABLE} THEN 1 ELSE 0 END`, 'canAnswer')
    .where(seen.sql, seen.parameters);
  if (query.groupId) questionnaires.andWhere('questionnaire.groupId = :groupId', { groupId: query.groupId });
  if (query.themeId) questionnaires.andWhere('questionnaire.themeId = :themeId', { themeId: query.themeId });
  if (query.state?.length) questionnaires.andWhere('questionnaire.state IN (:...states)', { states: query.state });
  if (query.way?.length) questionnaires.andWhere('questionnaire.way IN (:...ways)', { ways: query.way });
  if (query.asked) questionnaires.andWhere(`invitation.id IS NOT NULL AND ${ANSWERABLE}`);
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
  title: titleIn({
    title: row.title,
    titles: row.titles === null ? null : (JSON.parse(row.titles) as TextInLanguages),
    languages: JSON.parse(row.languages) as Locale[],
  }),
  group: { id: row.groupId, slug: row.groupSlug, name: row.groupName, isDemo: Boolean(row.groupIsDemo) },
  theme: { id: row.themeId, slug: row.themeSlug, nameFr: row.nameFr, nameDe: row.nameDe, nameEn: row.nameEn },
  way: row.way,
  state: row.state,
  untilDay: row.untilDay,
  createdAt: row.createdAt,
  removed: false,
  isDemo: Boolean(row.isDemo),
  own: row.invitationId ? { answered: row.answeredAt !== null, canAnswer: Number(row.canAnswer) === 1 } : null,
});

/** The title of a questionnaire as a reader of each language is told it. */
export function titleIn(of: Pick<Questionnaire, 'title' | 'titles' | 'languages'>): TitleInLanguages {
  const told = (locale: Locale): string => (of.titles && textIn(of.titles, locale, of.languages)) || of.title;
  return { fr: told('fr'), de: told('de'), en: told('en') };
}
