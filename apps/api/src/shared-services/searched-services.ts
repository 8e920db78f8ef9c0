import type { Ctx } from '../platform/database';
import type { Searched } from '../platform/search';
import { seesService } from './seen-shared-services';

/** The shared services that the search may find. */
export const searchedServices = ({ actor }: Ctx): Searched => ({
  type: 'shared-service',
  alias: 'service',
  from: 'shared_service service JOIN working_group "workingGroup" ON "workingGroup".id = service.group_id',
  seen: seesService(actor),
  hit: { key: 'service.id', title: 'service.title', context: '"workingGroup".name', day: 'service.decide_by' },
});
