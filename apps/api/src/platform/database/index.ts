export { Ctx, newId } from './ctx';
export { luxembourgDaySql } from './day-sql';
export { DatabaseModule } from './database.module';
export { pageInMemory } from './page-in-memory';
export { columns, pageRows, search } from './paging';
export { referredTo } from './references';
export { UnitOfWork } from './unit-of-work';
