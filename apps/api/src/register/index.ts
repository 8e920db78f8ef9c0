export { decisionsSeen } from './register-entries';
export { RegisterModule } from './register.module';
