import { type IdeaDetail, type OrganisationLabel, allOf, canOf, ideaPolicy, isRole, yesIf } from '@zesumme/domain';
import { seesAction } from '../../actions';
import { Action } from '../../actions/action.entity';
import { Problem } from '../../diagnosis/problems/problem.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { type Ctx, columns } from '../../platform/database';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { IdeaProblem } from './idea-problem.entity';
import { VOICE_COUNTS, ideaRowOf } from './idea-list';
import { IdeaVoice } from './idea-voice.entity';
import { Idea } from './idea.entity';
import { type SeenIdea, findIdea } from './seen-ideas';

type Voice = Pick<IdeaVoice, 'vote' | 'joins'>;

/** An idea with what it would solve, what organisations say to it, and what it became. @throws DomainError 404 */
export async function ideaDetail(ctx: Ctx, id: string): Promise<IdeaDetail> {
  return detailOfIdea(ctx, await findIdea(ctx, id));
}

/** The same of an idea that was found already; five queries. */
export async function detailOfIdea(ctx: Ctx, { idea, ref }: SeenIdea): Promise<IdeaDetail> {
  const { actor } = ctx;
  const edits = ideaPolicy.edit(actor, ref);
  const isThere = yesIf(idea.removedAt === null, 'state');
  const readsVoices = ideaPolicy.readVoices(actor, ref).allowed;
  return {
    ...(await ideaRowOf(ctx, idea.id)),
    description: idea.description,
    problems: await problemsOf(ctx, idea.id),
    voices: readsVoices ? await voicesOf(ctx, idea.id) : null,
    own: await ownVoice(ctx, idea.id),
    action: await actionOf(ctx, idea),
    version: idea.version,
    can: canOf({
      edit: allOf(edits, isThere),
      rate: allOf(ideaPolicy.rate(actor, ref), isThere),
      speak: allOf(ideaPolicy.speak(actor, ref), isThere),
      act: allOf(ideaPolicy.act(actor, ref), isThere),
      remove: allOf(edits, isThere),
      restore: allOf(edits, yesIf(idea.removedAt !== null, 'state')),
    }),
  };
}

/** The action that it became, where the reader may know of it. */
async function actionOf(ctx: Ctx, { actionId }: Idea): Promise<IdeaDetail['action']> {
  if (actionId === null) return null;
  const seen = seesAction(ctx.actor);
  const action = await ctx.manager
    .createQueryBuilder(Action, 'action')
    .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = action.groupId')
    .select(columns('action', ['id', 'title']))
    .where('action.id = :actionId', { actionId })
    .andWhere(seen.sql, seen.parameters)
    .getRawOne<NonNullable<IdeaDetail['action']>>();
  return action ?? null;
}

async function problemsOf(ctx: Ctx, ideaId: string): Promise<IdeaDetail['problems']> {
  return ctx.manager
    .createQueryBuilder(IdeaProblem, 'solving')
    .innerJoin(Problem, 'problem', 'problem.id = solving.problemId AND problem.removedAt IS NULL')
    .select(columns('problem', ['id', 'title']))
    .where('solving.ideaId = :ideaId', { ideaId })
    .orderBy('problem.searchText')
    .getRawMany<IdeaDetail['problems'][number]>();
}

async function voicesOf(ctx: Ctx, ideaId: string): Promise<NonNullable<IdeaDetail['voices']>> {
  const rows = await ctx.manager
    .createQueryBuilder(IdeaVoice, 'voice')
    .innerJoin(Idea, 'idea', 'idea.id = voice.ideaId')
    .innerJoin(Organisation, 'organisation', 'organisation.id = voice.organisationId')
    .select(columns('voice', ['vote', 'joins']))
    .addSelect(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .where('voice.ideaId = :ideaId', { ideaId })
    .andWhere(VOICE_COUNTS, { today: ctx.clock.today() })
    .orderBy('organisation.searchText')
    .getRawMany<Voice & OrganisationLabel>();
  return rows.map(({ vote, joins, ...organisation }) => ({
    organisation: { ...organisation, isDemo: Boolean(organisation.isDemo) },
    vote,
    joins: Boolean(joins),
  }));
}

/** What the reader's own organisation says. */
export async function ownVoice({ actor, manager }: Ctx, ideaId: string): Promise<Voice | null> {
  if (!isRole(actor, 'contact') || actor.organisationId === null) return null;
  const voice = await manager.findOneBy(IdeaVoice, { ideaId, organisationId: actor.organisationId });
  return voice && { vote: voice.vote, joins: Boolean(voice.joins) };
}
