import * as flows from './flows.routes';
import { walk, walkShown } from './walk';

describe('Flows', () => walk(flows.flowTable, flows.flowRequests));
describe('What flows show', () => walkShown(flows.flowShownTable, flows.flowShownRequests, flows.flowMarks));
