import {
  type IdeaCreate,
  type IdeaDetail,
  type IdeaPut,
  type IdeaRating,
  type IdeaVoiceInput,
  ideaPolicy,
  isRole,
  searchTextOf,
  workingGroupPolicy,
} from '@zesumme/domain';
import { In, Not } from 'typeorm';
import { Problem } from '../../diagnosis/problems/problem.entity';
import { type Ctx, newId } from '../../platform/database';
import { allowOrHide, forbidden, invalidField, stale } from '../../platform/errors';
import { groupRefOf } from '../../working-groups';
import { GroupTheme } from '../../working-groups/group-theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { detailOfIdea, ideaDetail, ownVoice } from './idea-detail';
import { IdeaProblem } from './idea-problem.entity';
import { IdeaVoice } from './idea-voice.entity';
import { Idea } from './idea.entity';
import { type SeenIdea, findIdea, findKeptIdea } from './seen-ideas';

type Given = Omit<IdeaPut, 'version'>;

/** Puts an idea forward, for one's organisation or as whoever leads the group. @throws DomainError 403, 404, 422 */
export async function createIdea(ctx: Ctx, { groupId, ...input }: IdeaCreate): Promise<IdeaDetail> {
  const { actor } = ctx;
  const group = await ctx.manager.findOneBy(WorkingGroup, { id: groupId });
  if (!group) throw invalidField('groupId', 'unknown-group');
  allowOrHide(workingGroupPolicy.read(actor, groupRefOf(group)), 'working-group');
  ctx.allow(ideaPolicy.create(actor, { groupId, groupArchived: group.archivedAt !== null }));
  await expectFit(ctx, groupId, input, null);
  const idea: Idea = {
    ...fieldsOf(input),
    id: newId(),
    groupId,
    organisationId: isRole(actor, 'contact') ? actor.organisationId : null,
    ...{ effort: null, effect: null, actionId: null, removedAt: null },
    isDemo: group.isDemo,
    version: 1,
    createdAt: ctx.clock.instant(),
  };
  await ctx.insert(Idea, [idea]);
  await setProblems(ctx, idea.id, input.problemIds);
  await recordIdea(ctx, 'idea.created', idea, undefined, told(input));
  return ideaDetail(ctx, idea.id);
}

/**
 * Keeps an idea as it is given, whole. With another text it is another idea: what other organisations said to the one before is taken
 * back, and they are free to speak anew.
 *
 * @throws DomainError 404, 403, 409 `stale`, 422
 */
export async function putIdea(ctx: Ctx, id: string, { version, ...input }: IdeaPut): Promise<IdeaDetail> {
  const seen = await findIdea(ctx, id);
  ctx.allow(ideaPolicy.edit(ctx.actor, seen.ref));
  const links = await ctx.manager.findBy(IdeaProblem, { ideaId: id });
  const problemIds = links.map(({ problemId }) => problemId);
  if (version === seen.idea.version)
    await expectFit(ctx, seen.idea.groupId, input, { themeId: seen.idea.themeId, problemIds });
  await changeIdea(ctx, seen, version, fieldsOf(input));
  if (input.title !== seen.idea.title || input.description !== seen.idea.description) await takeVoicesBack(ctx, id);
  await setProblems(ctx, id, input.problemIds);
  await recordIdea(ctx, 'idea.edited', seen.idea, told({ ...seen.idea, problemIds }), told(input));
  return ideaDetail(ctx, id);
}

/** Says what an idea takes and what it brings. @throws DomainError 404, 403, 409 `stale` */
export async function rateIdea(ctx: Ctx, id: string, { version, effort, effect }: IdeaRating): Promise<IdeaDetail> {
  const seen = await findIdea(ctx, id);
  ctx.allow(ideaPolicy.rate(ctx.actor, seen.ref));
  await changeIdea(ctx, seen, version, { effort, effect });
  const rated = (idea: Pick<Idea, 'effort' | 'effect'>) => ({ ideaEffort: idea.effort, ideaEffect: idea.effect });
  await recordIdea(ctx, 'idea.rated', seen.idea, rated(seen.idea), rated({ effort, effect }));
  return ideaDetail(ctx, id);
}

