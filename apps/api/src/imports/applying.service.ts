import { Injectable } from '@nestjs/common';
import { type Actor, type ImportDetail, type ImportVersion, importPolicy } from '@zesumme/domain';
import { type Ctx, UnitOfWork } from '../platform/database';
import { AddressFollowers } from '../organisations';
import { stale } from '../platform/errors';
import { Checking, rowsOf } from './checking.service';
import { findImport } from './find-import';
import { type Made, ImportRow } from './import-row.entity';
import { importDetail } from './import-rows';
import { Import } from './import.entity';
import type { Judged, Written } from './judge';
import { judgeAll, judgeFor } from './judging';
import { changedContacts } from './undoers';

/** Records that are written before it is told how far it is. */
const AT_ONCE = 500;

/** That the register is no longer as it was when the rows were checked. */
class Changed extends Error {
  constructor(
    readonly stored: Import,
    readonly rows: ImportRow[],
    readonly judged: Judged<unknown, unknown>[],
  ) {
    super('The register has changed.');
  }
}

/** Writes what was shown, in one unit: all of it or nothing. */
@Injectable()
export class Applying {
  private readonly progress = new Map<string, { done: number; total: number }>();

  constructor(
    private readonly checking: Checking,
    private readonly unitOfWork: UnitOfWork,
    private readonly addresses: AddressFollowers,
  ) {}

  /** How far an import is that is being written at this moment by this process. */
  progressOf(id: string): { done: number; total: number } | null {
    return this.progress.get(id) ?? null;
  }

  /**
   * Makes and changes records as the rows say; rows with errors, and those about which nobody has decided, are left out.
   * Each row is judged once more: when one comes out otherwise than it was shown, nothing is written, and all are shown
   * anew.
   *
   * @throws DomainError 404, 403, 409 `stale`
   */
  async apply(actor: Actor, id: string, { version }: ImportVersion): Promise<ImportDetail> {
    try {
      return await this.unitOfWork.write(actor, (ctx) => this.write(ctx, id, version), { isLong: true });
    } catch (error) {
      if (!(error instanceof Changed)) throw error;
      throw stale(await this.checking.keep(actor, error.stored, error.rows, error.judged));
    } finally {
      this.progress.delete(id);
    }
  }

  private async write(ctx: Ctx, id: string, version: number): Promise<ImportDetail> {
    const { stored, ref } = await findImport(ctx, id);
    ctx.allow(importPolicy.apply(ctx.actor, ref));
    if (version !== stored.version) throw stale(await importDetail(ctx, id));
    this.progress.set(id, { done: 0, total: (stored.tally?.creates ?? 0) + (stored.tally?.changes ?? 0) });
    const judge = await judgeFor(ctx, stored);
    const rows = await rowsOf(ctx, id);
    const judged = await judgeAll(judge, stored.columns, rows);
    if (rows.some((row, at) => isOther(row, judged[at]))) throw new Changed(stored, rows, judged);
    const written = rows.flatMap((row, at) => writtenOf(row, judged[at]) ?? []);
    const byNumber = new Map(rows.map((row) => [row.number, row]));
    const total = { creates: 0, changes: 0 };
    // Two rows may be about one record: all changes are made at once, so that each is changed once.
    const changes = await judge.write(
      ctx,
      written.filter(({ change }) => change !== null),
    );
    await this.note(ctx, byNumber, changes);
    if (stored.subject === 'contacts') await this.addresses.follow(ctx, changedContacts([...changes.values()]));
    total.changes = changes.size;
    const creates = written.filter(({ create }) => create !== null);
    this.progress.set(id, { done: changes.size, total: changes.size + creates.length });
    for (let from = 0; from < creates.length; from += AT_ONCE) {
      const made = await judge.write(ctx, creates.slice(from, from + AT_ONCE));
      await this.note(ctx, byNumber, made);
      total.creates += made.size;
      this.progress.set(id, { done: changes.size + total.creates, total: changes.size + creates.length });
    }
    const tally = stored.tally && { ...stored.tally, ...total };
    const appliedAt = ctx.clock.instant();
    await ctx.overwrite(Import, [{ ...stored, tally, state: 'applied', appliedAt, version: version + 1 }], ['id']);
    await ctx.record({
      kind: 'import.applied',
      subject: { type: 'import', id },
      groupId: stored.groupId,
      after: total,
    });
    return importDetail(ctx, id);
  }

  /** Keeps with each row what it made, for undoing it. */
  private async note(ctx: Ctx, rows: ReadonlyMap<number, ImportRow>, made: ReadonlyMap<number, Made>): Promise<void> {
    const noted = [...made].flatMap(([number, each]) => {
      const row = rows.get(number);
      return row ? { ...row, made: each } : [];
    });
    await ctx.overwrite(ImportRow, noted, ['importId', 'number']);
  }
}

const isOther = (row: ImportRow, judged: Judged<unknown, unknown> | undefined): boolean =>
  row.verdict !== judged?.verdict || JSON.stringify(row.outcome) !== JSON.stringify(judged.outcome);

/** What is written of a row: nothing of one that is known, wrong, or not decided about. */
function writtenOf(row: ImportRow, judged: Judged<unknown, unknown> | undefined): Written<unknown, unknown> | null {
  if (!judged) return null;
  const { number } = row;
  if (judged.verdict === 'new' || row.decision === 'create') return { number, create: judged.create, change: null };
  if (judged.verdict !== 'changed' && row.decision !== 'merge') return null;
  return judged.outcome.changes.length > 0 ? { number, create: null, change: judged.change } : null;
}
