import * as flows from './flows.routes';
import * as services from './shared-services.routes';
import { walk, walkShown } from './walk';

describe('Flows', () => walk(flows.flowTable, flows.flowRequests));
describe('What flows show', () => walkShown(flows.flowShownTable, flows.flowShownRequests, flows.flowMarks));

describe('Shared services', () => walk(services.sharedServiceTable, services.sharedServiceRequests));
describe('What shared services show', () =>
  walkShown(services.sharedServiceShownTable, services.sharedServiceShownRequests, services.sharedServiceMarks));
