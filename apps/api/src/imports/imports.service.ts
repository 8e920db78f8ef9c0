import { Injectable } from '@nestjs/common';
import {
  type ErrorsQuery,
  type ExampleQuery,
  type ImportDetail,
  type ImportField,
  type ImportListQuery,
  type ImportPage,
  type ImportRemoved,
  type ImportRowPage,
  type ImportRowQuery,
  type RowDecisions,
  fieldsOf,
  importPolicy,
} from '@zesumme/domain';
import type { StreamableFile } from '@nestjs/common';
import type { MessageKey } from '@zesumme/i18n';
import { In } from 'typeorm';
import type { Ctx } from '../platform/database';
import { stale } from '../platform/errors';
import { type Words, downloadOf, wordsFor } from '../platform/spreadsheets';
import { Applying } from './applying.service';
import { exampleRows } from './example';
import { findImport } from './find-import';
import { ImportRow } from './import-row.entity';
import { importDetail, listImports, listRows, tallyOf } from './import-rows';
import { Import } from './import.entity';

/** Spreadsheets that are brought in, with what their rows come to. */
@Injectable()
export class ImportsService {
  constructor(private readonly applying: Applying) {}

  list(ctx: Ctx, query: ImportListQuery): Promise<ImportPage> {
    return listImports(ctx, query);
  }

  /** @throws DomainError 404 */
  async get(ctx: Ctx, id: string): Promise<ImportDetail> {
    await findImport(ctx, id);
    return importDetail(ctx, id, this.applying.progressOf(id));
  }

  /** @throws DomainError 404 */
  async rows(ctx: Ctx, id: string, query: ImportRowQuery): Promise<ImportRowPage> {
    const { stored } = await findImport(ctx, id);
    return listRows(ctx, stored, query);
  }

  /** Says what is to become of rows that resemble others. @throws DomainError 404, 403, 409 `stale` */
  async decide(ctx: Ctx, id: string, { version, numbers, decision }: RowDecisions): Promise<ImportDetail> {
    const { stored, ref } = await findImport(ctx, id);
    ctx.allow(importPolicy.edit(ctx.actor, ref));
    if (version !== stored.version) throw stale(await importDetail(ctx, id));
    const rows = await ctx.manager.find(ImportRow, {
      where: { importId: id, verdict: 'duplicate', ...(numbers ? { number: In(numbers) } : { undecided: true }) },
    });
    const decided = rows
      .filter(({ choices }) => choices.split(',').includes(decision))
      .map((row) => ({ ...row, decision, undecided: false }));
    await ctx.overwrite(ImportRow, decided, ['importId', 'number']);
    const tally = await tallyOf(ctx, id);
    await ctx.overwrite(Import, [{ ...stored, tally, version: version + 1 }], ['id']);
    return importDetail(ctx, id);
  }

  /** Gives an import up that was not written. @throws DomainError 404, 403 */
  async remove(ctx: Ctx, id: string): Promise<ImportRemoved> {
    const { ref } = await findImport(ctx, id);
    ctx.allow(importPolicy.edit(ctx.actor, ref));
    await ctx.manager.delete(Import, { id });
    return { id };
  }

  /** The rows with errors as they came, and beside each what is wrong with it. @throws DomainError 404 */
  async errors(ctx: Ctx, id: string, { format, language }: ErrorsQuery): Promise<StreamableFile> {
    const { stored } = await findImport(ctx, id);
    const words = wordsFor(ctx.actor, language);
    const rows = await ctx.manager.find(ImportRow, {
      where: { importId: id, verdict: 'error' },
      order: { number: 'ASC' },
    });
    const text = (key: string, label: string) => ({ key, label, kind: 'text' as const });
    const table = {
      name: words.t('spreadsheets.list.importErrors'),
      locale: words.locale,
      columns: [
        ...stored.headings.map((heading, at) => text(String(at), heading)),
        text('errors', words.t('spreadsheets.column.importErrors')),
        { ...text('row', words.t('spreadsheets.column.importRow')), kind: 'number' as const },
      ],
      rows: rows.map(({ number, cells, outcome }) => ({
        ...Object.fromEntries(cells.map((cell, at) => [String(at), cell])),
        errors: (outcome?.issues ?? []).map((issue) => inWords(issue, words)).join(' '),
        row: number,
      })),
    };
    return downloadOf(table, format, ctx.clock.today());
  }

  /** A small spreadsheet to fill in. */
  example(ctx: Ctx, { subject, format, language }: ExampleQuery): Promise<StreamableFile> {
    ctx.allow(importPolicy.create(ctx.actor));
    const words = wordsFor(ctx.actor, language);
    const table = {
      name: words.t(`spreadsheets.list.${subject === 'memberships' ? 'members' : subject}`),
      locale: words.locale,
      columns: fieldsOf(subject).map((field) => ({ key: field, label: labelOf(field, words), kind: 'text' as const })),
      rows: exampleRows(subject, words),
    };
    return downloadOf(table, format, ctx.clock.today());
  }
}

const labelOf = (field: ImportField, { t }: Words): string => t(`spreadsheets.column.${field}`);

interface Issue {
  field: ImportField | null;
  code: string;
  params: Record<string, string | number>;
}

function inWords({ field, code, params }: Issue, words: Words): string {
  const told = words.t(`errors.field.${code}` as MessageKey, params);
  return field === null ? told : `${labelOf(field, words)} – ${told}`;
}
