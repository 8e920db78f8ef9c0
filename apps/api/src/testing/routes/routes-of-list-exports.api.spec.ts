import { exportMarks, exportRequests, exportShownRequests, exportShownTable, exportTable } from './list-exports.routes';
import { walk, walkShown } from './walk';

describe('Who may take lists home', () => walk(exportTable, exportRequests));
describe('What the files of lists show', () => walkShown(exportShownTable, exportShownRequests, exportMarks));
