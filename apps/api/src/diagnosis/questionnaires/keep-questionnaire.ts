import {
  type QuestionnaireCopy,
  type QuestionnaireCreate,
  type QuestionnaireDetail,
  type QuestionnairePut,
  questionnairePolicy,
  questionsOf,
  searchTextOf,
  textIn,
  workingGroupPolicy,
} from '@zesumme/domain';
import { type Ctx, newId } from '../../platform/database';
import { allowOrHide, conflict, invalidField, stale } from '../../platform/errors';
import { groupRefOf } from '../../working-groups';
import { GroupTheme } from '../../working-groups/group-theme.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { detailOfQuestionnaire, questionnaireDetail } from './questionnaire-detail';
import { Questionnaire } from './questionnaire.entity';
import { findKeptQuestionnaire, findQuestionnaire } from './seen-questionnaires';

type Given = Omit<QuestionnairePut, 'version'>;

/** Keeps a draft of a questionnaire. @throws DomainError 403, 404, 422 */
export async function createQuestionnaire(
  ctx: Ctx,
  { groupId, ...input }: QuestionnaireCreate,
): Promise<QuestionnaireDetail> {
  const group = await groupFor(ctx, groupId);
  const questionnaire = await insertDraft(ctx, group, input);
  await recordQuestionnaire(ctx, 'questionnaire.created', questionnaire, undefined, told(input));
  return questionnaireDetail(ctx, questionnaire.id);
}

/** Begins a draft with what another questionnaire asks; nothing of what was answered comes along. @throws DomainError 403, 404, 422 */
export async function copyQuestionnaire(ctx: Ctx, id: string, input: QuestionnaireCopy): Promise<QuestionnaireDetail> {
  const { questionnaire: source } = await findQuestionnaire(ctx, id);
  const group = await groupFor(ctx, input.groupId);
  const { way, languages, content } = source;
  const fresh = { way, languages, content, themeId: input.themeId ?? source.themeId, untilDay: null };
  const questionnaire = await insertDraft(ctx, group, fresh);
  await recordQuestionnaire(ctx, 'questionnaire.copied', questionnaire, undefined, told(fresh));
  return questionnaireDetail(ctx, questionnaire.id);
}

/**
 * Keeps a questionnaire as it is given, whole. Once it is open, what is asked stays: only its last day changes.
 *
 * @throws DomainError 404, 403, 409 `stale`, `questionnaire-frozen`, 422
 */
export async function putQuestionnaire(
  ctx: Ctx,
  id: string,
  { version, ...input }: QuestionnairePut,
): Promise<QuestionnaireDetail> {
  const seen = await findQuestionnaire(ctx, id);
  const { questionnaire } = seen;
  ctx.allow(questionnairePolicy.edit(ctx.actor, seen.ref));
  if (version !== questionnaire.version) throw stale(await detailOfQuestionnaire(ctx, seen));
  const isDraft = questionnaire.state === 'draft';
  if (questionnaire.state === 'closed' || (!isDraft && !asksTheSame(questionnaire, input)))
    throw conflict('questionnaire-frozen');
  if (input.themeId !== questionnaire.themeId) await expectTheme(ctx, questionnaire.groupId, input.themeId);
  const next = { ...(isDraft ? fieldsOf(input) : { untilDay: input.untilDay }), version: version + 1 };
  const { affected } = await ctx.manager.update(Questionnaire, { id, version }, next);
  if (affected === 0) throw stale(await questionnaireDetail(ctx, id));
  await recordQuestionnaire(ctx, 'questionnaire.edited', questionnaire, told(questionnaire), told(input));
  return questionnaireDetail(ctx, id);
}

/** Takes a questionnaire away; it can be put back. @throws DomainError 404, 403, 409 `stale` */
export const removeQuestionnaire = (ctx: Ctx, id: string): Promise<QuestionnaireDetail> =>
  setRemoved(ctx, id, ctx.clock.instant());

/** Puts a questionnaire back. @throws DomainError 404, 403, 409 `stale` */
export const restoreQuestionnaire = (ctx: Ctx, id: string): Promise<QuestionnaireDetail> => setRemoved(ctx, id, null);

