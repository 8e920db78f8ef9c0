import { Injectable } from '@nestjs/common';
import {
  type Actor,
  IMPORT_BYTES,
  IMPORT_COLUMNS,
  IMPORT_ROWS,
  type ImportDetail,
  type ImportTarget,
  importPolicy,
  matchColumns,
  searchTextOf,
  workingGroupPolicy,
} from '@zesumme/domain';
import { type Ctx, UnitOfWork, newId } from '../platform/database';
import { invalidField } from '../platform/errors';
import type { ZesummeRequest } from '../platform/http';
import { type Sheet, receiveSheet } from '../platform/spreadsheets';
import { findGroup } from '../working-groups';
import { ImportMatch } from './import-match.entity';
import { ImportRow } from './import-row.entity';
import { importDetail } from './import-rows';
import { Import } from './import.entity';
import { ownHeadings } from './words';

/** Characters of a cell: above what any field takes, so that what is too long is still told. */
const CELL = 2500;
/** Takes spreadsheets in: received and read before the unit that keeps their rows opens. */
@Injectable()
export class SheetUploads {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Keeps the rows of the spreadsheet in a form, and proposes which column holds what. Nothing else is written.
   *
   * @throws DomainError 404, 403 before anything is received; 400, 413, 415 and 422 for what is wrong with it
   */
  async add(actor: Actor, target: ImportTarget, request: ZesummeRequest): Promise<ImportDetail> {
    const groupId = await this.unitOfWork.read(actor, (ctx) => requireCreate(ctx, target));
    const limits = { bytes: IMPORT_BYTES, rows: IMPORT_ROWS, columns: IMPORT_COLUMNS, cell: CELL };
    const { fileName, ...sheet } = await receiveSheet(request, limits);
    return this.unitOfWork.write(actor, (ctx) => keep(ctx, { ...target, groupId }, fileName, sheet));
  }
}

/** @throws DomainError 404, 403, 422 when the group is for something else. @returns the group's id */
async function requireCreate(ctx: Ctx, { subject, groupId }: ImportTarget): Promise<string | null> {
  ctx.allow(importPolicy.create(ctx.actor));
  if (groupId === undefined) return null;
  if (subject !== 'memberships') throw invalidField('groupId', 'invalid-choice');
  const { group, ref } = await findGroup(ctx, groupId);
  ctx.allow(workingGroupPolicy.manageMembers(ctx.actor, ref));
  return group.id;
}

async function keep(
  ctx: Ctx,
  { subject, groupId }: { subject: ImportTarget['subject']; groupId: string | null },
  fileName: string,
  { headings, rows }: Sheet,
): Promise<ImportDetail> {
  const { actor } = ctx;
  const accountId = actor.kind === 'account' ? actor.accountId : null;
  const remembered = accountId === null ? [] : await ctx.manager.findBy(ImportMatch, { accountId, subject });
  const stored: Import = {
    id: newId(),
    accountId,
    authorLabel: actor.kind === 'account' ? actor.displayName : actor.kind,
    subject,
    groupId,
    fileName,
    state: 'uploaded',
    headings,
    columns: matchColumns(
      subject,
      headings,
      new Map(remembered.map(({ heading, field }) => [heading, field])),
      ownHeadings,
    ),
    rowCount: rows.length,
    tally: null,
    searchText: searchTextOf(fileName),
    version: 1,
    createdAt: ctx.clock.instant(),
    appliedAt: null,
    undoneAt: null,
  };
  await ctx.insert(Import, [stored]);
  await ctx.insert(
    ImportRow,
    rows.map(({ number, cells }) => ({
      importId: stored.id,
      number,
      cells,
      label: '',
      verdict: null,
      outcome: null,
      choices: '',
      decision: null,
      undecided: false,
      made: null,
      searchText: searchTextOf(...cells),
    })),
  );
  return importDetail(ctx, stored.id);
}
