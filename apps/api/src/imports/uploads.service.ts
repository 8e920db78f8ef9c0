import { Injectable } from '@nestjs/common';
import {
  type Actor,
  IMPORT_BYTES,
  IMPORT_COLUMNS,
  IMPORT_ROWS,
  type ImportDetail,
  type ImportTarget,
  cleanFileName,
  importPolicy,
  inMegabytes,
  matchColumns,
  searchTextOf,
  workingGroupPolicy,
} from '@zesumme/domain';
import { Semaphore } from 'async-mutex';
import { type Ctx, UnitOfWork, newId } from '../platform/database';
import { DomainError, invalidField } from '../platform/errors';
import type { ZesummeRequest } from '../platform/http';
import { type Sheet, readSheet } from '../platform/spreadsheets';
import { findGroup } from '../working-groups';
import { ImportMatch } from './import-match.entity';
import { ImportRow } from './import-row.entity';
import { importDetail } from './import-rows';
import { Import } from './import.entity';
import { ownHeadings } from './words';

/** What a form takes beside the file in it. */
const AROUND_THE_FILE = 16_384;
/** Characters of a cell: above what any field takes, so that what is too long is still told. */
const CELL = 2500;
/** Spreadsheets that are read at the same time; the others wait, so that many do not fill the memory. */
const AT_ONCE = 2;
const LONGEST_NAME = 200;

/** Takes spreadsheets in: received and read before the unit that keeps their rows opens. */
@Injectable()
export class SheetUploads {
  private readonly reading = new Semaphore(AT_ONCE);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Keeps the rows of the spreadsheet in a form, and proposes which column holds what. Nothing else is written.
   *
   * @throws DomainError 404, 403 before anything is received; 400, 413, 415 and 422 for what is wrong with it
   */
  async add(actor: Actor, target: ImportTarget, request: ZesummeRequest): Promise<ImportDetail> {
    const groupId = await this.unitOfWork.read(actor, (ctx) => requireCreate(ctx, target));
    if (!request.isMultipart()) throw new DomainError('unsupported-media-type', 415);
    if (Number(request.headers['content-length'] ?? 0) > IMPORT_BYTES + AROUND_THE_FILE) throw tooLarge();
    return this.reading.runExclusive(async () => {
      const { name, bytes } = await receive(request);
      const sheet = await readSheet(bytes, name, { rows: IMPORT_ROWS, columns: IMPORT_COLUMNS, cell: CELL });
      return this.unitOfWork.write(actor, (ctx) => keep(ctx, { ...target, groupId }, name, sheet));
    });
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

async function receive(request: ZesummeRequest): Promise<{ name: string; bytes: Buffer }> {
  const broken = (): never => {
    throw new DomainError('upload-broken', 400);
  };
  const part = await request.file({ limits: { fileSize: IMPORT_BYTES } }).catch(broken);
  if (!part) throw invalidField('file', 'required');
  const bytes = await part.toBuffer().catch(broken);
  if (part.file.truncated) throw tooLarge();
  const name = cleanFileName(part.filename ?? '').slice(-LONGEST_NAME);
  if (name === '') throw new DomainError('file-name-unusable', 422);
  if (bytes.length === 0) throw new DomainError('file-empty', 422);
  return { name, bytes };
}

const tooLarge = (): DomainError => new DomainError('file-too-large', 413, { maximum: inMegabytes(IMPORT_BYTES) });

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
