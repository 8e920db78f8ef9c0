import { type ProblemDetail, allOf, canOf, problemPolicy, questionnairePolicy, yesIf } from '@zesumme/domain';
import { IsNull } from 'typeorm';
import { type Ctx } from '../../platform/database';
import { Theme } from '../../territory/theme.entity';
import { titleIn } from '../questionnaires/questionnaire-list';
import { Questionnaire } from '../questionnaires/questionnaire.entity';
import { type SeenProblem, findProblem } from './seen-problems';

/** A problem with what shows it. @throws DomainError 404 */
export async function problemDetail(ctx: Ctx, id: string): Promise<ProblemDetail> {
  return detailOfProblem(ctx, await findProblem(ctx, id));
}

/** The same of a problem that was found already; two queries. */
export async function detailOfProblem(ctx: Ctx, { problem, group, ref }: SeenProblem): Promise<ProblemDetail> {
  const theme = await ctx.manager.findOneByOrFail(Theme, { id: problem.themeId });
  const source =
    problem.questionnaireId === null
      ? null
      : await ctx.manager.findOneBy(Questionnaire, { id: problem.questionnaireId, removedAt: IsNull() });
  const readsSource = source !== null && questionnairePolicy.read(ctx.actor, { ...ref, state: source.state }).allowed;
  const edits = problemPolicy.edit(ctx.actor, ref);
  const isThere = yesIf(problem.removedAt === null, 'state');
  return {
    id: problem.id,
    title: problem.title,
    description: problem.description,
    group: { id: group.id, slug: group.slug, name: group.name, isDemo: Boolean(group.isDemo) },
    theme: { id: theme.id, slug: theme.slug, nameFr: theme.nameFr, nameDe: theme.nameDe, nameEn: theme.nameEn },
    state: problem.state,
    effort: problem.effort,
    isShown: problem.questionnaireId !== null,
    // A draft is known to whoever leads the group alone.
    source: readsSource ? { id: source.id, title: titleIn(source), questionId: problem.questionId } : null,
    createdAt: problem.createdAt,
    removed: problem.removedAt !== null,
    isDemo: Boolean(problem.isDemo),
    version: problem.version,
    can: canOf({
      edit: allOf(edits, isThere),
      remove: allOf(edits, isThere),
      restore: allOf(edits, yesIf(problem.removedAt !== null, 'state')),
    }),
  };
}
