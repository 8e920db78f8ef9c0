import { type Permission, type ZoneFigureName, zoneFigureNames } from '@zesumme/domain';

/** The list behind each figure of a zone, and who may open it. */
const lists: Record<ZoneFigureName, { path: string; may: Permission; query: (zoneId: string) => object }> = {
  participants: { path: '/organisations', may: 'organisation.list', query: (groupZoneId) => ({ groupZoneId }) },
  campaigns: { path: '/campaigns', may: 'campaign.list', query: (zoneId) => ({ zoneId, state: 'running' }) },
  exchanges: {
    path: '/flows/introductions',
    may: 'introduction.list',
    query: (zoneId) => ({ zoneId, implemented: 'true' }),
  },
  pilots: { path: '/pilots', may: 'pilot.list', query: (zoneId) => ({ zoneId }) },
};

/** The figures that the reader is told: those whose list they may open. */
export const toldFigures = (may: (permission: Permission) => boolean): ZoneFigureName[] =>
  zoneFigureNames.filter((name) => may(lists[name].may));

/** Where the list behind a figure of a zone is. */
export const listBehind = (name: ZoneFigureName, zoneId: string): { path: string; query: object } => ({
  path: lists[name].path,
  query: lists[name].query(zoneId),
});
