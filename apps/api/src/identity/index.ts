export { accountActor } from './actor';
export { DEMONSTRATION_PASSWORD, demonstrationAccounts } from './demonstration-accounts';
export { FirstAdministratorService } from './first-administrator.service';
export { IdentityModule } from './identity.module';
export { hashPassword } from './passwords';
export { managersOf } from './token-owners';
export { SecondFactorService } from './second-factor/second-factor.service';
export { hashToken, newToken } from './tokens';
