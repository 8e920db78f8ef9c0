export { SeedsModule } from './seeds.module';
export { Startup } from './startup';
