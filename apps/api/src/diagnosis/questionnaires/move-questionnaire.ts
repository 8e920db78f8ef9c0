import {
  type QuestionnaireDetail,
  type QuestionnaireMove,
  type QuestionnaireResults,
  type Respondent,
  questionnairePolicy,
  questionsOf,
  toldAnswers,
} from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { conflict, stale } from '../../platform/errors';
import { QuestionnaireAnswer } from '../answers/questionnaire-answer.entity';
import { QuestionnaireInvitation } from '../answers/questionnaire-invitation.entity';
import { QuestionnaireStaff } from '../answers/questionnaire-staff.entity';
import { askContacts, notAskedYet } from '../answers/ask-contacts';
import { spreadLinks } from '../answers/spread-links';
import { takingPart } from '../answers/taking-part';
import { recordQuestionnaire } from './keep-questionnaire';
import { detailOfQuestionnaire, questionnaireDetail } from './questionnaire-detail';
import { Questionnaire } from './questionnaire.entity';
import { findQuestionnaire } from './seen-questionnaires';

/**
 * Opens a draft: what is asked stays from then on, and contacts are written to. Or closes what is open: then it is decided once what may
 * be told, and answers without a name are deleted.
 *
 * @throws DomainError 404, 403, 409 `stale`, `questionnaire-state`, `questionnaire-empty`, `questionnaire-nobody`
 */
export async function moveQuestionnaire(
  ctx: Ctx,
  id: string,
  { version, state }: QuestionnaireMove,
): Promise<QuestionnaireDetail> {
  const seen = await findQuestionnaire(ctx, id);
  const { questionnaire, ref } = seen;
  ctx.allow(questionnairePolicy.edit(ctx.actor, ref));
  if (version !== questionnaire.version) throw stale(await detailOfQuestionnaire(ctx, seen));
  if (questionnaire.state !== (state === 'open' ? 'draft' : 'open')) throw conflict('questionnaire-state');
  const now = ctx.clock.instant();
  const next = state === 'open' ? { openedAt: now } : { closedAt: now, results: null };
  const moved = { state, ...next, version: version + 1 };
  // First of all, so that nobody answers any more while it is counted.
  const { affected } = await ctx.manager.update(Questionnaire, { id, version }, moved);
  if (affected === 0) throw stale(await questionnaireDetail(ctx, id));
  if (state === 'open') await open(ctx, questionnaire);
  else await close(ctx, questionnaire);
  return questionnaireDetail(ctx, id);
}

async function open(ctx: Ctx, questionnaire: Questionnaire): Promise<void> {
  if (questionsOf(questionnaire.content).length === 0) throw conflict('questionnaire-empty');
  const eventId = await recordQuestionnaire(ctx, 'questionnaire.opened', {
    ...questionnaire,
    openedAt: ctx.clock.instant(),
  });
  if (questionnaire.way === 'employees') return spreadLinks(ctx, eventId, 'questionnaire-spread', questionnaire);
  const invitations = await notAskedYet(ctx, questionnaire);
  if (invitations.length === 0) throw conflict('questionnaire-nobody');
  await ctx.insert(QuestionnaireInvitation, invitations);
  await askContacts(ctx, eventId, 'questionnaire-asked', invitations);
}

async function close(ctx: Ctx, questionnaire: Questionnaire): Promise<void> {
  const { id } = questionnaire;
  const results = await resultsNow(ctx, questionnaire);
  await ctx.manager.update(Questionnaire, { id }, { results });
  // From here on there is nothing but what may be told.
  await ctx.manager.delete(QuestionnaireAnswer, { questionnaireId: id });
  await recordQuestionnaire(ctx, 'questionnaire.closed', questionnaire);
}

/** What may be told of the answers as they are now. */
async function resultsNow(ctx: Ctx, { id, groupId, way, content }: Questionnaire): Promise<QuestionnaireResults> {
  const isByName = way === 'contacts';
  const invitations = isByName ? await ctx.manager.findBy(QuestionnaireInvitation, { questionnaireId: id }) : [];
  const staff = isByName ? [] : await ctx.manager.findBy(QuestionnaireStaff, { questionnaireId: id });
  const people: Respondent[] = isByName
    ? invitations.flatMap(({ organisationId, answers }) => (answers === null ? [] : [{ organisationId, answers }]))
    : await ctx.manager.findBy(QuestionnaireAnswer, { questionnaireId: id });
  const told = toldAnswers(content, people, isByName);
  const askedOf = (organisationId: string): number | null =>
    isByName
      ? invitations.filter((each) => each.organisationId === organisationId).length
      : (staff.find((each) => each.organisationId === organisationId)?.staff ?? null);
  const silent = told.people === null ? [] : await silentOf(ctx, { groupId, invitations, staff }, people);
  return {
    ...told,
    closedDay: ctx.clock.today(),
    parts: [...told.parts, ...silent.map((id) => ({ organisationIds: [id], people: 0 }))].map((part) => {
      const asked = part.organisationIds.map(askedOf);
      const all = asked.includes(null) ? null : asked.reduce<number>((sum, each) => sum + (each ?? 0), 0);
      // Where more answered than are said to have been asked, nobody knows how many were.
      return { ...part, asked: all !== null && all < part.people ? null : all };
    }),
    questions: told.questions.map((question) => ({
      ...question,
      classes:
        question.classes?.map((each) => ({
          ...each,
          byPart: each.byPart && [...each.byPart, ...silent.map(() => 0)],
        })) ?? null,
    })),
  };
}

/** The organisations that were asked and of which nobody answered: they have their part in the response rate. */
async function silentOf(
  ctx: Ctx,
  {
    groupId,
    invitations,
    staff,
  }: { groupId: string; invitations: readonly QuestionnaireInvitation[]; staff: readonly QuestionnaireStaff[] },
  people: readonly Respondent[],
): Promise<string[]> {
  const current = new Set((await takingPart(ctx, groupId)).map(({ id }) => id));
  const asked = [...invitations, ...staff].map(({ organisationId }) => organisationId);
  const answered = new Set(people.map(({ organisationId }) => organisationId));
  return [...new Set(asked)].filter((id) => current.has(id) && !answered.has(id)).sort();
}
