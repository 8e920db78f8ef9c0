export { MethodModule } from './method.module';
export { searchedPilots } from './pilots/searched-pilots';
