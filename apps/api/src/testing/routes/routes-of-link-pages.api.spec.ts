import { linkPageRequests, linkPageTable } from './link-pages.routes';
import { walk } from './walk';

describe('Personal links, as everybody', () => walk(linkPageTable, linkPageRequests));
