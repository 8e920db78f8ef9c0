export { searchedProblems, searchedQuestionnaires } from './searched-diagnosis';
export { seesProblem } from './problems/seen-problems';
export { seesQuestionnaire } from './questionnaires/seen-questionnaires';
export { titlesOf } from './questionnaires/questionnaire-titles';
export { listQuestionnaires } from './questionnaires/questionnaire-list';
export { questionnairesPastDay } from './questionnaires/past-day';
export { DiagnosisModule } from './diagnosis.module';
