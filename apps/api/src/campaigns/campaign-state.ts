/**
 * The same rule as `campaignState`, as an expression on `campaign`.
 *
 * @param today the day it is in Luxembourg
 */
export function stateSql(today: string): { sql: string; parameters: Record<string, string | number> } {
  return {
    sql:
      "(CASE WHEN campaign.endDay < :today THEN 'over' " +
      "WHEN campaign.startDay > :today THEN 'to-come' " +
      "WHEN campaign.startDay IS NOT NULL AND (campaign.endDay IS NOT NULL OR campaign.year = :present) THEN 'running' " +
      "WHEN campaign.startDay IS NOT NULL THEN 'unknown' " +
      "WHEN campaign.year > :present THEN 'to-come' " +
      "WHEN campaign.endDay IS NULL AND campaign.year < :present THEN 'over' ELSE 'unknown' END)",
    parameters: { today, present: Number(today.slice(0, 4)) },
  };
}
