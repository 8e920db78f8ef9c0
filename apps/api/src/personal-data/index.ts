export { eraseAgain } from './erase-again';
export { forgetFormerContact } from './page-contacts';
export { PersonalDataModule } from './personal-data.module';
export { monthsKept } from './retention/periods';
