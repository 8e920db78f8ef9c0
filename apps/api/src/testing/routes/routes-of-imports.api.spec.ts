import * as announcements from './announcements.routes';
import { catalogueRequests, catalogueTable } from './catalogues.routes';
import { fileRequests, fileTable } from './files.routes';
import { importRequests, importTable } from './imports.routes';
import { calendarRequests, calendarTable, linkPageRequests, linkPageTable } from './link-pages.routes';
import { walk, walkShown } from './walk';

// Several tables in one file: loading the product takes longer than most of them.
describe('Who may do what with spreadsheets that are brought in', () => {
  walk(importTable, importRequests);
});

describe('Who may do what with versions of the catalogue', () => {
  walk(catalogueTable, catalogueRequests);
});

describe('Files', () => walk(fileTable, fileRequests));

describe('Personal links, as everybody', () => walk(linkPageTable, linkPageRequests));
describe('Calendars, as everybody', () => walk(calendarTable, calendarRequests));

describe('Announcements', () => walk(announcements.announcementTable, announcements.announcementRequests));
describe('What the list of announcements shows', () =>
  walkShown(
    announcements.announcementShownTable,
    announcements.announcementShownRequests,
    announcements.announcementMarks,
  ));
