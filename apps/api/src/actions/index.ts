export { firstActions, listActions } from './action-list';
export { actionBriefs, actionRows, selectActions } from './action-rows';
export { ActionReportsService } from './action-reports.service';
export { ActionsModule } from './actions.module';
export { ActionsService } from './actions.service';
export { findAction } from './seen-action';
export { searchedActions } from './searched-actions';
export { seesAction, seesWholeAction } from './whole-action';
export { seenTitles } from './seen-titles';
