export { searchedProblems, searchedQuestionnaires } from './searched-diagnosis';
export { listQuestionnaires } from './questionnaires/questionnaire-list';
export { DiagnosisModule } from './diagnosis.module';
