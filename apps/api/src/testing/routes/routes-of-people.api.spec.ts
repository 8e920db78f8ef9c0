import * as advice from './advice.routes';
import * as chapter6 from './chapter-6.routes';
import { identityRequests, identityTable } from './identity.routes';
import * as organisations from './organisations.routes';
import * as personalData from './personal-data.routes';
import * as territory from './territory.routes';
import { walk, walkShown } from './walk';

describe('Organisations and contacts', () => walk(organisations.organisationTable, organisations.organisationRequests));
describe('What organisations and contacts show', () =>
  walkShown(
    organisations.organisationShownTable,
    organisations.organisationShownRequests,
    organisations.organisationMarks,
  ));

describe('Advice on practices', () => walk(advice.adviceTable, advice.adviceRequests));
describe('What requests for advice show', () =>
  walkShown(advice.adviceShownTable, advice.adviceShownRequests, advice.adviceMarks));

describe('Territory and practice sheets', () => walk(territory.territoryTable, territory.territoryRequests));
describe('What territory and practice sheets show', () =>
  walkShown(territory.territoryShownTable, territory.territoryShownRequests, territory.territoryMarks));

describe('Chapter 6', () => walk(chapter6.chapter6Table, chapter6.chapter6Requests));
describe('What chapter 6 shows', () =>
  walkShown(chapter6.chapter6ShownTable, chapter6.chapter6ShownRequests, chapter6.chapter6Marks));

describe('Accounts and public pages', () => walk(identityTable, identityRequests));

describe('Personal data', () => walk(personalData.personalDataTable, personalData.personalDataRequests));
