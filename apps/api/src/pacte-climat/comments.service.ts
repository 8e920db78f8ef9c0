import { Injectable } from '@nestjs/common';
import {
  type CommentCreate,
  type CommentListQuery,
  type CommentPage,
  type CommentRef,
  type CommentThread,
  type CommentUpdate,
  commentPolicy,
  searchTextOf,
} from '@zesumme/domain';
import { type Ctx, newId } from '../platform/database';
import { allowOrHide, conflict, invalidField, notFound, stale } from '../platform/errors';
import { listComments, threadOf } from './comment-rows';
import { tellOfComment } from './comment-mails';
import { equivalentMeasures } from './equivalent-measures';
import { MeasureComment } from './measure-comment.entity';
import { catalogueOf, isMeasureOf } from './read-catalogue';
import { type StoredCommune, findReadable } from './readable-communes';

interface Found {
  comment: MeasureComment;
  commune: StoredCommune;
}

/** What the policies ask of a comment. */
const refOf = ({ comment, commune }: Found): CommentRef => ({ ...comment, mergedInto: commune.ref.mergedInto });

/** Whether a measure of another version has this one in its place where the commune now is. */
async function standsBeside(ctx: Ctx, commune: StoredCommune, former: string, measureId: string): Promise<boolean> {
  const { id } = await catalogueOf(ctx, commune);
  return (await equivalentMeasures(ctx, [commune.label.code]))(former, id, commune.label.code).includes(measureId);
}

/** What is said of a commune's measures, beside its own assessment. */
@Injectable()
export class CommentsService {
  /** One page of the comments, each with the answers to it. @throws DomainError 404, 403 */
  async list(ctx: Ctx, code: string, query: CommentListQuery): Promise<CommentPage> {
    const commune = await findReadable(ctx, code);
    ctx.allow(commentPolicy.read(ctx.actor, commune.ref));
    return listComments(ctx, commune, query);
  }

  /** @throws DomainError 404, 403, 422 for a measure or a comment that is not there */
  async create(ctx: Ctx, code: string, { measureId, threadId, text }: CommentCreate): Promise<CommentThread> {
    const commune = await findReadable(ctx, code);
    ctx.allow(commentPolicy.write(ctx.actor, commune.ref));
    const thread = threadId === null ? null : await ctx.manager.findOneBy(MeasureComment, { id: threadId });
    // A thread is answered wherever it began, also in a version that the commune has left.
    const belongs =
      thread?.communeCode === code &&
      thread.threadId === null &&
      (thread.measureId === measureId || (await standsBeside(ctx, commune, thread.measureId, measureId)));
    if (!thread && !(await isMeasureOf(ctx, commune, measureId))) throw invalidField('measureId', 'unknown-measure');
    if (threadId !== null && !belongs) throw invalidField('threadId', 'unknown-comment');
    const { actor } = ctx;
    if (actor.kind !== 'account') throw new Error('Comments are written by people.');
    const comment: MeasureComment = {
      id: newId(),
      communeCode: code,
      measureId: thread?.measureId ?? measureId,
      threadId,
      text,
      authorAccountId: actor.accountId,
      authorName: actor.displayName,
      authorRole: actor.role,
      createdAt: ctx.clock.instant(),
      editedAt: null,
      removedAt: null,
      resolvedAt: null,
      resolvedBy: null,
      searchText: searchTextOf(text, actor.displayName),
      isDemo: commune.label.isDemo,
      version: 1,
    };
    await ctx.insert(MeasureComment, [comment]);
    const eventId = await record(ctx, thread ? 'comment.answered' : 'comment.created', comment);
    await tellOfComment(ctx, eventId, comment, thread);
    return threadOf(ctx, commune, thread?.id ?? comment.id);
  }

  /** The author changes the text. @throws DomainError 404, 403, 409 `stale` */
  async edit(ctx: Ctx, code: string, id: string, { text, version }: CommentUpdate): Promise<CommentThread> {
    const found = await this.find(ctx, code, id);
    const { comment } = found;
    ctx.allow(commentPolicy.change(ctx.actor, refOf(found)));
    if (comment.removedAt !== null) throw conflict('comment-removed');
    const fields = { text, editedAt: ctx.clock.instant(), searchText: searchTextOf(text, comment.authorName) };
    await this.write(ctx, found, version, fields);
    await record(ctx, 'comment.edited', comment);
    return threadOf(ctx, found.commune, comment.threadId ?? id);
  }

  /** Settled, or not any more. @throws DomainError 404, 403, 409 `stale` */
  async setResolved(ctx: Ctx, code: string, id: string, version: number, resolved: boolean): Promise<CommentThread> {
    const found = await this.find(ctx, code, id);
    const { comment } = found;
    if (comment.threadId !== null) throw notFound('comment');
    ctx.allow(commentPolicy.resolve(ctx.actor, refOf(found)));
    if ((comment.resolvedAt !== null) === resolved && comment.version === version) {
      return threadOf(ctx, found.commune, id);
    }
    const by = ctx.actor.kind === 'account' ? ctx.actor.displayName : null;
    const fields = resolved
      ? { resolvedAt: ctx.clock.instant(), resolvedBy: by }
      : { resolvedAt: null, resolvedBy: null };
    await this.write(ctx, found, version, fields);
    await record(ctx, resolved ? 'comment.resolved' : 'comment.reopened', comment);
    return threadOf(ctx, found.commune, id);
  }

  /** The author takes it away; it can be put back. @throws DomainError 404, 403 */
  remove(ctx: Ctx, code: string, id: string): Promise<CommentThread> {
    return this.setRemoved(ctx, code, id, ctx.clock.instant());
  }

  /** @throws DomainError 404, 403 */
  restore(ctx: Ctx, code: string, id: string): Promise<CommentThread> {
    return this.setRemoved(ctx, code, id, null);
  }

  private async setRemoved(ctx: Ctx, code: string, id: string, removedAt: string | null): Promise<CommentThread> {
    const found = await this.find(ctx, code, id);
    const { comment, commune } = found;
    ctx.allow(commentPolicy.change(ctx.actor, refOf(found)));
    if ((comment.removedAt === null) !== (removedAt === null)) {
      await this.write(ctx, found, comment.version, { removedAt });
      await record(ctx, removedAt ? 'comment.removed' : 'comment.restored', comment);
    }
    return threadOf(ctx, commune, comment.threadId ?? id);
  }

  private async find(ctx: Ctx, code: string, id: string): Promise<Found> {
    const commune = await findReadable(ctx, code);
    allowOrHide(commentPolicy.read(ctx.actor, commune.ref), 'comment');
    const comment = await ctx.manager.findOneBy(MeasureComment, { id, communeCode: code });
    if (!comment) throw notFound('comment');
    return { comment, commune };
  }

  private async write(
    ctx: Ctx,
    { comment, commune }: Found,
    version: number,
    fields: Partial<MeasureComment>,
  ): Promise<void> {
    const { id, threadId } = comment;
    const { affected } = await ctx.manager.update(MeasureComment, { id, version }, { ...fields, version: version + 1 });
    if (affected === 0) throw stale(await threadOf(ctx, commune, threadId ?? id));
  }
}

function record(ctx: Ctx, kind: string, { id, communeCode, isDemo }: MeasureComment): Promise<string> {
  return ctx.record({ kind, subject: { type: 'comment', id }, communeCode, isDemo });
}
