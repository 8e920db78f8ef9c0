export { MethodModule } from './method.module';
export { searchedIdeas } from './ideas/searched-ideas';
export { seesPilot } from './pilots/seen-pilots';
export { searchedPilots } from './pilots/searched-pilots';
