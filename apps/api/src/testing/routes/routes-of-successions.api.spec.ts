import * as successions from './successions.routes';
import { walk, walkShown } from './walk';

describe('Successors and substitutes', () => walk(successions.successionTable, successions.successionRequests));
describe('What is shown of them', () =>
  walkShown(successions.successionShownTable, successions.successionShownRequests, successions.successionMarks));
