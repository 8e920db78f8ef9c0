import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type ImportDetail,
  type ImportMatch as Match,
  fieldsOf,
  headingKey,
  importPolicy,
  requiredFields,
} from '@zesumme/domain';
import { type Ctx, UnitOfWork } from '../platform/database';
import { DomainError, stale } from '../platform/errors';
import { findImport } from './find-import';
import { ImportMatch } from './import-match.entity';
import { ImportRow } from './import-row.entity';
import { importDetail, tallyOf } from './import-rows';
import { Import } from './import.entity';
import type { Judged } from './judge';
import { judgeAll, judgeFor } from './judging';

/** Rows that one unit writes: others come between two of them. */
const AT_ONCE = 1000;

/** Says of every row what would become of it, before anything is written. */
@Injectable()
export class Checking {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Keeps which column holds what, remembers it for the next time, and checks all rows.
   *
   * @throws DomainError 404, 403, 409 `stale`, 422 for fields that no column holds
   */
  async check(actor: Actor, id: string, match: Match): Promise<ImportDetail> {
    const stored = await this.unitOfWork.write(actor, (ctx) => keepColumns(ctx, id, match));
    return this.judge(actor, stored);
  }

  /** Judges all rows and keeps what they come to. */
  async judge(actor: Actor, stored: Import): Promise<ImportDetail> {
    const { rows, judged } = await this.unitOfWork.read(actor, async (ctx) => {
      const judge = await judgeFor(ctx, stored);
      const all = await rowsOf(ctx, stored.id);
      return { rows: all, judged: await judgeAll(judge, stored.columns, all) };
    });
    return this.keep(actor, stored, rows, judged);
  }

  /** Keeps what rows come to, some at a time; a decision about a row stays where it still can be made. */
  async keep(
    actor: Actor,
    stored: Import,
    rows: readonly ImportRow[],
    judged: readonly Judged<unknown, unknown>[],
  ): Promise<ImportDetail> {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const some = rows.slice(from, from + AT_ONCE).map((row, at) => withVerdict(row, judged[from + at]));
      await this.unitOfWork.write(actor, async (ctx) => {
        await requireSame(ctx, stored);
        await ctx.overwrite(ImportRow, some, ['importId', 'number']);
      });
    }
    return this.unitOfWork.write(actor, async (ctx) => {
      await requireSame(ctx, stored);
      const tally = await tallyOf(ctx, stored.id);
      await ctx.overwrite(Import, [{ ...stored, tally, state: 'checked', version: stored.version + 1 }], ['id']);
      return importDetail(ctx, stored.id);
    });
  }
}

/** All rows, in their order. */
export const rowsOf = (ctx: Ctx, importId: string): Promise<ImportRow[]> =>
  ctx.manager.find(ImportRow, { where: { importId }, order: { number: 'ASC' } });

function withVerdict(row: ImportRow, judged: Judged<unknown, unknown> | undefined): ImportRow {
  if (!judged) return row;
  const { verdict, label, outcome, choices } = judged;
  const decision = row.decision !== null && choices.includes(row.decision) ? row.decision : null;
  const only = choices.length === 1 ? (choices[0] ?? null) : null;
  return {
    ...row,
    verdict,
    label,
    outcome,
    choices: choices.join(','),
    decision: decision ?? only,
    undecided: verdict === 'duplicate' && (decision ?? only) === null,
  };
}

/** Somebody may have said anew what the columns hold, or given the import up, while its rows were judged. */
async function requireSame(ctx: Ctx, { id, version }: Import): Promise<void> {
  const now = await ctx.manager.findOneBy(Import, { id });
  if (now?.version !== version) throw stale(now ? await importDetail(ctx, id) : undefined);
}

async function keepColumns(ctx: Ctx, id: string, { version, columns }: Match): Promise<Import> {
  const { stored, ref } = await findImport(ctx, id);
  ctx.allow(importPolicy.edit(ctx.actor, ref));
  if (version !== stored.version) throw stale(await importDetail(ctx, id));
  const fitted = stored.headings.map((_, at) => columns[at] ?? null);
  const allowed = fieldsOf(stored.subject);
  const issues = fitted.flatMap((field, at) =>
    field === null || allowed.includes(field)
      ? []
      : { path: `columns.${at}`, code: 'invalid-choice', params: { values: [...allowed] } },
  );
  for (const field of requiredFields(stored.subject, stored.groupId !== null)) {
    if (!fitted.includes(field)) issues.push({ path: field, code: 'column-missing', params: { values: [] } });
  }
  if (issues.length > 0) throw new DomainError('invalid', 422, {}, issues);
  const changed: Import = { ...stored, columns: fitted, state: 'uploaded', tally: null, version: version + 1 };
  await ctx.overwrite(Import, [changed], ['id']);
  await remember(ctx, changed);
  return changed;
}

async function remember(ctx: Ctx, { subject, headings, columns }: Import): Promise<void> {
  if (ctx.actor.kind !== 'account') return;
  const { accountId } = ctx.actor;
  const said = new Map<string, ImportMatch>();
  headings.forEach((text, at) => {
    const heading = headingKey(text);
    const field = columns[at] ?? null;
    // Of two columns with one heading, the one that is taken says what it means.
    if (heading !== '' && (field !== null || !said.has(heading))) {
      said.set(heading, { accountId, subject, heading, field });
    }
  });
  await ctx.overwrite(ImportMatch, [...said.values()], ['accountId', 'subject', 'heading']);
}
