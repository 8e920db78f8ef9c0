import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { I18n } from './i18n';

/** Says that somebody saved in between, and shows what is stored now beside what stays typed in the form. */
@Component({
  selector: 'z-stale',
  template: `@if (current(); as stored) {
    <div class="note w" role="alert">
      <strong>{{ i18n.t('common.stale.title') }}</strong>
      <p>{{ i18n.t('common.stale.text') }}</p>
      <dl class="s">
        @for (entry of differing(); track entry.field) {
          <div>
            <dt>{{ i18n.find('common.field.' + entry.field) ?? entry.field }}</dt>
            <dd>{{ i18n.t('common.stale.current') }} – {{ entry.value }}</dd>
          </div>
        }
      </dl>
    </div>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StaleNote {
  /** The present state that the API sent, or nothing. */
  readonly current = input.required<unknown>();
  /** What stands in the form. */
  readonly typed = input.required<Record<string, unknown>>();
  protected readonly i18n = inject(I18n);
  protected readonly differing = computed(() => {
    const stored = (this.current() ?? {}) as Record<string, unknown>;
    return Object.entries(this.typed())
      .filter(([field, value]) => field in stored && isPlain(stored[field]) && (stored[field] ?? '') !== (value ?? ''))
      .map(([field]) => ({ field, value: String(stored[field] ?? this.i18n.t('common.state.none')) }));
  });
}

const isPlain = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);
