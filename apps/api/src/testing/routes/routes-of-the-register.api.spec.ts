import * as register from './register.routes';
import { walk, walkShown } from './walk';

describe('The register', () => walk(register.registerTable, register.registerRequests));
describe('What the register shows', () =>
  walkShown(register.registerShownTable, register.registerShownRequests, register.registerMarks));
