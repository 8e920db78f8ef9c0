import * as counting from './campaign-counting.routes';
import * as teams from './campaign-teams.routes';
import * as campaigns from './campaigns.routes';
import { exportMarks, exportRequests, exportShownRequests, exportShownTable, exportTable } from './list-exports.routes';
import * as people from './people.routes';
import * as register from './register.routes';
import * as running from './running.routes';
import * as successions from './successions.routes';
import { walk, walkShown } from './walk';

// Several tables in one file: loading the product takes longer than most of them.
describe('Meetings that are held', () => walk(running.runningTable, running.runningRequests));
describe('What meetings that are held show', () =>
  walkShown(running.runningShownTable, running.runningShownRequests, running.runningMarks));

describe('The register', () => walk(register.registerTable, register.registerRequests));
describe('What the register shows', () =>
  walkShown(register.registerShownTable, register.registerShownRequests, register.registerMarks));

describe('Who may take lists home', () => walk(exportTable, exportRequests));
describe('What the files of lists show', () => walkShown(exportShownTable, exportShownRequests, exportMarks));

describe('Successors and substitutes', () => walk(successions.successionTable, successions.successionRequests));
describe('What is shown of them', () =>
  walkShown(successions.successionShownTable, successions.successionShownRequests, successions.successionMarks));

describe('The log, and who has gone quiet', () => walk(people.peopleTable, people.peopleRequests));
describe('What the log and silence show', () =>
  walkShown(people.peopleShownTable, people.peopleShownRequests, people.peopleMarks));

describe('Campaigns', () => walk(campaigns.campaignTable, campaigns.campaignRequests));
describe('How campaigns are counted', () => walk(counting.campaignCountingTable, counting.campaignCountingRequests));
describe('Teams of campaigns', () => walk(teams.campaignTeamTable, teams.campaignTeamRequests));
describe('What is shown of campaigns', () =>
  walkShown(campaigns.campaignShownTable, campaigns.campaignShownRequests, campaigns.campaignMarks));
