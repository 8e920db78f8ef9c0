import { Injectable } from '@nestjs/common';
import {
  type AgendaFiles,
  type FileListQuery,
  type FilePage,
  type FileRow,
  type FileTarget,
  type LinkCreate,
  REMOVED_FILE_DAYS,
  filePolicy,
  searchTextOf,
} from '@zesumme/domain';
import { changeChapter6, expectUnlocked } from '../pacte-climat';
import { Config } from '../platform/config';
import { type Ctx, newId } from '../platform/database';
import { allowOrHide, conflict, notFound } from '../platform/errors';
import { FileContent } from './file-content.entity';
import { FileOwner } from './file-owner.entity';
import { type StoredParent, findParent } from './file-parent';
import { countAgendaFiles, fileRowOf, filesBeside, type FileSeen, type Limits, listFiles } from './file-rows';
import { isShownTo } from './shown-pictures';
import type { Received } from './file-store';
import { requireRoom } from './room';

const DAY = 86_400_000;
/** The most files that another page mentions. */
const MOST_BESIDE = 50;

type NewFile = Pick<Received, 'hash' | 'size'> &
  Pick<FileOwner, 'name' | 'kind' | 'mediaType'> & { hasPreview: boolean };
type Act = 'added' | 'removed' | 'restored';

/** Files and links beside groups, meetings, agenda items, actions and assessments. */
@Injectable()
export class FilesService {
  private readonly limits: Limits = { largest: this.config.largestFile, quota: this.config.groupQuota };

  constructor(private readonly config: Config) {}

  /** @throws DomainError 404, 403 */
  list(ctx: Ctx, query: FileListQuery): Promise<FilePage> {
    return listFiles(ctx, query, this.limits);
  }

  /** @throws DomainError 404 */
  countOfAgenda(ctx: Ctx, meetingId: string): Promise<AgendaFiles> {
    return countAgendaFiles(ctx, meetingId);
  }

  /** Whether something may be added at all, before it is received. @throws DomainError 404, 403, 409 `year-locked` */
  async requireAdd(ctx: Ctx, target: FileTarget): Promise<StoredParent> {
    const stored = await findParent(ctx, target);
    ctx.allow(filePolicy.add(ctx.actor, stored.parent));
    if (stored.communeCode !== null) await expectUnlocked(ctx, stored.communeCode);
    return stored;
  }

  /**
   * Keeps a use of a content that lies on the disk.
   *
   * @throws DomainError 404, 403, 409 `file-already-there`, 422 `quota-exceeded`
   */
  async add(ctx: Ctx, target: FileTarget, { hash, hasPreview, ...file }: NewFile): Promise<FileRow> {
    const stored = await this.requireAdd(ctx, target);
    const there = { subjectType: target.subject, subjectId: target.subjectId, contentHash: hash };
    const same = await ctx.manager.findBy(FileOwner, there);
    const [shown] = same.filter(({ removedAt }) => removedAt === null);
    if (shown) throw conflict('file-already-there', { name: shown.name });
    await requireRoom(ctx, stored, file.size, this.limits.quota);
    await ctx.manager
      .createQueryBuilder()
      .insert()
      .into(FileContent)
      .values({ hash, size: file.size, hasPreview, createdAt: ctx.clock.instant() })
      .orIgnore()
      .execute();
    return this.insert(ctx, stored, { ...file, contentHash: hash, url: null });
  }

  /** Keeps an address beside the files. @throws DomainError 404, 403 */
  async addLink(ctx: Ctx, { name, url, ...target }: LinkCreate): Promise<FileRow> {
    const stored = await this.requireAdd(ctx, target);
    return this.insert(ctx, stored, { name, kind: 'link', mediaType: null, size: null, url, contentHash: null });
  }

  /** Takes a file away; it can be taken back for some days. @throws DomainError 404, 403 */
  async remove(ctx: Ctx, id: string): Promise<FileRow> {
    const { owner, stored } = await this.findOwn(ctx, id);
    if (owner.removedAt === null) await this.setRemoved(ctx, stored, owner, ctx.clock.instant());
    return fileRowOf(ctx, stored, id);
  }

  /** @throws DomainError 404, also once the days are over; 403, 409 `file-already-there` */
  async restore(ctx: Ctx, id: string): Promise<FileRow> {
    const { owner, stored } = await this.findOwn(ctx, id);
    if (owner.removedAt !== null) await this.setRemoved(ctx, stored, owner, null);
    return fileRowOf(ctx, stored, id);
  }

  /** The stored file, if the reader may read the record it belongs to. @throws DomainError 404 */
  async find(ctx: Ctx, id: string): Promise<FileOwner> {
    const owner = await this.findShown(ctx, id);
    const { parent } = await findParent(ctx, targetOf(owner));
    allowOrHide(filePolicy.read(ctx.actor, parent), 'file');
    if (!(await isShownTo(ctx, owner))) throw notFound('file');
    return owner;
  }

