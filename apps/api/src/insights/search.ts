import {
  type Page,
  type SearchHit,
  type SearchQuery,
  type SearchResults,
  type SearchType,
  actionListQuery,
  contactListQuery,
  mayTry,
  meetingListQuery,
  organisationListQuery,
  practiceSheetListQuery,
  wordsOf,
  workingGroupListQuery,
} from '@zesumme/domain';
import { listActions } from '../actions';
import { listMeetings } from '../meetings';
import { listContacts, listOrganisations } from '../organisations';
import type { Ctx } from '../platform/database';
import { listPracticeSheets } from '../practice-sheets';
import { listGroups } from '../working-groups';

interface Found {
  items: SearchHit[];
  total: number;
}

/**
 * Finds by words in everything that the reader may see: each slice's own list is asked, so that the search can never show
 * what the list would hide.
 */
export async function searchEverywhere(ctx: Ctx, { q, size }: SearchQuery): Promise<SearchResults> {
  if (wordsOf(q).length === 0) return { items: [], total: 0 };
  const asked = { q, size };
  const found = [
    hits(await listGroups(ctx, workingGroupListQuery.parse(asked)), (row) =>
      hit('working-group', row.slug, row.name, row.zone?.name, null, row.isDemo),
    ),
    hits(await listMeetings(ctx, meetingListQuery.parse({ ...asked, sort: '-startsAt' })), (row) =>
      hit('meeting', row.id, row.title, row.group.name, row.startsLocal.slice(0, 10), row.isDemo),
    ),
    hits(await listActions(ctx, actionListQuery.parse(asked)), (row) =>
      hit('action', row.id, row.title, row.group.name, row.dueDay, row.isDemo),
    ),
    hits(await listPracticeSheets(ctx, practiceSheetListQuery.parse(asked)), (row) =>
      hit('practice-sheet', row.slug, row.title, row.summary, null, row.isDemo),
    ),
    ...(await inside(ctx, asked)),
  ];
  return {
    items: found.flatMap(({ items }) => items).slice(0, size),
    total: found.reduce((sum, { total }) => sum + total, 0),
  };
}

/** What only those find who may open the lists of organisations and contacts. */
async function inside(ctx: Ctx, asked: { q: string; size: number }): Promise<Found[]> {
  const organisations = mayTry(ctx.actor, 'organisation.list')
    ? [
        hits(await listOrganisations(ctx, organisationListQuery.parse(asked)), (row) =>
          hit('organisation', row.id, row.name, null, null, row.isDemo),
        ),
      ]
    : [];
  const contacts = mayTry(ctx.actor, 'contact.list')
    ? [
        hits(await listContacts(ctx, contactListQuery.parse(asked)), (row) =>
          hit(
            'contact',
            row.organisation?.id ?? row.id,
            `${row.givenName} ${row.familyName}`,
            row.organisation?.name,
            null,
            row.isDemo,
          ),
        ),
      ]
    : [];
  return [...organisations, ...contacts];
}

const hits = <R>({ items, total }: Page<R>, make: (row: R) => SearchHit): Found => ({ items: items.map(make), total });

const hit = (
  type: SearchType,
  key: string,
  title: string,
  context: string | null | undefined,
  day: string | null,
  isDemo: boolean,
): SearchHit => ({
  type,
  key,
  title,
  context: context ?? null,
  day,
  isDemo,
});
