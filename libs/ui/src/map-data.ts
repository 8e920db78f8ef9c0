import { InjectionToken } from '@angular/core';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type CommuneOutlines = Topology<{ communes: GeometryCollection<{ LAU2: string; COMMUNE: string }> }>;

/** A zone or a site: a point, with its outline where there is one. */
export interface Place {
  id: string;
  label: string;
  lon: number;
  lat: number;
  /** The ring of a GeoJSON polygon: longitude, latitude. */
  outline?: readonly (readonly [number, number])[] | null;
  /** Where choosing it leads, inside the dashboard; without it the place is only shown. */
  address?: string;
}

let loading: Promise<CommuneOutlines> | null = null;

/** Reads the outlines of the communes once; they are served beside the dashboard, no outside server is asked. */
export const COMMUNE_OUTLINES = new InjectionToken<() => Promise<CommuneOutlines>>('outlines of the communes', {
  providedIn: 'root',
  factory: () => () => {
    loading ??= fetch('/data/lu-communes.topo.json').then((answer) => {
      if (!answer.ok) throw new Error(`The outlines of the communes are not there: ${answer.status}`);
      return answer.json() as Promise<CommuneOutlines>;
    });
    loading.catch(() => (loading = null));
    return loading;
  },
});