  /**
   * The stored file, for a reader whom something else than an account lets read it, such as a personal link.
   *
   * @param allowed says whether what the reader holds opens the record that the file belongs to
   * @throws DomainError 404
   */
  async readFor(ctx: Ctx, id: string, allowed: (target: FileTarget) => boolean | Promise<boolean>): Promise<FileOwner> {
    const owner = await this.findShown(ctx, id);
    if (!(await allowed(targetOf(owner)))) throw notFound('file');
    return owner;
  }

  /** The files of records for such a reader, newest first. Whoever calls it has decided that they may be read. */
  listFor(ctx: Ctx, targets: readonly FileTarget[]): Promise<FileSeen[]> {
    return filesBeside(ctx, targets, MOST_BESIDE);
  }

  private async findShown(ctx: Ctx, id: string): Promise<FileOwner> {
    const owner = await ctx.manager.findOneBy(FileOwner, { id });
    if (!owner || owner.removedAt !== null) throw notFound('file');
    return owner;
  }

  /** The file that the actor may take away or back. */
  private async findOwn(ctx: Ctx, id: string): Promise<{ owner: FileOwner; stored: StoredParent }> {
    const owner = await ctx.manager.findOneBy(FileOwner, { id });
    if (!owner) throw notFound('file');
    const over = ctx.clock.now().getTime() - REMOVED_FILE_DAYS * DAY;
    if (owner.removedAt !== null && Date.parse(owner.removedAt) < over) throw notFound('file');
    const stored = await findParent(ctx, targetOf(owner));
    allowOrHide(filePolicy.read(ctx.actor, stored.parent), 'file');
    ctx.allow(filePolicy.remove(ctx.actor, stored.parent, owner));
    return { owner, stored };
  }

  private async insert(
    ctx: Ctx,
    stored: StoredParent,
    file: Pick<FileOwner, 'name' | 'kind' | 'mediaType' | 'size' | 'url' | 'contentHash'>,
  ): Promise<FileRow> {
    await changesOf(ctx, stored);
    const { actor } = ctx;
    const owner: FileOwner = {
      ...file,
      id: newId(),
      subjectType: stored.target.subject,
      subjectId: stored.target.subjectId,
      groupId: stored.groupId,
      communeCode: stored.communeCode,
      addedByAccountId: actor.kind === 'account' ? actor.accountId : null,
      addedByLabel: actor.kind === 'account' ? actor.displayName : 'Zesumme',
      addedAt: ctx.clock.instant(),
      removedAt: null,
      isDemo: stored.isDemo,
      searchText: searchTextOf(file.name),
    };
    await ctx.insert(FileOwner, [owner]);
    await record(ctx, stored, owner, 'added');
    return fileRowOf(ctx, stored, owner.id);
  }

  private async setRemoved(ctx: Ctx, stored: StoredParent, owner: FileOwner, removedAt: string | null): Promise<void> {
    await changesOf(ctx, stored);
    if (removedAt === null && owner.contentHash !== null) await refuseSecond(ctx, owner);
    await ctx.manager.update(FileOwner, { id: owner.id }, { removedAt });
    await record(ctx, stored, owner, removedAt === null ? 'restored' : 'removed');
  }
}

const targetOf = ({ subjectType, subjectId }: FileOwner): FileTarget => ({ subject: subjectType, subjectId });

/** What lies beside an assessment is part of a commune's chapter 6. @throws DomainError 409 `year-locked` */
async function changesOf(ctx: Ctx, { communeCode, measureId }: StoredParent): Promise<void> {
  if (communeCode !== null) await changeChapter6(ctx, communeCode, measureId);
}

/** The same content may have been added anew since it was taken away. */
async function refuseSecond(ctx: Ctx, { subjectType, subjectId, contentHash, id }: FileOwner): Promise<void> {
  const there = await ctx.manager.findBy(FileOwner, { subjectType, subjectId, contentHash: contentHash ?? '' });
  const other = there.find((each) => each.removedAt === null && each.id !== id);
  if (other) throw conflict('file-already-there', { name: other.name });
}

/** The history of the record tells of its files. */
async function record(ctx: Ctx, stored: StoredParent, { name, kind }: FileOwner, act: Act): Promise<void> {
  await ctx.record({
    kind: `file.${act}`,
    subject: stored.history,
    ...(stored.isToldToGroup ? { groupId: stored.groupId } : {}),
    communeCode: stored.communeCode,
    after: { [kind === 'link' ? 'link' : 'file']: name, ...(stored.itemTitle ? { item: stored.itemTitle } : {}) },
    isDemo: stored.isDemo,
  });
}
