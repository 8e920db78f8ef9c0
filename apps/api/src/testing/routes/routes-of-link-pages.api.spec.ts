import { calendarRequests, calendarTable, linkPageRequests, linkPageTable } from './link-pages.routes';
import { walk } from './walk';

describe('Personal links, as everybody', () => walk(linkPageTable, linkPageRequests));
describe('Calendars, as everybody', () => walk(calendarTable, calendarRequests));
