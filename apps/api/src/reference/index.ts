export { formerCommunes } from './former-communes';
export { type NamedCommune, refuseUnknownCommunes } from './known-communes';
export { ReferenceModule } from './reference.module';
