export { ActorResolver } from './actor-resolver';
export { EventStreams } from './event-streams';
export { ForToken } from './for-token';
export { HttpModule } from './http.module';
export { InActor, InCtx, NO_UNIT, NoUnit, PERMISSION, Permit } from './permit';
export { CodeParams, IdParams, pathKey } from './params';
export type { ZesummeRequest } from './request';
export { problemOf, sendProblem } from './problem.filter';
export { sendOpen } from './open-answer';
