export { RegisterModule } from './register.module';
