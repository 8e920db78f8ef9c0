export { Ctx, newId } from './ctx';
export { DatabaseModule } from './database.module';
export { columns, pageRows, search } from './paging';
export { UnitOfWork } from './unit-of-work';
