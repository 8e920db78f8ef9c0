import { inject } from '@angular/core';
import type { CanDeactivateFn } from '@angular/router';
import { Ask, I18n } from '@zesumme/ui';

/** A page on which something may be typed and not yet saved. It also says so to the browser: see `warnBeforeUnload`. */
export interface HasUnsavedChanges {
  hasUnsavedChanges(): boolean;
}

/**
 * For what gives way to something else on the same page. Call it where a component is made.
 *
 * @returns a question: may what was typed be lost?
 */
export function askBeforeLoss(): () => Promise<boolean> {
  const i18n = inject(I18n);
  const ask = inject(Ask);
  return () =>
    ask.confirm({
      title: i18n.t('common.unsaved.title'),
      text: i18n.t('common.unsaved.text'),
      act: i18n.t('common.act.leave'),
      leave: i18n.t('common.act.stay'),
      danger: true,
    });
}

/** Asks before typed work is lost by going elsewhere. */
export const unsavedChangesGuard: CanDeactivateFn<HasUnsavedChanges> = (page) =>
  page?.hasUnsavedChanges?.() ? askBeforeLoss()() : true;

/** The browser asks in its own words before the tab is closed or loaded anew. For `(window:beforeunload)`. */
export function warnBeforeUnload(page: HasUnsavedChanges, event: BeforeUnloadEvent): void {
  if (page.hasUnsavedChanges()) event.preventDefault();
}
