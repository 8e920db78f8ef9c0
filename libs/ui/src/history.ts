import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { I18n } from './i18n';
import { DemoMark } from './marks';

export interface HistoryEntry {
  id: string;
  at: string;
  actorLabel: string;
  kind: string;
  /** What it happened to, where that is not the record itself. */
  subject?: { label: string | null };
  changes: { field: string; before: unknown; after: unknown }[];
  isDemo?: boolean;
}

/** What happened to a record: who, when, what, before and after. */
@Component({
  selector: 'z-history',
  imports: [DemoMark],
  template: `<ol class="rows history">
    @for (entry of entries(); track entry.id) {
      <li>
        <div class="grow">
          <strong>{{ title(entry) }}</strong>
          @if (entry.isDemo) {
            &ngsp;<z-demo />
          }
          <br /><span class="s m">{{
            i18n.t('common.history.by', { who: who(entry), when: i18n.instant(entry.at) })
          }}</span>
          @if (entry.changes.length > 0) {
            <ul class="s changes">
              @for (change of entry.changes; track change.field) {
                <li>
                  {{ fieldName(change.field) }}
                  {{ i18n.t('common.history.from', { before: value(change.before), after: value(change.after) }) }}
                </li>
              }
            </ul>
          }
        </div>
      </li>
    } @empty {
      <li class="m">{{ i18n.t('common.history.empty') }}</li>
    }
  </ol>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class History {
  readonly entries = input.required<readonly HistoryEntry[]>();
  protected readonly i18n = inject(I18n);

  protected title({ kind, subject }: HistoryEntry): string {
    const event = this.i18n.find(`common.event.${kind.replace('.', '-')}`) ?? kind;
    return subject?.label ? `${event} – ${subject.label}` : event;
  }

  protected readonly fieldName = (field: string): string => this.i18n.find(`common.field.${field}`) ?? field;
  protected readonly who = (entry: HistoryEntry): string =>
    entry.actorLabel === 'system' ? this.i18n.t('common.history.system') : entry.actorLabel;

  /** A stored value in a few words: long texts are cut, lists are counted. */
  protected value(value: unknown): string {
    if (value === null || value === undefined || value === '') return this.i18n.t('common.state.none');
    if (Array.isArray(value)) return String(value.length);
    if (typeof value === 'boolean') return this.i18n.t(value ? 'common.yes' : 'common.no');
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
  }
}
