import type { Change } from './plans';

const SELDOM = 12;

type Place = readonly (string | number)[];

/** Where there is something in a value, the whole of it first. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, inner]) =>
      placesIn(inner, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** The value with what is planned done to one of its places. */
export function changed(value: unknown, { at, how, value: any, text, number, name }: Change): unknown {
  const places = placesIn(value);
  // The whole of it seldom: nothing is left then.
  const place = at % SELDOM && places.length > 1 ? places[1 + (at % (places.length - 1))] : [];
  return within(value, place ?? [], (here) => {
    const odd = typeof here === 'string' && text !== null ? text : typeof here === 'number' ? (number ?? any) : any;
    if (how === 'wrap') return [here];
    if (how === 'repeat') return Array.isArray(here) ? [...here, ...here] : [here, here];
    if (how === 'add' && Array.isArray(here)) return [...here, odd];
    if (how === 'unknown' || how === 'add') return isPlain(here) ? withOwn(here, name, odd) : odd;
    return how === 'remove' ? undefined : odd;
  });
}

function within(value: unknown, [key, ...rest]: Place, change: (here: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item, at) => (at === key ? within(item, rest, change) : item));
    return items.filter((item) => item !== undefined);
  }
  const fields = value as Record<string, unknown>;
  return withOwn(fields, String(key), within(fields[key], rest, change));
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As written in JSON, where `__proto__` is a name like any other. */
function withOwn(fields: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  const copy = { ...fields };
  Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}
