export {
  type MembershipFields,
  changeMemberships,
  createMemberships,
  membershipsById,
  membershipsInUse,
  removeMemberships,
} from './bulk-memberships';
export { keepKnownGroups } from './known-groups';
export { firstStep } from './group-input';
export { firstGroups, listGroups } from './group-list';
export { communesOf, participantsOf } from './group-parts';
export { groupRows, selectGroups } from './group-rows';
export { searchedGroups } from './searched-groups';
export { findGroup, groupRefOf, ownGroupIds, seesInner } from './seen-groups';
export { WorkingGroupsModule } from './working-groups.module';
export { WorkingGroupsService } from './working-groups.service';
