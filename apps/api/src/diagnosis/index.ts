export { searchedProblems, searchedQuestionnaires } from './searched-diagnosis';
export { DiagnosisModule } from './diagnosis.module';
