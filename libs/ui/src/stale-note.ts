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
  /** The words for a value of a field that has words of its own, such as a kind. */
  readonly words = input<(field: string, value: string) => string | null>(() => null);
  protected readonly i18n = inject(I18n);
  protected readonly differing = computed(() => {
    const stored = (this.current() ?? {}) as Record<string, unknown>;
    return Object.entries(this.typed())
      .filter(([field, value]) => field in stored && isPlain(stored[field]) && (stored[field] ?? '') !== (value ?? ''))
      .map(([field]) => ({ field, value: this.inWords(field, stored[field]) }));
  });

  private inWords(field: string, value: unknown): string {
    if (value === null || value === undefined || value === '') return this.i18n.t('common.state.none');
    if (typeof value === 'boolean') return this.i18n.t(value ? 'common.yes' : 'common.no');
    const text = String(value);
    if (DAY.test(text)) return this.i18n.day(text);
    if (INSTANT.test(text)) return this.i18n.instant(text);
    if (WALL_TIME.test(text)) return `${this.i18n.day(text)}, ${text.slice(11, 16)}`;
    if (field === 'locale') return this.i18n.find(`common.language.${text}`) ?? text;
    return this.words()(field, text) ?? text;
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const isPlain = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);
