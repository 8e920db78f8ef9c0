import { Injectable } from '@nestjs/common';
import { type HeldRow, type ImportDetail, type ImportUndo, importPolicy } from '@zesumme/domain';
import { IsNull, Not } from 'typeorm';
import { AddressFollowers } from '../organisations';
import type { Ctx } from '../platform/database';
import { DomainError, stale } from '../platform/errors';
import { findImport } from './find-import';
import { ImportRow } from './import-row.entity';
import { importDetail } from './import-rows';
import { Import } from './import.entity';
import { changedContacts, undoers } from './undoers';

/** Rows that are named when something cannot be undone. */
const NAMED = 50;

/** Gives back what an import made and changed, as if it had not been. */
@Injectable()
export class Undoing {
  constructor(private readonly addresses: AddressFollowers) {}

  /**
   * Takes away what was made, and writes what stood there before over what was changed. What was changed or used since is
   * told, and nothing is undone unless the rest is wanted alone.
   *
   * @throws DomainError 404, 403, 409 `stale` or `import-held` with the rows that hold it
   */
  async undo(ctx: Ctx, id: string, { version, rest }: ImportUndo): Promise<ImportDetail> {
    const { stored, ref } = await findImport(ctx, id);
    ctx.allow(importPolicy.undo(ctx.actor, ref));
    if (version !== stored.version) throw stale(await importDetail(ctx, id));
    const rows = await ctx.manager.find(ImportRow, {
      where: { importId: id, made: Not(IsNull()) },
      order: { number: 'ASC' },
    });
    const made = rows.flatMap(({ number, made: each }) => (each ? { ...each, number } : []));
    const undoer = undoers[stored.subject];
    const held = await undoer.held(ctx, made);
    if (held.size > 0 && !rest) throw refused(rows, held);
    const free = made.filter(({ number }) => !held.has(number));
    await undoer.undo(ctx, free);
    if (stored.subject === 'contacts') {
      const givenBack = changedContacts(free).map(({ before, after }) => ({ before: after, after: before }));
      await this.addresses.follow(ctx, givenBack);
    }
    const undoneAt = ctx.clock.instant();
    await ctx.overwrite(Import, [{ ...stored, state: 'undone', undoneAt, version: version + 1 }], ['id']);
    const after = { undone: free.length, kept: held.size };
    await ctx.record({ kind: 'import.undone', subject: { type: 'import', id }, groupId: stored.groupId, after });
    return importDetail(ctx, id);
  }
}

function refused(rows: readonly ImportRow[], held: ReadonlyMap<number, HeldRow['reason']>): DomainError {
  const items = rows.flatMap(({ number, label }): HeldRow[] => {
    const reason = held.get(number);
    return reason ? [{ number, label, reason }] : [];
  });
  return new DomainError('import-held', 409, { count: items.length }, [], { items: items.slice(0, NAMED) });
}
