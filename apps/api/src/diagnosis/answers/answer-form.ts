import { randomUUID } from 'node:crypto';
import { type AnswerForm, type QuestionAnswer, countedAnswers, ownContactId } from '@zesumme/domain';
import { ZoneCommune } from '../../territory/zone-commune.entity';
import { Membership } from '../../working-groups/membership.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Organisation } from '../../organisations/organisation.entity';
import type { Ctx } from '../../platform/database';
import { DomainError, conflict, notFound } from '../../platform/errors';
import { isAnswerable } from '../questionnaires/questionnaire-detail';
import { Questionnaire } from '../questionnaires/questionnaire.entity';
import { type AnswerLink, answerLinkUnknown } from './answer-links';
import { QuestionnaireAnswer } from './questionnaire-answer.entity';
import { QuestionnaireInvitation } from './questionnaire-invitation.entity';
import { stillSpeaking } from './still-speaks';

/*
 * What people do by a link. Nothing of what is answered without a name is recorded in the history, nor when: a moment would tell who
 * came then.
 */

/** What a link opens: a questionnaire for an organisation, and the contact's invitation where it is by name. */
export interface OpenedLink {
  questionnaire: Questionnaire;
  organisationId: string;
  invitation: QuestionnaireInvitation | null;
}

/** What a link opens. @throws DomainError 404 `questionnaire-link-unknown` */
export async function openAnswerLink(ctx: Ctx, link: AnswerLink): Promise<OpenedLink> {
  const { questionnaireId, holderId, version } = link;
  const questionnaire = await ctx.manager.findOneBy(Questionnaire, { id: questionnaireId });
  const isThere = questionnaire?.removedAt === null && questionnaire.state !== 'draft';
  if (!isThere || questionnaire.linkVersion !== version) throw answerLinkUnknown();
  if (questionnaire.way === 'contacts') {
    const invitation = await ctx.manager.findOneBy(QuestionnaireInvitation, { id: holderId, questionnaireId });
    const [asked] = await stillSpeaking(ctx, questionnaire.groupId, invitation ? [invitation] : []);
    if (!invitation || !asked) throw answerLinkUnknown();
    return { questionnaire, organisationId: invitation.organisationId, invitation };
  }
  if (!(await takesPart(ctx, questionnaire, holderId))) throw answerLinkUnknown();
  return { questionnaire, organisationId: holderId, invitation: null };
}

/** Whether an organisation takes part in the group today: whoever left it is not asked any more. */
async function takesPart(ctx: Ctx, { groupId }: Questionnaire, organisationId: string): Promise<boolean> {
  const taking = await ctx.manager.findBy(Membership, { groupId, organisationId });
  const today = ctx.clock.today();
  return taking.some(
    ({ fromDay, toDay }) => (fromDay === null || fromDay <= today) && (toDay === null || toDay >= today),
  );
}

/** The same of a contact who has signed in. @throws DomainError 404 */
export async function openOwnInvitation(ctx: Ctx, questionnaireId: string): Promise<OpenedLink> {
  const contactId = ownContactId(ctx.actor);
  const questionnaire = await ctx.manager.findOneBy(Questionnaire, { id: questionnaireId });
  const invitation =
    contactId && (await ctx.manager.findOneBy(QuestionnaireInvitation, { questionnaireId, contactId }));
  if (!questionnaire || questionnaire.removedAt !== null || !invitation) throw notFound('questionnaire');
  const [asked] = await stillSpeaking(ctx, questionnaire.groupId, [invitation]);
  if (!asked) throw notFound('questionnaire');
  return { questionnaire, organisationId: invitation.organisationId, invitation };
}

/** What is asked, and what was answered already by the same contact or browser. */
export async function answerFormOf(ctx: Ctx, opened: OpenedLink, codeHash: string | null): Promise<AnswerForm> {
  const { questionnaire, organisationId, invitation } = opened;
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: questionnaire.groupId });
  const organisation = await ctx.manager.findOneByOrFail(Organisation, { id: organisationId });
  const { way, languages, content, untilDay } = questionnaire;
  const stored =
    invitation || codeHash === null
      ? null
      : await ctx.manager.findOneBy(QuestionnaireAnswer, { questionnaireId: questionnaire.id, codeHash });
  return {
    ...{ way, languages, content, untilDay },
    group: group.name,
    organisation: organisation.name,
    isOpen: isAnswerable(ctx, questionnaire, group),
    communes: await groundOf(ctx, questionnaire, group),
    answers: invitation ? invitation.answers : (stored?.answers ?? null),
    isDemo: Boolean(questionnaire.isDemo),
  };
}

/** The communes in which the group's zone lies, where a question asks for a point. */
async function groundOf(ctx: Ctx, { content }: Questionnaire, { zoneId }: WorkingGroup): Promise<string[]> {
  const asksForPoint = content.sections.some(({ questions }) => questions.some(({ kind }) => kind === 'map'));
  if (!zoneId || !asksForPoint) return [];
  const ground = await ctx.manager.findBy(ZoneCommune, { zoneId });
  return ground.map(({ communeCode }) => communeCode).sort();
}

/**
 * Keeps what somebody answered, whole: what the same contact or browser sent before is replaced.
 *
 * @throws DomainError 409 `questionnaire-not-open`, 422 on what is missing or fits no question
 */
export async function keepAnswers(
  ctx: Ctx,
  { questionnaire, organisationId, invitation }: OpenedLink,
  given: readonly QuestionAnswer[],
  codeHash: string,
): Promise<void> {
  const { id: questionnaireId, content } = questionnaire;
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: questionnaire.groupId });
  // Locks it where several write at once: nothing is kept that was not counted when it was closed.
  const { affected } = isAnswerable(ctx, questionnaire, group)
    ? await ctx.manager.update(Questionnaire, { id: questionnaireId, state: 'open' }, { state: 'open' })
    : { affected: 0 };
  if (affected === 0) throw conflict('questionnaire-not-open');
  const { answers, issues } = countedAnswers(content, given);
  if (issues.length > 0) {
    const told = issues.map(({ questionId, code }) => ({ path: `answers.${questionId}`, code, params: {} }));
    throw new DomainError('invalid', 422, {}, told);
  }
  if (invitation) {
    const answered = { answers, answeredAt: ctx.clock.instant() };
    await ctx.manager.update(QuestionnaireInvitation, { id: invitation.id }, answered);
    return;
  }
  const key = { questionnaireId, codeHash };
  const changed = await ctx.manager.update(QuestionnaireAnswer, key, { organisationId, answers });
  // Of chance alone: other identifiers begin with the moment at which they were made.
  if (changed.affected === 0)
    await ctx.insert(QuestionnaireAnswer, [{ ...key, id: randomUUID(), organisationId, answers }]);
}