/** Speaks for the reader's organisation; what it said before is said no more. @throws DomainError 404, 403 */
export async function speakToIdea(ctx: Ctx, id: string, { vote, joins }: IdeaVoiceInput): Promise<IdeaDetail> {
  const seen = await findIdea(ctx, id);
  const { actor } = ctx;
  ctx.allow(ideaPolicy.speak(actor, seen.ref));
  const organisationId = actor.kind === 'account' ? actor.organisationId : null;
  if (organisationId === null) throw forbidden('not-your-organisation');
  const before = await ownVoice(ctx, id);
  if (vote === null && !joins) await ctx.manager.delete(IdeaVoice, { ideaId: id, organisationId });
  else await ctx.manager.upsert(IdeaVoice, [{ ideaId: id, organisationId, vote, joins }], ['ideaId', 'organisationId']);
  const said = (voice: IdeaVoiceInput | null) => ({ ideaVote: voice?.vote ?? null, joins: voice?.joins ?? false });
  // Without the group: its history names who did something, and a voice is of an organisation.
  await ctx.record({
    kind: 'idea.voiced',
    subject: { type: 'idea', id },
    before: said(before),
    after: said({ vote, joins }),
    isDemo: seen.idea.isDemo,
  });
  return ideaDetail(ctx, id);
}

/** Takes an idea away; it can be put back. @throws DomainError 404, 403, 409 `stale` */
export const removeIdea = (ctx: Ctx, id: string): Promise<IdeaDetail> => setRemoved(ctx, id, ctx.clock.instant());

/** Puts an idea back. @throws DomainError 404, 403, 409 `stale` */
export const restoreIdea = (ctx: Ctx, id: string): Promise<IdeaDetail> => setRemoved(ctx, id, null);

async function setRemoved(ctx: Ctx, id: string, removedAt: string | null): Promise<IdeaDetail> {
  const seen = await findKeptIdea(ctx, id);
  ctx.allow(ideaPolicy.edit(ctx.actor, seen.ref));
  if ((seen.idea.removedAt === null) !== (removedAt === null)) {
    await changeIdea(ctx, seen, seen.idea.version, { removedAt });
    await recordIdea(ctx, removedAt === null ? 'idea.restored' : 'idea.removed', seen.idea);
  }
  return detailOfIdea(ctx, await findKeptIdea(ctx, id));
}

/** Changes an idea only from the version that the writer saw. @throws DomainError 409 `stale` */
export async function changeIdea(ctx: Ctx, seen: SeenIdea, version: number, fields: Partial<Idea>): Promise<void> {
  const { id } = seen.idea;
  if (version !== seen.idea.version) throw stale(await detailOfIdea(ctx, seen));
  const { affected } = await ctx.manager.update(Idea, { id, version }, { ...fields, version: version + 1 });
  if (affected === 0) throw stale(await detailOfIdea(ctx, await findKeptIdea(ctx, id)));
}

/** Those of everybody but the writer's own organisation. */
async function takeVoicesBack(ctx: Ctx, ideaId: string): Promise<void> {
  const { actor } = ctx;
  const own = isRole(actor, 'contact') ? actor.organisationId : null;
  await ctx.manager.delete(IdeaVoice, { ideaId, ...(own === null ? {} : { organisationId: Not(own) }) });
}

const fieldsOf = ({ themeId, title, description }: Given) => ({
  ...{ themeId, title, description },
  searchText: searchTextOf(title, description),
});

/**
 * @param stored what was there before may stay
 * @throws DomainError 422 on a theme that the group does not work on, or a problem that is not of it
 */
async function expectFit(
  ctx: Ctx,
  groupId: string,
  { themeId, problemIds }: Given,
  stored: Pick<Given, 'themeId' | 'problemIds'> | null,
): Promise<void> {
  if (themeId !== stored?.themeId && !(await ctx.manager.existsBy(GroupTheme, { groupId, themeId })))
    throw invalidField('themeId', 'theme-not-of-group');
  const fresh = problemIds.filter((id) => !stored?.problemIds.includes(id));
  if (fresh.length === 0) return;
  const found = await ctx.manager.findBy(Problem, { id: In(fresh), groupId });
  const known = new Set(found.filter(({ removedAt }) => removedAt === null).map(({ id }) => id));
  const strange = problemIds.findIndex((id) => fresh.includes(id) && !known.has(id));
  if (strange >= 0) throw invalidField(`problemIds.${strange}`, 'invalid-choice');
}

async function setProblems(ctx: Ctx, ideaId: string, problemIds: readonly string[]): Promise<void> {
  await ctx.manager.delete(IdeaProblem, { ideaId });
  await ctx.insert(
    IdeaProblem,
    [...new Set(problemIds)].map((problemId) => ({ ideaId, problemId })),
  );
}

/** An idea as the history compares it. */
const told = ({ title, description, themeId, problemIds }: Given) => ({
  ...{ title, description, themeId },
  problems: problemIds.length,
});

/** Told in the history of the group. */
export const recordIdea = (
  ctx: Ctx,
  kind: string,
  { id, groupId, isDemo }: Idea,
  before?: Record<string, unknown>,
  after?: Record<string, unknown>,
): Promise<string> =>
  ctx.record({
    kind,
    subject: { type: 'idea', id },
    groupId,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    // Free text may name somebody, and can be erased.
    personal: ['title', 'description'],
    isDemo,
  });
