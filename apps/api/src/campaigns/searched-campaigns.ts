import type { Ctx } from '../platform/database';
import type { Searched } from '../platform/search';
import { seesCampaign } from './seen-campaign';

/** The campaigns that the search may find. */
export const searchedCampaigns = ({ actor }: Ctx): Searched => ({
  type: 'campaign',
  alias: 'campaign',
  from: 'campaign JOIN working_group "workingGroup" ON "workingGroup".id = campaign.group_id',
  seen: seesCampaign(actor),
  hit: {
    key: 'campaign.id',
    title: 'campaign.title',
    day: 'campaign.start_day',
  },
});
