import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { ImportField, ImportRowView, RowIssue } from '@zesumme/domain';
import { I18n, Icon } from '@zesumme/ui';

/** Words for values that are chosen among few. */
const words: Partial<Record<ImportField, string>> = {
  kind: 'common.kind',
  language: 'common.language',
  relation: 'organisations.contact.kind',
  membershipRole: 'workingGroups.role',
};

/** Why a row comes to its verdict: what changes from what to what, what it resembles, and what is wrong with it. */
@Component({
  selector: 'z-row-detail',
  imports: [Icon],
  template: `<ul class="s">
    @for (issue of row().issues; track $index) {
      <li class="late"><z-icon name="warning-circle" size="s" /> {{ wrong(issue) }}</li>
    }
    @if (row().of; as of) {
      <li>
        @if (of.row !== null) {
          {{ t('imports.preview.ofRow', { number: of.row, name: of.label }) }}
        } @else {
          {{ t(of.archived ? 'imports.preview.ofArchived' : 'imports.preview.ofRecord', { name: of.label }) }}
        }
      </li>
    }
    @for (change of row().changes; track change.field) {
      <li>
        {{ label(change.field) }} – <del>{{ value(change.field, change.before) }}</del> →
        <ins>{{ value(change.field, change.after) }}</ins>
      </li>
    }
    @if (row().verdict === 'new') {
      <li class="m">{{ cells() }}</li>
    } @else if (row().verdict === 'same') {
      <li class="m">–</li>
    }
  </ul>`,
  styles: `
    :host {
      overflow-wrap: anywhere;
    }
    del {
      color: var(--z-muted);
    }
    ins {
      text-decoration: none;
      font-weight: var(--z-medium);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RowDetail {
  readonly row = input.required<ImportRowView>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;

  protected label(field: ImportField): string {
    return this.t(`spreadsheets.column.${field}`);
  }

  protected wrong({ field, code, params }: RowIssue): string {
    const told = this.i18n.find(`errors.field.${code}`, params) ?? this.t('errors.field.invalid-format');
    return field === null ? told : `${this.label(field)} – ${told}`;
  }

  protected value(field: ImportField, value: string | null): string {
    if (value === null) return '–';
    if (field === 'fromDay' || field === 'toDay') return this.i18n.day(value);
    const list = words[field];
    return (list && this.i18n.find(`${list}.${value}`)) ?? value;
  }

  /** The cells of a new row as they stand there, without its name. */
  protected cells(): string {
    const { cells, label } = this.row();
    return cells
      .filter(({ text }) => text !== '' && !label.includes(text))
      .map(({ text }) => text)
      .join(' · ');
  }
}
