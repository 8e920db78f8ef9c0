import { Injectable } from '@nestjs/common';
import { type FileSubject, REMOVED_FILE_DAYS } from '@zesumme/domain';
import { In, LessThan } from 'typeorm';
import { Action } from '../actions/action.entity';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Assessment } from '../pacte-climat/assessment.entity';
import { Evidence } from '../pacte-climat/evidence.entity';
import { Clock } from '../platform/clock';
import { type Ctx, UnitOfWork } from '../platform/database';
import { HOUR, Periodic } from '../platform/instances';
import { PracticeSheet } from '../practice-sheets/practice-sheet.entity';
import { ServiceOffer } from '../shared-services/service-offer.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { FileContent } from './file-content.entity';
import { FileOwner } from './file-owner.entity';
import { FileStore } from './file-store';
import { Uploads } from './uploads.service';

const DAY = 86_400_000;
const system = { kind: 'system' } as const;

const tables = {
  group: WorkingGroup,
  meeting: Meeting,
  'agenda-item': AgendaItem,
  action: Action,
  assessment: Assessment,
  evidence: Evidence,
  'practice-sheet': PracticeSheet,
  'service-offer': ServiceOffer,
} satisfies Record<FileSubject, unknown>;

/**
 * Takes away for good what was removed some days ago, and from the disk what no row uses any more: after the commit, so
 * that a rolled back unit loses nothing.
 */
@Injectable()
export class FilesSweep extends Periodic {
  constructor(
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: Uploads,
  ) {
    super(6 * HOUR);
  }

  /** One round. */
  async work(): Promise<void> {
    await this.unitOfWork.write(system, (ctx) => removeOrphans(ctx), { isLong: true });
    const since = new Date(this.clock.now().getTime() - REMOVED_FILE_DAYS * DAY).toISOString();
    await this.uploads.disk.runExclusive(() =>
      this.unitOfWork.write(system, (ctx) => forget(ctx, since), { isLong: true }),
    );
    for await (const hashes of this.store.hashes()) await this.clear(hashes);
    await this.store.removeStrayArrivals();
  }

  /** Removes from the disk what the table does not know. */
  private async clear(hashes: string[]): Promise<void> {
    if (hashes.length === 0) return;
    await this.uploads.disk.runExclusive(async () => {
      const known = await this.unitOfWork.read(system, (ctx) =>
        ctx.manager.find(FileContent, { where: { hash: In(hashes) }, select: { hash: true } }),
      );
      const used = new Set(known.map(({ hash }) => hash));
      for (const hash of hashes.filter((each) => !used.has(each))) await this.store.remove(hash);
    });
  }
}

/** The files of a record that is gone, such as an agenda item, go as removed ones do. */
async function removeOrphans(ctx: Ctx): Promise<void> {
  for (const [subjectType, table] of Object.entries(tables)) {
    const orphans = ctx.manager
      .createQueryBuilder(FileOwner, 'owner')
      .leftJoin(table, 'subject', 'subject.id = owner.subjectId')
      .select('owner.id', 'id')
      .where('owner.subjectType = :subjectType AND owner.removedAt IS NULL', { subjectType })
      .andWhere('subject.id IS NULL');
    const rows = await orphans.limit(500).getRawMany<{ id: string }>();
    if (rows.length > 0)
      await ctx.manager.update(FileOwner, { id: In(rows.map(({ id }) => id)) }, { removedAt: ctx.clock.instant() });
  }
}

/** Deletes the rows of what was removed before an instant, and of contents that no row uses any more. */
async function forget(ctx: Ctx, before: string): Promise<void> {
  await ctx.manager.delete(FileOwner, { removedAt: LessThan(before) });
  await ctx.manager
    .createQueryBuilder()
    .delete()
    .from(FileContent)
    .where('hash NOT IN (SELECT content_hash FROM file_owner WHERE content_hash IS NOT NULL)')
    .execute();
}
