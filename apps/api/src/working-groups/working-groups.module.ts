import { Module } from '@nestjs/common';
import { MembershipsController } from './memberships.controller';
import { MembershipsService } from './memberships.service';
import { WorkingGroupsController } from './working-groups.controller';
import { WorkingGroupsService } from './working-groups.service';

/** Working groups and who takes part in them. */
@Module({
  controllers: [WorkingGroupsController, MembershipsController],
  providers: [WorkingGroupsService, MembershipsService],
  exports: [WorkingGroupsService],
})
export class WorkingGroupsModule {}
