export { CataloguesModule } from './catalogues.module';
