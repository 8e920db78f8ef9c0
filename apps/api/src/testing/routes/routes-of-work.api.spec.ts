import * as actions from './actions.routes';
import * as groups from './groups.routes';
import * as meetings from './meetings.routes';
import * as method from './method.routes';
import * as pilots from './pilots.routes';
import * as ideas from './ideas.routes';
import * as problems from './problems.routes';
import * as questionnaires from './questionnaires.routes';
import { walk, walkShown } from './walk';

describe('Working groups', () => walk(groups.groupTable, groups.groupRequests));
describe('What groups show', () => walkShown(groups.groupShownTable, groups.groupShownRequests, groups.groupMarks));

describe('Meetings', () => walk(meetings.meetingTable, meetings.meetingRequests));
describe('What meetings show', () =>
  walkShown(meetings.meetingShownTable, meetings.meetingShownRequests, meetings.meetingMarks));

describe('Actions', () => walk(actions.actionTable, actions.actionRequests));
describe('What actions show', () =>
  walkShown(actions.actionShownTable, actions.actionShownRequests, actions.actionMarks));

describe('The method', () => walk(method.methodTable, method.methodRequests));
describe('What the method shows', () =>
  walkShown(method.methodShownTable, method.methodShownRequests, method.methodMarks));

describe('Pilots', () => walk(pilots.pilotTable, pilots.pilotRequests));
describe('What pilots show', () => walkShown(pilots.pilotShownTable, pilots.pilotShownRequests, pilots.pilotMarks));

describe('Problems', () => walk(problems.problemTable, problems.problemRequests));
describe('What problems show', () =>
  walkShown(problems.problemShownTable, problems.problemShownRequests, problems.problemMarks));

describe('Ideas', () => walk(ideas.ideaTable, ideas.ideaRequests));
describe('What ideas show', () => walkShown(ideas.ideaShownTable, ideas.ideaShownRequests, ideas.ideaMarks));
describe('Questionnaires', () => walk(questionnaires.questionnaireTable, questionnaires.questionnaireRequests));
