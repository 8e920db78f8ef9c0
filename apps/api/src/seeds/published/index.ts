import type { Ctx } from '../../platform/database';
import { loadActions } from './actions';
import { loadCampaigns } from './campaigns';
import { loadOrganisations } from './organisations';
import { loadPracticeSheets } from './practice-sheets';
import { loadWorkingGroups } from './working-groups';
import { loadZones } from './zones';

export { organisationId } from './organisations';
export { groupId, publishedName } from './working-groups';
export { zoneId } from './zones';

/** What is published of the real groups, their partners and their practices: sourced facts only, none of them invented. */
export async function loadPublished(ctx: Ctx): Promise<void> {
  await loadOrganisations(ctx);
  await loadZones(ctx);
  await loadWorkingGroups(ctx);
  await loadActions(ctx);
  await loadCampaigns(ctx);
  await loadPracticeSheets(ctx);
}
