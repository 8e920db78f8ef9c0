import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Ask, I18n } from '@zesumme/ui';

/** A page on which something may be typed and not yet saved. It also says so to the browser: see `warnBeforeUnload`. */
export interface HasUnsavedChanges {
  hasUnsavedChanges(): boolean;
}

/** Asks before typed work is lost by going elsewhere. */
export const unsavedChangesGuard: CanDeactivateFn<HasUnsavedChanges> = (page) => {
  if (!page?.hasUnsavedChanges?.()) return true;
  const i18n = inject(I18n);
  return inject(Ask).confirm({
    title: i18n.t('common.unsaved.title'),
    text: i18n.t('common.unsaved.text'),
    act: i18n.t('common.act.leave'),
    leave: i18n.t('common.act.stay'),
    danger: true,
  });
};

/** The browser asks in its own words before the tab is closed or loaded anew. For `(window:beforeunload)`. */
export function warnBeforeUnload(page: HasUnsavedChanges, event: BeforeUnloadEvent): void {
  if (page.hasUnsavedChanges()) event.preventDefault();
}
