import { importRequests, importTable } from './imports.routes';
import { walk } from './walk';

describe('Who may do what with spreadsheets that are brought in', () => {
  walk(importTable, importRequests);
});
