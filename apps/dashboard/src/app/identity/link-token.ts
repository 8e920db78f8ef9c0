import { Location } from '@angular/common';
import { inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';

/**
 * The secret behind `#` of the address that a mail carries. It is taken out of the address at once, so that it stays
 * neither in the history nor in a picture of the screen. Call it where a component is made.
 */
export function linkToken(): string | null {
  const route = inject(ActivatedRoute);
  const location = inject(Location);
  const token = route.snapshot.fragment;
  if (token) location.replaceState(location.path(false));
  return token;
}
