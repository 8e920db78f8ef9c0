export { eraseAgain } from './erase-again';
export { PersonalDataModule } from './personal-data.module';
