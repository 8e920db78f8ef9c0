import { type GeoProjection, geoMercator, geoPath } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { CommuneOutlines, Place } from './map-data';

export const WIDTH = 400;
export const HEIGHT = 560;
const MARGIN = 8;
/** Names nearer to each other than this would overlap. */
const CLOSE = { x: 110, y: 15 };

export interface DrawnCommune {
  code: string;
  name: string;
  path: string;
}

export interface DrawnPlace {
  id: string;
  label: string;
  x: number;
  y: number;
  path: string | null;
  /** On which side of its point the name stands. */
  side: 'start' | 'end';
  address: string | null;
}

/** A sheet on which the country, or a part of it, is drawn to scale. */
export interface Sheet {
  communes: DrawnCommune[];
  place(places: readonly Place[]): DrawnPlace[];
  /** The longitude and latitude of a point of the sheet. */
  at(x: number, y: number): { lon: number; lat: number } | null;
}

/**
 * The outline of a place, corner by corner. Not by `geoPath`: that takes a ring which runs as RFC 7946 wants it for
 * everything around it.
 */
function outlineOf({ outline }: Place, projection: GeoProjection): string | null {
  if (!outline || outline.length < 4) return null;
  const corners = outline.map(([lon, lat]) =>
    projection([lon, lat])
      ?.map((at) => at.toFixed(1))
      .join(','),
  );
  return `M${corners.join('L')}Z`;
}

function drawPlaces(projection: GeoProjection, places: readonly Place[]): DrawnPlace[] {
  const points = places.flatMap((place) => {
    const at = projection([place.lon, place.lat]);
    return at ? [{ place, x: at[0], y: at[1] }] : [];
  });
  return points.map(({ place, x, y }) => {
    const isCrowded = points.some(
      (other) => other.place !== place && other.x >= x && other.x - x < CLOSE.x && Math.abs(other.y - y) < CLOSE.y,
    );
    return {
      id: place.id,
      label: place.label,
      x,
      y,
      path: outlineOf(place, projection),
      side: isCrowded || x > WIDTH * 0.7 ? ('end' as const) : ('start' as const),
      address: place.address ?? null,
    };
  });
}

/**
 * Fits the sheet to the whole country, or to some communes and their surroundings.
 *
 * @param around LAU2 codes; none, or none that is known, means the country
 */
export function sheetOf(outlines: CommuneOutlines, around: readonly string[] = []): Sheet {
  const country = feature(outlines, outlines.objects.communes);
  const part = country.features.filter(({ properties }) => around.includes(properties.LAU2));
  const features: Feature<Geometry, { LAU2: string; COMMUNE: string }>[] = part.length > 0 ? part : country.features;
  const corners: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ];
  const projection = geoMercator().fitExtent(corners, { type: 'FeatureCollection', features });
  const path = geoPath(projection).digits(1);
  return {
    communes: country.features.map((commune) => ({
      code: commune.properties.LAU2,
      name: commune.properties.COMMUNE,
      path: path(commune) ?? '',
    })),
    place: (places) => drawPlaces(projection, places),
    at: (x, y) => {
      const point = projection.invert?.([x, y]);
      return point ? { lon: point[0], lat: point[1] } : null;
    },
  };
}
