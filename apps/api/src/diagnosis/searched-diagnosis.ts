import type { Ctx } from '../platform/database';
import type { Searched } from '../platform/search';
import { seesProblem } from './problems/seen-problems';
import { seesQuestionnaire } from './questionnaires/seen-questionnaires';

/** The questionnaires that the search may find. */
export const searchedQuestionnaires = ({ actor }: Ctx): Searched => ({
  type: 'questionnaire',
  alias: 'questionnaire',
  from: 'questionnaire JOIN working_group "workingGroup" ON "workingGroup".id = questionnaire.group_id',
  seen: seesQuestionnaire(actor),
  hit: {
    key: 'questionnaire.id',
    title: 'questionnaire.title',
    context: '"workingGroup".name',
    day: 'questionnaire.until_day',
  },
});

/** The problems that the search may find. */
export const searchedProblems = ({ actor }: Ctx): Searched => ({
  type: 'problem',
  alias: 'problem',
  from: 'problem JOIN working_group "workingGroup" ON "workingGroup".id = problem.group_id',
  seen: seesProblem(actor),
  hit: { key: 'problem.id', title: 'problem.title', context: '"workingGroup".name' },
});
