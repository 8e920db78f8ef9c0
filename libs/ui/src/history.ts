import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
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
  /** Where more of it is to be seen: the text, and all that it is called where there are several. */
  link?: { path: readonly string[]; text: string; label: string };
}

/** What happened to a record: who, when, what, before and after. */
@Component({
  selector: 'z-history',
  imports: [DemoMark, RouterLink],
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
          @if (told(entry); as changes) {
            <ul class="s changes">
              @for (change of changes; track change.field) {
                <li>{{ change.text }}</li>
              }
            </ul>
          }
          @if (entry.link; as link) {
            <a class="s" [routerLink]="link.path" [attr.aria-label]="link.label">{{ link.text }}</a>
          }
        </div>
      </li>
    } @empty {
      <li class="m">{{ i18n.t('common.history.empty') }}</li>
    }
  </ol>`,
  styles: `
    .grow > a {
      display: block;
      width: fit-content;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class History {
  readonly entries = input.required<readonly HistoryEntry[]>();
  protected readonly i18n = inject(I18n);

  protected title({ kind, subject }: HistoryEntry): string {
    const event = this.i18n.find(`common.event.${kind.replace('.', '-')}`) ?? kind;
    return subject?.label ? `${event} – ${subject.label}` : event;
  }

  protected readonly who = (entry: HistoryEntry): string =>
    entry.actorLabel === 'system' ? this.i18n.t('common.history.system') : entry.actorLabel;

  /** What changed, field by field; of a new record all of it is new, and its page shows it. */
  protected told({ kind, changes }: HistoryEntry): { field: string; text: string }[] | null {
    if (kind.endsWith('.created') || changes.length === 0) return null;
    const named = new Set(changes.map(({ field }) => `${field}Id`));
    // Of what is named too, the identifier tells nothing more.
    return changes
      .filter(({ field }) => !named.has(field))
      .map((change) => ({ field: change.field, text: this.sentence(change) }));
  }

  private sentence({ field, before, after }: HistoryEntry['changes'][number]): string {
    const name = this.i18n.find(`common.field.${field}`) ?? field;
    const isOtherList = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
    if (isOtherList || isReference(before) || isReference(after)) return name;
    if (isEmpty(before)) return this.i18n.t('common.history.set', { field: name, value: this.value(field, after) });
    const values = { before: this.value(field, before), after: this.value(field, after) };
    return `${name} ${this.i18n.t('common.history.from', values)}`;
  }

  /** A stored value in a few words: days and choices as they are said, long texts cut, lists counted. */
  private value(field: string, value: unknown): string {
    if (isEmpty(value)) return this.i18n.t('common.state.none');
    if (Array.isArray(value)) return String(value.length);
    if (typeof value === 'boolean') return this.i18n.t(value ? 'common.yes' : 'common.no');
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    if (isInstant.test(text)) return this.i18n.instant(text);
    if (isDay.test(text)) return this.i18n.day(text, 'medium');
    const said = choices[field]?.map((catalogue) => this.i18n.find(`${catalogue}.${text}`)).find(Boolean);
    return said ?? (text.length > 80 ? `${text.slice(0, 79)}…` : text);
  }
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

const isDay = /^\d{4}-\d{2}-\d{2}$/;
const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An identifier says nothing to a reader: that the field changed is all there is to tell. */
const isReference = (value: unknown): boolean => typeof value === 'string' && isId.test(value);

/** Fields that hold one of a few words, and the catalogues in which these are said. */
const choices: Record<string, readonly string[]> = {
  status: ['common.status'],
  synergy: ['common.synergy'],
  phase: ['common.phase'],
  kind: ['common.kind', 'meetings.kind', 'snapshots.kind', 'evidence.kind'],
  locale: ['common.language'],
  state: ['workingGroups.state', 'meetings.state'],
  role: ['workingGroups.role', 'identity.role'],
  via: ['common.via'],
  sharesBy: ['pacteClimat.form.by'],
  formerSharesBy: ['pacteClimat.form.by'],
  sincePrecision: ['workingGroups.precision'],
};
