export { needsStated } from './needs-stated';
export { tellAnew } from './record-service';
export { searchedServices } from './searched-services';
export { findService, seesService } from './seen-shared-services';
export { listServices } from './shared-service-list';
export { SharedServicesModule } from './shared-services.module';
