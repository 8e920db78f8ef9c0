export { MethodModule } from './method.module';
export { seesPilot } from './pilots/seen-pilots';
export { searchedPilots } from './pilots/searched-pilots';