async function setRemoved(ctx: Ctx, id: string, removedAt: string | null): Promise<QuestionnaireDetail> {
  const { questionnaire, ref } = await findKeptQuestionnaire(ctx, id);
  ctx.allow(questionnairePolicy.edit(ctx.actor, ref));
  if ((questionnaire.removedAt === null) !== (removedAt === null)) {
    const { version } = questionnaire;
    const { affected } = await ctx.manager.update(Questionnaire, { id, version }, { removedAt, version: version + 1 });
    if (affected === 0) throw stale(await detailOfQuestionnaire(ctx, await findKeptQuestionnaire(ctx, id)));
    const kind = removedAt === null ? 'questionnaire.restored' : 'questionnaire.removed';
    await recordQuestionnaire(ctx, kind, questionnaire);
  }
  return detailOfQuestionnaire(ctx, await findKeptQuestionnaire(ctx, id));
}

const asksTheSame = (questionnaire: Questionnaire, { way, themeId, languages, content }: Given): boolean =>
  JSON.stringify({ way, themeId, languages, content }) ===
  JSON.stringify({
    way: questionnaire.way,
    themeId: questionnaire.themeId,
    languages: questionnaire.languages,
    content: questionnaire.content,
  });

/** The group that a questionnaire is to be of. What the reader may not know of is no choice. */
async function groupFor(ctx: Ctx, id: string): Promise<WorkingGroup> {
  const group = await ctx.manager.findOneBy(WorkingGroup, { id });
  if (!group) throw invalidField('groupId', 'unknown-group');
  allowOrHide(workingGroupPolicy.read(ctx.actor, groupRefOf(group)), 'working-group');
  ctx.allow(questionnairePolicy.create(ctx.actor, { groupId: id, groupArchived: group.archivedAt !== null }));
  return group;
}

async function expectTheme(ctx: Ctx, groupId: string, themeId: string): Promise<void> {
  if (!(await ctx.manager.existsBy(GroupTheme, { groupId, themeId })))
    throw invalidField('themeId', 'theme-not-of-group');
}

async function insertDraft(ctx: Ctx, group: WorkingGroup, input: Given): Promise<Questionnaire> {
  await expectTheme(ctx, group.id, input.themeId);
  const questionnaire: Questionnaire = {
    ...fieldsOf(input),
    id: newId(),
    groupId: group.id,
    state: 'draft',
    linkVersion: 1,
    openedAt: null,
    closedAt: null,
    spreadAt: null,
    results: null,
    tags: null,
    removedAt: null,
    isDemo: group.isDemo,
    version: 1,
    createdAt: ctx.clock.instant(),
  };
  await ctx.insert(Questionnaire, [questionnaire]);
  return questionnaire;
}

function fieldsOf(input: Given) {
  const { themeId, way, languages, untilDay, content } = input;
  const title = textIn(content.title, languages[0] ?? 'fr', languages);
  const texts = questionsOf(content).flatMap(({ text }) => [text.fr, text.de, text.en]);
  const titles = content.title;
  const searchText = searchTextOf(title, titles.fr, titles.de, titles.en, ...texts);
  return { themeId, way, languages, untilDay, content, title, titles, searchText };
}

/** A questionnaire as the history compares it. */
const told = ({
  themeId,
  untilDay,
  languages,
  content,
}: Pick<Given, 'themeId' | 'untilDay' | 'languages' | 'content'>) => ({
  title: textIn(content.title, languages[0] ?? 'fr', languages),
  themeId,
  untilDay,
  questions: questionsOf(content).length,
});

/** Notes in the history what was done to a questionnaire. The group, whose history this is, learns of it once it was asked. */
export const recordQuestionnaire = (
  ctx: Ctx,
  kind: string,
  { id, groupId, openedAt, isDemo }: Pick<Questionnaire, 'id' | 'groupId' | 'openedAt' | 'isDemo'>,
  before?: Record<string, unknown>,
  after?: Record<string, unknown>,
): Promise<string> =>
  ctx.record({
    kind,
    subject: { type: 'questionnaire', id },
    ...(openedAt === null ? {} : { groupId }),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    personal: ['title'],
    isDemo,
  });
