export { needsStated } from './needs-stated';
export { tellAnew } from './record-service';
export { searchedServices } from './searched-services';
export { findService, seesService } from './seen-shared-services';
export { SharedServicesModule } from './shared-services.module';
