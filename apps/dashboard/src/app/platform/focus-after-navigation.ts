import { Injectable, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, pairwise } from 'rxjs';

const pathOf = (url: string): string => url.split(/[?#]/)[0] ?? url;

/** Takes the focus to the new page, as a browser does that loads one. A change of filters alone leaves it where it is. */
@Injectable({ providedIn: 'root' })
export class FocusAfterNavigation {
  private readonly router = inject(Router);

  start(): void {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        pairwise(),
        filter(([before, after]) => pathOf(before.urlAfterRedirects) !== pathOf(after.urlAfterRedirects)),
      )
      .subscribe(() => setTimeout(() => document.getElementById('main')?.focus({ preventScroll: true })));
  }
}
