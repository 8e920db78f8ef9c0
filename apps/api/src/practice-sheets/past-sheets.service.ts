import { Injectable } from '@nestjs/common';
import {
  type HistoryPage,
  type HistoryQuery,
  type PracticeSheetDetail,
  type PracticeSheetPutBack,
  type PracticeSheetUpdate,
  practiceSheetPolicy,
  practiceSheetUpdate,
} from '@zesumme/domain';
import { In, MoreThanOrEqual } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';
import { historyOf } from '../platform/audit';
import { Event } from '../platform/audit/event.entity';
import type { Ctx } from '../platform/database';
import { notFound, stale } from '../platform/errors';
import { PracticeSheetsService } from './practice-sheets.service';
import { findSheet, sheetRefOf } from './seen-sheets';
import { sheetDetail } from './sheet-detail';
import { knownLinks } from './sheet-links';

/** What can be put back: all that is written on a sheet, but for its address and whether it is published. */
const fields = [
  ...['title', 'time', 'difficulty', 'cost', 'summary', 'goodToKnow', 'steps', 'difficulties', 'examples'],
  ...['sourceUrl', 'breakEven', 'locale', 'translations', 'themeIds', 'measureIds', 'relatedIds'],
];

interface Told {
  changes: { field: string; before: unknown }[];
}

/** The versions of a sheet: what became of it, and the way back. */
@Injectable()
export class PastSheetsService {
  constructor(private readonly sheets: PracticeSheetsService) {}

  /** @throws DomainError 404, 403 */
  async history(ctx: Ctx, key: string, query: HistoryQuery): Promise<HistoryPage> {
    const { id } = await findSheet(ctx, key);
    ctx.allow(practiceSheetPolicy.readHistory(ctx.actor));
    return historyOf(ctx, query, {
      of: (events) => void events.andWhere("event.subjectType = 'practice-sheet' AND event.subjectId = :id", { id }),
      personal: false,
    });
  }

  /**
   * Makes of the sheet what it was before a change; that is a change as well, and can be put back in turn. What it named
   * and what is no more is left out.
   *
   * @throws DomainError 404, 403, 409 `stale`
   */
  async putBack(
    ctx: Ctx,
    key: string,
    eventId: string,
    { version }: PracticeSheetPutBack,
  ): Promise<PracticeSheetDetail> {
    const sheet = await findSheet(ctx, key);
    ctx.allow(practiceSheetPolicy.edit(ctx.actor, sheetRefOf(sheet)));
    if (version !== sheet.version) throw stale(await sheetDetail(ctx, sheet));
    const past = await this.before(ctx, sheet.id, eventId);
    const input: PracticeSheetUpdate = practiceSheetUpdate.parse({ ...past, version });
    return this.sheets.update(ctx, sheet.id, {
      ...input,
      ...(input.examples ? { examples: await withKnownOrganisations(ctx, input.examples) } : {}),
      ...(await keepKnown(ctx, sheet.id, input)),
    });
  }

  /** What was changed by this event and since, as it was before. */
  private async before(ctx: Ctx, sheetId: string, eventId: string): Promise<Record<string, unknown>> {
    const ofSheet = { subjectType: 'practice-sheet', subjectId: sheetId, kind: 'practice-sheet.edited' };
    const event = await ctx.manager.findOneBy(Event, { ...ofSheet, id: eventId });
    if (!event) throw notFound('event');
    const since = await ctx.manager.find(Event, {
      where: { ...ofSheet, at: MoreThanOrEqual(event.at) },
      order: { at: 'DESC', id: 'DESC' },
    });
    const past: Record<string, unknown> = {};
    // The oldest is said last: what it says of a field is how the field was before all of them.
    for (const each of [...since.filter(({ id }) => id !== eventId), event])
      for (const { field, before } of (each.data as unknown as Told).changes)
        if (fields.includes(field)) past[field] = before ?? (field === 'translations' ? [] : null);
    return past;
  }
}

type Examples = NonNullable<PracticeSheetUpdate['examples']>;

async function withKnownOrganisations(ctx: Ctx, examples: Examples): Promise<Examples> {
  const ids = examples.flatMap(({ organisationId }) => organisationId ?? []);
  const rows = ids.length > 0 ? await ctx.manager.findBy(Organisation, { id: In(ids) }) : [];
  const known = new Set(rows.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id));
  return examples.map((example) => ({
    ...example,
    organisationId: example.organisationId && known.has(example.organisationId) ? example.organisationId : null,
  }));
}

async function keepKnown(ctx: Ctx, sheetId: string, input: PracticeSheetUpdate): Promise<Partial<PracticeSheetUpdate>> {
  const known = await knownLinks(ctx, sheetId, input);
  return {
    ...(input.themeIds ? { themeIds: known.themeIds } : {}),
    ...(input.measureIds ? { measureIds: known.measureIds } : {}),
    ...(input.relatedIds ? { relatedIds: known.relatedIds } : {}),
  };
}
