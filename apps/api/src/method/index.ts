export { MethodModule } from './method.module';
