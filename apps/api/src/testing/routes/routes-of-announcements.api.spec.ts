import * as announcements from './announcements.routes';
import { walk, walkShown } from './walk';

describe('Announcements', () => walk(announcements.announcementTable, announcements.announcementRequests));
describe('What the list of announcements shows', () =>
  walkShown(
    announcements.announcementShownTable,
    announcements.announcementShownRequests,
    announcements.announcementMarks,
  ));
