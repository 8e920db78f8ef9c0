import * as people from './people.routes';
import { walk, walkShown } from './walk';

describe('The log, and who has gone quiet', () => walk(people.peopleTable, people.peopleRequests));
describe('What the log and silence show', () =>
  walkShown(people.peopleShownTable, people.peopleShownRequests, people.peopleMarks));
