import {
  type Decision,
  type QuestionnaireDetail,
  allOf,
  canOf,
  isRole,
  ownContactId,
  questionnairePolicy,
  questionsOf,
  yesIf,
} from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { Theme } from '../../territory/theme.entity';
import type { WorkingGroup } from '../../working-groups/working-group.entity';
import { QuestionnaireInvitation } from '../answers/questionnaire-invitation.entity';
import type { Questionnaire } from './questionnaire.entity';
import { titleIn } from './questionnaire-list';
import { type SeenQuestionnaire, findQuestionnaire } from './seen-questionnaires';

/** A questionnaire with what it asks. @throws DomainError 404 */
export async function questionnaireDetail(ctx: Ctx, id: string): Promise<QuestionnaireDetail> {
  return detailOfQuestionnaire(ctx, await findQuestionnaire(ctx, id));
}

/** Whether it is answered today: not any more where its group was put away. */
export const isAnswerable = (
  ctx: Ctx,
  { state, untilDay, removedAt }: Questionnaire,
  { archivedAt }: Pick<WorkingGroup, 'archivedAt'>,
): boolean =>
  state === 'open' && archivedAt === null && removedAt === null && (untilDay === null || ctx.clock.today() <= untilDay);

/** The same of a questionnaire that was found already; two queries. */
export async function detailOfQuestionnaire(
  ctx: Ctx,
  { questionnaire, group, ref }: SeenQuestionnaire,
): Promise<QuestionnaireDetail> {
  const theme = await ctx.manager.findOneByOrFail(Theme, { id: questionnaire.themeId });
  const contactId = ownContactId(ctx.actor);
  const own =
    contactId === null
      ? null
      : await ctx.manager.findOneBy(QuestionnaireInvitation, { questionnaireId: questionnaire.id, contactId });
  const { state } = questionnaire;
  const edits = questionnairePolicy.edit(ctx.actor, ref);
  const isThere = yesIf(questionnaire.removedAt === null, 'state');
  const inState = (...states: string[]): Decision => yesIf(states.includes(state), 'state');
  return {
    id: questionnaire.id,
    title: titleIn(questionnaire),
    group: { id: group.id, slug: group.slug, name: group.name, isDemo: Boolean(group.isDemo) },
    theme: { id: theme.id, slug: theme.slug, nameFr: theme.nameFr, nameDe: theme.nameDe, nameEn: theme.nameEn },
    way: questionnaire.way,
    state,
    untilDay: questionnaire.untilDay,
    createdAt: questionnaire.createdAt,
    removed: questionnaire.removedAt !== null,
    isDemo: Boolean(questionnaire.isDemo),
    languages: questionnaire.languages,
    content: questionnaire.content,
    openedAt: questionnaire.openedAt,
    closedAt: questionnaire.closedAt,
    own: own && { answered: own.answeredAt !== null, canAnswer: isAnswerable(ctx, questionnaire, group) },
    version: questionnaire.version,
    can: canOf({
      edit: allOf(edits, isThere, inState('draft', 'open')),
      remove: allOf(edits, isThere),
      restore: allOf(edits, yesIf(questionnaire.removedAt !== null, 'state')),
      open: allOf(edits, isThere, inState('draft'), yesIf(questionsOf(questionnaire.content).length > 0, 'state')),
      close: allOf(edits, isThere, inState('open')),
      copy: allOf(isThere, yesIf(leadsSome(ctx), 'role')),
      follow: allOf(isThere, questionnairePolicy.follow(ctx.actor, ref), inState('open', 'closed')),
      answer: yesIf(own !== null && isAnswerable(ctx, questionnaire, group), 'state'),
      results: allOf(isThere, inState('closed')),
    }),
  };
}

const leadsSome = ({ actor }: Ctx): boolean =>
  isRole(actor, 'administrator') || (isRole(actor, 'project-manager') && actor.leadGroupIds.length > 0);
