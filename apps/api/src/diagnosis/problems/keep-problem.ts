import {
  type ProblemCreate,
  type ProblemDetail,
  type ProblemPut,
  problemPolicy,
  searchTextOf,
  workingGroupPolicy,
} from '@zesumme/domain';
import { type Ctx, newId } from '../../platform/database';
import { allowOrHide, invalidField, stale } from '../../platform/errors';
import { groupRefOf } from '../../working-groups';
import { GroupTheme } from '../../working-groups/group-theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { Questionnaire } from '../questionnaires/questionnaire.entity';
import { detailOfProblem, problemDetail } from './problem-detail';
import { Problem } from './problem.entity';
import { findKeptProblem, findProblem } from './seen-problems';

type Given = Omit<ProblemPut, 'version'>;

/** Keeps a problem that a diagnosis found. @throws DomainError 403, 404, 422 */
export async function createProblem(ctx: Ctx, { groupId, ...input }: ProblemCreate): Promise<ProblemDetail> {
  const group = await ctx.manager.findOneBy(WorkingGroup, { id: groupId });
  if (!group) throw invalidField('groupId', 'unknown-group');
  allowOrHide(workingGroupPolicy.read(ctx.actor, groupRefOf(group)), 'working-group');
  ctx.allow(problemPolicy.create(ctx.actor, { groupId, groupArchived: group.archivedAt !== null }));
  await expectFit(ctx, groupId, input, null);
  const problem: Problem = {
    ...fieldsOf(input),
    id: newId(),
    groupId,
    removedAt: null,
    isDemo: group.isDemo,
    version: 1,
    createdAt: ctx.clock.instant(),
  };
  await ctx.insert(Problem, [problem]);
  await record(ctx, 'problem.created', problem, undefined, told(input));
  return problemDetail(ctx, problem.id);
}

/** Keeps a problem as it is given, whole. @throws DomainError 404, 403, 409 `stale`, 422 */
export async function putProblem(ctx: Ctx, id: string, { version, ...input }: ProblemPut): Promise<ProblemDetail> {
  const seen = await findProblem(ctx, id);
  const { problem } = seen;
  ctx.allow(problemPolicy.edit(ctx.actor, seen.ref));
  if (version !== problem.version) throw stale(await detailOfProblem(ctx, seen));
  await expectFit(ctx, problem.groupId, input, problem);
  const { affected } = await ctx.manager.update(Problem, { id, version }, { ...fieldsOf(input), version: version + 1 });
  if (affected === 0) throw stale(await problemDetail(ctx, id));
  await record(ctx, 'problem.edited', problem, told(problem), told(input));
  return problemDetail(ctx, id);
}

/** Takes a problem away; it can be put back. @throws DomainError 404, 403, 409 `stale` */
export const removeProblem = (ctx: Ctx, id: string): Promise<ProblemDetail> => setRemoved(ctx, id, ctx.clock.instant());

/** Puts a problem back. @throws DomainError 404, 403, 409 `stale` */
export const restoreProblem = (ctx: Ctx, id: string): Promise<ProblemDetail> => setRemoved(ctx, id, null);

async function setRemoved(ctx: Ctx, id: string, removedAt: string | null): Promise<ProblemDetail> {
  const { problem, ref } = await findKeptProblem(ctx, id);
  ctx.allow(problemPolicy.edit(ctx.actor, ref));
  if ((problem.removedAt === null) !== (removedAt === null)) {
    const { version } = problem;
    const { affected } = await ctx.manager.update(Problem, { id, version }, { removedAt, version: version + 1 });
    if (affected === 0) throw stale(await detailOfProblem(ctx, await findKeptProblem(ctx, id)));
    await record(ctx, removedAt === null ? 'problem.restored' : 'problem.removed', problem);
  }
  return detailOfProblem(ctx, await findKeptProblem(ctx, id));
}

const fieldsOf = ({ themeId, title, description, effort, state, questionnaireId, questionId }: Given) => ({
  ...{ themeId, title, description, effort, state, questionnaireId },
  questionId: questionnaireId === null ? null : questionId,
  searchText: searchTextOf(title, description),
});

/**
 * @param stored what was there before may stay
 * @throws DomainError 422 on a theme that the group does not work on, or a questionnaire or question that is not of it
 */
async function expectFit(ctx: Ctx, groupId: string, input: Given, stored: Problem | null): Promise<void> {
  const { themeId, questionnaireId, questionId } = input;
  if (themeId !== stored?.themeId && !(await ctx.manager.existsBy(GroupTheme, { groupId, themeId })))
    throw invalidField('themeId', 'theme-not-of-group');
  if (questionnaireId === null) return;
  if (questionnaireId === stored?.questionnaireId && questionId === stored.questionId) return;
  const source = await ctx.manager.findOneBy(Questionnaire, { id: questionnaireId, groupId });
  if (!source || source.removedAt !== null) throw invalidField('questionnaireId', 'unknown-questionnaire');
  const questions = source.content.sections.flatMap((section) => section.questions);
  if (questionId !== null && !questions.some((each) => each.id === questionId))
    throw invalidField('questionId', 'unknown-question');
}

/** A problem as the history compares it. */
const told = ({ title, description, themeId, effort, state, questionnaireId }: Given | Problem) => ({
  ...{ title, description, themeId, questionnaireId },
  problemEffort: effort,
  problemState: state,
});

const record = (
  ctx: Ctx,
  kind: string,
  { id, groupId, isDemo }: Problem,
  before?: Record<string, unknown>,
  after?: Record<string, unknown>,
): Promise<string> =>
  ctx.record({
    kind,
    subject: { type: 'problem', id },
    groupId,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    // Free text may name somebody, and can be erased.
    personal: ['title', 'description'],
    isDemo,
  });
