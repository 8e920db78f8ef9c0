export { PACTE_CLIMAT_PAGE, PACTE_CLIMAT_SITE } from './published/source';
export { type DataSource, type InThreeLanguages, dataSources } from './reference/sources';
export { SeedsModule } from './seeds.module';
export { Startup } from './startup';
