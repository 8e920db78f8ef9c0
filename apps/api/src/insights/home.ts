import type { Home } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { administratorHome } from './administrator-home';
import { adviserHome } from './adviser-home';
import { communeUserHome } from './commune-user-home';
import { contactHome } from './contact-home';
import { projectManagerHome } from './project-manager-home';
import { visitorHome } from './visitor-home';

/** What the reader comes for, by role; a fixed number of queries each, however many records there are. */
export function readHome(ctx: Ctx): Promise<Home> {
  if (ctx.actor.kind !== 'account') return visitorHome(ctx);
  switch (ctx.actor.role) {
    case 'project-manager':
      return projectManagerHome(ctx);
    case 'contact':
      return contactHome(ctx, ctx.actor);
    case 'commune-user':
      return communeUserHome(ctx, ctx.actor);
    case 'adviser':
      return adviserHome(ctx, ctx.actor);
    case 'administrator':
      return administratorHome(ctx);
  }
}
