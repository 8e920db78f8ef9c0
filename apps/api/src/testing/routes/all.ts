import { actionRequests, actionTable } from './actions.routes';
import { assessOtherwiseRequests, assessOtherwiseTable } from './assess-otherwise.routes';
import { adviceRequests, adviceTable } from './advice.routes';
import { announcementRequests, announcementTable } from './announcements.routes';
import { chapter6DocumentsRequests, chapter6DocumentsTable } from './chapter-6-documents.routes';
import { apiTokenRequests, apiTokenTable } from './api-tokens.routes';
import { campaignCountingRequests, campaignCountingTable } from './campaign-counting.routes';
import { campaignTeamRequests, campaignTeamTable } from './campaign-teams.routes';
import { campaignRequests, campaignTable } from './campaigns.routes';
import { catalogueRequests, catalogueTable } from './catalogues.routes';
import { chapter6Requests, chapter6Table } from './chapter-6.routes';
import { evidenceRequests, evidenceTable } from './evidence.routes';
import { fileRequests, fileTable } from './files.routes';
import { flowRequests, flowTable } from './flows.routes';
import { groupRequests, groupTable } from './groups.routes';
import { identityRequests, identityTable } from './identity.routes';
import { importRequests, importTable } from './imports.routes';
import { exportRequests, exportTable } from './list-exports.routes';
import { calendarRequests, calendarTable, linkPageRequests, linkPageTable } from './link-pages.routes';
import { meetingRequests, meetingTable } from './meetings.routes';
import { methodRequests, methodTable } from './method.routes';
import { openDataRequests, openDataTable } from './open-data.routes';
import { organisationRequests, organisationTable } from './organisations.routes';
import { peopleRequests, peopleTable } from './people.routes';
import { personalDataRequests, personalDataTable } from './personal-data.routes';
import { ideaRequests, ideaTable } from './ideas.routes';
import { pilotRequests, pilotTable } from './pilots.routes';
import { problemRequests, problemTable } from './problems.routes';
import { pictureRequests, pictureTable } from './pictures.routes';
import { questionnaireRequests, questionnaireTable } from './questionnaires.routes';
import { registerRequests, registerTable } from './register.routes';
import { reviewRequests, reviewTable } from './reviews.routes';
import { runningRequests, runningTable } from './running.routes';
import { sharedServiceRequests, sharedServiceTable } from './shared-services.routes';
import { snapshotRequests, snapshotTable } from './snapshots.routes';
import { successionRequests, successionTable } from './successions.routes';
import { territoryRequests, territoryTable } from './territory.routes';
import { type Requests, type Row, rowsOf } from './walk';

/** Every case of every table. */
export const allRows: Row[] = [
  actionTable,
  adviceTable,
  announcementTable,
  apiTokenTable,
  assessOtherwiseTable,
  chapter6DocumentsTable,
  campaignCountingTable,
  campaignTeamTable,
  campaignTable,
  catalogueTable,
  chapter6Table,
  evidenceTable,
  exportTable,
  fileTable,
  flowTable,
  groupTable,
  identityTable,
  importTable,
  calendarTable,
  linkPageTable,
  meetingTable,
  methodTable,
  openDataTable,
  organisationTable,
  peopleTable,
  personalDataTable,
  pictureTable,
  ideaTable,
  pilotTable,
  problemTable,
  questionnaireTable,
  registerTable,
  reviewTable,
  runningTable,
  sharedServiceTable,
  snapshotTable,
  successionTable,
  territoryTable,
].flatMap(rowsOf);

/** How each of them is sent. */
export const allRequests: Requests = {
  ...actionRequests,
  ...adviceRequests,
  ...announcementRequests,
  ...apiTokenRequests,
  ...assessOtherwiseRequests,
  ...chapter6DocumentsRequests,
  ...campaignCountingRequests,
  ...campaignTeamRequests,
  ...campaignRequests,
  ...catalogueRequests,
  ...chapter6Requests,
  ...evidenceRequests,
  ...exportRequests,
  ...fileRequests,
  ...flowRequests,
  ...groupRequests,
  ...identityRequests,
  ...importRequests,
  ...calendarRequests,
  ...linkPageRequests,
  ...meetingRequests,
  ...methodRequests,
  ...openDataRequests,
  ...organisationRequests,
  ...peopleRequests,
  ...personalDataRequests,
  ...pictureRequests,
  ...ideaRequests,
  ...pilotRequests,
  ...problemRequests,
  ...questionnaireRequests,
  ...registerRequests,
  ...reviewRequests,
  ...runningRequests,
  ...sharedServiceRequests,
  ...snapshotRequests,
  ...successionRequests,
  ...territoryRequests,
};
