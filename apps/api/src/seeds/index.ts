export { type DataSource, type InThreeLanguages, dataSources } from './reference/sources';
export { SeedsModule } from './seeds.module';
export { Startup } from './startup';
