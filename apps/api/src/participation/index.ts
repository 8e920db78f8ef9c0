export { ParticipationModule } from './participation.module';
