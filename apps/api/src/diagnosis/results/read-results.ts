import {
  type QuestionnaireResults,
  type QuestionnaireTagsPut,
  type QuestionnaireTold,
  questionnairePolicy,
} from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { conflict, invalidField, stale } from '../../platform/errors';
import { labelsOf } from '../answers/taking-part';
import { recordQuestionnaire } from '../questionnaires/keep-questionnaire';
import { detailOfQuestionnaire } from '../questionnaires/questionnaire-detail';
import { Questionnaire } from '../questionnaires/questionnaire.entity';
import { findQuestionnaire } from '../questionnaires/seen-questionnaires';

/** What may be told of a closed questionnaire. @throws DomainError 404, 409 `questionnaire-not-closed` */
export async function readQuestionnaireResults(ctx: Ctx, id: string): Promise<QuestionnaireTold> {
  const { questionnaire } = await findQuestionnaire(ctx, id);
  return toldOfQuestionnaire(ctx, questionnaire);
}

/** The same of a questionnaire that was found already; one query. @throws DomainError 409 `questionnaire-not-closed` */
export async function toldOfQuestionnaire(ctx: Ctx, { results, tags }: Questionnaire): Promise<QuestionnaireTold> {
  if (results === null) throw conflict('questionnaire-not-closed');
  const labels = await labelsOf(
    ctx,
    results.parts.flatMap(({ organisationIds }) => organisationIds),
  );
  return {
    closedDay: results.closedDay,
    people: results.people,
    parts: results.parts.map(({ organisationIds, people, asked }) => ({
      organisations: labels.filter((label) => organisationIds.includes(label.id)),
      people,
      asked,
    })),
    questions: results.questions.map((question) => ({
      ...question,
      texts:
        question.texts?.map((text, at) => ({
          text,
          tags: tags?.find((each) => each.questionId === question.questionId && each.at === at)?.tags ?? [],
        })) ?? null,
    })),
  };
}

/** Writes words beside an open answer, all of them. @throws DomainError 404, 403, 409 `stale`, `questionnaire-not-closed`, 422 */
export async function tagAnswer(
  ctx: Ctx,
  id: string,
  { version, questionId, at, tags, withdrawn }: QuestionnaireTagsPut,
): Promise<QuestionnaireTold> {
  const seen = await findQuestionnaire(ctx, id);
  const { questionnaire } = seen;
  ctx.allow(questionnairePolicy.edit(ctx.actor, seen.ref));
  if (version !== questionnaire.version) throw stale(await detailOfQuestionnaire(ctx, seen));
  if (questionnaire.results === null) throw conflict('questionnaire-not-closed');
  const texts = questionnaire.results.questions.find((each) => each.questionId === questionId)?.texts ?? [];
  if (at >= texts.length) throw invalidField('at', 'invalid-choice');
  const others = (questionnaire.tags ?? []).filter((each) => each.questionId !== questionId || each.at !== at);
  const own = withdrawn ? [] : [...new Set(tags)];
  const next = own.length === 0 ? others : [...others, { questionId, at, tags: own }];
  const results = withdrawn ? withoutText(questionnaire.results, questionId, at) : questionnaire.results;
  const changed = { tags: next, version: version + 1, ...(withdrawn ? { results } : {}) };
  const { affected } = await ctx.manager.update(Questionnaire, { id, version }, changed);
  if (affected === 0) throw stale(await detailOfQuestionnaire(ctx, await findQuestionnaire(ctx, id)));
  if (withdrawn) await recordQuestionnaire(ctx, 'questionnaire.text-withdrawn', questionnaire);
  return toldOfQuestionnaire(ctx, { ...questionnaire, results, tags: next });
}

/** The results with one open answer taken out: an empty one stands in its place, so that it is still counted. */
const withoutText = (results: QuestionnaireResults, questionId: string, at: number): QuestionnaireResults => ({
  ...results,
  questions: results.questions.map((each) =>
    each.questionId === questionId
      ? { ...each, texts: each.texts?.map((text, place) => (place === at ? '' : text)) ?? null }
      : each,
  ),
});
