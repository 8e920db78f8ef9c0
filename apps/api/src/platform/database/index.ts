export { Ctx, newId } from './ctx';
export { DatabaseModule } from './database.module';
export { UnitOfWork } from './unit-of-work';
