import { HOME_ZONE } from '@zesumme/domain';
import type { Ctx } from './ctx';

/**
 * SQL for the day it is in Luxembourg at an instant, `YYYY-MM-DD`. PostgreSQL knows the zone. SQLite knows none: there the
 * clocks go by the rule of the European Union (directive 2000/84/EC), from the last Sunday of March to that of October.
 *
 * @param instant a column that holds an instant as it is stored
 */
export function luxembourgDaySql({ manager }: Ctx, instant: string): string {
  if (manager.connection.options.type === 'postgres')
    return `TO_CHAR(CAST(${instant} AS timestamptz) AT TIME ZONE '${HOME_ZONE}', 'YYYY-MM-DD')`;
  // Clocks change in the small hours: whether an evening is in summer, its day tells.
  const lastSundayBefore = (day: string): string =>
    `DATE(SUBSTR(${instant}, 1, 4) || '${day}', 'weekday 0', '-7 days')`;
  const isSummer = `DATE(${instant}) >= ${lastSundayBefore('-04-01')} AND DATE(${instant}) < ${lastSundayBefore('-11-01')}`;
  return `DATE(${instant}, CASE WHEN ${isSummer} THEN '+2 hours' ELSE '+1 hours' END)`;
}
