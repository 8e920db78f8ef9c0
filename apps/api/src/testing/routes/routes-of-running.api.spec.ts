import * as running from './running.routes';
import { walk, walkShown } from './walk';

describe('Meetings that are held', () => walk(running.runningTable, running.runningRequests));
describe('What meetings that are held show', () =>
  walkShown(running.runningShownTable, running.runningShownRequests, running.runningMarks));
