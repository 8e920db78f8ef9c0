import { AsyncLocalStorage } from 'node:async_hooks';

interface Unit {
  readonly finished: boolean;
}

/** The unit that a call is made in, of which way to a database, and the one of another database that it was opened in. */
interface Open {
  way: object;
  unit: Unit;
  outer: Open | undefined;
}

let units: AsyncLocalStorage<Open> | null = null;

/**
 * From now on a unit that is opened within another fails, for tests. Services are handed the unit that they work in, and open
 * none: on SQLite it would wait for its turn until the one had ended that waits for it. To find that out, Node.js has to follow
 * every promise, which takes a seventh of the time of a request: a server does without.
 */
export function refuseNestedUnits(): void {
  units ??= new AsyncLocalStorage();
}

/** The unit that the call is made within, as long as it is open: what was left running after its end begins afresh. */
export function unitAround(way: object): Unit | undefined {
  for (let open = units?.getStore(); open; open = open.outer) {
    if (open.way === way && !open.unit.finished) return open.unit;
  }
  return undefined;
}

/** @throws Error where the call is made within a unit */
export function requireOutermost(way: object): void {
  if (units && unitAround(way)) throw new Error('A unit was opened within another: hand over its ctx instead.');
}

/** The work as that of the unit. */
export const within = <T>(way: object, unit: Unit, work: () => T): T =>
  units ? units.run({ way, unit, outer: stillOpen(units.getStore()) }, work) : work();

/** What is finished is left out, so that what follows on what was left running adds up to no chain. */
function stillOpen(open: Open | undefined): Open | undefined {
  let outer = open;
  while (outer?.unit.finished) outer = outer.outer;
  return outer;
}
