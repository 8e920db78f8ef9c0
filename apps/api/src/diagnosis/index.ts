export { DiagnosisModule } from './diagnosis.module';
