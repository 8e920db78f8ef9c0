export { addresseesOf } from './audience';
export { AnnouncementsModule } from './announcements.module';
