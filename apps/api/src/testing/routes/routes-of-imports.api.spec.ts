import { importRequests, importTable } from './imports.routes';
import { catalogueRequests, catalogueTable } from './catalogues.routes';
import { walk } from './walk';

describe('Who may do what with spreadsheets that are brought in', () => {
  walk(importTable, importRequests);
});

describe('Who may do what with versions of the catalogue', () => {
  walk(catalogueTable, catalogueRequests);
});
