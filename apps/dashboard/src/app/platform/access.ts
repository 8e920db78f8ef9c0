import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { Permission } from '@zesumme/domain';
import { Session } from './session';

/** Lets in those whose role may try it; a visitor is asked to sign in and then comes back here. */
export const requires =
  (permission: Permission): CanActivateFn =>
  (_, state) => {
    const session = inject(Session);
    if (session.may(permission)) return true;
    const router = inject(Router);
    return session.account()
      ? router.parseUrl('/')
      : router.createUrlTree(['/login'], { queryParams: { next: state.url } });
  };
