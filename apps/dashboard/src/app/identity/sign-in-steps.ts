import { DOCUMENT, Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { SignInStep } from '@zesumme/domain';
import { Session } from '../platform/session';

/** The address to go on to, if it is one of ours. */
export const ownPath = (next: string | undefined): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

const pageOf: Record<SignInStep, string> = { code: '/login/code', 'set-up': '/login/set-up' };

/**
 * How to go on once the API has been asked to let somebody in: to where they wanted to go, or to the step that is still
 * asked for. Call it where a component is made.
 *
 * @returns whether they are in
 */
export function wayIn(): (request: Promise<unknown>, next?: string) => Promise<boolean> {
  const session = inject(Session);
  const router = inject(Router);
  return async (request, next) => {
    const step = await session.enter(request);
    if (step) await router.navigate([pageOf[step]], { queryParams: next ? { next: ownPath(next) } : {} });
    else await router.navigateByUrl(ownPath(next));
    return step === null;
  };
}

/** Leaves the dashboard for an address of another site. */
@Injectable({ providedIn: 'root' })
export class Elsewhere {
  private readonly document = inject(DOCUMENT);

  go(url: string): void {
    this.document.defaultView?.location.assign(url);
  }
}
