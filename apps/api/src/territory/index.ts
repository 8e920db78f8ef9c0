export { formerCommunes } from './former-communes';
export { type NamedCommune, refuseUnknownCommunes } from './known-communes';
export { TerritoryModule } from './territory.module';
