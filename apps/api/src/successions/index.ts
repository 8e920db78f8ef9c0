export { SuccessionsModule } from './successions.module';
export { SuccessionsService } from './successions.service';
