import { fileRequests, fileTable } from './files.routes';
import { walk } from './walk';

describe('Files', () => walk(fileTable, fileRequests));
