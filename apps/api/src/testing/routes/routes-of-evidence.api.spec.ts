import { assessOtherwiseRequests, assessOtherwiseTable } from './assess-otherwise.routes';
import { chapter6DocumentsRequests, chapter6DocumentsTable } from './chapter-6-documents.routes';
import { apiTokenRequests, apiTokenTable } from './api-tokens.routes';
import * as evidence from './evidence.routes';
import { pictureRequests, pictureTable } from './pictures.routes';
import { reviewRequests, reviewTable } from './reviews.routes';
import { snapshotRequests, snapshotTable } from './snapshots.routes';
import { openDataRequests, openDataTable } from './open-data.routes';
import { walk, walkShown } from './walk';

describe('Evidence', () => walk(evidence.evidenceTable, evidence.evidenceRequests));
describe('What evidence shows', () =>
  walkShown(evidence.evidenceShownTable, evidence.evidenceShownRequests, evidence.evidenceMarks));
describe('Snapshots', () => walk(snapshotTable, snapshotRequests));
describe('Reviews and comments', () => walk(reviewTable, reviewRequests));
describe('Documents of chapter 6', () => walk(chapter6DocumentsTable, chapter6DocumentsRequests));
describe('Chapters 6 side by side', () => walk(pictureTable, pictureRequests));
describe('Assessing otherwise than by the form', () => walk(assessOtherwiseTable, assessOtherwiseRequests));
describe('Tokens of communes', () => walk(apiTokenTable, apiTokenRequests));
describe('Open data', () => walk(openDataTable, openDataRequests));
