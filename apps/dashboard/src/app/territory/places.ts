import type { ZoneRow } from '@zesumme/domain';
import type { Place } from '@zesumme/ui/map';

type Placed = Pick<ZoneRow, 'id' | 'name' | 'lon' | 'lat' | 'outline'>;
type Corner = [number, number];

/** The middle of an outline, good enough to write a name at. */
export function middleOf(outline: readonly Corner[]): { lon: number; lat: number } | null {
  // A closed outline says its first corner twice.
  const corners = outline.slice(0, -1);
  if (corners.length === 0) return null;
  const sum = corners.reduce<Corner>(([lon, lat], corner) => [lon + corner[0], lat + corner[1]], [0, 0]);
  return { lon: round(sum[0] / corners.length), lat: round(sum[1] / corners.length) };
}

/** Zones as the map draws them: those that have a point or an outline. */
export function placesOf(zones: readonly Placed[], linked = true): Place[] {
  return zones.flatMap(({ id, name, lon, lat, outline }) => {
    const at = lon !== null && lat !== null ? { lon, lat } : outline && middleOf(outline);
    return at ? [{ id, label: name, ...at, outline, ...(linked ? { address: `/zones/${id}` } : {}) }] : [];
  });
}

/** To about a metre. */
export const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
